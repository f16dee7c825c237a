import fc from 'fast-check';
import type { Fact, FactBody } from '../../data/custody/fact.ts';
import { believedAt, foldCustody } from '../../data/custody/fold.ts';
import { type Instant, minuteMs } from '../../data/ranges.ts';
import { midnight } from './book.ts';

/** How one true release came to be told. Nobody reports the same person twice. */
const tellings = [
  'ref',
  'unmatched',
  'twice',
  'ref, then unmatched',
  'unmatched, then ref',
  'unmatched, then matched',
  'moved',
  'never out',
] as const;

interface Life {
  readonly came: number;
  readonly arrivalTold: boolean;
  readonly stayed: number;
  readonly telling: (typeof tellings)[number];
  readonly reporter: number;
  /** Which of the others, and how soon. */
  readonly other: 1 | 2;
  readonly delay: number;
}

interface Count {
  readonly minute: number;
  readonly below: number;
  readonly above: number;
  readonly vetted: boolean;
}

export interface World {
  readonly lives: readonly Life[];
  readonly counts: readonly Count[];
  /** When somebody means to stand the station down: they do if nobody is inside. */
  readonly closing: number | null;
}

export const world: fc.Arbitrary<World> = fc.record({
  lives: fc.array(
    fc.record({
      came: fc.nat(120),
      arrivalTold: fc.boolean(),
      stayed: fc.integer({ min: 1, max: 90 }),
      telling: fc.constantFrom(...tellings),
      reporter: fc.nat(2),
      other: fc.constantFrom(1 as const, 2 as const),
      delay: fc.nat(20),
    }),
    { maxLength: 9 },
  ),
  counts: fc.array(fc.record({ minute: fc.nat(240), below: fc.nat(2), above: fc.nat(2), vetted: fc.boolean() }), {
    maxLength: 3,
  }),
  closing: fc.option(fc.nat(300)),
});

const instant = (minute: number): Instant => midnight + minute * minuteMs;
const wentAt = ({ came, stayed, telling }: Life): number =>
  telling === 'never out' ? Number.POSITIVE_INFINITY : came + stayed;

export const insideAt = ({ lives }: World, now: Instant): number =>
  lives.filter((life) => instant(life.came) <= now && now < instant(wentAt(life))).length;

/** All that was said, in order. Every coming and going is told at once; what is told again comes within its time. Level-1 counts are true; others need not be. */
export function honestFacts(truth: World): Fact[] {
  const told = [...truth.lives.flatMap(lifeFacts), ...truth.counts.map((count) => countFact(truth, count))];
  return numbered([...told, ...closingFacts(truth)].sort((a, b) => a.happenedAt - b.happenedAt)).map(leavingInDoubt);
}

function closingFacts(truth: World): Draft[] {
  const minute = (truth.closing ?? 0) + 0.5;
  const isMeant = truth.closing !== null && insideAt(truth, instant(minute)) === 0;
  return isMeant ? [{ ...draft(minute, 3, { kind: 'stood-down', refIds: [] }), vetted: true }] : [];
}

/** A stand-down names whoever is believed inside by then. */
function leavingInDoubt(fact: Fact, index: number, all: readonly Fact[]): Fact {
  if (fact.body.kind !== 'stood-down') return fact;
  const believed = believedAt(foldCustody(all.slice(0, index)), fact.stationId);
  return { ...fact, body: { ...fact.body, refIds: believed.map(({ refId }) => refId) } };
}

interface Draft extends Omit<Fact, 'seq'> {
  /** The release that a match is about. */
  readonly of?: Draft;
}

function numbered(told: readonly Draft[]): Fact[] {
  return told.map(({ of, ...fact }, index) => {
    const release = of ? told.indexOf(of) + 1 : 0;
    const body = fact.body.kind === 'matched' ? { ...fact.body, release } : fact.body;
    return { ...fact, body, seq: index + 1 };
  });
}

const draft = (minute: number, reporter: number, body: FactBody, stationId = 'BRX'): Draft => ({
  stationId,
  happenedAt: instant(minute),
  heardAt: instant(minute),
  saidBy: `reporter ${reporter % 3}`,
  vetted: false,
  sure: 'told',
  body,
});

function lifeFacts(life: Life, index: number): Draft[] {
  const refId = `P${index}`;
  const report = draft(life.came, 3, { kind: 'reported', refId, arrestedAt: null });
  const arrival = draft(life.came, 3, { kind: 'arrived', refId });
  return [report, ...(life.arrivalTold ? [arrival] : []), ...goingFacts(life, refId)];
}

function goingFacts(life: Life, refId: string): Draft[] {
  const { reporter, other, delay } = life;
  const went = wentAt(life);
  const byRef = { kind: 'released', refId, met: true } as const;
  const unmatched = { kind: 'unmatched-release', count: 1, met: true } as const;
  const first = draft(went, reporter, unmatched);
  switch (life.telling) {
    case 'ref':
      return [draft(went, reporter, byRef)];
    case 'unmatched':
      return [first];
    case 'twice':
      return [first, draft(went + delay, reporter + other, unmatched)];
    case 'ref, then unmatched':
      return [draft(went, reporter, byRef), draft(went + delay, reporter + other, unmatched)];
    case 'unmatched, then ref':
      return [first, draft(went + delay * 6, reporter + other, byRef)];
    case 'unmatched, then matched':
      return [first, { ...draft(went + delay * 20, reporter, { kind: 'matched', refId, release: 0 }), of: first }];
    case 'moved':
      return [draft(went, reporter, { kind: 'moved', refId, from: 'BRX' }, 'NGT')];
    case 'never out':
      return [];
  }
}

/** Counted half a minute past, so that it is clear what came before. */
function countFact(truth: World, { minute, below, above, vetted }: Count): Draft {
  const real = insideAt(truth, instant(minute + 0.5));
  const range = vetted
    ? { least: Math.max(0, real - below), most: real + above }
    : { least: below, most: below + above };
  return { ...draft(minute + 0.5, 3, { kind: 'head-count', ...range }), vetted };
}
