import { describe, expect, it } from 'vitest';
import type { Members } from '../../../bot/adapters/adapter.ts';
import { line } from './line.ts';

const membersIn = (heard: readonly { kind: string }[]): Members[] =>
  heard.filter((event): event is Members => event.kind === 'members');

describe('what is heard', () => {
  it('a message, by whom and where, with their lasting id though their number is hidden', async () => {
    const { signal, bot, room } = await line();
    const ana = signal.person('ana', { hideNumber: true });
    const sentAt = await signal.says('ana', 'hbr', '!in 4');
    await bot.hears('!in 4');
    expect(bot.heard.at(-1)).toMatchObject({
      ...{ kind: 'message', id: `${ana.aci}:${sentAt}`, chat: room, sender: { id: ana.aci, name: 'Ana' } },
      ...{ sentAt, text: '!in 4', quotes: null, attachments: [] },
    });
  });

  it('mentions by name, a quotation of the bot, a photo', async () => {
    const { signal, bot, adapter, room } = await line();
    const { id = '' } = await adapter.send({ kind: 'text', chat: room, text: 'Rota' });
    const quote = { author: 'bot', timestamp: Number(id) };
    await signal.says('ana', 'hbr', '🎉 !add \ufffc 4', { mentions: ['ben'], quote });
    await signal.says('ana', 'direct', 'bus', { attachments: [{ bytes: Buffer.from('photo'), type: 'image/jpeg' }] });
    await bot.hears('bus');
    const [mention, photo] = bot.heard.filter(({ kind }) => kind === 'message');
    expect(mention).toMatchObject({ quotes: id, mentions: [{ id: signal.person('ben').aci }] });
    expect(mention).toMatchObject({ text: expect.stringMatching(/^🎉 !add @\w+ 4$/) });
    const [attachment = ''] = photo?.kind === 'message' ? photo.attachments : [];
    expect(await adapter.fetch(attachment, 100)).toEqual({ bytes: Buffer.from('photo'), type: 'image/jpeg' });
    expect(await adapter.fetch(attachment, 2)).toBe('too-large');
    await adapter.discard(attachment);
    expect(await adapter.fetch(attachment, 100)).toBe('gone');
    await signal.stop();
    expect(await adapter.fetch(attachment, 100)).toBe('later');
  });

  it('reactions set and taken away, in a group where admins alone may write', async () => {
    const { signal, bot, adapter, room } = await line();
    const { id = '' } = await adapter.send({ kind: 'text', chat: room, text: 'Rota' });
    const post = { author: 'bot', timestamp: Number(id) };
    await signal.closes('hbr', 'ana');
    await signal.reacts('ben', post, '4️⃣');
    await signal.reacts('ben', post, '4️⃣', { removes: true });
    const taps = () => bot.heard.filter(({ kind }) => kind === 'reaction');
    await bot.until(() => taps().length === 2);
    expect(taps()).toMatchObject([
      { messageId: id, emoji: '4️⃣' },
      { messageId: id, emoji: null },
    ]);
  });

  it('an edit, which names what it changes', async () => {
    const { signal, bot } = await line();
    const first = await signal.says('ana', 'hbr', '!in 3');
    await signal.edits('ana', first, '!in 4');
    await bot.until(() => bot.heard.some(({ kind }) => kind === 'edit'));
    expect(bot.heard.at(-1)).toMatchObject({ messageId: `${signal.person('ana').aci}:${first}`, text: '!in 4' });
  });

  it('that it arrived is shown to whoever wrote privately, once it is stored', async () => {
    const { signal } = await line();
    const receipt = signal.nextCall('POST /v1/receipts');
    const timestamp = await signal.says('ana', 'direct', 'help');
    expect((await receipt).body).toEqual({ recipient: signal.person('ana').aci, receipt_type: 'read', timestamp });
  });

  it('what came with a new safety number, once that is trusted', async () => {
    const { signal, bot } = await line();
    signal.changesSafetyNumber('ana');
    await signal.says('ana', 'hbr', '!in 4');
    await bot.hears('!in 4');
  });

  it('nothing of what is meant for another account', async () => {
    const { signal, bot } = await line();
    const dataMessage = { timestamp: 1, message: '!in 4' };
    const envelope = { sourceUuid: signal.person('ana').aci, sourceName: 'Ana', timestamp: 1, dataMessage };
    await signal.frame({ account: '+15550100009', envelope });
    await signal.frame({ account: signal.number, envelope: { ...envelope, dataMessage: { message: 'hello' } } });
    await bot.hears('hello');
    expect(bot.texts).toEqual(['hello']);
  });

  it('nothing at all of what is no frame, or of no known kind', async () => {
    const { signal, bot } = await line();
    for (const frame of ['', 'x', '[]', 'null', '{"envelope":7}', '{"error":"broken"}', '{"account":"+15550100009"}'])
      await signal.frame(frame);
    await signal.frame({ account: signal.number, envelope: { timestamp: 1, callMessage: {}, newMessage: {} } });
    await signal.says('ana', 'hbr', 'still here');
    await bot.hears('still here');
    expect(bot.heard.filter(({ kind }) => kind !== 'members')).toHaveLength(1);
    expect(bot.logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
    expect(signal.violations).toEqual([]);
  });
});

describe('groups', () => {
  it('says at first who is there, and what the bot may do', async () => {
    const { signal, bot, room } = await line();
    expect(bot.heard).toMatchObject([
      {
        ...{ kind: 'members', chat: room, isWhole: true, bot: 'added', left: [] },
        joined: [signal.person('ana').aci, signal.person('ben').aci],
        group: { botIsAdmin: false, isClosed: false, inviteLink: '' },
      },
    ]);
  });

  it('knows them by their lasting ids, whether they are among the contacts or not', async () => {
    const { signal, bot } = await line({ waits: true });
    signal.fail('/v1/contacts', { status: 200, body: [] }, 99);
    await bot.start();
    await bot.until(() => bot.heard.length > 0);
    expect(membersIn(bot.heard)[0]?.joined).toEqual([signal.person('ana').aci, signal.person('ben').aci]);
  });

  it('joins, leaves and new rights, none of which the network gives a name to', async () => {
    const { signal, bot } = await line();
    const changes = () => membersIn(bot.heard).slice(1);
    await signal.joins('dee', 'hbr');
    await bot.until(() => changes().length === 1);
    await signal.leaves('ben', 'hbr');
    await bot.until(() => changes().length === 2);
    await signal.promotesBot('ana', 'hbr');
    await bot.until(() => changes().length === 3);
    await signal.removesBot('ana', 'hbr');
    await bot.until(() => changes().length === 4);
    expect(changes()).toMatchObject([
      { joined: [signal.person('dee').aci], left: [], isWhole: false, bot: null },
      { joined: [], left: [signal.person('ben').aci] },
      { joined: [], left: [], group: { botIsAdmin: true } },
      { bot: 'removed', sender: { id: signal.person('ana').aci } },
    ]);
  });

  it.each(['UPDATE', 'DELIVER'] as const)('whoever added the bot, told as %s', async (type) => {
    const { signal, bot } = await line();
    const group = signal.group('new', { members: ['ana'], botIsMember: false });
    await signal.addsBot('ana', 'new', { type });
    await bot.until(() =>
      membersIn(bot.heard)
        .slice(1)
        .some((event) => event.bot === 'added'),
    );
    expect(bot.heard.at(-1)).toMatchObject({
      chat: { id: group.internalId },
      sender: { id: signal.person('ana').aci },
    });
  });

  it('a list without any group is believed the second time', async () => {
    const { signal, bot } = await line({ timing: { groupsEveryMs: 1 } });
    const none = { status: 200, body: [] };
    signal.fail('/v1/groups', none);
    const asked = signal.nextCall('/v1/groups');
    const again = signal.nextCall('/v1/groups');
    await Promise.all([asked, again]);
    await signal.says('ana', 'hbr', 'still here');
    await bot.hears('still here');
    expect(membersIn(bot.heard).map((event) => event.bot)).toEqual(['added']);
    signal.fail('/v1/groups', none, 2);
    await bot.until(() => membersIn(bot.heard).some((event) => event.bot === 'removed'));
  });

  it('an invitation, which the bot may accept', async () => {
    const { signal, bot, adapter } = await line();
    const group = signal.group('new', { members: ['ana'], botIsMember: false });
    await signal.invitesBot('ana', 'new');
    await bot.until(() => membersIn(bot.heard).some((event) => event.bot === 'invited'));
    const chat = { id: group.internalId, kind: 'group' } as const;
    expect(await adapter.send({ kind: 'join', chat })).toEqual({ outcome: 'accepted' });
    expect(group.members.has('bot')).toBe(true);
  });

  it('what changed before a message is found out by its number', async () => {
    const { signal, bot } = await line();
    signal.dropFrames(1);
    await signal.joins('dee', 'hbr');
    await signal.says('ana', 'hbr', 'hello');
    await bot.until(() =>
      membersIn(bot.heard).some(({ joined }) => joined.includes(signal.person('dee').aci as never)),
    );
  });

  it.each([
    ['a version that names members by their numbers', { version: '0.98' }],
    ['a version that says whether the bot is in', { version: '0.101' }],
  ])('%s', async (_, network) => {
    const { signal, bot } = await line({ network });
    expect(membersIn(bot.heard)[0]?.joined).toEqual([signal.person('ana').aci, signal.person('ben').aci]);
    expect(signal.violations).toEqual([]);
  });
});
