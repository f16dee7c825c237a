import type { Event, Mention, Sender } from '../adapter.ts';
import type { DataMessage, Envelope, Frame } from './envelope.ts';
import { type Aci, asAci, asInternalGroupId, type InternalGroupId, messageIdOf, messageOf } from './ids.ts';

/** The bot's own account; `aci` once it is known. */
export interface Self {
  readonly number: string;
  readonly aci: Aci | undefined;
}

/** What a frame comes to. */
export type Heard =
  | { readonly kind: 'event'; readonly event: Event; readonly group: GroupSeen | null }
  /** The group is not as it was: what changed is not said, so it has to be asked. */
  | { readonly kind: 'group-changed'; readonly group: GroupSeen; readonly by: Change }
  /** Something the account sent, here or from a linked phone: what was sent without an answer may be settled by it. */
  | { readonly kind: 'echo'; readonly chatId: string; readonly sentAt: number; readonly text: string }
  | { readonly kind: 'untrusted'; readonly aci: Aci }
  | { readonly kind: 'nothing' };

export interface GroupSeen {
  readonly id: InternalGroupId;
  readonly revision: number;
}

/** Who changed a group, and when. */
export type Change = Pick<Event, 'id' | 'sender' | 'sentAt'>;

const nothing: Heard = { kind: 'nothing' };

/** What somebody is called, as far as is known. */
export type NameOf = (aci: Aci) => string | undefined;

/** What one frame means to the bot. Pure; frames of no known kind are nothing. */
export function toEvent({ envelope, exception }: Frame, self: Self, nameOf: NameOf): Heard {
  const aci = asAci(envelope?.sourceUuid ?? '');
  if (!envelope || !aci) return nothing;
  if (exception?.type === 'UntrustedIdentityException') return { kind: 'untrusted', aci };
  if (envelope.syncMessage) return ofSync(envelope);
  const sender = { id: aci, name: envelope.sourceName ?? '' };
  if (envelope.editMessage) return ofEdit(envelope.editMessage, sender, envelope.timestamp, nameOf);
  if (envelope.receiptMessage) return ofReceipt(envelope, sender);
  return envelope.dataMessage ? ofData(envelope.dataMessage, sender, envelope.timestamp, self, nameOf) : nothing;
}

function ofData(data: DataMessage, sender: Sender, timestamp: number, self: Self, nameOf: NameOf): Heard {
  if (data.storyContext) return nothing;
  const group = groupOf(data);
  if (data.groupInfo && !group) return nothing;
  const happening = happeningOf(sender, timestamp, group);
  if (data.reaction) {
    const messageId = idOf(
      data.reaction.targetAuthorUuid,
      data.reaction.targetAuthorNumber,
      self,
      data.reaction.targetSentTimestamp,
    );
    if (!messageId) return nothing;
    const emoji = data.reaction.isRemove ? null : (data.reaction.emoji ?? null);
    const { author, sentAt } = messageOf(messageId);
    const own = author === 'self' && { ownSentAt: sentAt };
    return { kind: 'event', group, event: { kind: 'reaction', ...happening, messageId, ...own, emoji } };
  }
  const attachments = (data.attachments ?? []).flatMap(({ id }) => id ?? []);
  const text = data.message ?? '';
  if (text === '' && attachments.length === 0)
    return group && isEmpty(data) ? { kind: 'group-changed', group, by: happening } : nothing;
  const mentions = mentionsIn(data, nameOf);
  return {
    kind: 'event',
    group,
    event: {
      kind: 'message',
      ...happening,
      text: withNames(text, mentions),
      mentions: mentions.map(({ id, name, as }) => ({ id, name, as })),
      quotes: (data.quote && idOf(data.quote.authorUuid, data.quote.authorNumber, self, data.quote.id)) ?? null,
      attachments,
    },
  };
}

function ofEdit(
  { targetSentTimestamp, dataMessage }: NonNullable<Envelope['editMessage']>,
  sender: Sender,
  timestamp: number,
  nameOf: NameOf,
): Heard {
  const group = groupOf(dataMessage);
  if (dataMessage.groupInfo && !group) return nothing;
  return {
    kind: 'event',
    group,
    event: {
      kind: 'edit',
      ...happeningOf(sender, timestamp, group),
      messageId: messageIdOf(sender.id as Aci, targetSentTimestamp),
      text: withNames(dataMessage.message ?? '', mentionsIn(dataMessage, nameOf)),
    },
  };
}

function ofReceipt({ receiptMessage, timestamp }: Envelope, sender: Sender): Heard {
  const [first] = receiptMessage?.timestamps ?? [];
  if (first === undefined || !receiptMessage?.isDelivery) return nothing;
  const happening = happeningOf(sender, timestamp, null);
  return {
    kind: 'event',
    group: null,
    event: { kind: 'receipt', ...happening, messageId: messageIdOf('self', first) },
  };
}

/** What this account sent from a phone it is linked to, or what a send of ours came to. */
function ofSync({ syncMessage }: Envelope): Heard {
  const sent = syncMessage?.sentMessage;
  if (!sent || sent.timestamp == null || !sent.message) return nothing;
  const chatId = groupOf(sent)?.id ?? asAci(sent.destinationUuid ?? '');
  return chatId ? { kind: 'echo', chatId, sentAt: sent.timestamp, text: sent.message } : nothing;
}

const happeningOf = (sender: Sender, timestamp: number, group: GroupSeen | null) => ({
  id: messageIdOf(sender.id as Aci, timestamp),
  chat: group ? ({ id: group.id, kind: 'group' } as const) : ({ id: sender.id, kind: 'direct' } as const),
  sender,
  sentAt: timestamp,
});

function groupOf({ groupInfo }: DataMessage): GroupSeen | null {
  const id = asInternalGroupId(groupInfo?.groupId ?? '');
  return id ? { id, revision: groupInfo?.revision ?? 0 } : null;
}

/** No content of any kind: a change of the group, a new profile key, or a call. */
const isEmpty = (data: DataMessage): boolean =>
  !data.isExpirationUpdate && contents.every((content) => data[content] == null);

const contents = [
  ...(['sticker', 'remoteDelete', 'adminDelete', 'contacts', 'payment', 'pollCreate', 'pollVote'] as const),
  ...(['pollTerminate', 'pinMessage', 'unpinMessage'] as const),
] as const;

function idOf(
  aci: string | null | undefined,
  number: string | null | undefined,
  self: Self,
  sentAt: number,
): string | undefined {
  const author = asAci(aci ?? '');
  if (number === self.number || (author !== undefined && author === self.aci)) return messageIdOf('self', sentAt);
  return author && messageIdOf(author, sentAt);
}

/** Those mentioned, in the order of the text. They are known by name if they spoke before: a mention has a number or a UUID alone. */
function mentionsIn(
  data: DataMessage,
  nameOf: NameOf,
): (Mention & { readonly start: number; readonly length: number })[] {
  const taken = new Map<string, number>();
  const unique = (word: string): string => {
    const count = (taken.get(word.toLowerCase()) ?? 0) + 1;
    taken.set(word.toLowerCase(), count);
    return count === 1 ? word : `${word}${count}`;
  };
  const ordered = (data.mentions ?? []).slice(0, mostMentions).sort((a, b) => a.start - b.start);
  return ordered.flatMap(({ uuid, start, length }) => {
    const id = asAci(uuid ?? '');
    if (!id) return [];
    const name = nameOf(id) ?? '';
    return [{ id, name, as: unique(firstWord.exec(name)?.[0] ?? 'somebody'), start, length }];
  });
}

/** Nobody means more; the rest stay placeholders. */
const mostMentions = 50;
const firstWord = /[\p{L}\p{N}_-]+/u;

/** A mention stands in the text as one placeholder letter; offsets are UTF-16 units, as a string's own are. */
const withNames = (text: string, mentions: ReturnType<typeof mentionsIn>): string =>
  mentions.reduceRight(
    (said, { start, length, as }) => `${said.slice(0, start)}@${as}${said.slice(start + length)}`,
    text,
  );
