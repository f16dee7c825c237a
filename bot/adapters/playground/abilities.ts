import { hourMs, type Instant, minuteMs } from '../../../data/ranges.ts';
import type { Abilities, Op, Platform } from '../adapter.ts';
import type { Kept } from './book.ts';

const common = { maxLength: 4000, paceMs: 0 };

export const abilities: Record<Platform, Abilities> = {
  signal: {
    ...common,
    edits: { maxCount: Infinity, windowMs: Infinity },
    deletesForMs: 24 * hourMs,
    deletesOthers: false,
  },
  whatsapp: {
    ...common,
    edits: { maxCount: Infinity, windowMs: 15 * minuteMs },
    deletesForMs: 60 * hourMs,
    deletesOthers: true,
    resyncsTaps: true,
  },
};

/** Whether the network would do it; `target` is the message it is done to. */
export function isAllowed(platform: Platform, op: Op, target: Kept | undefined, at: Instant): boolean {
  if (!('messageId' in op)) return true;
  const { edits, deletesForMs, deletesOthers } = abilities[platform];
  const isOwn = target?.author === null;
  if (op.kind === 'edit') return isOwn && at - target.at <= edits.windowMs;
  if (op.kind === 'delete') return isOwn ? at - target.at <= deletesForMs : target !== undefined && deletesOthers;
  return target !== undefined;
}
