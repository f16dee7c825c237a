import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { StandIn, type StandInOptions } from './adapters/signal/stand-in/stand-in.ts';
import { ownFolder } from './shell/porchlight.ts';
import { build, Program, startUntilItStays } from './signal-process.ts';

beforeAll(() => void build());

/** A network, and an empty folder for a program on it. */
async function place(options?: StandInOptions) {
  const signal = await StandIn.open(options);
  const folder = ownFolder();
  onTestFinished(() => signal.close());
  const sees = (chat: string, text: string) =>
    signal.until(() => signal.seen(chat).some((seen) => seen.includes(text)));
  return { signal, folder, sees, run: (...args: readonly string[]) => new Program(folder, signal, ...args) };
}

/** Ana has made herself an admin with a code of the operator's. */
async function withAdmin({ signal, sees, run }: Awaited<ReturnType<typeof place>>): Promise<void> {
  const inviting = run('invite', 'admin');
  expect(await inviting.exited).toBe(0);
  const code = /\b[A-Z0-9]{8}\b/.exec(inviting.out)?.[0];
  await signal.says('ana', 'direct', `code ${code}`);
  await sees('direct:ana', 'admin');
}

describe('the program on Signal', { timeout: 180_000 }, () => {
  it('says that the API is not there, waits for it, and goes on when it is', async () => {
    const { signal, run } = await place();
    await signal.stop();
    const program = run('run');
    await program.isIn('degraded');
    expect(program.lines.find(({ state }) => state === 'degraded')?.advice).toContain(signal.url);
    expect(program.isRunning).toBe(true);
    await signal.start();
    await program.isIn('ready');
    expect(signal.violations).toEqual([]);
  });

  it('says that the account is not linked, and goes on when it is', async () => {
    const { signal, run } = await place({ linked: false });
    const program = run('run');
    await program.isIn('needs-linking');
    expect(program.isRunning).toBe(true);
    signal.remember();
    await program.isIn('ready');
  });

  it('stops in time when it is told to', async () => {
    const { run } = await place();
    const program = run('run');
    await program.isIn('ready');
    program.kill('SIGTERM');
    expect(await program.exited).toBe(0);
  });

  it('stops in time also while the API does not answer', async () => {
    const { signal, run } = await place();
    const program = run('run');
    await program.isIn('ready');
    signal.hang('/v2/send');
    const hanging = signal.nextCall((call) => call.fate === 'hanging');
    await signal.says('ana', 'direct', 'help');
    await hanging;
    program.kill('SIGTERM');
    expect(await program.exited).toBe(0);
  });

  it('is led from nothing to a room that is linked, by chat and one code', async () => {
    const here = await place();
    const { signal, run, sees } = here;
    const program = run('run');
    await program.isIn('ready');
    await withAdmin(here);
    signal.group('table', { members: ['ana'], botIsMember: false });
    await signal.addsBot('ana', 'table');
    await sees('direct:ana', '!link');
    await signal.says('ana', 'table', '!link coordinators');
    await signal.until(() => signal.seen('table').length > 0);
    expect(signal.seen('table')).toEqual([expect.stringContaining('coordinators')]);
    expect(program.lines.filter(({ level }) => Number(level) >= 50)).toEqual([]);
    expect({ violations: signal.violations, strays: signal.strays }).toEqual({ violations: [], strays: [] });
  });

  it.each([true, false])(
    'killed while it sends, it answers once it is back (the network had it: %s)',
    async (carriesOut) => {
      const { signal, folder, run, sees } = await place();
      const program = run('run');
      await program.isIn('ready');
      signal.hang('/v2/send', 1, { carriesOut });
      const hanging = signal.nextCall((call) => call.fate === 'hanging');
      await signal.says('ana', 'direct', 'help');
      await hanging;
      program.kill('SIGKILL');
      await program.exited;
      await startUntilItStays(folder, signal);
      await sees('direct:ana', '(Sent again to be sure.)');
      expect(signal.seen('direct:ana')).toHaveLength(carriesOut ? 2 : 1);
    },
  );
});
