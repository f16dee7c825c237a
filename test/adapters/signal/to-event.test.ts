import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frame } from '../../../bot/adapters/signal/envelope.ts';
import { asAci } from '../../../bot/adapters/signal/ids.ts';
import { toEvent } from '../../../bot/adapters/signal/to-event.ts';

const number = '+15550100001';
const own = 'a0d4c3de-52f0-4c69-9a53-1c1f6fd6a1b2';
const ana = '3c9e1b52-7f0a-4d1e-9b7a-2f64c1a8d0e1';
const ben = 'b7f20c11-58f0-4a86-8d3e-5a0f3a4be111';
const cal = 'c7f20c11-58f0-4a86-8d3e-5a0f3a4be111';
const dee = 'd7f20c11-58f0-4a86-8d3e-5a0f3a4be111';
const nameOf = (aci: string) => (aci === ben ? 'Ben Okri' : undefined);
const group = 'Pmpi+EfPWmsxiomLe9Nx2XF9HOE483p6iKiFj65iMwI=';
const sentAt = 1767110400123;

const groupInfo = { groupId: group, groupName: 'Flat 4', revision: 17, type: 'DELIVER' };
const plain = { timestamp: sentAt, message: null, expiresInSeconds: 0, isExpirationUpdate: false, viewOnce: false };
const from = {
  source: '+15550100002',
  sourceNumber: '+15550100002',
  sourceUuid: ana,
  sourceName: 'Ana',
  sourceDevice: 1,
  timestamp: sentAt,
  serverReceivedTimestamp: sentAt + 78,
  serverDeliveredTimestamp: sentAt + 137,
};

/** What one frame comes to, read as the socket reads it. */
const hear = (content: object, outside: object = {}) =>
  toEvent(
    frame.parse({ account: number, envelope: { ...from, ...content }, ...outside }),
    { number, aci: asAci(own) },
    nameOf,
  );
const said = (data: object) => hear({ dataMessage: { ...plain, ...data } });

const inGroup = {
  id: `${ana}:${sentAt}`,
  sender: { id: ana, name: 'Ana' },
  sentAt,
  chat: { id: group, kind: 'group' },
};
const direct = { ...inGroup, chat: { id: ana, kind: 'direct' } };
const seen = { id: group, revision: 17 };
const noMore = { mentions: [], quotes: null, attachments: [] };
const nothing = { kind: 'nothing' };

describe('what somebody says', () => {
  it('directly, with a hidden number', () =>
    expect(hear({ source: ana, sourceNumber: null, dataMessage: { ...plain, message: '!rota' } })).toEqual({
      kind: 'event',
      group: null,
      event: { kind: 'message', ...direct, text: '!rota', ...noMore },
    }));

  it('in a group, with a mention, a quote and styles', () =>
    expect(
      said({
        message: '!add \ufffc 4',
        quote: { id: sentAt - 9, author: number, authorNumber: number, authorUuid: own, text: 'Rota', attachments: [] },
        mentions: [{ name: '+15550100003', number: '+15550100003', uuid: ben, start: 5, length: 1 }],
        textStyles: [{ style: 'BOLD', start: 7, length: 5 }],
        groupInfo,
      }),
    ).toEqual({
      kind: 'event',
      group: seen,
      event: {
        kind: 'message',
        ...inGroup,
        text: '!add @Ben 4',
        mentions: [{ id: ben, name: 'Ben Okri', as: 'Ben' }],
        quotes: String(sentAt - 9),
        attachments: [],
      },
    }));

  it('offsets count UTF-16 units; a number or a UUID is never shown for a name, and no two are called the same', () =>
    expect(
      said({
        message: '👋 \ufffc and \ufffc and \ufffc',
        mentions: [
          { name: cal, number: null, uuid: cal, start: 9, length: 1 },
          { name: '+15550100004', number: '+15550100004', uuid: dee, start: 3, length: 1 },
          { name: '+15550100003', number: '+15550100003', uuid: ben, start: 15, length: 1 },
        ],
      }),
    ).toMatchObject({
      event: {
        text: '👋 @somebody and @somebody2 and @Ben',
        mentions: [
          { id: dee, name: '', as: 'somebody' },
          { id: cal, name: '', as: 'somebody2' },
          { id: ben, name: 'Ben Okri', as: 'Ben' },
        ],
      },
    }));

  it('of very many people mentioned the first are enough', () => {
    const mentions = Array.from({ length: 9_000 }, (_, start) => ({ uuid: ben, start, length: 1 }));
    const heard = said({ message: '\ufffc'.repeat(9_000), mentions });
    expect(heard.kind === 'event' && heard.event.kind === 'message' && heard.event.mentions.length).toBe(50);
  });

  it('with a photo: a reference, and the caption as text', () =>
    expect(
      said({
        message: '!expense 4.20 bus',
        attachments: [
          { contentType: 'image/jpeg', filename: null, id: '8hk2QwzLr0.jpg', size: 184233 },
          { contentType: 'image/jpeg', id: null },
        ],
        groupInfo,
      }),
    ).toMatchObject({ event: { kind: 'message', text: '!expense 4.20 bus', attachments: ['8hk2QwzLr0.jpg'] } }));

  it('once more, edited: it keeps the id of what was edited', () =>
    expect(
      hear({
        editMessage: { targetSentTimestamp: sentAt - 500, dataMessage: { ...plain, message: '!in 5', groupInfo } },
      }),
    ).toEqual({
      kind: 'event',
      group: seen,
      event: { kind: 'edit', ...inGroup, messageId: `${ana}:${sentAt - 500}`, text: '!in 5' },
    }));
});

describe('a reaction', () => {
  const reaction = {
    emoji: '4️⃣',
    targetAuthor: number,
    targetAuthorNumber: number,
    targetAuthorUuid: own,
    targetSentTimestamp: sentAt - 9,
    isRemove: false,
  };
  it.each([
    ['to the bot', {}, { messageId: String(sentAt - 9), emoji: '4️⃣' }],
    ['to the bot, known by its UUID alone', { targetAuthorNumber: null }, { messageId: String(sentAt - 9) }],
    ['taken away', { isRemove: true }, { messageId: String(sentAt - 9), emoji: null }],
    ['to somebody else', { targetAuthorNumber: null, targetAuthorUuid: ben }, { messageId: `${ben}:${sentAt - 9}` }],
  ])('%s', (_, change, expected) =>
    expect(said({ reaction: { ...reaction, ...change }, groupInfo })).toMatchObject({
      kind: 'event',
      event: { kind: 'reaction', ...inGroup, ...expected },
    }),
  );
});

describe('what the bot has to see to', () => {
  it.each([
    ['a change of the group', { groupInfo: { ...groupInfo, revision: 18, type: 'UPDATE' } }],
    ['being added, as an empty message', { groupInfo: { ...groupInfo, revision: 18 } }],
  ])('%s', (_, data) =>
    expect(said(data)).toMatchObject({ kind: 'group-changed', group: { id: group, revision: 18 } }),
  );
  it('what its account sent from elsewhere', () =>
    expect(
      hear({ syncMessage: { sentMessage: { ...plain, destinationUuid: null, message: 'hi', groupInfo } } }),
    ).toEqual({ kind: 'echo', chatId: group, sentAt, text: 'hi' }));
  it('a safety number that changed', () =>
    expect(
      hear({}, { exception: { message: `Untrusted identity: ${ana}`, type: 'UntrustedIdentityException' } }),
    ).toEqual({ kind: 'untrusted', aci: ana }));
  it('that its message reached a phone', () =>
    expect(
      hear({
        receiptMessage: { when: sentAt, isDelivery: true, isRead: false, isViewed: false, timestamps: [sentAt - 9] },
      }),
    ).toMatchObject({ kind: 'event', event: { kind: 'receipt', messageId: String(sentAt - 9) } }));
});

describe('nothing to do with the bot', () => {
  it.each<[string, object]>([
    ['a receipt of reading', { receiptMessage: { isDelivery: false, isRead: true, timestamps: [sentAt] } }],
    ['typing', { typingMessage: { action: 'STARTED', timestamp: sentAt, groupId: group } }],
    ['a story', { storyMessage: { allowsReplies: true, textAttachment: { text: 'hey', style: 'REGULAR' } } }],
    ['a call', { callMessage: { offerMessage: { id: 9914251, type: 'AUDIO_CALL', opaque: '' } } }],
    ['an answer to a story', { dataMessage: { ...plain, message: 'ha', storyContext: { sentTimestamp: 1 } } }],
    ['a new profile key', { dataMessage: plain }],
    ['messages disappear later', { dataMessage: { ...plain, expiresInSeconds: 86400, isExpirationUpdate: true } }],
    ['a poll', { dataMessage: { ...plain, pollCreate: { question: 'Dinner?', options: ['a'] }, groupInfo } }],
    ['a vote', { dataMessage: { ...plain, pollVote: { optionIndexes: [1], voteCount: 1 }, groupInfo } }],
    ['the end of a poll', { dataMessage: { ...plain, pollTerminate: { targetSentTimestamp: 1 }, groupInfo } }],
    ['something deleted', { dataMessage: { ...plain, remoteDelete: { timestamp: 1 }, groupInfo } }],
    ['something an admin deleted', { dataMessage: { ...plain, adminDelete: { targetSentTimestamp: 1 }, groupInfo } }],
    ['read elsewhere', { syncMessage: { readMessages: [{ senderUuid: ana, timestamp: 1 }] } }],
    ['an empty sync', { syncMessage: {} }],
    ['no known sender', { sourceUuid: null, dataMessage: { ...plain, message: 'hi' } }],
    ['a group id that is none', { dataMessage: { ...plain, message: 'hi', groupInfo: { groupId: 'x', revision: 1 } } }],
    ['a kind of tomorrow', { hologramMessage: { beam: true } }],
  ])('%s', (_, content) => expect(hear(content)).toEqual(nothing));

  it('whatever a frame holds, it never throws', () => {
    const named = fc.constantFrom(...['dataMessage', 'editMessage', 'syncMessage', 'receiptMessage', 'reaction']);
    const nested = fc.object({ key: fc.oneof(named, fc.string()), maxDepth: 4 });
    fc.assert(
      fc.property(nested, (content) => {
        expect(frame.safeParse({ account: number, envelope: { ...from, ...content } }).success).toBe(true);
        hear(content);
      }),
    );
  });
});
