import { believedAt, ledgerOf } from '../custody/fold.ts';
import { hourMs, type Instant, type Range } from '../ranges.ts';
import type { Outlook } from '../rota/outlook.ts';
import type { AlarmKind } from './alarm.ts';

/** Something beside a gap that a coordinator has to be asked. */
export interface Question extends Range {
  readonly kind: Exclude<AlarmKind, 'empty' | 'thin'>;
  /** What tells it from another of its kind at the station. */
  readonly subject: string;
}

/** Which steps of the ladder hear of it first; 0 is step 1. */
export const firstSteps: Readonly<Record<Question['kind'], readonly number[]>> = {
  overdue: [0, 2],
  'open-group': [0],
  'maybe-empty': [0],
  'minor-out': [2],
  unmet: [0],
};

/** How long after a telling it is told again, in ms; null: never. */
export const repeatMs: Readonly<Record<Question['kind'], number | null>> = {
  overdue: 2 * hourMs,
  'open-group': null,
  'maybe-empty': null,
  'minor-out': null,
  unmet: null,
};

/** An acknowledgement answers these for good; the others stay open until the ledger answers them. */
export const endsWithAck: ReadonlySet<AlarmKind> = new Set(['open-group', 'minor-out', 'unmet']);

const askedForMs = 12 * hourMs;

/** What the ledger alone says has to be asked about a station now. `canOpen`: it has a room whose posting can be opened. */
export function questionsOf(outlook: Outlook, now: Instant, canOpen: boolean): Question[] {
  return [...overdue(outlook), ...openGroup(outlook, canOpen), ...maybeEmpty(outlook, now), ...releases(outlook, now)];
}

function overdue({ held }: Outlook): Question[] {
  const late = held.filter((one) => one.overdue);
  if (late.length === 0) return [];
  return [
    {
      kind: 'overdue',
      subject: '',
      start: Math.min(...late.map((one) => one.coverUntil)),
      end: Math.max(...late.map(({ demand }) => demand.end)),
    },
  ];
}

function openGroup({ activation, held }: Outlook, canOpen: boolean): Question[] {
  if (!activation || !canOpen || held.length === 0) return [];
  return [
    {
      kind: 'open-group',
      subject: activation.id,
      start: activation.openedAt,
      end: Math.max(...held.map(({ demand }) => demand.end)),
    },
  ];
}

/** Nobody may be left, though not everybody is known to be out: the demand stays, and somebody has to look. */
function maybeEmpty({ custody, station, count }: Outlook, now: Instant): Question[] {
  if (count.most > 0 || believedAt(custody, station.id).length === 0) return [];
  return [{ kind: 'maybe-empty', subject: '', start: now, end: now + askedForMs }];
}

function releases({ custody, station }: Outlook, now: Instant): Question[] {
  const { releases: unmatched } = ledgerOf(custody, station.id);
  const known = [...custody.arrestees.values()].filter((arrestee) => arrestee.stationId === station.id);
  const needAdult = known.filter(({ flags }) => flags.includes('minor') || flags.includes('aa'));
  const recent = (at: Instant) => at > now - askedForMs;
  const ask = (kind: Question['kind'], seq: number, at: Instant): Question => ({
    kind,
    subject: String(seq),
    start: at,
    end: at + askedForMs,
  });
  return [
    ...unmatched.filter(({ met, at }) => !met && recent(at)).map(({ seq, at }) => ask('unmet', seq, at)),
    ...unmatched
      .filter(({ at }) => recent(at) && needAdult.some(({ ending }) => !ending))
      .map(({ seq, at }) => ask('minor-out', seq, at)),
    ...known.flatMap(({ ending }) =>
      ending?.kind === 'released' && ending.met === false && recent(ending.at)
        ? [ask('unmet', ending.seq, ending.at)]
        : [],
    ),
    ...needAdult.flatMap(({ ending }) =>
      ending?.kind === 'released' && recent(ending.at) ? [ask('minor-out', ending.seq, ending.at)] : [],
    ),
  ];
}
