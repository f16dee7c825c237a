import { describe, expect, it } from 'vitest';
import type { Op } from '../../../bot/adapters/adapter.ts';
import { hourMs, minuteMs } from '../../../data/ranges.ts';
import { line } from './line.ts';
import { rateLimited, texts } from './stand-in/answer.ts';

const text = (chat: Op['chat'], said = 'Rota'): Op => ({ kind: 'text', chat, text: said });
const failing = (error: string, status = 400) => ({ status, body: { error } });

describe('what is sent', () => {
  it.each(['0.100', '0.101'])('has the id of both answers (%s)', async (version) => {
    const { signal, adapter, room } = await line({ network: { version } });
    const { outcome, id } = await adapter.send(text(room));
    expect(outcome).toBe('accepted');
    expect(signal.messages[0]?.timestamps).toEqual([Number(id)]);
  });

  it('quotes, mentions, a picture, an edit, a reaction, a removal, settings', async () => {
    const { signal, adapter, room, direct } = await line();
    signal.promotes('ana', 'bot', 'hbr');
    const ana = signal.person('ana').aci;
    const asked = await signal.says('ana', 'hbr', '!rota');
    const quotes = `${ana}:${asked}`;
    await adapter.send({ kind: 'text', chat: room, text: 'Thank you!', to: ana, quotes });
    await adapter.send({ kind: 'text', chat: room, text: '🎉 somebody is wanted', to: ana });
    const png = Buffer.from('89504e470d0a1a0a', 'hex');
    await adapter.send({ kind: 'picture', chat: room, text: 'The board', png });
    const { id = '' } = await adapter.send(text(room, 'Rota 1'));
    const edited = await adapter.send({ kind: 'edit', chat: room, messageId: id, text: 'Rota 2' });
    const newest = signal.messages.at(-1)?.timestamps.at(-1);
    expect(edited).toEqual({ outcome: 'accepted', id: String(newest) });
    await adapter.send({ kind: 'edit', chat: room, messageId: edited.id ?? '', text: 'Rota 3' });
    await adapter.send({ kind: 'reaction', chat: room, messageId: quotes, emoji: '✅' });
    const gone = await adapter.send(text(room, 'a mistake'));
    await adapter.send({ kind: 'delete', chat: room, messageId: gone.id ?? '' });
    await adapter.send({ kind: 'setting', chat: room, setting: 'posting', value: 'admins' });
    await adapter.send({ kind: 'setting', chat: room, setting: 'description', value: 'Harbour Road' });
    await adapter.send({ kind: 'setting', chat: room, setting: 'timer', value: 60 * minuteMs });
    await adapter.send({ kind: 'setting', chat: direct('ana'), setting: 'timer', value: 60 * minuteMs });
    expect(signal.messages).toMatchObject([
      { text: 'Thank you!', quote: { author: 'ana', timestamp: asked }, mentions: [] },
      { text: '\ufffc 🎉 somebody is wanted', mentions: [{ start: 0, length: 1, who: 'ana' }] },
      { text: 'The board', attachments: [{ type: 'image/png' }] },
      { text: 'Rota 3', edits: 2 },
      { deleted: true },
    ]);
    expect(signal.message('ana', asked)?.reactions.get('bot')).toBe('✅');
    const { permissions, description, expiresInSeconds } = signal.group('hbr');
    expect({ description, expiresInSeconds, ...permissions }).toMatchObject({
      ...{ description: 'Harbour Road', expiresInSeconds: 3600, send_messages: 'only-admins' },
    });
    expect(signal.violations).toEqual([]);
    expect(signal.strays).toEqual([]);
  });

  it('never shows that it writes, and never in styles', async () => {
    const { signal, adapter, room } = await line();
    await adapter.send(text(room, '*not bold*'));
    expect(signal.calls.filter(({ path }) => path.includes('typing'))).toEqual([]);
    expect(signal.calls.find(({ path }) => path === '/v2/send')?.body).toMatchObject({ text_mode: 'normal' });
  });
});

describe('what is refused', () => {
  it('writing where admins alone may, and being in no group any more', async () => {
    const { signal, adapter, room } = await line();
    await signal.closes('hbr', 'ana');
    expect(await adapter.send(text(room))).toEqual({ outcome: 'failed', refusal: 'not-admin' });
    const open: Op = { kind: 'setting', chat: room, setting: 'posting', value: 'everyone' };
    expect(await adapter.send(open)).toEqual({ outcome: 'failed', refusal: 'not-admin' });
    await signal.removesBot('ana', 'hbr');
    expect(await adapter.send(text(room))).toEqual({ outcome: 'failed', refusal: 'not-in-group' });
  });

  it('somebody who is not on the network', async () => {
    const { signal, adapter, direct } = await line();
    signal.person('cal', { isRegistered: false });
    expect(await adapter.send(text(direct('cal')))).toEqual({ outcome: 'failed', refusal: 'no-such-person' });
  });

  it('what Signal cannot do at all', async () => {
    const { signal, adapter, room } = await line();
    const message = `${signal.person('ana').aci}:1`;
    const impossible = { outcome: 'failed', refusal: 'impossible' };
    expect(await adapter.send({ kind: 'delete', chat: room, messageId: message })).toEqual(impossible);
    expect(await adapter.send({ kind: 'setting', chat: room, setting: 'timer', value: 0 })).toEqual(impossible);
  });

  it('a setting that failed though the bot is an admin may go later', async () => {
    const { signal, adapter, room } = await line();
    await signal.promotesBot('ana', 'hbr');
    signal.fail('PUT /v1/groups', failing(texts.failed));
    const open: Op = { kind: 'setting', chat: room, setting: 'posting', value: 'everyone' };
    expect(await adapter.send(open)).toEqual({ outcome: 'failed' });
  });
});

describe('what nobody can tell', () => {
  it('an answer that was lost', async () => {
    const { signal, adapter, room } = await line();
    signal.lose('/v2/send');
    expect(await adapter.send(text(room))).toEqual({ outcome: 'unknown' });
    expect(signal.seen('hbr')).toEqual(['Rota']);
  });

  it('a gateway that gave up waiting', async () => {
    const { signal, adapter, room } = await line();
    signal.fail('/v2/send', { status: 504, body: 'Gateway Timeout' });
    expect(await adapter.send(text(room))).toEqual({ outcome: 'unknown' });
  });

  it('is known after all where the echo comes', async () => {
    const { signal, adapter, room } = await line({ timing: { echoMs: minuteMs } });
    signal.echoes = true;
    signal.lose('/v2/send');
    const sent = await adapter.send(text(room));
    expect(sent).toEqual({ outcome: 'accepted', id: String(signal.messages[0]?.timestamps[0]) });
  });

  it('an API that is not there was never reached: that is known', async () => {
    const { signal, bot, adapter, room } = await line();
    await signal.stop();
    expect(await adapter.send(text(room))).toEqual({ outcome: 'failed' });
    await bot.until(() => !adapter.isUp());
  });
});

describe('an answer that is none of the API', () => {
  const page = { status: 200, body: '<html>Sign in</html>', type: 'text/html' };

  it('says that nothing was sent', async () => {
    const { signal, adapter, room } = await line();
    signal.fail('/v2/send', page);
    signal.fail('PUT /v1/groups', page);
    expect(await adapter.send(text(room))).toEqual({ outcome: 'failed' });
    const open: Op = { kind: 'setting', chat: room, setting: 'posting', value: 'everyone' };
    expect(await adapter.send(open)).toEqual({ outcome: 'failed' });
  });

  it('or nothing at all, where half of it is missing', async () => {
    const { signal, adapter, room } = await line();
    signal.fail('/v2/send', { status: 201, body: {} });
    expect(await adapter.send(text(room))).toEqual({ outcome: 'unknown' });
  });

  it('in place of a send that may go later', async () => {
    const { signal, adapter, room } = await line();
    signal.fail('/v2/send', { status: 404, body: '404 page not found' });
    expect(await adapter.send(text(room))).toEqual({ outcome: 'failed' });
  });
});

describe('sends that come to nothing, one after the other', () => {
  it('without an answer: it is told, until one comes', async () => {
    const { signal, adapter, room } = await line();
    signal.lose('/v2/send', 2);
    await adapter.send(text(room));
    expect(adapter.health().state).toBe('ready');
    await adapter.send(text(room));
    expect(adapter.health()).toMatchObject({ state: 'degraded', advice: expect.stringContaining('gives no answer') });
    expect(adapter.isUp()).toBe(true);
    await adapter.send(text(room));
    expect(adapter.health().state).toBe('ready');
  });

  it('as nothing reaches the network: it is told, until something does', async () => {
    const { signal, adapter, room } = await line();
    signal.fail('/v2/send', failing(texts.failed), 3);
    for (const _ of [1, 2, 3]) await adapter.send(text(room));
    expect(adapter.health()).toMatchObject({ state: 'degraded', advice: expect.stringContaining('internet') });
    await adapter.send(text(room));
    expect(adapter.health().state).toBe('ready');
  });
});

describe('limits', () => {
  it('are over where the clock was set back behind them', async () => {
    const clock = { now: Date.now() };
    const { signal, adapter, room } = await line({ now: () => clock.now });
    signal.fail('/v2/send', rateLimited());
    await adapter.send(text(room));
    expect(adapter.isUp()).toBe(false);
    clock.now -= 60 * minuteMs;
    expect(adapter.isUp()).toBe(true);
  });

  it.each([
    ['a 429 with a challenge', rateLimited(['abc']), 'porchlight signal challenge abc'],
    ['a 429 without one', rateLimited(['']), 'Nothing has to be done'],
    ['429 within a 400', failing(texts.rateLimitedEarly), 'Nothing has to be done'],
    ['413 within a 400', failing(texts.rateLimitedOld), 'Nothing has to be done'],
  ])('%s: silence, and the operator is told', async (_, answer, advice) => {
    const { signal, adapter, room } = await line();
    signal.fail('/v2/send', answer);
    expect(await adapter.send(text(room))).toEqual({ outcome: 'failed' });
    expect(adapter.isUp()).toBe(false);
    expect(adapter.health()).toMatchObject({ state: 'rate-limited', advice: expect.stringContaining(advice) });
    expect(signal.calls.filter(({ path }) => path === '/v2/send')).toHaveLength(1);
  });

  it('end by themselves, last longer each time, and are forgotten once something went', async () => {
    const clock = { now: Date.now() };
    const limitedMs = [minuteMs, 5 * minuteMs] as const;
    const { signal, adapter, room } = await line({ now: () => clock.now, timing: { limitedMs } });
    const until = async () => {
      signal.fail('/v2/send', rateLimited());
      await adapter.send(text(room));
      const { until = 0 } = adapter.health();
      const lasts = until - clock.now;
      clock.now = until;
      expect(adapter.isUp()).toBe(true);
      return lasts;
    };
    expect([await until(), await until(), await until()]).toEqual([63_000, 315_000, 315_000]);
    expect(await adapter.send(text(room))).toMatchObject({ outcome: 'accepted' });
    expect(await until()).toBe(63_000);
  });

  it('say so when they are over, though nothing else happens', async () => {
    const rarely = { accountEveryMs: hourMs, troubledEveryMs: hourMs };
    const { signal, bot, adapter, room } = await line({ timing: { ...rarely, limitedMs: [100] } });
    signal.fail('/v2/send', rateLimited());
    await adapter.send(text(room));
    await bot.isReady();
  });

  it('of some readers of a group: the others have the message, and all the same there is silence', async () => {
    const { signal, adapter, room } = await line();
    const recipients = [{ uuid: signal.person('ana').aci, reason: 'RATE_LIMIT_FAILURE' }];
    signal.fail('/v2/send', { status: 201, body: [{ timestamp: '1767110400123', errors: { recipients } }] });
    expect(await adapter.send(text(room))).toEqual({ outcome: 'accepted', id: '1767110400123' });
    expect(adapter.health().state).toBe('rate-limited');
  });
});

describe('safety numbers', () => {
  it('that could not be trusted just now are tried again', async () => {
    const { signal, adapter, direct } = await line();
    signal.changesSafetyNumber('ana');
    signal.fail('PUT /v1/identities', failing('Something new', 500));
    expect(await adapter.send(text(direct('ana')))).toEqual({ outcome: 'failed' });
    expect(await adapter.send(text(direct('ana')))).toMatchObject({ outcome: 'accepted' });
  });

  it('are trusted, told to the operator, and the message sent once more', async () => {
    const { signal, bot, adapter, direct } = await line();
    signal.changesSafetyNumber('ana');
    expect(await adapter.send(text(direct('ana')))).toMatchObject({ outcome: 'accepted' });
    expect(signal.seen('direct:ana')).toEqual(['Rota']);
    expect(bot.logged.filter(({ msg }) => String(msg).includes('safety number'))).toHaveLength(1);
  });

  it('are trusted once: who is refused again stays so', async () => {
    const { signal, adapter, direct } = await line();
    signal.fail('/v2/send', failing(texts.untrusted), 2);
    expect(await adapter.send(text(direct('ana')))).toEqual({ outcome: 'failed', refusal: 'untrusted' });
    expect(signal.calls.filter(({ path }) => path === '/v2/send')).toHaveLength(2);
  });

  it('are left to the operator where that is the policy', async () => {
    const { signal, adapter, direct } = await line({ trusts: false });
    signal.changesSafetyNumber('ana');
    expect(await adapter.send(text(direct('ana')))).toEqual({ outcome: 'failed', refusal: 'untrusted' });
    expect(signal.calls.filter(({ path }) => path.includes('/trust/'))).toEqual([]);
  });

  it('of one reader of a group do not keep the message from the others', async () => {
    const { signal, adapter, room } = await line({ network: { version: '0.101' } });
    signal.changesSafetyNumber('ana');
    expect(await adapter.send(text(room))).toMatchObject({ outcome: 'accepted' });
    expect(signal.person('ana').isTrusted).toBe(true);
    expect(signal.messages).toHaveLength(1);
  });
});
