import fc from 'fast-check';
import type { Fact, FactBody } from '../../data/custody/fact.ts';
import { type Instant, minuteMs } from '../../data/ranges.ts';
import { midnight } from './book.ts';

/** How the back office hears of somebody who came in a van. */
const entries = ['never', 'before', 'at once', 'later', 'twice'] as const;

interface Rider {
  readonly entry: (typeof entries)[number];
  /** How long before or after the van, in minutes. */
  readonly gap: number;
  readonly arrivalLogged: boolean;
}

/** A van and all it brought, told of at the gate by how many. */
interface Van {
  readonly at: number;
  readonly riders: readonly Rider[];
}

/** Who saw people come out. The first to see somebody tells at once; others who saw them too, within the time or with the time. */
interface Witness {
  readonly name: number;
  /** Which of those coming out they saw, as bits. */
  readonly saw: number;
  readonly delay: number;
  readonly saysWhen: boolean;
}

/** Some come out together. */
interface Exit {
  readonly at: number;
  /** Whom, as bits over everybody. */
  readonly who: number;
  readonly first: number;
  readonly others: readonly Witness[];
  /** How the back office learns who it was: not, matched, or told by ref as well, so long after. */
  readonly naming: 'not' | 'matched' | 'ref';
  readonly namedAfter: number;
}

interface Count {
  readonly at: number;
  readonly below: number;
  readonly above: number;
  readonly vetted: boolean;
}

export interface Crowd {
  readonly vans: readonly Van[];
  readonly exits: readonly Exit[];
  readonly counts: readonly Count[];
}

const minute = fc.nat(600);

export const crowd: fc.Arbitrary<Crowd> = fc.record({
  vans: fc.array(
    fc.record({
      at: minute,
      riders: fc.array(
        fc.record({ entry: fc.constantFrom(...entries), gap: fc.nat(110), arrivalLogged: fc.boolean() }),
        { minLength: 1, maxLength: 4 },
      ),
    }),
    { maxLength: 3 },
  ),
  exits: fc.array(
    fc.record({
      at: minute,
      who: fc.integer({ min: 1, max: 4095 }),
      first: fc.nat(2),
      others: fc.array(
        fc.record({
          name: fc.nat(2),
          saw: fc.integer({ min: 1, max: 4095 }),
          delay: fc.nat(20),
          saysWhen: fc.boolean(),
        }),
        { maxLength: 2 },
      ),
      naming: fc.constantFrom('not' as const, 'matched' as const, 'ref' as const),
      namedAfter: fc.nat(110),
    }),
    { maxLength: 5 },
  ),
  counts: fc.array(fc.record({ at: minute, below: fc.nat(2), above: fc.nat(2), vetted: fc.boolean() }), {
    maxLength: 3,
  }),
});

const instant = (at: number): Instant => midnight + at * minuteMs;

/** One person as it really was. */
interface Life {
  readonly id: number;
  readonly came: number;
  readonly left: number;
  /** When the book first has them; Infinity: never. */
  readonly known: number;
  readonly rider: Rider;
}

export interface Truth {
  readonly inside: number;
  /** In the book, and not come yet. */
  readonly coming: number;
}

export function truthAt(world: Crowd, now: Instant): Truth {
  const lives = livesOf(world);
  const at = (now - midnight) / minuteMs;
  return {
    inside: lives.filter(({ came, left }) => came <= at && at < left).length,
    coming: lives.filter(({ known, came }) => known <= at && at < came).length,
  };
}

function livesOf({ vans, exits }: Crowd): Life[] {
  const riders = vans.flatMap((van) => van.riders.map((rider) => ({ van, rider })));
  const left = new Map<number, number>();
  for (const { at, ids } of goings(vans, exits)) for (const id of ids) left.set(id, at);
  return riders.map(({ van, rider }, id) => ({
    id,
    came: van.at,
    left: left.get(id) ?? Number.POSITIVE_INFINITY,
    known: knownAt(van, rider, left.get(id) ?? Number.POSITIVE_INFINITY),
    rider,
  }));
}

/** Nobody is put in the book after they left. */
function knownAt({ at }: Van, { entry, gap }: Rider, left: number): number {
  if (entry === 'never') return Number.POSITIVE_INFINITY;
  const known = { before: at - gap, 'at once': at, later: at + gap, twice: at }[entry];
  return known < left ? known : Number.POSITIVE_INFINITY;
}

interface Going extends Exit {
  readonly ids: readonly number[];
}

/** Who really goes: those of the exit who are inside. */
function goings(vans: readonly Van[], exits: readonly Exit[]): Going[] {
  const came = vans.flatMap(({ at, riders }) => riders.map(() => at));
  const gone = new Set<number>();
  return [...exits]
    .sort((a, b) => a.at - b.at)
    .flatMap((exit) => {
      const ids = came.flatMap((at, id) => ((exit.who >> id) & 1 && at < exit.at && !gone.has(id) ? [id] : []));
      for (const id of ids) gone.add(id);
      return ids.length > 0 ? [{ ...exit, ids }] : [];
    });
}

interface Draft extends Omit<Fact, 'seq'> {
  /** The release that a match is about. */
  readonly of?: Draft;
}

/** All that was said, in the order it was heard; every word of it true. */
export function tellCrowd(world: Crowd): Fact[] {
  const lives = livesOf(world);
  const told = [
    ...world.vans.map(({ at, riders }) => draft(at, 'gate', { kind: 'unmatched-arrival', count: riders.length })),
    ...lives.flatMap(entryFacts),
    ...goings(world.vans, world.exits).flatMap((going) => exitFacts(going, lives)),
    ...world.counts.map((count) => countFact(world, count)),
  ].sort((a, b) => a.heardAt - b.heardAt);
  return told.map(({ of, ...fact }, index) => {
    const release = of ? told.indexOf(of) + 1 : 0;
    const body = fact.body.kind === 'matched' ? { ...fact.body, release } : fact.body;
    return { ...fact, body, seq: index + 1 };
  });
}

const draft = (at: number, saidBy: string, body: FactBody, heard = at): Draft => ({
  stationId: 'BRX',
  happenedAt: instant(at),
  heardAt: instant(heard),
  saidBy,
  vetted: false,
  sure: 'told',
  body,
});

/** Whoever is logged as arrived is logged with the time they came, at once or when the book has them. */
function entryFacts({ id, came, known, rider }: Life): Draft[] {
  if (known === Number.POSITIVE_INFINITY) return [];
  const refId = `P${id}`;
  const report = draft(known, 'vic', { kind: 'reported', refId, arrestedAt: null });
  const logged = Math.max(came, known);
  const arrival = rider.arrivalLogged ? [draft(came, 'vic', { kind: 'arrived', refId }, logged)] : [];
  if (rider.entry !== 'twice') return [report, ...arrival];
  const again = draft(known, 'vic', { kind: 'reported', refId: `Q${id}`, arrestedAt: null });
  return [report, again, draft(known, 'vic', { kind: 'same', refId: `Q${id}`, as: refId }), ...arrival];
}

function exitFacts({ at, ids, first, others, naming, namedAfter }: Going, lives: readonly Life[]): Draft[] {
  const unmatched = (count: number): FactBody => ({ kind: 'unmatched-release', count, met: true });
  const report = draft(at, `supporter ${first}`, unmatched(ids.length));
  const seen = new Set([first]);
  const again = others.flatMap(({ name, saw, delay, saysWhen }) => {
    const count = ids.filter((_, index) => (saw >> index) & 1).length;
    if (count === 0 || seen.has(name)) return [];
    seen.add(name);
    return [draft(saysWhen ? at : at + delay, `supporter ${name}`, unmatched(count), at + delay)];
  });
  const known = ids.flatMap((id) => lives[id] ?? []).filter((life) => life.known <= at);
  const named = naming === 'not' ? [] : known.slice(0, naming === 'ref' ? 1 : known.length);
  return [report, ...again, ...named.map((life) => namingFact(naming, `P${life.id}`, report, at + namedAfter))];
}

const namingFact = (naming: Exit['naming'], refId: string, report: Draft, at: number): Draft =>
  naming === 'matched'
    ? { ...draft(at, 'vic', { kind: 'matched', refId, release: 0 }), of: report }
    : draft(at, 'vic', { kind: 'released', refId, met: true });

/** Counted half a minute past, so that it is clear what came before. */
function countFact(world: Crowd, { at, below, above, vetted }: Count): Draft {
  const { inside } = truthAt(world, instant(at + 0.5));
  const body = { kind: 'head-count', least: Math.max(0, inside - below), most: inside + above } as const;
  return { ...draft(at + 0.5, vetted ? 'pat' : 'cal', body), vetted };
}
