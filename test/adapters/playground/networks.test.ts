import { beforeEach, describe, expect, it } from 'vitest';
import type { Adapter, Event, Op } from '../../../bot/adapters/adapter.ts';
import { playgroundAdapter } from '../../../bot/adapters/playground/adapter.ts';
import { Networks } from '../../../bot/adapters/playground/networks.ts';
import { PlayClock } from '../../../bot/adapters/playground/play-clock.ts';

const start = Date.UTC(2026, 10, 22, 17);
const hbr = (platform: string) => ({ id: `${platform}:hbr`, kind: 'group' as const });

let clock: PlayClock;
let networks: Networks;
let signal: Adapter;
let whatsapp: Adapter;
let events: Event[];
let changes: string[];

beforeEach(async () => {
  [clock, networks, events, changes] = [new PlayClock(start), new Networks(), [], []];
  signal = playgroundAdapter(networks, 'signal', clock);
  whatsapp = playgroundAdapter(networks, 'whatsapp', clock);
  for (const adapter of [signal, whatsapp])
    await adapter.start(
      async (event) => void events.push(event),
      () => changes.push(adapter.platform),
    );
});

const now = () => ({ sentAt: clock.now(), at: clock.now() });
const says = (text: string, platform: 'signal' | 'whatsapp' = 'signal', room = 'hbr') =>
  networks.say(platform, { who: 'ana', room, text, attachments: [] }, now());
const tap = (emoji: string, word: string, removes = false) =>
  networks.tap({ who: 'ana', room: 'hbr', word, emoji, removes }, now());
const text = (said: string, platform = 'signal'): Op => ({
  kind: 'text',
  chat: hbr(platform),
  text: said,
  to: `${platform}:ana`,
});

describe('sending', () => {
  it('is accepted with an id, and recorded with a running number', async () => {
    await signal.send(text('one'));
    expect(await signal.send(text('two'))).toEqual({ outcome: 'accepted', id: 'signal-2' });
    expect(networks.log[1]).toEqual({
      ...{ at: start, room: 'hbr', network: 'signal', kind: 'message', text: 'two', to: 'ana', post: 2 },
    });
  });

  it('fails while down, and leaves no trace', async () => {
    networks.setCondition('signal', 'down');
    expect([signal.isUp(), await signal.send(text('one'))]).toEqual([false, { outcome: 'failed' }]);
    expect(networks.log).toEqual([]);
  });

  it('is recorded while mute, but nobody can tell', async () => {
    networks.setCondition('signal', 'mute');
    expect([signal.isUp(), await signal.send(text('one'))]).toEqual([true, { outcome: 'unknown' }]);
    expect(networks.log).toHaveLength(1);
  });

  it('tells only of changes between up and down', () => {
    for (const condition of ['mute', 'down', 'down', 'up'] as const) networks.setCondition('signal', condition);
    expect(changes).toEqual(['signal', 'signal']);
  });

  it.each([
    ['signal', 24 * 60, 'accepted'],
    ['whatsapp', 15, 'accepted'],
    ['whatsapp', 16, 'failed'],
  ] as const)('edits on %s after %i minutes: %s', async (platform, minutes, outcome) => {
    const adapter = platform === 'signal' ? signal : whatsapp;
    const { id = '' } = await adapter.send(text('rota', platform));
    clock.moveTo(start + minutes * 60_000);
    const edit: Op = { kind: 'edit', chat: hbr(platform), messageId: id, text: 'rota 2' };
    expect((await adapter.send(edit)).outcome).toBe(outcome);
    if (outcome === 'accepted') expect(networks.log[1]).toMatchObject({ kind: 'edit', text: 'rota 2', post: 1 });
  });

  it('removes what others wrote where the network can', async () => {
    await says('a name', 'signal');
    await says('a name', 'whatsapp');
    const remove = (platform: string): Op => ({ kind: 'delete', chat: hbr(platform), messageId: `${platform}-1` });
    expect((await signal.send(remove('signal'))).outcome).toBe('failed');
    expect((await whatsapp.send(remove('whatsapp'))).outcome).toBe('accepted');
    expect((await whatsapp.send(remove('whatsapp'))).outcome).toBe('failed');
    expect(networks.log.at(-1)).toMatchObject({ kind: 'delete', to: 'ana' });
  });

  it('reacts and sets', async () => {
    await says('!in 4');
    await signal.send({ kind: 'reaction', chat: hbr('signal'), messageId: 'signal-1', emoji: '✅' });
    await signal.send({ kind: 'setting', chat: hbr('signal'), setting: 'posting', value: 'everyone' });
    expect(networks.log.slice(1)).toMatchObject([
      { kind: 'reaction', emoji: '✅', to: 'ana' },
      { kind: 'setting', text: 'posting=everyone' },
    ]);
  });
});

describe('people', () => {
  it('speak with mentions of anybody, in rooms and privately', async () => {
    await says('!swap 4 @Dee and @zed, not a@b.example');
    await says('mine', 'whatsapp', 'direct');
    expect(events).toMatchObject([
      {
        chat: hbr('signal'),
        sender: { id: 'signal:ana', name: 'ana' },
        mentions: [{ id: 'signal:dee' }, { id: 'signal:zed' }],
      },
      { chat: { id: 'whatsapp:ana', kind: 'direct' }, mentions: [], id: 'whatsapp-1' },
    ]);
    expect(networks.log[1]?.room).toBe('direct:ana');
  });

  it('tap the newest post with the word, with or without variation selector', async () => {
    for (const said of ['Rota old', 'rota new', 'other']) await signal.send(text(said));
    await tap('4\u20e3', 'ROTA');
    expect(events[0]).toMatchObject({ kind: 'reaction', messageId: 'signal-2', emoji: '4\ufe0f\u20e3' });
    expect(await tap('4️⃣', 'gaps')).toBe(false);
  });

  it('take away only what stands, on the post where it stands', async () => {
    await signal.send(text('rota old'));
    await tap('4️⃣', 'rota');
    await signal.send(text('rota new'));
    await tap('5️⃣', 'rota', true);
    await tap('4\u20e3', 'rota', true);
    await tap('4️⃣', 'rota', true);
    expect(events.slice(1)).toMatchObject([{ messageId: 'signal-1', emoji: null }]);
  });

  it('are heard by the newest listener alone', async () => {
    const heard: Event[] = [];
    await playgroundAdapter(networks, 'signal', clock).start(
      async (event) => void heard.push(event),
      () => undefined,
    );
    await signal.stop();
    await says('!rota');
    expect([events.length, heard.length]).toEqual([0, 1]);
  });
});
