import type { Instant } from '../../ranges.ts';
import type { Gap, GapKind } from '../../rota/sweep.ts';
import { formatClock, formatMoment } from '../../times/format.ts';
import { hoursText } from './lists.ts';

/** What a roll-call says of one station. */
export interface RollCallLine {
  readonly calledAt: Instant;
  readonly isLate: boolean;
  /** The hours with nobody or too few until then, as they are by now. */
  readonly hours: readonly Gap[];
  readonly until: Instant;
}

const kindText: Record<GapKind, string> = { empty: 'nobody', thin: 'too few' };

export const rollCallHead = ({ calledAt, isLate, until }: RollCallLine, zone: string): string =>
  `Roll-call ${formatClock(calledAt, zone)}${isLate ? ' (told late)' : ''}: hours still open until ${formatMoment(until, zone)}`;

export const rollCallAbout = ({ hours }: RollCallLine, zone: string): string =>
  `${(['empty', 'thin'] as const)
    .map((kind) => ({ kind, own: hours.filter((gap) => gap.kind === kind) }))
    .filter(({ own }) => own.length > 0)
    .map(({ kind, own }) => `${kindText[kind]} ${hoursText(own, zone)}`)
    .join('; ')}.`;

export const rollCallEnded = ({ hours, until }: RollCallLine, taker: string | null, zone: string): string => {
  if (taker !== null) return `${taker} on it.`;
  return hours.length > 0
    ? 'there is a newer roll-call.'
    : `every hour until ${formatMoment(until, zone)} is covered, or not needed any more.`;
};
