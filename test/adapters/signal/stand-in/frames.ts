import type { Group } from './groups.ts';
import type { Mention, Quote } from './messages.ts';
import type { Person } from './people.ts';
import type { World } from './world.ts';

type Json = Readonly<Record<string, unknown>>;

/** Number and UUID as far as they are told; the old members hold either. */
const known = ({ number, hideNumber, aci }: Person) => ({ number: hideNumber ? null : number, uuid: aci });
const legacy = (person: Person): string => known(person).number ?? person.aci;

/** One frame of the socket: what happened to the account. `outside`: beside the envelope. */
export function frameOf(account: string, from: Person, timestamp: number, content: Json, outside: Json = {}): Json {
  return {
    account,
    ...outside,
    envelope: {
      source: legacy(from),
      sourceNumber: known(from).number,
      sourceUuid: from.aci,
      sourceName: from.name,
      sourceDevice: 1,
      timestamp,
      serverReceivedTimestamp: timestamp + 78,
      serverDeliveredTimestamp: timestamp + 137,
      ...content,
    },
  };
}

export function dataMessage(
  timestamp: number,
  message: string | null,
  group: Group | undefined,
  more: Json = {},
): Json {
  return {
    timestamp,
    message,
    expiresInSeconds: group?.expiresInSeconds ?? 0,
    isExpirationUpdate: false,
    viewOnce: false,
    ...more,
    ...(group && { groupInfo: groupInfo(group) }),
  };
}

const groupInfo = ({ internalId, name, revision }: Group, type: 'DELIVER' | 'UPDATE' = 'DELIVER'): Json => ({
  groupId: internalId,
  groupName: name,
  revision,
  type,
});

/** A change of a group, which says neither what changed nor who. */
export const groupUpdate = (timestamp: number, group: Group, type: 'DELIVER' | 'UPDATE'): Json => ({
  ...dataMessage(timestamp, null, undefined),
  groupInfo: groupInfo(group, type),
});

/** The name is the number or the UUID, never what the person is called. */
export const mentions = ({ people }: World, list: readonly Mention[]): Json =>
  list.length === 0
    ? {}
    : {
        mentions: list.map(({ start, length, who }) => {
          const person = people.person(who);
          return { name: legacy(person), ...known(person), start, length };
        }),
      };

export function quote(world: World, quoted: Quote | null): Json {
  if (!quoted) return {};
  const author = world.people.person(quoted.author);
  const text = world.message(quoted.author, quoted.timestamp)?.text ?? '';
  return {
    quote: {
      id: quoted.timestamp,
      author: legacy(author),
      authorNumber: known(author).number,
      authorUuid: author.aci,
      text,
      attachments: [],
    },
  };
}

export const attachments = (list: readonly { id: string | null; type: string; size: number }[]): Json =>
  list.length === 0
    ? {}
    : {
        attachments: list.map(({ id, type, size }) => ({
          contentType: type,
          filename: null,
          id,
          size,
          width: null,
          height: null,
          caption: null,
          uploadTimestamp: null,
        })),
      };

export const reaction = (author: Person, targetSentTimestamp: number, emoji: string, isRemove: boolean): Json => ({
  reaction: {
    emoji,
    targetAuthor: legacy(author),
    targetAuthorNumber: known(author).number,
    targetAuthorUuid: author.aci,
    targetSentTimestamp,
    isRemove,
  },
});

export const receipt = (when: number, isDelivery: boolean, timestamps: readonly number[]): Json => ({
  receiptMessage: { when, isDelivery, isRead: !isDelivery, isViewed: false, timestamps },
});

/** Something the account sent, from a phone it is linked to or by a call. `to` is absent for a group. */
export const sent = (to: Person | undefined, content: Json): Json => ({
  syncMessage: {
    sentMessage: {
      destination: to ? legacy(to) : null,
      destinationNumber: to ? known(to).number : null,
      destinationUuid: to?.aci ?? null,
      ...content,
    },
  },
});
