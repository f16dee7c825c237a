import type { Ref } from '../../../data/custody/refs.ts';
import type { Instant } from '../../../data/ranges.ts';
import type { Reader } from '../../reader.ts';
import { takeSure } from './take-sure.ts';

export interface Hearing {
  readonly refs: readonly Ref[];
  /** The court, as typed; empty where nobody said. */
  readonly where: string;
  readonly at: Instant | undefined;
}

/** `HBR1 Westminster Mag tomorrow 10:00`: what is no TIME is the court's name. */
export function readHearing(reader: Reader): Hearing {
  const isSure = takeSure(reader);
  const refs = reader.refs();
  let at: Instant | undefined;
  const place: string[] = [];
  while (!reader.isEmpty) {
    const found = at === undefined ? takeHour(reader, isSure) : undefined;
    if (found === undefined) place.push(reader.typed() ?? '');
    else at = found;
  }
  const where = place.join(' ').replace(/^(?:(?:at|in|to|for|held)\b|[\s,;:-])+|[\s,;:-]+$/gi, '');
  // Without a mark a sentence about a court is ordinary speech.
  reader.text(() => refs.length > 0 || where === '');
  return { refs, where, at };
}

/** `on Tuesday at 10am`: a number alone may belong to the court's name. */
const takeHour = (reader: Reader, isSure: boolean): Instant | undefined =>
  reader.attempt(() => {
    reader.keyword('on', 'at');
    return reader.clearMoment('next', { isSure });
  });
