declare const kind: unique symbol;
type Branded<Kind extends string> = string & { readonly [kind]: Kind };

/** A group as envelopes name it: base64 of 32 bytes. What is stored. */
export type InternalGroupId = Branded<'internal group id'>;
/** The same group as requests name it: `group.` and the base64 of the internal id's letters. */
export type ApiGroupId = Branded<'api group id'>;
/** A person's lasting id. Numbers come and go, and are never a key. */
export type Aci = Branded<'aci'>;
/** When an account sent a message, in ms: with the author its id. */
export type SentTimestamp = Branded<'sent timestamp'>;

const apiPrefix = 'group.';
const internalPattern = /^[A-Za-z0-9+/]{43}=$/;
const aciPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const asInternalGroupId = (id: string): InternalGroupId | undefined =>
  internalPattern.test(id) ? (id as InternalGroupId) : undefined;

/** Anything else than a UUID would be taken for a username. */
export const asAci = (id: string): Aci | undefined => (aciPattern.test(id) ? (id.toLowerCase() as Aci) : undefined);

export const toApiGroupId = (id: InternalGroupId): ApiGroupId =>
  `${apiPrefix}${Buffer.from(id, 'ascii').toString('base64')}` as ApiGroupId;

export function toInternalGroupId(id: string): InternalGroupId | undefined {
  if (!id.startsWith(apiPrefix)) return undefined;
  return asInternalGroupId(Buffer.from(id.slice(apiPrefix.length), 'base64').toString('ascii'));
}

/** The bot's own messages are known by their time alone: the answer to a send says nothing else. */
export const messageIdOf = (author: Aci | 'self', sentAt: number | string): string =>
  author === 'self' ? String(sentAt) : `${author}:${sentAt}`;

/** The author and time that a message id stands for. */
export function messageOf(id: string): { readonly author: Aci | 'self'; readonly sentAt: number } {
  const [author = '', sentAt] = id.includes(':') ? id.split(':') : ['self', id];
  return { author: author as Aci | 'self', sentAt: Number(sentAt) };
}
