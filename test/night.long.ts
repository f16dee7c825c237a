import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Output } from '../bot/adapters/playground/entries.ts';
import type { Step } from '../bot/adapters/playground/script.ts';
import { minuteMs } from '../data/ranges.ts';
import { type Kill, killer } from './night-kill.ts';
import { NightPlay, nightPath, nightSteps } from './night-play.ts';

const steps = nightSteps();
const crash: Step = { kind: 'crash', line: 0 };

/** Plays the whole night; what the bot did, as `--json` prints it. */
async function playAll(all: readonly Step[]): Promise<string[]> {
  const night = new NightPlay();
  await night.open();
  for (const step of all) await night.play(step);
  await night.finish();
  const lines = night.lines();
  await night.close();
  return lines;
}

/** One event of the night: the store and the networks as they stood before and after it, and what the bot did in between. */
interface Moment {
  readonly step: Step;
  readonly before: NightPlay;
  readonly after: NightPlay;
  readonly outputs: readonly Output[];
  readonly lines: readonly string[];
}

const pieceMs = 20 * minuteMs;

/** A stretch of time as several, so that what is played once more to look at one moment of it is short. */
const inPieces = (step: Step): Step[] =>
  step.kind === 'wait' && step.ms > pieceMs
    ? [{ ...step, ms: pieceMs }, ...inPieces({ ...step, ms: step.ms - pieceMs })]
    : [step];

let whole: string[] = [];
const moments: Moment[] = [];
beforeAll(async () => {
  const night = new NightPlay();
  await night.open();
  let before = new NightPlay(night);
  for (const step of steps.flatMap(inPieces)) {
    const from = night.outputs.length;
    await night.play(step);
    const after = new NightPlay(night);
    moments.push({ step, before, after, outputs: night.outputs.slice(from), lines: night.lines(from) });
    before = after;
  }
  await night.finish();
  whole = night.lines();
  await night.close();
}, 600_000);

afterAll(() => {
  moments[0]?.before.forget();
  for (const { after } of moments) after.forget();
});

describe('a whole night', () => {
  it('is told in order, and everybody is out at the end', () => {
    expect(whole.length).toBeGreaterThan(200);
    const said = whole.map((line) => JSON.parse(line) as Output & { text?: string });
    expect(said.filter(({ text }) => text?.includes('Something broke'))).toEqual([]);
    expect(said.filter(({ text }) => text?.startsWith('Please look yourself'))).toEqual([]);
    expect(said.at(-3)?.text).toBe('No open gaps. Every hour we know of is covered.');
  });

  it('says nothing twice', () => {
    const messages = whole.map((line) => JSON.parse(line) as Output);
    const spoken = messages
      .filter(({ kind }) => kind === 'message')
      .map(({ at, room, to, text }) => JSON.stringify([at, room, to, text]));
    expect(spoken.filter((one, index) => spoken.indexOf(one) !== index)).toEqual([]);
  });

  it('is the same to the byte in another process', () => {
    const arguments_ = ['--import', 'tsx', 'bot/main.ts', 'play', '--script', nightPath, '--json'];
    const root = new URL('..', import.meta.url).pathname;
    const output = execFileSync(process.execPath, arguments_, {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1e8,
      env: { ...process.env, LOG_LEVEL: 'silent', PORCHLIGHT_TZ: 'Europe/London' },
    });
    expect(output.trimEnd().split('\n')).toEqual(whole);
  });

  it('is the same to the byte with a crash after every single event', async () => {
    expect(await playAll(steps.flatMap((step) => [step, crash]))).toEqual(whole);
  });

  it('is the same to the byte with one crash', async () => {
    const half = steps.length / 2;
    expect(await playAll([...steps.slice(0, half), crash, ...steps.slice(half)])).toEqual(whole);
  });
});

/**
 * What follows branches off the night before every event: the store and the networks are copied, another bot goes on with
 * the copy, and after the event both are compared whole, store and output. Where they are the same then, they stay so: a
 * bot's future hangs on nothing else, as the two plays above show.
 */
it('a crash after any one event changes nothing: not what is said, not what is kept', async () => {
  for (const { step, before, after, lines } of moments) {
    const branch = new NightPlay(before);
    await branch.open();
    expect(branch.lines(), `restarted before line ${step.line}`).toEqual([]);
    await branch.play(step);
    expect(branch.lines(), `after line ${step.line}`).toEqual(lines);
    expect(branch.dump() === after.dump(), `the store after line ${step.line}`).toBe(true);
    await branch.close();
  }
});

describe('killed in the middle of an event', () => {
  /** Every event is killed once between being stored and being handled, and once between being handled and the first send. */
  it.each(['stored', 'handled'] as const)('once it is %s, nothing is lost and nothing said twice', async (point) => {
    for (const { step, before, after, outputs } of moments) {
      if (step.kind !== 'says' && step.kind !== 'reacts') continue;
      const killed = await playKilled(before, step, { point, count: 1 });
      if (!killed) continue;
      expect(loud(killed.outputs), `line ${step.line}`).toEqual(loud(outputs));
      expect(kept(killed), `line ${step.line}`).toEqual(kept(after));
      killed.forget();
    }
  });

  /**
   * Of every event each letter that is sent at once, and of every stretch of time the first and each seventh, is cut off
   * twice: as the network is about to take it, and when it has taken it but that is not written down yet.
   */
  it.each(['sending', 'sent'] as const)('while a letter is %s, it is said again at most once', async (point) => {
    let cut = 0;
    for (const moment of moments) {
      const { kind } = moment.step;
      const pace = kind === 'wait' || kind === 'at' ? 7 : 1;
      for (let count = 1; ; count += pace) {
        const killed = await playKilled(moment.before, moment.step, { point, count });
        if (!killed) break;
        compare(killed, moment);
        killed.forget();
        cut += 1;
      }
    }
    expect(cut).toBeGreaterThan(80);
  });
});

/** Plays one step on a copy of the night and kills the bot on the way; null where it never came to that point. */
async function playKilled(night: NightPlay, step: Step, kill: Kill): Promise<NightPlay | null> {
  const { between, killed } = killer(kill);
  const branch = new NightPlay(night, between);
  const target = step.kind === 'wait' ? night.clock.now() + step.ms : undefined;
  await branch.open();
  const end = await Promise.race([branch.play(step).then(() => 'played' as const), killed]);
  if (end === 'played') {
    await branch.close();
    return null;
  }
  await branch.restart();
  if (step.kind === 'at') await branch.play(step);
  if (target !== undefined && target > branch.clock.now())
    await branch.play({ kind: 'wait', line: step.line, ms: target - branch.clock.now() });
  await branch.stop();
  return branch;
}

/** What must not be lost: sign-ups, facts, alarms and who has them. */
const kept = (night: NightPlay) => [
  night.rows(
    'select station_id, person_id, starts_at, ends_at, dropped_by is null as stands from sign_up order by made_by, starts_at',
  ),
  night.rows('select station_id, ref_id, happened_at, body from fact order by seq'),
  night.rows('select number, station_id, kind, starts_at, ends_at, step, closed_at from alarm order by number'),
  night.rows('select number, person_id, until from ack where dropped_by is null order by number'),
];

const again = '\n(Sent again to be sure.)';

/** All but rotas and edits: those show the present, and one that was cut off waits for the next. */
const loud = (outputs: readonly Output[]): string[] =>
  outputs
    .filter(({ kind, text }) => kind !== 'edit' && !text?.startsWith('Rota:'))
    .map(({ at, room, kind, text, emoji }) => JSON.stringify([at, room, kind, text?.replace(again, ''), emoji]));

const times = (all: readonly string[], one: string): number => all.filter((other) => other === one).length;

/** Nothing is lost, and beyond what the night says nothing but the one letter comes again. */
function compare(branch: NightPlay, { step: { line }, after, outputs }: Moment): void {
  expect(kept(branch), `line ${line}`).toEqual(kept(after));
  const [is, was] = [loud(branch.outputs), loud(outputs)];
  for (const one of new Set(was)) expect(is, `line ${line}`).toContain(one);
  const more = [...new Set(is)].map((one) => Math.max(0, times(is, one) - times(was, one)));
  expect(
    more.reduce((sum, count) => sum + count, 0),
    `line ${line}: ${is.join('\n')}`,
  ).toBeLessThanOrEqual(1);
}
