import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numberGaps, type OpenGap } from '../../data/alarms/numbers.ts';
import { alarmDefaults } from '../../data/alarms/settings.ts';
import { cutTold, dueTelling, type Telling, type Told, toldRow } from '../../data/alarms/telling.ts';
import { contains, hourMs, minuteMs, type Range } from '../../data/ranges.ts';
import { type Gap, gapsFrom, partsOf, sweep } from '../../data/rota/sweep.ts';

/** One station as the store would hold it, and the loop that every tick and every change runs. */
interface Kept {
  readonly open: readonly OpenGap[];
  readonly rows: readonly Told[];
  readonly next: number;
}
type Sent = OpenGap & Telling;

function derive(
  { open, rows, next }: Kept,
  gaps: readonly Gap[],
  parts: readonly Gap[],
  now: number,
): { kept: Kept; sent: Sent[] } {
  const { matched, opened, nextNumber } = numberGaps(open, gaps, next);
  const numbered = [
    ...matched.map(({ open: { number }, gap }) => ({ ...gap, number })),
    ...opened.map(({ gap, number }) => ({ ...gap, number })),
  ].sort((a, b) => a.start - b.start);
  const cut = cutTold(rows, gaps);
  const sent = numbered.flatMap((gap) => {
    const telling = dueTelling(gap, parts, cut, now, alarmDefaults);
    return telling ? [{ ...gap, ...telling }] : [];
  });
  const after = sent.length > 0 ? [...cut, ...sent.map((one) => toldRow(one.number, one, one))] : cut;
  return { kept: { open: numbered, rows: after, next: nextNumber }, sent };
}

/** What a coordinator has been told of each minute, kept minute by minute and with none of the code above. */
interface Heard {
  readonly stage: number;
  readonly startFor: number;
  kind: Gap['kind'];
}

class World {
  now = Date.UTC(2026, 9, 24, 12);
  demand: Range[] = [];
  signUps: Range[] = [];
  kept: Kept = { open: [], rows: [], next: 1 };
  gaps: Gap[] = [];
  readonly heard = new Map<number, Heard[]>();
  readonly closed = new Set<number>();

  /** A change, or the passing of time, and what follows. */
  follow(change: () => void): { quiet: boolean } {
    change();
    const before = this.kept;
    const stretches = sweep({ ...this, wanted: 2, wantedChanges: [] });
    const parts = partsOf(stretches);
    this.gaps = gapsFrom(this.now, stretches);
    const { kept, sent } = derive(before, this.gaps, parts, this.now);
    this.kept = kept;
    this.checkNumbers(before);
    this.forget();
    for (const one of sent) this.hear(one);
    for (const gap of this.gaps) this.checkTold(gap);
    const again = derive(kept, this.gaps, parts, this.now);
    expect(again.kept.rows).toBe(kept.rows);
    expect(again).toEqual({ kept, sent: [] });
    return { quiet: kept.rows === before.rows && JSON.stringify(kept) === JSON.stringify(before) };
  }

  checkNumbers(before: Kept) {
    const known = new Set(before.open.map(({ number }) => number));
    const numbers = new Set(this.kept.open.map(({ number }) => number));
    expect(numbers.size).toBe(this.gaps.length);
    for (const number of numbers) {
      expect(this.closed.has(number)).toBe(false);
      if (!known.has(number)) expect(number).toBeGreaterThanOrEqual(before.next);
    }
    for (const number of known) if (!numbers.has(number)) this.closed.add(number);
  }

  forget() {
    for (const [minute, told] of this.heard) {
      const gap = this.gaps.find((one) => contains(one, minute));
      if (!gap) this.heard.delete(minute);
      else if (gap.kind === 'thin') for (const one of told) one.kind = 'thin';
    }
  }

  hear(sent: Sent) {
    const minutes = minutesOf(sent);
    const twice = minutes.flatMap((minute) => this.heardAs(sent, minute));
    if (sent.why === 'stage')
      expect(twice.some((one) => one.stage === sent.stage && one.startFor === sent.start)).toBe(false);
    else expect(this.untold(sent).filter((minute) => minute >= this.now).length).toBeGreaterThanOrEqual(15);
    for (const minute of minutes) {
      const told = { stage: sent.stage, startFor: sent.start, kind: sent.kind };
      this.heard.set(minute, [...(this.heard.get(minute) ?? []), told]);
    }
  }

  /** Within its first lead every gap has been told at this stage, for about this start, and all of it that matters. */
  checkTold(gap: Gap) {
    const leads = alarmDefaults.leadsMs[gap.kind].filter((lead) => gap.start - this.now <= lead);
    if (leads.length === 0) return;
    const stage = Math.min(...leads);
    const told = minutesOf(gap).flatMap((minute) => this.heardAs(gap, minute));
    const drift = Math.max(stage / 2, 15 * minuteMs);
    expect(told.some((one) => one.stage <= stage && Math.abs(one.startFor - gap.start) <= drift)).toBe(true);
    expect(this.newsIn(gap)).toBeLessThan(15);
  }

  /** Minutes ahead that nobody was told of, other than small moves at the ends. */
  newsIn(gap: Gap): number {
    const untold = this.untold(gap);
    const near = piecesOf(untold).filter(([first]) => first - this.now <= firstLead(gap));
    const atEnds = near.filter((piece) => piece[0] === gap.start || piece.at(-1) === gap.end - minuteMs);
    const counted = atEnds.flat().length < 30 ? near.filter((piece) => !atEnds.includes(piece)) : near;
    return counted.flat().filter((minute) => minute >= this.now).length;
  }

  untold = (gap: Gap): number[] => minutesOf(gap).filter((minute) => this.heardAs(gap, minute).length === 0);

  heardAs = (gap: Gap, minute: number): Heard[] =>
    (this.heard.get(minute) ?? []).filter(({ kind }) => kind === 'empty' || gap.kind === 'thin');

  /** Whether something is due between `before` and now although nobody changed anything. */
  boundarySince(before: number, gaps: readonly Gap[]): boolean {
    const passed = (at: number) => before < at && at <= this.now;
    return gaps.some(
      (gap) =>
        passed(gap.end) ||
        alarmDefaults.leadsMs[gap.kind].some((lead) => passed(gap.start - lead)) ||
        this.untold(gap).some((minute) => passed(minute - firstLead(gap))),
    );
  }
}

const firstLead = ({ kind }: Gap) => Math.max(...alarmDefaults.leadsMs[kind]);
const minutesOf = ({ start, end }: Range): number[] =>
  Array.from({ length: (end - start) / minuteMs }, (_, i) => start + i * minuteMs);

function piecesOf(minutes: readonly number[]): [number, ...number[]][] {
  const pieces: [number, ...number[]][] = [];
  for (const minute of minutes) {
    const last = pieces.at(-1);
    if (last?.at(-1) === minute - minuteMs) last.push(minute);
    else pieces.push([minute]);
  }
  return pieces;
}

type Event = (world: World) => void;
const ahead = (world: World, from: number, long: number): Range => ({
  start: world.now + from * minuteMs,
  end: world.now + (from + long) * minuteMs,
});
const changed = (ranges: Range[], which: number, to: (range: Range) => Range): Range[] => {
  const index = which % Math.max(1, ranges.length);
  return ranges.map((range, i) => (i === index ? to(range) : range)).filter(({ start, end }) => start < end);
};

const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 5, max: 300 })).map(
    ([from, long]): Event =>
      (world) =>
        world.follow(() => world.signUps.push(ahead(world, from, long))),
  ),
  fc.tuple(fc.nat(20), fc.option(fc.integer({ min: 0, max: 90 }))).map(
    ([which, after]): Event =>
      (world) =>
        world.follow(() => {
          const stop = after === null ? 0 : world.now + after * minuteMs;
          world.signUps = changed(world.signUps, which, ({ start, end }) => ({ start, end: Math.min(end, stop) }));
        }),
  ),
  fc.tuple(fc.integer({ min: -60, max: 1000 }), fc.integer({ min: 10, max: 600 })).map(
    ([from, long]): Event =>
      (world) =>
        world.follow(() => world.demand.push(ahead(world, from, long))),
  ),
  fc.tuple(fc.nat(20), fc.integer({ min: -120, max: 120 })).map(
    ([which, by]): Event =>
      (world) =>
        world.follow(() => {
          world.demand = changed(world.demand, which, ({ start, end }) => ({ start, end: end + by * minuteMs }));
        }),
  ),
  fc.nat(20).map(
    (which): Event =>
      (world) =>
        world.follow(() => {
          world.demand = changed(world.demand, which, ({ start, end }) => ({ start, end: Math.min(end, world.now) }));
        }),
  ),
  fc.integer({ min: 1, max: 40 }).map(
    (minutes): Event =>
      (world) => {
        for (let i = 0; i < minutes; i += 1) pass(world, 1);
      },
  ),
  fc.integer({ min: 2, max: 30 * 60 }).map(
    (minutes): Event =>
      (world) =>
        pass(world, minutes),
  ),
  fc.constant<Event>((world) => {
    world.kept = JSON.parse(JSON.stringify(world.kept));
  }),
);

function pass(world: World, minutes: number) {
  const [before, gaps] = [world.now, world.gaps];
  const untoldBefore = () => world.boundarySince(before, gaps);
  world.now += minutes * minuteMs;
  const boundary = untoldBefore();
  const { quiet } = world.follow(() => {});
  if (!boundary) expect(quiet).toBe(true);
}

it('whatever happens, every gap is told, once, in time, and a quiet tick writes nothing', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { minLength: 5, maxLength: 40, size: 'max' }), (events) => {
      const world = new World();
      for (const event of events) event(world);
    }),
    { numRuns: 120 },
  );
}, 60_000);

it('a gap nobody fills is told at its five leads and never again', () => {
  const world = new World();
  const start = world.now + 20 * hourMs;
  const told: number[] = [];
  world.follow(() => world.demand.push({ start, end: start + 3 * hourMs }));
  for (let minute = 0; minute < 24 * 60; minute += 1) {
    const before = world.kept.rows;
    pass(world, 1);
    if (world.kept.rows.length > before.length) told.push((start - world.now) / hourMs);
  }
  expect(told).toEqual([12, 6, 3, 1, 0]);
  expect(world.kept).toEqual({ open: [], rows: [], next: 2 });
});
