import type { Instant } from '../../../data/ranges.ts';
import type { Op, Platform } from '../adapter.ts';
import type { Kept } from './book.ts';
import type { Output } from './entries.ts';
import { nameAt, roomOf } from './world.ts';

/** The output line of something the bot did. `target` is what it posted or what it did something to. */
export function outputOf(op: Op, target: Kept | undefined, where: { at: Instant; network: Platform }): Output {
  const base = { ...where, room: roomOf(op.chat), kind: kindOf(op) };
  const to = personOf(op, target);
  const post = target?.post;
  return { ...base, ...whatOf(op, target), ...(to !== undefined && { to }), ...(post !== undefined && { post }) };
}

function kindOf({ kind }: Op): Output['kind'] {
  if (kind === 'text' || kind === 'picture') return 'message';
  return kind === 'join' ? 'setting' : kind;
}

function whatOf(op: Op, target: Kept | undefined): Partial<Output> {
  switch (op.kind) {
    case 'text':
      return { text: op.text };
    case 'picture':
      return { text: op.text, hasPicture: true };
    case 'edit':
      return { text: op.text, ...(target && { before: target.text }) };
    case 'reaction':
      return { emoji: op.emoji };
    case 'setting':
      return { text: `${op.setting}=${op.value}` };
    case 'join':
      return { text: 'joined=yes' };
    case 'delete':
      return {};
  }
}

/** Whom it answers; for a reaction or a removal, whose message it is. */
function personOf(op: Op, target: Kept | undefined): string | undefined {
  if ('to' in op && op.to !== undefined) return nameAt(op.to);
  return op.kind === 'reaction' || op.kind === 'delete' ? (target?.author ?? undefined) : undefined;
}
