import { type Instant, lengthMs, minuteMs } from '../ranges.ts';
import type { Gap, GapKind } from './sweep.ts';

/** Shorter gaps are never told. */
export const leastGapMs = 15 * minuteMs;

/** Pieces in a row: one that is long enough by itself, or all the short ones up to the next such. */
interface Block {
  readonly start: Instant;
  readonly end: Instant;
  readonly kinds: ReadonlySet<GapKind>;
}

/**
 * The gaps to be told. `pieces` are all of one kind each, in order. Where help is short for 15 min or more without a
 * break, every minute of it is in one, however often its kind changes: a short piece goes with what is beside it, the
 * emptier first, and many in a row count as empty.
 */
export const joinShort = (pieces: readonly Gap[]): Gap[] =>
  unbroken(pieces)
    .filter((run) => (run.at(-1)?.end ?? 0) - (run[0]?.start ?? 0) >= leastGapMs)
    .flatMap((run) => joinRun(blocksOf(run)));

/** The stretches without a covered minute in them. */
function unbroken(pieces: readonly Gap[]): Gap[][] {
  const runs: Gap[][] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last?.at(-1)?.end === piece.start) last.push(piece);
    else runs.push([piece]);
  }
  return runs;
}

function blocksOf(run: readonly Gap[]): Block[] {
  const blocks: Block[] = [];
  let wasShort = false;
  for (const { start, end, kind } of run) {
    const isShort = end - start < leastGapMs;
    const last = blocks.at(-1);
    if (isShort && wasShort && last)
      blocks[blocks.length - 1] = { ...last, end, kinds: new Set([...last.kinds, kind]) };
    else blocks.push({ start, end, kinds: new Set([kind]) });
    wasShort = isShort;
  }
  return blocks;
}

function joinRun(blocks: readonly Block[]): Gap[] {
  const gaps: Gap[] = [];
  for (const [at, block] of blocks.entries()) {
    const { start, end } = block;
    const kind = lengthMs(block) >= leastGapMs ? worst([block]) : worst([blocks[at - 1], blocks[at + 1]]);
    const last = gaps.at(-1);
    if (last?.kind === kind) gaps[gaps.length - 1] = { ...last, end };
    else gaps.push({ start, end, kind });
  }
  return gaps;
}

const worst = (blocks: readonly (Block | undefined)[]): GapKind =>
  blocks.some((block) => block?.kinds.has('empty')) ? 'empty' : 'thin';
