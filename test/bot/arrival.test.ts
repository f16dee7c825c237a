import { expect, it } from 'vitest';
import { seededChance } from '../../data/chance.ts';
import { rig, said, tapped } from './rig.ts';

it('handles an event once, however often the network sends it', async () => {
  const { build, signal, rows } = await rig();
  const bot = await build();
  await bot.start();
  const message = said('ana', 'hbr', '!help');
  for (const again of [message, message, message]) await signal.hear(again);
  await bot.settle();
  expect(signal.taken()).toHaveLength(1);
  expect(rows('select event_id, state from inbox')).toEqual([{ event_id: message.id, state: 'handled' }]);
  await bot.stop();
});

it('keeps of what is not for it no more than the id', async () => {
  const { build, signal, rows } = await rig();
  const bot = await build();
  await bot.start();
  await signal.hear(said('ana', 'hbr', 'is anybody bringing tea?', { id: 'chatter' }));
  await signal.hear(tapped('ana', 'hbr', 'somebody-elses-message', '❤️'));
  await bot.settle();
  expect(rows('select state, body, sender_hash from inbox')).toEqual([
    { state: 'not-for-us', body: null, sender_hash: null },
    { state: 'not-for-us', body: null, sender_hash: null },
  ]);
  expect(signal.taken()).toEqual([]);
  await bot.stop();
});

it('handles at start, once and in order, what an earlier run had stored only', async () => {
  const { build, signal, rows } = await rig();
  const first = await build();
  await first.start();
  await Promise.all([signal.hear(said('ana', 'hbr', '!help')), signal.hear(said('ben', 'ngt', '!help'))]);
  first.abandon();
  expect(rows('select state from inbox')).toEqual([{ state: 'waiting' }, { state: 'waiting' }]);
  const second = await build();
  await second.start();
  await second.settle();
  expect(signal.taken().map((line) => line.slice(0, 4))).toEqual(['hbr:', 'ngt:']);
  await second.stop();
  const third = await build();
  await third.start();
  await third.settle();
  expect(signal.taken()).toEqual([]);
  await third.stop();
});

/** Ids run out on demand, as a full disk or a bug would have it. */
function brittle() {
  const state = { broken: false };
  const whole = seededChance('rig');
  return {
    state,
    chance: (trx: Parameters<typeof whole>[0]) => {
      const { id, code } = whole(trx);
      const refuse = () => Promise.reject(new Error('ana 07700 900123 said: in 4'));
      return { code, id: () => (state.broken ? refuse() : id()) };
    },
  };
}

it('answers for a command that fails, and undoes all of it', async () => {
  const { build, signal, rows, logged } = await rig();
  const { state, chance } = brittle();
  const bot = await build({ chance });
  await bot.start();
  await signal.hear(said('bo', 'backoffice', '!arrest HBR at 12:00'));
  await bot.settle();
  signal.taken();
  state.broken = true;
  await signal.hear(said('ana', 'hbr', '!in 15:00-18:00\n!help'));
  await bot.settle();
  const [answer] = signal.sent.map((op) => ('text' in op ? op.text : ''));
  expect(answer).toMatch(/^Something broke on my side; it is logged\. Nothing was changed\..*\n+(Here )?[Yy]ou can:/);
  expect(rows('select * from sign_up')).toEqual([]);
  expect(rows("select command from audit where command = 'in'")).toEqual([]);
  expect(logged).toMatchObject([{ command: 'in', msg: 'command failed' }]);
  await bot.stop();
});

it('sets an event aside after three failures, says so, tells the operator by ids alone, and goes on', async () => {
  const { build, signal, rows, logged } = await rig();
  const { state, chance } = brittle();
  const bot = await build({ chance });
  await bot.start();
  await signal.hear(said('bo', 'backoffice', '!arrest HBR at 12:00'));
  await bot.settle();
  const rota = signal.sent.findIndex((op) => op.kind === 'text' && op.text.startsWith('Rota'));
  state.broken = true;
  await signal.hear(tapped('ana', 'hbr', `signal-${rota + 1}`, '2️⃣'));
  signal.taken();
  await bot.settle();
  state.broken = false;
  expect(signal.taken()).toEqual([expect.stringMatching(/^hbr: Something broke on my side; it is logged\./)]);
  await signal.hear(said('ana', 'hbr', '!in 15:00-18:00'));
  await bot.settle();
  expect(signal.taken()).toEqual(['hbr: Thank you! You are in at Harbour Road (HBR): Mon 5 Jan 15:00–18:00.']);
  expect(rows("select state, attempts from inbox where event_id like 'tapped%'")).toEqual([
    { state: 'set-aside', attempts: 3 },
  ]);
  expect(logged.map(({ inbox, setAside }) => ({ inbox, setAside }))).toEqual([
    { inbox: 2, setAside: false },
    { inbox: 2, setAside: false },
    { inbox: 2, setAside: true },
  ]);
  expect(JSON.stringify(logged)).not.toMatch(/ana|07700|in 4/);
  await bot.stop();
});
