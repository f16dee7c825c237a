import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocketServer } from 'ws';
import type { Adapter, Event, Members, Op } from '../../../bot/adapters/adapter.ts';
import { openSocket } from '../../../bot/adapters/signal/socket.ts';
import { usualTiming } from '../../../bot/adapters/signal/timing.ts';
import { hourMs, minuteMs } from '../../../data/ranges.ts';
import { Line, line, quick } from './line.ts';
import { error, texts } from './stand-in/answer.ts';

const text = (chat: Op['chat'], said = 'Rota'): Op => ({ kind: 'text', chat, text: said });
/** Whatever happens only now and then does not happen while a test lasts. */
const rarely = { reconnectAtMostMs: hourMs, accountEveryMs: hourMs, groupsEveryMs: hourMs, troubledEveryMs: hourMs };
const sends = (calls: readonly { path: string }[]) => calls.filter(({ path }) => path === '/v2/send');

describe('messages are dropped where no socket is attached', () => {
  it('so it is there before anything is asked, and again as soon as it is lost, each time', async () => {
    const { signal, bot } = await line({ waits: true, timing: rarely });
    const asked: string[] = [];
    signal.fail(
      (call) => call.path.startsWith('/v1/receive') && asked.push(...signal.calls.map(({ path }) => path)) > 0,
      {
        status: 503,
      },
    );
    await bot.start();
    await bot.isReady();
    expect(asked).toEqual(['/v1/about']);
    for (let count = 0; count < 20; count += 1) {
      signal.dropSockets();
      await signal.connected();
      await signal.says('ana', 'hbr', `still here ${count}`);
      await bot.hears(`still here ${count}`);
    }
  });

  it('so who came and went meanwhile is found out when it is back', async () => {
    const { signal, bot } = await line();
    signal.dropFrames(1);
    signal.dropSockets();
    await signal.joins('dee', 'hbr');
    await signal.connected();
    const { aci } = signal.person('dee');
    await bot.until(() => bot.heard.some((event) => event.kind === 'members' && event.joined.includes(aci)));
  });

  it('so nothing waits for the store before the next frame is taken', async () => {
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const { signal, bot } = await line({ store: ({ kind }) => (kind === 'message' ? gate : Promise.resolve()) });
    // No buffer on the way holds as much.
    const long = 'x'.repeat(1_000_000);
    for (let count = 0; count < 20; count += 1) await signal.says('ana', 'hbr', `${long} ${count}`);
    expect(signal.dropped).toBe(0);
    open();
    await bot.until(() => bot.texts.length === 20);
    expect(bot.texts.at(-1)).toBe(`${long} 19`);
  });

  it('and what could not be stored is tried until it can be, before what came later', async () => {
    let failures = 3;
    const store = async ({ kind }: { kind: string }) => {
      if (kind === 'message' && failures-- > 0) throw new Error('database or disk is full');
    };
    const { signal, bot } = await line({ store });
    await signal.says('ana', 'hbr', 'first');
    await signal.says('ana', 'hbr', 'second');
    await bot.hears('second');
    expect(bot.texts).toEqual(['first', 'second']);
  });
});

it('what alone can not be stored does not hold up what can', async () => {
  const store = async (event: Event) => {
    if (event.kind === 'message' && event.text === 'strange') throw new Error('cannot be stored');
  };
  const { signal, bot } = await line({ store });
  for (const text of ['before', 'strange', 'one', 'two']) await signal.says('ana', 'hbr', text);
  await bot.hears('two');
  expect(bot.texts).toEqual(['before', 'one', 'two']);
});

describe('a socket that is only half open', () => {
  it('is found out by pings, and opened anew', async () => {
    const { signal, bot } = await line({ timing: { pingEveryMs: 20, pongWithinMs: 200 } });
    signal.goHalfOpen();
    await signal.connected();
    await signal.says('ana', 'hbr', 'still here');
    await bot.hears('still here');
  });

  it('is found out however many pings were answered before', async () => {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    onTestFinished(() => void server.close());
    server.on('connection', (socket) => {
      let pings = 0;
      socket.on('ping', () => {
        pings += 1;
        if (pings === 3) socket.pause();
      });
    });
    await new Promise((resolve) => server.once('listening', resolve));
    const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const socket = openSocket(url, { ...quick, pingEveryMs: 20, pongWithinMs: 200 }, () => {});
    expect(await socket.opened).toBe(true);
    expect(await socket.ended).toBe('closed');
  });
});

it('calling the API while a message is handled blocks nothing', async () => {
  const sent: unknown[] = [];
  let send: Adapter['send'] = async () => ({ outcome: 'failed' });
  const store = async (event: { kind: string; chat: Op['chat'] }) => {
    if (event.kind === 'message') sent.push((await send(text(event.chat))).outcome);
  };
  const { signal, bot, adapter } = await line({ store });
  send = adapter.send;
  await signal.says('ana', 'hbr', 'one');
  await signal.says('ana', 'hbr', 'two');
  await bot.hears('two');
  expect(sent).toEqual(['accepted', 'accepted']);
});

describe('an API that has to be polled', () => {
  const network = { mode: 'normal' } as const;

  it.each(['normal', 'native'] as const)('%s is asked for little at a time, and never hung up on', async (mode) => {
    const { signal, bot } = await line({ network: { mode }, timing: rarely });
    await signal.says('ana', 'hbr', 'hello');
    await bot.hears('hello');
    const polls = signal.calls.filter(({ path }) => path.startsWith('/v1/receive'));
    expect(polls[0]?.query.get('timeout')).toBe('1');
    expect(polls[0]?.query.get('max_messages')).toBe('50');
    // A poll that broke off would have the API looked at anew.
    expect(signal.calls.filter(({ path }) => path === '/v1/about')).toHaveLength(1);
    expect(signal.violations).toEqual([]);
  });

  it('keeps what it can of an answer with a complaint in it', async () => {
    const { signal, bot } = await line({ network });
    signal.mixIntoPoll('WARNING: "strange { line');
    await signal.says('ana', 'hbr', 'one with {braces} and a \\ in "quotes"');
    await signal.says('ben', 'hbr', 'two');
    await bot.hears('two');
    expect(bot.texts).toEqual(['one with {braces} and a \\ in "quotes"', 'two']);
  });

  it('is waited for when the bot stops, for what it brings', async () => {
    const { signal, bot, adapter } = await line({ network, timing: { stopMs: minuteMs } });
    signal.hang('/v1/receive');
    await signal.nextCall((call) => call.fate === 'hanging');
    const stopping = adapter.stop();
    await signal.says('ana', 'hbr', 'hello');
    await signal.release();
    await stopping;
    expect(bot.texts).toEqual(['hello']);
  });

  it('is asked for one thing at a time, as each asks for the same lock', async () => {
    const { signal, adapter, room } = await line({ network: { ...network, longestPollMs: 300 } });
    const isPolling = () => signal.calls.some(({ path, fate }) => path.startsWith('/v1/receive') && fate === 'open');
    const meanwhile: boolean[] = [];
    signal.fail(({ path }) => path === '/v2/send' && meanwhile.push(isPolling()) > 1, error(texts.failed));
    await signal.until(isPolling);
    expect(await adapter.send(text(room))).toMatchObject({ outcome: 'accepted' });
    expect(meanwhile).toEqual([false]);
  });
});

describe('a mode that is not what it says', () => {
  it('is told, and tried again', async () => {
    const { signal, bot } = await line({ waits: true });
    signal.fail('SOCKET /v1/receive', { status: 200, body: '[]' }, 2);
    await bot.start();
    await bot.until(() => bot.adapter.health().advice.includes('opens no WebSocket'));
    await bot.isReady();
  });

  it('is told of a poll that is answered as only a socket would be', async () => {
    const { signal, bot } = await line({ network: { mode: 'normal' } });
    signal.fail('/v1/receive', error('websocket: the client is not using the websocket protocol'), 2);
    await bot.until(() => bot.adapter.health().advice.includes('does not answer polls'));
    await bot.isReady();
  });

  it('is told of a mode nobody knows', async () => {
    const { signal, bot } = await line({ waits: true });
    signal.fail('/v1/about', { status: 200, body: { mode: 'carrier-pigeon', version: '0.200' } });
    await bot.start();
    await bot.until(() => bot.adapter.health().advice.includes('MODE=json-rpc'));
    await bot.isReady();
  });
});

it('calls go side by side again, once the API no longer has to be polled', async () => {
  const { signal, bot, adapter, room, direct } = await line({ network: { mode: 'normal' } });
  await signal.stop();
  signal.mode = 'json-rpc';
  await signal.start();
  await signal.connected();
  await bot.isReady();
  signal.hang('/v2/send');
  const first = adapter.send(text(room));
  expect(await adapter.send(text(direct('ana')))).toMatchObject({ outcome: 'accepted' });
  await signal.release();
  await first;
});

describe('an API that is not there', () => {
  it('at the start: it is told, and tried until it is', async () => {
    const { signal, bot } = await line({ waits: true });
    await signal.stop();
    await bot.start();
    await bot.isIn('degraded');
    expect(bot.adapter.health().advice).toContain(signal.url);
    await signal.start();
    await bot.isReady();
    await signal.says('ana', 'hbr', 'hello');
    await bot.hears('hello');
  });

  it('later: the same', async () => {
    const { signal, bot, adapter, room } = await line();
    await signal.stop();
    await bot.until(() => !adapter.isUp() && !adapter.isHearing());
    expect(adapter.health().state).toBe('degraded');
    await signal.start();
    await bot.isReady();
    expect(await adapter.send(text(room))).toMatchObject({ outcome: 'accepted' });
  });

  it('is not sent by before it is heard: what waits there is told as things stand by then', async () => {
    const { signal, bot, adapter } = await line();
    await signal.stop();
    await bot.until(() => !adapter.isUp());
    const states: string[] = [];
    const watching = bot.until(() => {
      if (adapter.isUp()) states.push(adapter.health().state);
      return states.length > 0;
    });
    await signal.start();
    await watching;
    expect(states).toEqual(['ready']);
  });

  it('something else at its address is no API', async () => {
    const { signal, bot } = await line({ waits: true });
    signal.fail('/v1/about', { status: 200, body: '<html>It works!</html>', type: 'text/html' });
    await bot.start();
    await bot.until(() => bot.adapter.health().advice.includes('is not the Signal API'));
    await bot.isReady();
  });
});

it('an API that is slow to say which accounts there are may still send', async () => {
  const { signal, bot, adapter, room } = await line({ timing: { accountMs: 10 } });
  signal.hang('/v1/accounts', Number.POSITIVE_INFINITY);
  await bot.isIn('degraded');
  expect(adapter.health().advice).toContain('gives no answer');
  expect(adapter.isUp()).toBe(true);
  expect(await adapter.send(text(room))).toMatchObject({ outcome: 'accepted' });
});

it('a password in the address is shown to nobody', async () => {
  const { signal, bot } = await line({ waits: true });
  const guarded = new Line(signal, { url: signal.url.replace('//', '//me:secret@') });
  await signal.stop();
  await guarded.start();
  await guarded.isIn('degraded');
  expect(guarded.adapter.health().advice).toContain(signal.url);
  expect(guarded.adapter.health().advice).not.toContain('secret');
  await guarded.adapter.stop();
  expect(bot.heard).toEqual([]);
});

describe('an account that is not there', () => {
  it('was never linked: it is told, and works once it is', async () => {
    const { signal, bot } = await line({ waits: true, network: { linked: false } });
    await bot.start();
    await bot.isIn('needs-linking');
    expect(bot.adapter.isUp()).toBe(false);
    signal.remember();
    await bot.isReady();
    await signal.says('ana', 'hbr', 'hello');
    await bot.hears('hello');
  });

  it('was forgotten after weeks: told as something else, and never registered anew', async () => {
    const { signal, bot, adapter, room } = await line();
    signal.forgetAccount();
    await bot.isIn('unregistered');
    expect(await adapter.send(text(room))).toEqual({ outcome: 'failed' });
    signal.remember();
    await bot.isReady();
    expect(signal.calls.filter(({ path }) => path.includes('register'))).toEqual([]);
  });
});

it('an account that is gone is known by what it is asked to send', async () => {
  const { signal, bot, adapter, room } = await line({ timing: { accountEveryMs: hourMs } });
  signal.forgetAccount();
  expect(await adapter.send(text(room))).toEqual({ outcome: 'failed' });
  expect(adapter.health().state).toBe('unregistered');
  signal.remember();
  await bot.isReady();
});

describe('a client that is too old', () => {
  it('is turned away: the operator knows why, until something goes again', async () => {
    const { signal, bot, adapter, room } = await line();
    signal.fail('/v2/send', error(texts.outdated));
    expect(await adapter.send(text(room))).toEqual({ outcome: 'failed' });
    expect(bot.adapter.health()).toMatchObject({ state: 'degraded', advice: expect.stringContaining('too old') });
    expect(adapter.isUp()).toBe(false);
    expect(await adapter.send(text(room))).toMatchObject({ outcome: 'accepted' });
    expect(bot.adapter.health().state).toBe('ready');
  });

  it('is trusted anew once its container was replaced', async () => {
    const { signal, bot, adapter, room } = await line();
    signal.fail('/v2/send', error(texts.outdated));
    await adapter.send(text(room));
    await signal.stop();
    await signal.start();
    await bot.isReady();
    expect(adapter.isUp()).toBe(true);
  });

  it.each([
    ['0.100', Date.UTC(2026, 8, 1), 0],
    ['0.100', Date.UTC(2026, 9, 1), 1],
    ['0.97', Date.UTC(2026, 9, 1), 1],
    ['0.101', Date.UTC(2026, 9, 1), 0],
  ])('%s is looked at before that', async (version, at, warnings) => {
    const { bot } = await line({ network: { version }, now: () => at });
    expect(bot.logged.filter(({ msg }) => String(msg).includes('three months'))).toHaveLength(warnings);
  });
});

describe('sends that take for ever', () => {
  it('are given up as unknown, and the next one goes', async () => {
    const { signal, adapter, room, direct } = await line({ timing: { directMs: 20 } });
    signal.hang('/v2/send');
    expect(await adapter.send(text(direct('ana')))).toEqual({ outcome: 'unknown' });
    signal.hang('/v1/reactions');
    const reaction: Op = { kind: 'reaction', chat: direct('ana'), messageId: '1767110400123', emoji: '✅' };
    expect(await adapter.send(reaction)).toEqual({ outcome: 'unknown' });
    expect(await adapter.send(text(room))).toMatchObject({ outcome: 'accepted' });
  });

  it('do not keep the bot from stopping', async () => {
    const { signal, adapter, room } = await line();
    signal.hang('/v2/send');
    const sending = adapter.send(text(room));
    await signal.until(() => sends(signal.calls).length === 1);
    await adapter.stop();
    expect(await sending).toEqual({ outcome: 'unknown' });
  });
});

it('joins and leaves that nobody told of are found out in time', async () => {
  const { signal, bot } = await line({ timing: { groupsEveryMs: 1 } });
  signal.dropFrames(1);
  await signal.leaves('ben', 'hbr');
  const { aci } = signal.person('ben');
  const left = (event: { kind: string }) => event.kind === 'members' && (event as Members).left.includes(aci);
  await bot.until(() => bot.heard.some(left));
});

it('frames that come twice or in another order are told as they come, each with its own id', async () => {
  const { signal, bot } = await line();
  signal.duplicate(1);
  await signal.says('ana', 'hbr', 'twice');
  signal.reorder(2);
  await signal.says('ana', 'hbr', 'first');
  await signal.says('ana', 'hbr', 'second');
  await bot.hears('first');
  expect(bot.texts).toEqual(['twice', 'twice', 'second', 'first']);
  const [one, two] = bot.heard.filter(({ kind }) => kind === 'message');
  expect(one?.id).toBe(two?.id);
});

it('what the account sends from another of its devices is nobody saying anything', async () => {
  const { signal, bot } = await line();
  await signal.says('bot', 'hbr', '!in 4');
  await signal.says('ana', 'hbr', 'hello');
  await bot.hears('hello');
  expect(bot.texts).toEqual(['hello']);
});

it('waits as long as it should in earnest', () =>
  expect(usualTiming).toMatchObject({ directMs: minuteMs, reconnectMs: 100, pingEveryMs: 25_000 }));
