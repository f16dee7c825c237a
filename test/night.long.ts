import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Output } from '../bot/adapters/playground/entries.ts';
import type { Step } from '../bot/adapters/playground/script.ts';
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

let whole: string[] = [];
beforeAll(async () => {
  whole = await playAll(steps);
}, 600_000);

describe('a whole night', () => {
  it('is told in order, and everybody is out at the end', () => {
    expect(whole.length).toBeGreaterThan(200);
    const said = whole.map((line) => JSON.parse(line) as Output & { text?: string });
    expect(said.filter(({ text }) => text?.includes('Something broke'))).toEqual([]);
    expect(said.filter(({ text }) => text?.startsWith('Please look yourself'))).toEqual([]);
    expect(said.at(-2)?.text).toBe('No open gaps. Every hour we know of is covered.');
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

  it('is the same to the byte with one crash, wherever it falls', async () => {
    const every = Math.ceil(steps.length / 4);
    for (let at = every - 1; at < steps.length - 1; at += every)
      expect(
        await playAll([...steps.slice(0, at), crash, ...steps.slice(at)]),
        `after line ${steps[at]?.line}`,
      ).toEqual(whole);
  });
});

/**
 * What follows branches off the night after every event: the store and the networks are copied, another bot goes on with
 * the copy, and after the next event both are compared whole, store and output. Where they are the same then, they stay
 * so: a bot's future hangs on nothing else, as the two plays above show.
 */
async function branching(
  check: (night: NightPlay, step: Step, next: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const night = new NightPlay();
  await night.open();
  for (const step of steps) await check(night, step, () => night.play(step));
  await night.close();
}

it('a crash after any one event changes nothing: not what is said, not what is kept', async () => {
  await branching(async (night, step, next) => {
    const branch = new NightPlay(night);
    await branch.open();
    expect(branch.lines(), `restarted before line ${step.line}`).toEqual([]);
    await branch.play(step);
    const before = night.outputs.length;
    await next();
    expect(branch.lines(), `after line ${step.line}`).toEqual(night.lines(before));
    expect(branch.dump() === night.dump(), `the store after line ${step.line}`).toBe(true);
    await branch.close();
  });
});

describe('killed in the middle of an event', () => {
  /** Every event is killed once between being stored and being handled, and once between being handled and the first send. */
  it.each(['stored', 'handled'] as const)('once it is %s, nothing is lost and nothing said twice', async (point) => {
    await branching(async (night, step, next) => {
      const before = night.outputs.length;
      if (step.kind !== 'says' && step.kind !== 'reacts') return next();
      const killed = await playKilled(night, step, { point, count: 1 });
      await next();
      if (killed) {
        expect(loud(killed.outputs), `line ${step.line}`).toEqual(loud(night.outputs.slice(before)));
        expect(kept(killed), `line ${step.line}`).toEqual(kept(night));
      }
      killed?.forget();
    });
  });

  /**
   * Of every event each letter that is sent at once, and of every stretch of time the first and each seventh, is cut off
   * twice: as the network is about to take it, and when it has taken it but that is not written down yet.
   */
  it.each(['sending', 'sent'] as const)('while a letter is %s, it is said again at most once', async (point) => {
    let cut = 0;
    await branching(async (night, step, next) => {
      const branches: NightPlay[] = [];
      const pace = step.kind === 'wait' || step.kind === 'at' ? 7 : 1;
      for (let count = 1; ; count += pace) {
        const branch = await playKilled(night, step, { point, count });
        if (!branch) break;
        branches.push(branch);
      }
      const before = night.outputs.length;
      await next();
      for (const branch of branches) {
        compare(branch, night, night.outputs.slice(before), step);
        branch.forget();
      }
      cut += branches.length;
    });
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
function compare(branch: NightPlay, night: NightPlay, outputs: readonly Output[], { line }: Step): void {
  expect(kept(branch), `line ${line}`).toEqual(kept(night));
  const [is, was] = [loud(branch.outputs), loud(outputs)];
  for (const one of new Set(was)) expect(is, `line ${line}`).toContain(one);
  const more = [...new Set(is)].map((one) => Math.max(0, times(is, one) - times(was, one)));
  expect(
    more.reduce((sum, count) => sum + count, 0),
    `line ${line}: ${is.join('\n')}`,
  ).toBeLessThanOrEqual(1);
}
