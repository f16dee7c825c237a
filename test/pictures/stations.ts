import type { Fact, FactBody } from '../../data/custody/fact.ts';
import { defaultPolicy } from '../../data/policy.ts';
import { hourMs, type Instant } from '../../data/ranges.ts';
import type { Outlook } from '../../data/rota/outlook.ts';
import { toOutlook } from '../../data/rota/to-outlook.ts';
import { worstFirst } from '../../data/status/standing.ts';
import type { StationNow } from '../../data/status/stations-now.ts';
import { statusLine } from '../../data/status/status-line.ts';
import { stationOf } from '../status/line.ts';

/** A station, in hours from now. */
export interface Sketch {
  readonly code: string;
  /** When people came there, one number a person. */
  readonly came?: readonly number[];
  /** When people were arrested who have not been seen anywhere yet. */
  readonly arrested?: readonly number[];
  /** From when until when people signed up. */
  readonly on?: readonly (readonly [from: number, to: number])[];
  /** When somebody came out whom nobody named. */
  readonly out?: readonly number[];
}

/** The stations as they stand, the worst first. */
export const stationsAt = (now: Instant, sketches: readonly Sketch[]): StationNow[] =>
  sketches
    .map((sketch) => {
      const outlook = outlookAt(now, sketch);
      return { outlook, line: statusLine({ now, policy: defaultPolicy }, outlook, [], () => 'Ana') };
    })
    .sort((a, b) => worstFirst(a.line, b.line));

export function outlookAt(now: Instant, { code, came = [], arrested = [], on = [], out = [] }: Sketch): Outlook {
  const fact = (hours: number, body: FactBody): Omit<Fact, 'seq'> => {
    const at = now + hours * hourMs;
    return { stationId: code, happenedAt: at, heardAt: at, saidBy: 'ana', vetted: true, sure: 'told', body };
  };
  const told = [
    ...came.map((hours, index) => fact(hours, { kind: 'arrived', refId: `${code}${index}` })),
    ...arrested.map((hours, index) =>
      fact(hours, { kind: 'reported', refId: `${code}a${index}`, arrestedAt: now + hours * hourMs }),
    ),
    ...out.map((hours) => fact(hours, { kind: 'unmatched-release', count: 1, met: true })),
  ].sort((a, b) => a.heardAt - b.heardAt);
  const openedAt = told[0]?.heardAt ?? now;
  return toOutlook(
    { now, policy: defaultPolicy },
    {
      station: stationOf(code),
      activation: {
        ...{ id: code, stationId: code, openedAt, fromSeq: 1, firstSlotAt: openedAt },
        ...{ gridHours: 3, wanted: 2 },
      },
      settings: [],
      facts: told.map((one, index) => ({ ...one, seq: index + 1 })),
      signUps: on.map(([from, to], index) => ({
        ...{ id: `${code}${index}`, stationId: code, personId: `${code}${index}` },
        ...{ start: now + from * hourMs, end: now + to * hourMs },
      })),
    },
  );
}
