import type { Instant, Range } from '../../ranges.ts';
import { formatClock, formatMoment } from '../../times/format.ts';
import { wallParts } from '../../times/wall.ts';
import { code, list, networkName } from './lists.ts';

/** What the back office hears of a network that fails. */
export interface NetworkTrouble {
  readonly name: string;
  readonly trouble: 'needs-linking' | 'unregistered' | 'rate-limited' | 'degraded';
  readonly since: Instant;
  /** When it is tried again, where that is known. */
  readonly until: Instant | null;
  readonly isUp: boolean;
  /** The other networks that work. */
  readonly others: readonly string[];
}

const whatIsWrong = ({ name, trouble, since, until }: NetworkTrouble, zone: string): string => {
  const [network, from] = [networkName(name), formatMoment(since, zone)];
  switch (trouble) {
    case 'degraded':
      return `${network} has not been working as it should since ${from}.`;
    case 'needs-linking':
      return `${network} has not been working since ${from}: my account there is not linked.`;
    case 'unregistered':
      return `${network} has not been working since ${from}: my account there is no longer linked.`;
    case 'rate-limited':
      return `${network} has let me send nothing since ${from}, because I sent too much${until === null ? '' : `; it is tried again ${formatMoment(until, zone)}`}.`;
  }
};

const meanwhile = ({ name, isUp, others }: NetworkTrouble): string => {
  const network = networkName(name);
  if (isUp)
    return `Messages may still go out by ${network}, but I can’t be sure of it, nor that I hear what people write or tap there.`;
  if (others.length > 0) return `Messages go by ${list(others.map(networkName))} where people have it.`;
  return `Nothing goes out by ${network} until it works again.`;
};

const isSameDay = ({ start, end }: Range, zone: string): boolean =>
  wallParts(start, zone).dayNumber === wallParts(end, zone).dayNumber;

export const networkWords = {
  networkTrouble: (trouble: NetworkTrouble, zone: string) =>
    `${whatIsWrong(trouble, zone)} ${meanwhile(trouble)} Whoever runs me can see what to do with ${code('porchlight doctor')}.`,
  /** `away`: from when it failed until it worked again. */
  networkBack: (name: string, away: Range, zone: string) =>
    `${networkName(name)} works again since ${formatMoment(away.end, zone)}; it was away from ${(isSameDay(away, zone) ? formatClock : formatMoment)(away.start, zone)}.`,
};
