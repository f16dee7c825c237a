import type { Instant, Range } from '../ranges.ts';
import type { AskWhy } from './ask-why.ts';
import type { Resolved } from './check-range.ts';
import type { Today } from './days.ts';
import { dayRule, todayAt } from './days.ts';
import type { Core, Stretch } from './grammar.ts';
import { readCores } from './grammar.ts';
import type { Item } from './items.ts';
import { isSteer, readItems } from './items.ts';
import { resolveStretch } from './resolve.ts';
import { resolvePart } from './resolve-now.ts';
import { isCounted, weighSpeech } from './speech.ts';
import type { Token } from './tokens.ts';
import { tokenize } from './tokens.ts';
import type { PartName } from './vocabulary.ts';
import { offerVerbs } from './vocabulary.ts';

export type { AskWhy } from './ask-why.ts';

export type HoursReading =
  | { readonly kind: 'range'; readonly range: Range }
  | { readonly kind: 'ask'; readonly why: AskWhy }
  | { readonly kind: 'none' };

export interface HoursOptions {
  readonly now: Instant;
  readonly zone: string;
  readonly command?: boolean; // the text stood directly behind `in` or `cancel`
}

/**
 * Hours as people type them in, the range they mean out (ms, whole minutes), or what to ask, or none.
 * For a command `rest` holds the words that were not read, '' where every word belongs to the time or is said around it.
 */
export function readHours(text: string, options: HoursOptions): HoursReading & { rest?: string } {
  const { words, tokens } = tokenize(text);
  const command = options.command === true;
  const items = readItems(tokens, { now: options.now, zone: options.zone, single: false });
  const cores = readCores(frameOf(items, tokens), command);
  const today = todayAt(options.now, options.zone);
  const { reading, used } = command
    ? readCommand(items, tokens, cores, today)
    : readSpeech(items, tokens, cores, today);
  return command ? { ...reading, rest: unread(words, tokens, items, used) } : reading;
}

/** What the grammar of hours looks at: days, parts and words around it stand aside. */
const frameOf = (items: readonly Item[], tokens: readonly Token[]): Item[] =>
  items.filter((item, index) => {
    if (item.kind === 'day' || item.kind === 'part' || item.kind === 'filler' || item.kind === 'pause') return false;
    // `down for 9-11`, `in the van`: these steer only a length of time, `and` only `between`.
    if (isSteer(item, 'for', 'next', 'in', 'plus'))
      return nextMeaning(items, index)?.kind === 'span' || isSteer(nextMeaning(items, index), 'next');
    return !isSteer(item, 'or') && !isInfinitive(item, tokens);
  });

/** `happy to do 8-11`: no `to` between two hours. */
const isInfinitive = (item: Item, tokens: readonly Token[]): boolean =>
  item.kind === 'join' && item.joiner === 'to' && offerVerbs.has(tokens[item.next]?.text ?? '');

const nextMeaning = (items: readonly Item[], index: number): Item | undefined => {
  for (let next = index + 1; next < Math.min(items.length, index + 4); next++)
    if (items[next]?.kind !== 'filler') return items[next];
  return undefined;
};

interface Judged {
  readonly reading: HoursReading;
  readonly used: readonly Core[];
}

const none: HoursReading = { kind: 'none' };
const ask = (why: AskWhy): HoursReading => ({ kind: 'ask', why });
const asReading = (resolved: Resolved): HoursReading =>
  typeof resolved === 'string' ? ask(resolved) : { kind: 'range', range: resolved };

function readCommand(items: readonly Item[], tokens: readonly Token[], cores: readonly Core[], today: Today): Judged {
  const counted = cores.some((core) => isCounted(core, items, tokens, true));
  if (counted) return { reading: none, used: [] };
  const firm = cores.filter((core) => !isLoose(core));
  const used = firm.length > 0 ? firm : cores.length === 1 ? cores : [];
  if (used.length === 0 && cores.length > 0) return { reading: none, used };
  return { reading: judge(items, used, today), used };
}

function readSpeech(items: readonly Item[], tokens: readonly Token[], cores: readonly Core[], today: Today): Judged {
  const weight = weighSpeech(items, tokens);
  if (weight === 'nothing') return { reading: none, used: [] };
  const day = items.some(({ kind }) => kind === 'day');
  const heard = cores.filter((core) => !isCounted(core, items, tokens, false));
  if (heard.length < cores.length && !heard.some((core) => !isLoose(core))) return { reading: none, used: [] };
  if (weight === 'clear-hours') {
    const clear = heard.filter(
      (core) =>
        core.kind === 'stretch' && core.start.kind === 'clock' && core.end.kind === 'clock' && (day || !isBare(core)),
    );
    return { reading: clear.length > 0 ? judge(items, clear, today) : none, used: clear };
  }
  const firm = heard.filter((core) => !isLoose(core));
  const around = day || weight === 'offer' || items.some(({ kind }) => kind === 'part');
  const used = firm.length > 0 ? firm : around && heard.length === 1 ? heard : [];
  if (used.length === 0 && heard.length > 0) return { reading: none, used };
  return { reading: judge(items, used, today), used };
}

const isLoose = (core: Core): boolean => core.kind === 'lone' && core.loose;
const isBare = ({ start, end }: Stretch): boolean =>
  (start.kind !== 'clock' || start.clock.bare) && (end.kind !== 'clock' || end.clock.bare);

/** The one reading of all that was said, or the question. */
function judge(items: readonly Item[], cores: readonly Core[], today: Today): HoursReading {
  const [core] = cores;
  if (cores.length > 1 || offersChoice(items))
    return ask(cores.length > 1 && cores.every((c) => c.kind === 'lone') ? 'single-time' : 'several');
  if (!core) return judgeWithoutHours(items, today);
  if (core.kind === 'lone') return ask(core.why);
  if (items.some((item) => item.kind === 'vague')) return ask('vague');
  return judgeStretch(core, items, today);
}

/** `8-11 or 9-12`, `tonight or tomorrow`: a choice between times is not ours to make. */
const offersChoice = (items: readonly Item[]): boolean =>
  items.some((item, index) => isSteer(item, 'or') && [items[index - 1], items[index + 1]].some(isTime));

const isTime = (item: Item | undefined): boolean =>
  item !== undefined && ['clock', 'span', 'day', 'part', 'vague'].includes(item.kind);

/** Days and parts alone. A part is a stretch by itself, a day is asked about. */
function judgeWithoutHours(items: readonly Item[], today: Today): HoursReading {
  const rule = dayRule(
    items.flatMap((item) => (item.kind === 'day' ? [item.word] : [])),
    today,
  );
  const parts = partsOf(items);
  const vague = items.some((item) => item.kind === 'vague');
  if (typeof rule === 'string') return ask(rule);
  if (vague) return ask(rule ? 'whole-day' : 'vague');
  if (items.some((item) => isSteer(item, 'now'))) return ask('single-time');
  if (parts.length > 1) return ask('several');
  if (parts[0])
    return items.some((item) => item.kind === 'join' || isSteer(item, 'after', 'before', 'from'))
      ? ask('open-end')
      : asReading(resolvePart(parts[0], rule, today));
  return rule ? ask('whole-day') : none;
}

const partsOf = (items: readonly Item[]): PartName[] => [
  ...new Set(items.flatMap((item) => (item.kind === 'part' ? [item.part] : []))),
];

/** Days and parts before the joining word belong to the start, those behind it to the end, or to all if the start has none. */
function judgeStretch(stretch: Stretch, items: readonly Item[], today: Today): HoursReading {
  const before = items.filter(({ at }) => at < stretch.join);
  const inside = items.filter(({ at }) => at >= stretch.join && at < stretch.next);
  const behind = items.filter(({ at }) => at >= stretch.next);
  const rule = (side: readonly Item[]) =>
    dayRule(
      side.flatMap((item) => (item.kind === 'day' ? [item.word] : [])),
      today,
    );
  const oneStart = stretch.start.kind === 'clock' && (stretch.end.kind === 'span' || (!rule(before) && !rule(inside)));
  const startDay = rule(oneStart ? items : before);
  const endDay = oneStart ? undefined : rule([...inside, ...behind]);
  const [startParts, endParts] = [partsOf(before), partsOf([...inside, ...behind])];
  if (typeof startDay === 'string') return ask(startDay);
  if (typeof endDay === 'string') return ask(endDay);
  if (startParts.length > 1 || endParts.length > 1) return ask('several');
  const trailing = oneStart && rule(behind) !== undefined;
  const around = { startDay, endDay, trailing, startPart: startParts[0], endPart: endParts[0] };
  return asReading(resolveStretch(stretch, around, today));
}

/** The words as typed of which something was not read. */
function unread(
  words: readonly string[],
  tokens: readonly Token[],
  items: readonly Item[],
  used: readonly Core[],
): string {
  const left = new Set<number>();
  for (const item of items) {
    const hours = item.kind === 'clock' || item.kind === 'span';
    const covered = used.some((core) => core.at <= item.at && item.next <= core.next);
    if (item.kind !== 'other' && !(hours && !covered)) continue;
    for (const token of tokens.slice(item.at, item.next)) left.add(token.word);
  }
  return [...left]
    .sort((a, b) => a - b)
    .map((index) => words[index])
    .join(' ');
}
