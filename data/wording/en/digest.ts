import type { Instant, Range } from '../../ranges.ts';
import type { GapKind } from '../../rota/sweep.ts';
import type { Station } from '../../stations/station.ts';
import { formatClock, formatMoment, formatRange, formatSpan } from '../../times/format.ts';
import { code, nameOf, people, span } from './lists.ts';
import { countInDoubt } from './standing-down.ts';

/** What a digest says of one station. */
export interface DigestLine {
  readonly station: Station;
  readonly isQuiet: boolean;
  /** Null: not known. */
  readonly inside: { readonly least: number; readonly most: number } | null;
  /** When that was last heard of. */
  readonly heardAt: Instant | null;
  /** Reported out since the last digest. */
  readonly out: number;
  /** How many a stand-down left so. */
  readonly inDoubt: number;
  readonly gaps: readonly (Range & { readonly number: number; readonly kind: GapKind })[];
}

export interface Digest {
  readonly at: Instant;
  /** Since when news are counted. */
  readonly since: Instant;
  readonly lines: readonly DigestLine[];
  /** People whose station nobody knows. */
  readonly unplaced: number;
}

const insideText = ({ inside, heardAt }: DigestLine, now: Instant): string =>
  inside === null || heardAt === null
    ? 'not known how many are inside'
    : `${span(inside.least, inside.most)} thought inside (heard ${formatSpan(now - heardAt)} ago)`;

const outText = ({ out }: DigestLine, { since }: Digest, zone: string): string[] =>
  out > 0 ? [`${people(out)} reported out since ${formatClock(since, zone)}`] : [];

const gapText = ({ number, kind, ...range }: DigestLine['gaps'][number], zone: string): string =>
  `G${number} ${kind === 'empty' ? 'nobody' : 'too few'} ${formatRange(range, zone)}.`;

const oneStation = (line: DigestLine, digest: Digest, zone: string): string => {
  const head = line.isQuiet ? 'quiet by now' : insideText(line, digest.at);
  const said = `${nameOf(line.station)}: ${[head, ...outText(line, digest, zone), ...countInDoubt(line.station, line.inDoubt)].join('; ')}.`;
  return [said, ...line.gaps.map((gap) => gapText(gap, zone))].join('\n');
};

const isCalm = ({ isQuiet, inside, out, inDoubt, gaps }: DigestLine): boolean =>
  !isQuiet && inside !== null && out + inDoubt + gaps.length === 0;

/** Stations of which there is nothing to say are one line. */
const calmText = (calm: readonly DigestLine[], { at }: Digest): string =>
  `Covered for the next 12 h: ${calm
    .map(({ station, inside, heardAt }) => {
      const count = inside ? span(inside.least, inside.most) : '';
      return `${station.code} ${count}${heardAt === null ? '' : ` (${formatSpan(at - heardAt)} ago)`}`;
    })
    .join(', ')}.`;

export const digestWords = {
  digest: (digest: Digest, zone: string) => {
    const { at, lines, unplaced } = digest;
    const calm = lines.filter(isCalm);
    return [
      `As things stand, ${formatMoment(at, zone)}:`,
      ...(unplaced > 0 ? [`Station not known: ${people(unplaced)}. ${code('!list UNK')} shows who.`] : []),
      ...lines.filter((line) => !isCalm(line)).map((line) => oneStation(line, digest, zone)),
      ...(calm.length > 0 ? [calmText(calm, digest)] : []),
      ...(lines.length + unplaced === 0 ? ['All quiet: nobody is known to be held anywhere.'] : []),
    ].join('\n');
  },
};
