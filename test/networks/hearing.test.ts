import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../data/database.ts';
import { clearLease, giveLease, takeLease } from '../../data/lease.ts';
import { key, type Rig, rig, said } from '../bot/rig.ts';

/** Mon 5 Jan 2026 12:00: Harbour Road's room has a rota on Signal. */
async function withRota() {
  const stage = await rig();
  const bot = await stage.build();
  await bot.start();
  await stage.signal.hear(said('bo', 'backoffice', '!arrest 2 HBR at 11:00 arrived 12:00'));
  await bot.settle();
  expect(rotas(stage)).toHaveLength(1);
  return { ...stage, bot };
}

/** The rotas sent as new messages since last asked. */
const rotas = ({ signal, whatsapp }: Pick<Rig, 'signal' | 'whatsapp'>): string[] =>
  [signal, whatsapp]
    .flatMap(({ sent }) => sent.splice(0))
    .flatMap((op) => (op.kind === 'text' && op.text.startsWith('Rota') ? [op.text.split('\n').at(-1) ?? ''] : []));

const askingAnew = (hours: string) =>
  `I could not see your taps ${hours}. If you tapped a number then, please tap it again here.`;

describe('a network that can be written to', () => {
  it('but is not heard, loses taps: the rota is posted anew when it is heard again', async () => {
    const stage = await withRota();
    const { bot, signal, pass } = stage;
    signal.become({ hearing: false });
    await pass(bot, 3);
    expect(rotas(stage)).toEqual([]);
    signal.become({ hearing: true });
    await bot.settle();
    expect(rotas(stage)).toEqual([askingAnew('Mon 5 Jan 12:00–12:03')]);
    await pass(bot, 3);
    expect(rotas(stage)).toEqual([]);
    await bot.stop();
  });

  it('or not, but is heard all the time, loses none', async () => {
    const stage = await withRota();
    const { bot, signal, pass } = stage;
    signal.become({ hearing: true, up: false });
    await pass(bot, 3);
    signal.turn(true);
    await bot.settle();
    expect(rotas(stage)).toEqual([]);
    await bot.stop();
  });
});

describe('while the machine sleeps', () => {
  const woken = async (sleptMs: number, before: (stage: Rig) => void) => {
    const stage = await withRota();
    await stage.bot.advance();
    stage.clock.moveTo(stage.clock.now() + sleptMs);
    before(stage);
    await stage.bot.advance();
    await stage.bot.settle();
    return stage;
  };

  it('taps are lost: the rota is posted anew, once', async () => {
    const stage = await woken(180_000, () => {});
    expect(rotas(stage)).toEqual([askingAnew('Mon 5 Jan 12:00–12:03')]);
    await stage.bot.advance();
    await stage.bot.settle();
    expect(rotas(stage)).toEqual([]);
    await stage.bot.stop();
  });

  it('half a minute is too short to speak of', async () => {
    const stage = await woken(30_000, () => {});
    expect(rotas(stage)).toEqual([]);
    await stage.bot.stop();
  });

  it('and the network is not there yet, the whole of it counts', async () => {
    const stage = await woken(180_000, ({ signal }) => signal.become({ hearing: false }));
    expect(rotas(stage)).toEqual([]);
    stage.signal.become({ hearing: true });
    await stage.bot.settle();
    expect(rotas(stage)).toEqual([askingAnew('Mon 5 Jan 12:00–12:03')]);
    await stage.bot.stop();
  });
});

describe('while the bot itself is away', () => {
  /** Somebody else has the store for a moment, as `rekey` does. */
  const lent = async ({ path, clock }: Rig) => {
    const database = await openDatabase({ path, key, synchronous: 'off' });
    await database.transact((trx) => takeLease(trx, 'rekey', clock.now()));
    await database.transact((trx) => giveLease(trx, 'rekey'));
    await database.close();
  };
  /** As a backup is. */
  const restored = async ({ path }: Rig) => {
    const database = await openDatabase({ path, key, synchronous: 'off' });
    await database.transact(clearLease);
    await database.close();
  };
  const ways: Record<string, readonly ['stop' | 'abandon', (stage: Rig) => Promise<void>]> = {
    'stopped in order': ['stop', async () => {}],
    killed: ['abandon', async () => {}],
    'stopped, and given a new key meanwhile': ['stop', lent],
    'killed, and given a new key meanwhile': ['abandon', lent],
    'killed, and restored from a backup': ['abandon', restored],
  };

  async function back(how: keyof typeof ways, awayMs: number, holder = 'one') {
    const stage = await withRota();
    const [end, meanwhile] = ways[how] ?? ['stop', async () => {}];
    await stage.bot[end]();
    stage.clock.moveTo(stage.clock.now() + awayMs / 2);
    await meanwhile(stage);
    stage.clock.moveTo(stage.clock.now() + awayMs / 2);
    const bot = await stage.build({ holder });
    return { ...stage, bot };
  }

  it.each(Object.keys(ways))('%s, taps are lost: after three minutes the rota is posted anew', async (how) => {
    const stage = await back(how, 180_000);
    await stage.bot.start();
    await stage.bot.settle();
    expect(rotas(stage)).toEqual([askingAnew('Mon 5 Jan 12:00–12:03')]);
    await stage.bot.stop();
  });

  it.each(Object.keys(ways))('%s, half a minute is too short to speak of', async (how) => {
    const stage = await back(how, 30_000, 'two');
    await stage.bot.start();
    await stage.bot.settle();
    expect(rotas(stage)).toEqual([]);
    expect(stage.rows('select silent_since from network')).toEqual([{ silent_since: null }, { silent_since: null }]);
    await stage.bot.stop();
  });

  it('and the network not there yet when it is back, the whole of it counts', async () => {
    const stage = await back('killed', 30_000);
    const { bot, signal, pass } = stage;
    signal.become({ up: false });
    await bot.start();
    await pass(bot, 2);
    expect(rotas(stage)).toEqual([]);
    signal.turn(true);
    await bot.settle();
    expect(rotas(stage)).toEqual([askingAnew('Mon 5 Jan 12:00–12:02')]);
    await bot.stop();
  });
});

it('a store that never ran was never away', async () => {
  const { build, clock, signal, rows } = await rig();
  clock.moveTo(clock.now() + 3_600_000);
  const bot = await build();
  await bot.start();
  await bot.settle();
  expect(signal.taken()).toEqual([]);
  expect(rows('select name, state, silent_since from network')).toEqual([
    { name: 'signal', state: 'ready', silent_since: null },
    { name: 'whatsapp', state: 'ready', silent_since: null },
  ]);
  await bot.stop();
});
