import type { Range } from '../../../data/ranges.ts';
import type { Outlook } from '../../../data/rota/outlook.ts';
import { slotRange } from '../../../data/rota/slots.ts';
import { UserError } from '../../errors.ts';
import type { Hours } from '../../reader.ts';
import type { Turn } from '../../turn.ts';

/** The stretches that slots or hours stand for at a station. Throws UserError for a number that is no slot. */
export function askedRanges({ now, zone, words }: Turn, outlook: Outlook, hours: Hours): Range[] {
  if ('range' in hours) return [hours.range];
  return hours.slots.map((number) => {
    const range = slotRange(outlook, number, now, zone);
    if (!range) throw new UserError(words.noSlot(number, outlook.station));
    return range;
  });
}
