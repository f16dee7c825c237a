import type { Fact } from '../custody/fact.ts';
import { foldCustody } from '../custody/fold.ts';
import { heldAt } from '../custody/held.ts';
import { jurisdictions } from '../custody/jurisdictions.ts';
import type { CustodySettings } from '../custody/settings.ts';
import { toMinute } from '../custody/unnamed.ts';
import { contains, type Instant, type Range, subtract } from '../ranges.ts';
import type { PastSignUp, Spell } from '../rota/history-store.ts';
import type { History } from './uncovered.ts';

/** What bears on a station in a stretch of time; facts up to `knownSeq` were known when it began. */
export interface Records {
  readonly spells: readonly (Spell & { readonly facts: readonly Fact[] })[];
  readonly signUps: readonly PastSignUp[];
  readonly knownSeq: number;
}

/**
 * Who was down and who was believed held, by what was known at each moment of `time`. Whatever is written down by its end
 * is known then, and was not before it began, also where the clock was set meanwhile and says otherwise.
 */
export function historyOf({ spells, signUps, knownSeq }: Records, time: Range, settings: CustodySettings): History {
  const within = (at: Instant): Instant => Math.min(Math.max(toMinute(at), time.start), time.end);
  const heardAt = ({ seq, heardAt: at }: Fact): Instant => (seq <= knownSeq ? time.start : within(at));
  const stood = signUps.map(({ start, end, madeAt, droppedAt }) => ({
    start,
    end,
    known: {
      start: within(madeAt ?? time.start),
      end: droppedAt === null ? Number.POSITIVE_INFINITY : within(droppedAt),
    },
  }));
  const awake = spells.map((spell) => ({ ...spell, end: closedAt(spell, time) }));
  return {
    changedAt: [
      ...awake.flatMap(({ end, facts }) => [end, ...facts.map(heardAt)]),
      ...stood.flatMap(({ known }) => [known.start, known.end]),
    ],
    uncovered(knownAt, now) {
      const demand = awake.flatMap(({ stationId, jurisdiction, facts, end }) => {
        if (end <= knownAt) return [];
        const custody = foldCustody(facts.filter((fact) => heardAt(fact) <= knownAt));
        return heldAt(custody, stationId, jurisdictions[jurisdiction], now, settings);
      });
      return subtract(
        demand.map((held) => held.demand),
        stood.filter(({ known }) => contains(known, knownAt)),
      );
    },
  };
}

/** One that fell quiet later than it is by the clock did so before the clock was set back. */
function closedAt({ closedAt: at }: Spell, time: Range): Instant {
  if (at === null) return Number.POSITIVE_INFINITY;
  return at > time.end ? time.start : Math.max(toMinute(at), time.start);
}
