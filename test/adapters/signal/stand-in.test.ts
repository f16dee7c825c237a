import { afterEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { frame as frameSchema } from '../../../bot/adapters/signal/envelope.ts';
import { asAci, asInternalGroupId, toApiGroupId } from '../../../bot/adapters/signal/ids.ts';
import { toEvent } from '../../../bot/adapters/signal/to-event.ts';
import { error, rateLimited, texts } from './stand-in/answer.ts';
import { StandIn, type StandInOptions } from './stand-in/stand-in.ts';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

async function begin(options: StandInOptions = {}) {
  const signal = await StandIn.open(options);
  open.push(signal);
  signal.group('hbr', { members: ['ana', 'ben'], admins: ['ana'] });
  const own = encodeURIComponent(signal.number);
  const call = async (method: string, path: string, body?: unknown) => {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    const response = await fetch(`${signal.url}${path.replace('{n}', own)}`, init);
    const text = await response.text();
    return { status: response.status, body: readable(text), type: response.headers.get('content-type') };
  };
  const send = (recipient: string, message: string, more: object = {}) =>
    call('POST', '/v2/send', { number: signal.number, recipients: [recipient], message, ...more });
  return { signal, call, send, hbr: signal.group('hbr'), ana: signal.person('ana') };
}

function readable(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A socket of the bot, and what it hears, as soon as it is open. */
async function listen(signal: StandIn) {
  const socket = new WebSocket(`${signal.url.replace('http', 'ws')}/v1/receive/${encodeURIComponent(signal.number)}`);
  open.push({ close: () => socket.terminate() });
  const frames: unknown[] = [];
  const waiting: (() => void)[] = [];
  socket.on('message', (data) => {
    frames.push(readable(String(data)));
    for (const next of waiting.splice(0)) next();
  });
  const heard = async (count: number) => {
    while (frames.length < count) await new Promise<void>((resolve) => waiting.push(resolve));
    const self = { number: signal.number, aci: asAci(signal.aci) };
    return frames.map((one) => toEvent(frameSchema.parse(one), self, () => undefined));
  };
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  await signal.connected();
  return { socket, frames, heard };
}

const text = (said: string) =>
  expect.objectContaining({ kind: 'event', event: expect.objectContaining({ text: said }) });

describe('what people do arrives as frames', () => {
  it('a message with a mention, a quote and a picture', async () => {
    const { signal, send, call, hbr } = await begin();
    const { heard } = await listen(signal);
    await send(hbr.apiId, 'Rota');
    const [post] = signal.messages;
    const quote = { author: 'bot', timestamp: post?.timestamps[0] ?? 0 };
    const bytes = Buffer.from('picture');
    const attachments = [{ bytes, type: 'image/png' }];
    const sentAt = await signal.says('ana', 'hbr', '!add \ufffc 4', { mentions: ['ben'], quote, attachments });
    const ben = signal.person('ben');
    const [event] = await heard(1);
    expect(event).toMatchObject({
      group: { id: hbr.internalId, revision: 1 },
      event: {
        id: `${signal.person('ana').aci}:${sentAt}`,
        sender: { name: 'Ana' },
        text: '!add @somebody 4',
        mentions: [{ id: ben.aci }],
        quotes: String(quote.timestamp),
      },
    });
    const [id] = (event as unknown as { event: { attachments: string[] } }).event.attachments;
    expect(await call('GET', `/v1/attachments/${id}`)).toEqual({ status: 200, body: 'picture', type: 'image/png' });
    expect((await call('DELETE', `/v1/attachments/${id}`)).status).toBe(204);
    expect((await call('GET', `/v1/attachments/${id}`)).status).toBe(404);
  });

  it('a hidden number, an edit, a reaction, a receipt and what the phone of the bot sends', async () => {
    const { signal, ana } = await begin();
    signal.person('ana', { hideNumber: true });
    const { heard, frames } = await listen(signal);
    const first = await signal.says('ana', 'direct', '!in 4');
    await signal.edits('ana', first, '!in 5');
    const post = await signal.says('bot', 'direct:ana', 'Hello');
    await signal.reacts('ana', { author: 'bot', timestamp: post }, '👍');
    await signal.receipt('ana', post);
    expect(await heard(5)).toMatchObject([
      { event: { kind: 'message', chat: { kind: 'direct' }, text: '!in 4' } },
      { event: { kind: 'edit', messageId: `${ana.aci}:${first}`, text: '!in 5' } },
      { kind: 'echo', chatId: ana.aci, sentAt: post, text: 'Hello' },
      { event: { kind: 'reaction', messageId: String(post), emoji: '👍' } },
      { event: { kind: 'receipt', messageId: String(post) } },
    ]);
    expect(frames[0]).toMatchObject({ envelope: { source: ana.aci, sourceNumber: null } });
    expect(signal.message('bot', post)?.reactions).toEqual(new Map([['ana', '👍']]));
  });

  it('changes of a group without details; where only admins may write, the others are not heard', async () => {
    const { signal, hbr } = await begin();
    const { heard } = await listen(signal);
    await signal.joins('cal', 'hbr');
    await signal.closes('hbr');
    await signal.says('cal', 'hbr', 'unheard');
    await signal.says('ana', 'hbr', 'heard');
    await signal.removesBot('ana', 'hbr');
    await signal.says('ana', 'hbr', 'behind its back');
    await signal.addsBot('ana', 'hbr', { type: 'DELIVER' });
    const changed = (revision: number) => ({ kind: 'group-changed', group: { id: hbr.internalId, revision } });
    expect(await heard(5)).toMatchObject([changed(2), changed(3), text('heard'), changed(4), changed(5)]);
  });
});

describe('what the bot sends', () => {
  it('stands as phones show it: edited, reacted to and deleted', async () => {
    const { signal, send, call, hbr, ana } = await begin();
    const { body } = await send(hbr.apiId, '\ufffc is in', { mentions: [{ start: 0, length: 1, author: ana.aci }] });
    const first = Number((body as { timestamp: string }).timestamp);
    await send(hbr.apiId, 'Nobody is in', { edit_timestamp: first });
    expect(signal.messages).toMatchObject([{ chat: 'hbr', edits: 1, timestamps: [first, first + 1] }]);
    const target = { recipient: hbr.apiId, target_author: signal.number, timestamp: first + 1 };
    await call('POST', '/v1/reactions/{n}', { ...target, reaction: '1️⃣' });
    expect(signal.messages[0]?.reactions.get('bot')).toBe('1️⃣');
    await call('DELETE', '/v1/remote-delete/{n}', { recipient: hbr.apiId, timestamp: first });
    await send(ana.aci, 'There', { base64_attachments: ['data:image/png;base64,aGk='] });
    expect([signal.seen('hbr'), signal.seen('direct:ana')]).toEqual([[], ['There']]);
    expect(signal.messages[1]?.attachments).toEqual([{ type: 'image/png', bytes: Buffer.from('hi') }]);
    expect([signal.violations, signal.strays]).toEqual([[], []]);
  });

  it('no more than ten edits, and none of a message that is not there', async () => {
    const { send, hbr } = await begin();
    const { body } = await send(hbr.apiId, '0');
    const edit_timestamp = Number((body as { timestamp: string }).timestamp);
    const edits = [];
    for (let at = 1; at <= 11; at += 1) edits.push((await send(hbr.apiId, String(at), { edit_timestamp })).status);
    expect(edits).toEqual([...Array(10).fill(201), 400]);
    expect(await send(hbr.apiId, 'x', { edit_timestamp: 1 })).toMatchObject({ status: 400 });
  });

  it.each<[string, string, string]>([
    ['a group it is not in', 'old', 'User is not a member in group: old'],
    ['a group for admins', 'closed', 'User is not allowed to send message to group: closed'],
    ['a group of others', 'strange', 'Group not found: '],
  ])('not to %s', async (_, key, why) => {
    const { signal, send } = await begin();
    signal.group('old', { members: ['ana'] });
    await signal.removesBot('ana', 'old');
    signal.group('closed', { members: ['ana'], closed: true });
    signal.group('strange', { members: ['ana'], botIsMember: false });
    const { status, body } = await send(signal.group(key).apiId, 'x');
    expect([status, (body as { error: string }).error]).toEqual([400, expect.stringContaining(why)]);
  });

  it.each<[string, (one: Awaited<ReturnType<typeof begin>>) => string, string]>([
    ['the internal id of a group', ({ hbr }) => hbr.internalId, texts.noSeparator],
    ['a broken id of a group', () => 'group.x', texts.invalidGroupId],
    ['a number nobody has', () => '+15550100999', 'The user +15550100999 is not registered.'],
    [
      'a number that is hidden',
      ({ signal }) => signal.person('eve', { hideNumber: true }).number,
      'is not registered.',
    ],
  ])('not to %s', async (_, recipientOf, why) => {
    const world = await begin();
    const { status, body } = await world.send(recipientOf(world), 'x');
    expect([status, (body as { error: string }).error]).toEqual([400, expect.stringContaining(why)]);
  });

  it('in a newer version, lists who missed it, until they are trusted', async () => {
    const { signal, call, send, hbr, ana } = await begin({ version: '0.101' });
    const { heard } = await listen(signal);
    signal.changesSafetyNumber('ana');
    expect(await send(ana.aci, 'x')).toMatchObject({ status: 400, body: { error: texts.untrusted } });
    const recipients = [{ uuid: ana.aci, reason: 'IDENTITY_FAILURE' }];
    expect(await send(hbr.apiId, 'x')).toMatchObject({ status: 201, body: [{ errors: { recipients } }] });
    await signal.says('ana', 'direct', 'it is me');
    await call('PUT', `/v1/identities/{n}/trust/${ana.aci}`, { trust_all_known_keys: true });
    expect(await heard(2)).toMatchObject([{ kind: 'untrusted', aci: ana.aci }, text('it is me')]);
    expect(await send(ana.aci, 'x')).toMatchObject({ status: 201, body: [{ timestamp: expect.any(String) }] });
    expect(signal.messages.map(({ missedBy }) => missedBy)).toEqual([['ana'], []]);
  });

  it('comes back as an echo, and is confirmed, where that is wanted', async () => {
    const { signal, send, hbr } = await begin();
    Object.assign(signal, { echoes: true, confirms: true });
    const { heard } = await listen(signal);
    await send(hbr.apiId, 'Rota');
    expect(await heard(3)).toMatchObject([
      { kind: 'echo', chatId: hbr.internalId, text: 'Rota' },
      { event: { kind: 'receipt' } },
      { event: { kind: 'receipt' } },
    ]);
  });
});

describe('groups', () => {
  it('are listed in both forms, and who edits is told wrongly', async () => {
    const { signal, call, hbr, ana } = await begin();
    signal.person('ben', { hideNumber: true });
    const ben = signal.person('ben').aci;
    const [plain] = (await call('GET', '/v1/groups/{n}')).body as Record<string, unknown>[];
    expect(plain).toMatchObject({ id: hbr.apiId, members: [ana.number, ben, signal.number], admins: [ana.number] });
    expect(plain).not.toHaveProperty('member');
    expect(toApiGroupId(asInternalGroupId(hbr.internalId) as never)).toBe(hbr.apiId);
    await signal.closes('hbr');
    const [expanded] = (await call('GET', '/v1/groups/{n}?expand=true')).body as Record<string, unknown>[];
    expect(expanded).toMatchObject({
      members: expect.arrayContaining([{ number: '', uuid: ben }]),
      permissions: { send_messages: 'only-admins', edit_group: 'only-admins', add_members: 'every-member' },
    });
    expect(await call('GET', `/v1/groups/{n}/${signal.group('none', { botIsMember: false }).apiId}`)).toMatchObject({
      status: 200,
      body: null,
    });
  });

  it('an older version knows nothing of expanding', async () => {
    const { call, ana } = await begin({ version: '0.98' });
    const { body } = await call('GET', '/v1/groups/{n}?expand=true');
    expect(body).toMatchObject([{ members: expect.arrayContaining([ana.number]) }]);
  });

  it('are changed by admins; an invitation is accepted', async () => {
    const { signal, call, hbr } = await begin();
    const close = () =>
      call('PUT', `/v1/groups/{n}/${hbr.apiId}`, { permissions: { send_messages: 'only-admins' }, expiration_time: 0 });
    expect(await close()).toMatchObject({ status: 400, body: { error: texts.notAllowed } });
    await signal.promotesBot('ana', 'hbr');
    expect((await close()).status).toBe(204);
    expect(hbr.permissions.send_messages).toBe('only-admins');
    const invited = signal.group('quay', { members: ['ana'], botIsMember: false });
    await signal.invitesBot('ana', 'quay');
    expect((await call('POST', `/v1/groups/{n}/${invited.apiId}/join`)).status).toBe(204);
    expect([...invited.members]).toEqual(['ana', 'bot']);
  });
});

describe('misbehaviour', () => {
  it('a call that breaks the contract is refused and written down', async () => {
    const { signal, call, send, ana } = await begin();
    expect((await call('POST', '/v2/sent', {})).status).toBe(400);
    expect((await send(ana.aci, 'x', { massage: 'x' })).status).toBe(400);
    expect((await call('POST', '/v2/send', { number: signal.number, message: 'x' })).status).toBe(400);
    expect(signal.violations).toEqual([
      'There is no POST /v2/sent',
      'POST /v2/send knows no massage',
      expect.stringContaining('at least one recipient'),
    ]);
  });

  it('fails, so often', async () => {
    const { signal, send, ana } = await begin();
    signal.fail('/v2/send', rateLimited(['token']));
    signal.fail(({ path }) => path === '/v2/send', error(texts.failed));
    const answers = [await send(ana.aci, 'a'), await send(ana.aci, 'b'), await send(ana.aci, 'c')];
    expect(answers.map(({ status }) => status)).toEqual([429, 400, 201]);
    expect(answers[0]?.body).toMatchObject({ challenge_tokens: ['token'] });
    expect(signal.seen('direct:ana')).toEqual(['c']);
  });

  it('hangs until it is released', async () => {
    const { signal, send, ana } = await begin();
    signal.hang('POST /v2/send');
    const hung = signal.nextCall('/v2/send');
    const answer = send(ana.aci, 'late');
    expect(await hung).toMatchObject({ fate: 'hanging' });
    expect(signal.seen('direct:ana')).toEqual([]);
    await signal.release();
    expect((await answer).status).toBe(201);
    expect(signal.seen('direct:ana')).toEqual(['late']);
  });

  it('loses an answer: what was asked for is done', async () => {
    const { signal, send, ana } = await begin();
    signal.lose('/v2/send');
    await expect(send(ana.aci, 'done')).rejects.toThrow('fetch failed');
    expect(signal.seen('direct:ana')).toEqual(['done']);
    expect(signal.calls).toMatchObject([{ fate: 'lost' }]);
  });

  it('goes wrong at random, alike for the same seed', async () => {
    const fates = async () => {
      const { signal, send, ana } = await begin();
      signal.randomly({ seed: 7, failing: 0.3, unknown: 0.3 });
      for (let at = 0; at < 20; at += 1) await send(ana.aci, String(at)).catch(() => undefined);
      return signal.calls.map(({ fate, status }) => `${fate} ${status}`);
    };
    const [first, second] = [await fates(), await fates()];
    expect(first).toEqual(second);
    expect(new Set(first)).toEqual(new Set(['answered 201', 'answered 400', 'lost undefined']));
  });

  it('swallows, doubles and reorders frames', async () => {
    const { signal } = await begin();
    const { heard } = await listen(signal);
    signal.dropFrames(1);
    await signal.says('ana', 'hbr', 'lost');
    signal.duplicate(1);
    await signal.says('ana', 'hbr', 'twice');
    signal.reorder(2);
    await signal.says('ana', 'hbr', 'third');
    await signal.says('ana', 'hbr', 'second');
    expect(await heard(4)).toMatchObject(['twice', 'twice', 'second', 'third'].map(text));
    expect(signal.dropped).toBe(1);
  });

  it('drops sockets, and what comes while there is none', async () => {
    const { signal } = await begin();
    const { socket } = await listen(signal);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    signal.dropSockets();
    await closed;
    await signal.says('ana', 'hbr', 'lost');
    expect([signal.dropped, signal.sockets]).toEqual([1, 0]);
  });

  it('goes half open: no frame, no pong, no close; a new socket hears', async () => {
    const { signal } = await begin();
    const deaf = await listen(signal);
    const pongs: unknown[] = [];
    deaf.socket.on('pong', () => pongs.push(1));
    signal.goHalfOpen();
    deaf.socket.ping();
    const { heard, socket } = await listen(signal);
    const pong = new Promise((resolve) => socket.once('pong', resolve));
    socket.ping();
    await pong;
    await signal.says('ana', 'hbr', 'hello');
    expect(await heard(1)).toMatchObject([text('hello')]);
    expect([deaf.socket.readyState, deaf.frames, pongs]).toEqual([WebSocket.OPEN, [], []]);
  });

  it('goes down and comes up at the same port', async () => {
    const { signal, send, ana } = await begin();
    const { socket } = await listen(signal);
    const { url } = signal;
    await Promise.all([new Promise((resolve) => socket.once('close', resolve)), signal.stop()]);
    await expect(send(ana.aci, 'x')).rejects.toThrow('fetch failed');
    await signal.start();
    expect(signal.url).toBe(url);
    expect((await send(ana.aci, 'x')).status).toBe(201);
  });

  it('limits everything until a challenge is solved', async () => {
    const { signal, send, call, ana } = await begin();
    signal.limitsRate(['token']);
    expect((await send(ana.aci, 'x')).status).toBe(429);
    const solution = { challenge_token: 'token', captcha: 'signalcaptcha://solved' };
    expect((await call('POST', '/v1/accounts/{n}/rate-limit-challenge', solution)).status).toBe(204);
    expect((await send(ana.aci, 'x')).status).toBe(201);
  });

  it('forgets the account until a phone links it', async () => {
    const { signal, send, call, ana } = await begin();
    signal.forgetAccount();
    expect((await call('GET', '/v1/accounts')).body).toEqual([]);
    expect(await send(ana.aci, 'x')).toMatchObject({ status: 400, body: { error: texts.noAccount } });
    const { body } = await call('GET', '/v1/qrcodelink/raw?device_name=Porchlight');
    expect(body).toMatchObject({ device_link_uri: expect.stringMatching(/^sgnl:\/\/linkdevice\?uuid=/) });
    signal.linkPhone();
    expect((await call('GET', '/v1/accounts')).body).toEqual([signal.number]);
  });
});

describe('where messages are polled', () => {
  it('they wait, and are fetched as plain text, some at a time', async () => {
    const { signal, call } = await begin({ mode: 'normal' });
    expect((await call('GET', '/v1/about')).body).toMatchObject({ mode: 'normal', version: '0.100' });
    for (const said of ['one', 'two', 'three']) await signal.says('ana', 'hbr', said);
    const poll = () => call('GET', '/v1/receive/{n}?timeout=1&max_messages=2');
    const first = await poll();
    expect([first.type, (first.body as unknown[]).length]).toEqual(['text/plain; charset=utf-8', 2]);
    signal.mixIntoPoll('Config file is in use by another instance, waiting…');
    expect((await poll()).body).toMatch(/^\[Config file .*waiting…,\n\{.*\}\]$/);
    expect((await call('GET', '/v1/receive/{n}?send_read_receipts=yes')).status).toBe(400);
  });

  it('an empty poll ends with what comes meanwhile', async () => {
    const { signal, call } = await begin({ mode: 'normal', longestPollMs: 60_000 });
    const poll = call('GET', '/v1/receive/{n}?timeout=60');
    await signal.connected();
    await signal.says('ana', 'hbr', 'now');
    expect((await poll).body).toMatchObject([{ envelope: { dataMessage: { message: 'now' } } }]);
  });

  it('a handshake is answered 200, and takes what waits', async () => {
    const { signal, call } = await begin({ mode: 'native', longestPollMs: 0 });
    await signal.says('ana', 'hbr', 'gone');
    await expect(listen(signal)).rejects.toThrow('Unexpected server response: 200');
    expect((await call('GET', '/v1/receive/{n}')).body).toEqual([]);
  });

  it('and where they are not, a poll is refused', async () => {
    const { call } = await begin();
    expect(await call('GET', '/v1/receive/{n}')).toMatchObject({
      status: 400,
      body: expect.stringMatching(/^Bad Request\n\{"error":"websocket: /),
    });
  });
});
