import { describe, expect, it } from 'vitest';
import type { Chat, Op } from '../../bot/adapters/adapter.ts';
import { type FarEnd, isAway, isWell, listen } from './far-end.ts';

type Extra = 'quotes' | 'repeatNext';

/** What the bot relies on, whatever the network. `without`: what the far end has not. */
export function adapterContract(name: string, open: () => Promise<FarEnd>, without: readonly Extra[] = []): void {
  describe(name, () => {
    hearing(open, without);
    tapping(open);
    sending(open);
    outages(open);
  });
}

async function opened(open: () => Promise<FarEnd>) {
  const far = await open();
  const { adapter, room } = far;
  const ear = await listen(adapter);
  await ear.until(isWell(adapter));
  /** Says something in the room, and has its id. */
  const post = async (text: string): Promise<string> => (await adapter.send(texted(room, text))).id ?? 'no id';
  return { far, adapter, room, ear, post };
}

const texted = (chat: Chat, text: string): Op => ({ kind: 'text', chat, text });

function hearing(open: () => Promise<FarEnd>, without: readonly Extra[]): void {
  it('hears who said what, where and when', async () => {
    const { far, room, ear } = await opened(open);
    const inRoom = await far.says('ana', 'room', '!in 4');
    const alone = await far.says('ben', 'direct', 'help');
    const sender = (who: string) => ({ id: far.idOf(who), name: expect.stringMatching(new RegExp(who, 'i')) });
    await ear.hears('help');
    expect(ear.messages()).toEqual([
      {
        ...{ kind: 'message', id: expect.any(String), chat: room, sender: sender('ana'), sentAt: inRoom },
        ...{ text: '!in 4', mentions: [], quotes: null, attachments: [] },
      },
      {
        ...{ kind: 'message', id: expect.any(String), chat: far.direct('ben'), sender: sender('ben'), sentAt: alone },
        ...{ text: 'help', mentions: [], quotes: null, attachments: [] },
      },
    ]);
  });

  it('gives every message an id of its own', async () => {
    const { far, ear } = await opened(open);
    for (const who of ['ana', 'ben', 'ana']) await far.says(who, 'room', 'me too');
    await ear.until(() => ear.messages().length === 3);
    expect(new Set(ear.messages().map(({ id }) => id)).size).toBe(3);
  });

  if (!without.includes('repeatNext'))
    it('gives a message that comes twice the same id', async () => {
      const { far, ear } = await opened(open);
      far.repeatNext?.();
      await far.says('ana', 'room', 'twice');
      await ear.until(() => ear.messages().length === 2);
      expect(new Set(ear.messages().map(({ id }) => id)).size).toBe(1);
    });

  it('names whoever is mentioned', async () => {
    const { far, ear } = await opened(open);
    await far.says('ana', 'room', '!add @ben 4');
    await ear.until(() => ear.messages().length === 1);
    const [message] = ear.messages();
    expect(message?.mentions).toEqual([{ id: far.idOf('ben'), name: expect.any(String), as: expect.any(String) }]);
    expect(message?.text).toBe(`!add @${message?.mentions[0]?.as} 4`);
  });

  if (!without.includes('quotes'))
    it('knows a quotation of the bot by the id of its message', async () => {
      const { far, ear, post } = await opened(open);
      const id = await post('Rota');
      await far.quotes?.('ana', id, 'mine');
      expect((await ear.hears('mine')).quotes).toBe(id);
    });

  it('hears nothing once it is stopped', async () => {
    const { far, adapter, ear } = await opened(open);
    await adapter.stop();
    await far.says('ana', 'room', 'anybody?');
    const later = far.again();
    const other = await listen(later);
    await other.until(isWell(later));
    await far.says('ana', 'room', 'still here?');
    await other.hears('still here?');
    expect(ear.messages()).toEqual([]);
  });

  it('has nothing to give where there is no such attachment', async () => {
    const { adapter } = await opened(open);
    expect(await adapter.fetch('nothing.jpg', 1_000)).toBe('gone');
  });
}

function tapping(open: () => Promise<FarEnd>): void {
  it('hears taps set and taken away', async () => {
    const { far, room, ear, post } = await opened(open);
    const messageId = await post('Rota');
    await far.taps('ben', 'Rota', '4️⃣');
    await far.taps('ben', 'Rota', null);
    await ear.until(() => ear.taps().length === 2);
    const tap = { kind: 'reaction', chat: room, sender: { id: far.idOf('ben') }, messageId };
    expect(ear.taps()).toMatchObject([
      { ...tap, emoji: '4️⃣' },
      { ...tap, emoji: null },
    ]);
    expect(new Set(ear.taps().map(({ id }) => id)).size).toBe(2);
  });

  it.each(['first', 'newest'] as const)(
    'names a post by an id it was given, also after edits: the %s',
    async (revision) => {
      const { far, adapter, room, ear, post } = await opened(open);
      const ids = [await post('Rota 1')];
      for (const text of ['Rota 2', 'Rota 3'])
        ids.push(
          (await adapter.send({ kind: 'edit', chat: room, messageId: ids.at(-1) ?? '', text })).id ?? ids[0] ?? '',
        );
      await far.taps('ana', 'Rota 3', '👍', revision);
      await ear.until(() => ear.taps().length === 1);
      expect(ids).toContain(ear.taps()[0]?.messageId);
    },
  );
}

function sending(open: () => Promise<FarEnd>): void {
  it('sends to a group and to one person, and says under which id', async () => {
    const { far, adapter, room } = await opened(open);
    const sent = [await adapter.send(texted(room, 'Rota')), await adapter.send(texted(far.direct('ana'), 'Hello'))];
    expect(sent).toEqual(Array(2).fill({ outcome: 'accepted', id: expect.stringMatching(/./) }));
    expect(sent[0]?.id).not.toBe(sent[1]?.id);
    expect([far.seen(room), far.seen(far.direct('ana'))]).toEqual([['Rota'], ['Hello']]);
  });

  it('answers somebody, and quotes them', async () => {
    const { far, adapter, room, ear } = await opened(open);
    await far.says('ana', 'room', '!in 4');
    const { id: quotes, sender } = await ear.hears('!in 4');
    const answers = [{ to: sender.id }, { quotes }, { to: sender.id, quotes }];
    for (const answer of answers)
      expect(await adapter.send({ ...texted(room, 'Thank you!'), ...answer } as Op)).toMatchObject({
        outcome: 'accepted',
      });
    expect(far.seen(room)).toEqual(Array(3).fill(expect.stringMatching(/Thank you!$/)));
  });

  it('sends in one message what is as long as it says it can', async () => {
    const { far, adapter, room } = await opened(open);
    const longest = 'x'.repeat(adapter.can.maxLength);
    expect(await adapter.send(texted(room, longest))).toMatchObject({ outcome: 'accepted' });
    expect(far.seen(room)).toEqual([longest]);
  });

  it('edits a message where it stands', async () => {
    const { far, adapter, room, post } = await opened(open);
    let messageId = await post('Rota 1');
    for (const text of ['Rota 2', 'Rota 3', 'Rota 4']) {
      const { outcome, id } = await adapter.send({ kind: 'edit', chat: room, messageId, text });
      expect(outcome).toBe('accepted');
      messageId = id ?? messageId;
    }
    expect(far.seen(room)).toEqual(['Rota 4']);
  });

  it('reacts to what somebody said', async () => {
    const { far, adapter, room, ear } = await opened(open);
    await far.says('ana', 'room', '!in 4');
    const { id: messageId, sender } = await ear.hears('!in 4');
    const op: Op = { kind: 'reaction', chat: room, messageId, emoji: '✅', to: sender.id };
    expect(await adapter.send(op)).toMatchObject({ outcome: 'accepted' });
  });

  it('takes its own message away', async () => {
    const { far, adapter, room, post } = await opened(open);
    const messageId = await post('a mistake');
    expect(await adapter.send({ kind: 'delete', chat: room, messageId })).toMatchObject({ outcome: 'accepted' });
    expect(far.seen(room)).toEqual([]);
  });

  it("takes somebody else's away only if it says it can", async () => {
    const { far, adapter, room, ear } = await opened(open);
    await far.says('ana', 'room', 'a mistake');
    const { id: messageId } = await ear.hears('a mistake');
    const { outcome } = await adapter.send({ kind: 'delete', chat: room, messageId });
    expect(outcome).toBe(adapter.can.deletesOthers ? 'accepted' : 'failed');
  });

  it.each([
    { setting: 'posting', value: 'admins' },
    { setting: 'posting', value: 'everyone' },
    { setting: 'description', value: 'Harbour Road' },
    { setting: 'timer', value: 86_400_000 },
  ] as const)('sets $setting to $value in a group', async (setting) => {
    const { adapter, room } = await opened(open);
    expect(await adapter.send({ kind: 'setting', chat: room, ...setting })).toMatchObject({ outcome: 'accepted' });
  });

  it('does not know what became of a message whose answer was lost', async () => {
    const { far, adapter, room } = await opened(open);
    far.loseNextAnswer();
    expect(await adapter.send(texted(room, 'Rota'))).toEqual({ outcome: 'unknown' });
    expect(far.seen(room)).toEqual(['Rota']);
  });
}

function outages(open: () => Promise<FarEnd>): void {
  it('says that the network is away, sends nothing, and goes on by itself when it is back', async () => {
    const { far, adapter, room, ear } = await opened(open);
    const { changes } = ear;
    await far.goDown();
    expect(await adapter.send(texted(room, 'lost'))).toMatchObject({ outcome: 'failed' });
    await ear.until(isAway(adapter));
    expect(ear.changes).toBeGreaterThan(changes);
    const changesAway = ear.changes;
    await far.comeBack();
    await ear.until(isWell(adapter));
    expect(ear.changes).toBeGreaterThan(changesAway);
    expect(await adapter.send(texted(room, 'back'))).toMatchObject({ outcome: 'accepted' });
    await far.says('ana', 'room', 'welcome back');
    await ear.hears('welcome back');
    expect(far.seen(room)).toEqual(['back']);
  });

  it('starts on a network that is away, and goes on by itself when it is there', async () => {
    const far = await open();
    await far.goDown();
    const ear = await listen(far.adapter);
    expect(isAway(far.adapter)()).toBe(true);
    await far.comeBack();
    await ear.until(isWell(far.adapter));
    await far.says('ana', 'room', 'there you are');
    await ear.hears('there you are');
  });

  it('has advice whenever something is wrong, and none where nothing is', async () => {
    const { far, adapter, ear } = await opened(open);
    const check = () => {
      const { state, advice } = adapter.health();
      expect([state, advice !== '']).toEqual([state, state !== 'ready' && state !== 'starting']);
    };
    check();
    await far.goDown();
    await ear.until(isAway(adapter));
    check();
    await far.comeBack();
    await ear.until(isWell(adapter));
    check();
  });

  it('stops while the network is away', async () => {
    const { far, adapter, ear } = await opened(open);
    await far.goDown();
    await ear.until(isAway(adapter));
    await adapter.stop();
    expect(ear.messages()).toEqual([]);
  });
}
