import { type Answer, done, onlyAdmins, Refused, rateLimited, texts } from './answer.ts';
import { isClosed } from './groups.ts';
import type { File, Mention, Message, Quote, Written } from './messages.ts';
import { bot, type Person } from './people.ts';
import { personOf, type Target, targetOf } from './recipients.ts';
import type { World } from './world.ts';

/** The body of a send, whose fields and types the contract has been asked about. */
interface Send {
  readonly number?: string;
  readonly recipients?: readonly string[];
  readonly message?: string;
  readonly base64_attachments?: readonly string[];
  readonly mentions?: readonly { readonly start: number; readonly length: number; readonly author: string }[];
  readonly quote_timestamp?: number;
  readonly quote_author?: string;
  readonly edit_timestamp?: number;
  readonly sticker?: string;
  readonly view_once?: boolean;
}

const mostEdits = 10;

/** `onSent` hears of every message that went out, and of the one it stands in for, if that was edited. */
export type OnSent = (message: Message, target: Target, edited: number | undefined) => void;

export function send(world: World, given: unknown, onSent: OnSent): Answer {
  const body = given as Send;
  if (!body?.number || !body.recipients?.length)
    throw new Refused("Couldn't process request - please provide a number and at least one recipient", {
      isMistake: true,
    });
  if (world.limitedBy) return rateLimited(world.limitedBy, world.traits.number);
  const written = writtenOf(world, body);
  const target = targetOf(world, body.recipients);
  if (target.group && isClosed(target.group) && !target.group.admins.has(bot))
    throw new Refused(onlyAdmins(target.group.name, target.group.internalId));
  const missed = missing(world, target);
  const timestamp = world.timestamp();
  const message = kept(world, target, timestamp, { ...written, missedBy: missed.map(({ key }) => key) }, body);
  onSent(message, target, body.edit_timestamp);
  return sendAnswer(world, timestamp, missed);
}

function kept(world: World, { chat }: Target, timestamp: number, written: Written, body: Send): Message {
  if (body.edit_timestamp === undefined) return world.keep(chat, bot, timestamp, written);
  const message = world.message(bot, body.edit_timestamp);
  if (!message || message.chat !== chat || message.deleted || message.edits >= mostEdits)
    throw new Refused(texts.failed);
  world.edit(message, timestamp, written);
  return message;
}

function writtenOf(world: World, body: Send): Written {
  const text = body.message ?? '';
  const attachments = (body.base64_attachments ?? []).map(fileOf);
  if (text === '' && attachments.length === 0 && !body.sticker) throw new Refused(texts.emptyMessage);
  if (body.view_once && attachments.length === 0) throw new Refused(texts.viewOnce);
  return { text, attachments, mentions: mentionsOf(world, body, text), quote: quoteOf(world, body), missedBy: [] };
}

const mentionsOf = (world: World, { mentions = [] }: Send, text: string): Mention[] =>
  mentions.map(({ start, length, author }) => {
    if (!(start >= 0 && length > 0 && start + length <= text.length))
      throw new Refused("Couldn't process request - a mention is outside the message", { isMistake: true });
    return { start, length, who: personOf(world, author).key };
  });

function quoteOf(world: World, { quote_timestamp, quote_author }: Send): Quote | null {
  if (quote_timestamp === undefined) return null;
  if (!quote_author) throw new Refused("Couldn't process request - a quote needs its author", { isMistake: true });
  const author = personOf(world, quote_author).key;
  if (!world.message(author, quote_timestamp)) world.strays.push(`a quote of ${author}:${quote_timestamp}`);
  return { author, timestamp: quote_timestamp };
}

const dataPattern = /^data:(?<type>[^;,]+)(?:;filename=[^;/\\]+)?;base64,(?<data>.*)$/s;

function fileOf(attachment: string): File {
  const { type = 'application/octet-stream', data = attachment } = dataPattern.exec(attachment)?.groups ?? {};
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(data))
    throw new Refused("Couldn't process request - an attachment is no base64", { isMistake: true });
  return { type, bytes: Buffer.from(data, 'base64') };
}

/** Whom it can't be sent to; where that is everybody, nothing is sent. */
export function missing(world: World, { people, group }: Target): Person[] {
  const missed = people.filter(({ isTrusted, isRegistered }) => !isTrusted || !isRegistered);
  if (missed.length > 0 && missed.length === people.length && !group)
    throw new Refused(world.traits.answers === 'list' ? texts.untrusted : texts.untrustedOld);
  return missed;
}

/** Older versions keep to themselves whom it did not reach. */
function sendAnswer({ traits }: World, timestamp: number, missed: readonly Person[]): Answer {
  const sent = { timestamp: String(timestamp) };
  if (traits.answers === 'object') return { status: 201, body: sent };
  const recipients = missed.map(({ aci, number, hideNumber, isTrusted }) => ({
    uuid: aci,
    number: hideNumber ? '' : number,
    username: '',
    reason: isTrusted ? 'UNREGISTERED_FAILURE' : 'IDENTITY_FAILURE',
  }));
  return { status: 201, body: [missed.length > 0 ? { ...sent, errors: { recipients } } : sent] };
}

interface Pointing {
  readonly recipient: string;
  readonly reaction?: string;
  readonly target_author?: string;
  readonly timestamp: number;
}

export function react(world: World, given: unknown, removes: boolean): Answer {
  const { recipient, reaction = '', target_author = '', timestamp } = required(given, 'recipient', 'timestamp');
  const target = targetOf(world, [recipient]);
  missing(world, target);
  const author = personOf(world, target_author).key;
  const message = world.message(author, timestamp);
  world.timestamp();
  if (message && message.chat === target.chat) message.react(bot, removes ? null : reaction);
  else world.strays.push(`a reaction to ${author}:${timestamp} in ${target.chat}`);
  return done;
}

export function remoteDelete(world: World, given: unknown): Answer {
  const { recipient, timestamp } = required(given, 'recipient', 'timestamp');
  const target = targetOf(world, [recipient]);
  missing(world, target);
  const message = world.message(bot, timestamp);
  if (message && message.chat === target.chat) message.deleted = true;
  else world.strays.push(`a deletion of ${timestamp} in ${target.chat}`);
  return { status: 201, body: { timestamp: String(world.timestamp()) } };
}

export function required(given: unknown, ...fields: (keyof Pointing)[]): Pointing {
  const body = (given ?? {}) as Pointing;
  for (const field of fields)
    if (body[field] === undefined)
      throw new Refused(`Couldn't process request - ${field} is missing`, { isMistake: true });
  return body;
}

export function typing(world: World, given: unknown): Answer {
  targetOf(world, [required(given, 'recipient').recipient]);
  return done;
}

export function sendReceipt(world: World, given: unknown): Answer {
  personOf(world, required(given, 'recipient', 'timestamp').recipient);
  return done;
}
