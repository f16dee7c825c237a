import { placeText } from './arrestees.ts';
import { type PersonLine, times, who } from './book.ts';
import { code } from './lists.ts';

/** Somebody who was sought by name. */
export interface FoundLine extends PersonLine {
  /** The name they were found by, where it holds no more. */
  readonly before: string | null;
}

const foundText = ({ line, before, ...where }: FoundLine, zone: string): string =>
  [
    `${who(line, where.ending !== null)}${before === null ? '' : `, told of before as “${before}”`}`,
    [placeText(where, zone), ...times(line, zone)].join(', '),
  ].join('\n');

const nobodyFound = `Nobody in the book is called so, or sounds like it. They may have given another name, or none: try how they look, or ${code('!list')} with the station.`;

/** The back office's rule for callers. */
const callersText =
  'For callers: help those who know the name already. Tell anybody else nothing, not even whether we know of somebody: the press may pose as family. Not sure? Ask the back office coordinator.';

export const foundWords = {
  found: (found: readonly FoundLine[], isPartial: boolean, isAll: boolean, zone: string) =>
    [
      ...(isPartial && found.length > 0 ? ['Only a part of the name fits:'] : []),
      ...(found.length > 0 ? found.map((one) => foundText(one, zone)) : [nobodyFound]),
      ...(isAll ? [] : ['There are more: please say more of the name.']),
      callersText,
    ].join('\n\n'),
  findWhom: () => `Whom do you seek? ${code('!find Jo Bloggs')}. How they look does as well.`,
};
