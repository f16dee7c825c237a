import fc from 'fast-check';
import { parseStep } from '../../bot/adapters/playground/script.ts';
import { ScriptError } from '../../bot/adapters/playground/script-error.ts';
import { hourMs, type Instant, minuteMs } from '../../data/ranges.ts';
import { formatClock } from '../../data/times/format.ts';
import type { NightPlay } from '../night-play.ts';
import { zone } from '../transcript.ts';

/** What whoever makes up the night knows of it: the refs given so far, and when somebody took on an alarm. */
export interface Known {
  readonly refs: string[];
  readonly counted: Map<string, number>;
  readonly taken: Instant[];
}

export const nothingKnown = (): Known => ({ refs: ['NGT1', 'NGT2'], counted: new Map([['NGT', 2]]), taken: [] });

/** One thing that may happen, with what has to have happened before it. */
class Happening implements fc.AsyncCommand<Known, NightPlay> {
  readonly #lines: (known: Known, now: Instant) => readonly string[] | null;
  readonly #note: (known: Known, now: Instant) => void;
  readonly #name: string;

  constructor(
    name: string,
    lines: (known: Known, now: Instant) => readonly string[] | null,
    note: (known: Known, now: Instant) => void = () => {},
  ) {
    this.#name = name;
    this.#lines = lines;
    this.#note = note;
  }

  check = (known: Readonly<Known>): boolean => this.#lines(known, 0) !== null;

  async run(known: Known, night: NightPlay): Promise<void> {
    const now = night.clock.now();
    for (const line of this.#lines(known, now) ?? []) await playLine(night, line);
    this.#note(known, now);
  }

  toString = (): string => this.#name;
}

export async function playLine(night: NightPlay, line: string): Promise<void> {
  const step = parseStep(line, 1);
  try {
    if (step) await night.play(step);
  } catch (error) {
    // There may be nothing yet that somebody could tap.
    if (!(error instanceof ScriptError)) throw error;
  }
}

/** The machine stands still, and its clock does not: nothing runs until it is over. */
class Sleep implements fc.AsyncCommand<Known, NightPlay> {
  readonly #minutes: number;

  constructor(minutes: number) {
    this.#minutes = minutes;
  }

  check = (): boolean => true;

  async run(_: Known, night: NightPlay): Promise<void> {
    night.clock.moveTo(night.clock.now() + this.#minutes * minuteMs);
    await playLine(night, '+1m');
  }

  toString = (): string => `asleep for ${this.#minutes} min`;
}

const stations = ['HBR', 'NGT', 'ABB'] as const;
const station = fc.constantFrom(...stations);
const room = (code: string): string => code.toLowerCase();
const supporter = fc.constantFrom('ana', 'ben', 'cal', 'dee');

const arrest = fc
  .tuple(station, fc.integer({ min: 1, max: 3 }), fc.constantFrom('', ' minor'), fc.nat({ max: 300 }))
  .map(([code, count, flag, ago]) => {
    const note = ({ refs, counted }: Known) => {
      const before = counted.get(code) ?? 0;
      for (let number = before + 1; number <= before + count; number += 1) refs.push(`${code}${number}`);
      counted.set(code, before + count);
    };
    const line = (now: Instant) =>
      `vic > backoffice: !arrest ${count} ${code} at ${formatClock(now - ago * minuteMs, zone)}${flag}`;
    return new Happening(`${count} arrested for ${code}${flag}, ${ago} min ago`, (_, now) => [line(now)], note);
  });

/** What the back office hears of somebody, with places for what there is by then. */
const newsOfRef = [
  ...['arrived REF', 'booked REF', 'booked REF', 'released REF', 'nothere REF', 'move REF CODE', 'flag REF minor'],
  ...['hospital REF out', 'hospital REF back', 'extend REF to LATER', 'court REF', 'same REF OTHER'],
];

const aboutRef = fc
  .tuple(fc.constantFrom(...newsOfRef), fc.nat(), fc.nat(), station, fc.integer({ min: 60, max: 1_200 }))
  .map(([what, which, another, code, ahead]) => {
    const lines = ({ refs }: Known, now: Instant) => {
      const [ref, other] = [refs[which % refs.length], refs[another % refs.length]];
      if (ref === undefined || other === undefined) return null;
      const later = formatClock(now + ahead * minuteMs, zone);
      const places = { REF: ref, OTHER: other, CODE: code, LATER: later };
      return [`vic > backoffice: !${Object.entries(places).reduce((text, [at, is]) => text.replace(at, is), what)}`];
    };
    return new Happening(`${what}: ref ${which}, ${another}, ${code}, ${ahead} min ahead`, lines);
  });

const aboutCount = fc
  .tuple(
    station,
    supporter,
    fc.constantFrom('!released', '!released 2 unmet', '!inside 0', '!inside 1-2', '!inside 3', '!arrived 2'),
  )
  .map(([code, who, what]) => new Happening(`${who} in ${code}: ${what}`, () => [`${who} > ${room(code)}: ${what}`]));

const signUp = fc
  .tuple(station, supporter, fc.integer({ min: 0, max: 900 }), fc.integer({ min: 20, max: 360 }))
  .map(([code, who, from, long]) => {
    const clock = (now: Instant, minutes: number) => formatClock(now + minutes * minuteMs, zone);
    return new Happening(`${who} takes ${long} min at ${code}, ${from} min ahead`, (_, now) => [
      `${who} > ${room(code)}: !in ${clock(now, from)}-${clock(now, from + long)}`,
    ]);
  });

const dropOut = fc
  .tuple(station, supporter)
  .map(([code, who]) => new Happening(`${who} drops out of ${code}`, () => [`${who} > ${room(code)}: !out`]));

const takeOn = fc
  .constantFrom(
    'pip reacts 👍 > direct: Cover needed',
    'pat reacts 👍 > coordinators: Cover needed',
    'bo reacts 👍 > direct: needed',
  )
  .map(
    (line) =>
      new Happening(
        line,
        () => [line],
        ({ taken }, now) => void taken.push(now),
      ),
  );

/** Cover ends, begins or goes on by what coordinators decide. */
const decided = fc
  .tuple(
    station,
    fc.constantFrom(
      'pip > direct: !standdown CODE',
      'vic > backoffice: !activate CODE',
      'pip > coordinators: !callout',
    ),
  )
  .map(([code, line]) => new Happening(`${line}: ${code}`, () => [line.replace('CODE', code)]));

const said = fc
  .constantFrom(
    ...['pat > direct: !duty on', 'pip > direct: !duty off', 'pip > direct: !duty on', 'vic > backoffice: !undo'],
    ...['pip reacts 👍 > direct: Stand it down', 'pip > direct: !yes', 'cal > direct: !yes', 'pip > direct: !undo'],
    ...['pip > coordinators: !wanted 1 HBR', 'ana > direct: !can 30m-4h NGT'],
    ...['network signal down', 'network signal up', 'network whatsapp down', 'network whatsapp up', 'crash', 'crash'],
  )
  .map((line) => new Happening(line, () => [line]));

const wait = fc
  .oneof(
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 240 }) },
    { weight: 1, arbitrary: fc.integer({ min: 240, max: 1_800 }) },
  )
  .map((minutes) => new Happening(`${minutes} min pass`, () => [`+${minutes}m`]));

const sleep = fc.integer({ min: 2, max: (30 * hourMs) / minuteMs }).map((minutes) => new Sleep(minutes));

const happenings: fc.Arbitrary<fc.AsyncCommand<Known, NightPlay>>[] = [
  ...[
    arrest,
    arrest,
    aboutRef,
    aboutRef,
    aboutCount,
    signUp,
    signUp,
    signUp,
    dropOut,
    takeOn,
    said,
    decided,
    wait,
    wait,
    wait,
  ],
  sleep,
];

/** Nights of every kind, of at most so many happenings. */
export const anyNight = (maxCommands: number) => fc.commands(happenings, { maxCommands, size: 'max' });
