import { type Instant, minuteMs } from '../../../data/ranges.ts';
import type { Abilities, Op, Platform } from '../adapter.ts';
import type { Kept } from './book.ts';

const common = { maxLength: 4000, paceMs: 0 };

export const abilities: Record<Platform, Abilities> = {
  signal: { ...common, edits: { maxCount: Infinity, windowMs: Infinity }, deletesOthers: false },
  whatsapp: {
    ...common,
    edits: { maxCount: Infinity, windowMs: 15 * minuteMs },
    deletesOthers: true,
    resyncsTaps: true,
  },
};

/** Whether the network would do it; `target` is the message it is done to. */
export function isAllowed(platform: Platform, op: Op, target: Kept | undefined, at: Instant): boolean {
  if (!('messageId' in op)) return true;
  const { edits, deletesOthers } = abilities[platform];
  const isOwn = target?.author === null;
  if (op.kind === 'edit') return isOwn && at - target.at <= edits.windowMs;
  return target !== undefined && (op.kind !== 'delete' || isOwn || deletesOthers);
}
