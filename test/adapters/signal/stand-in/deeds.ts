import * as frames from './frames.ts';
import { type Group, isClosed } from './groups.ts';
import type { File, Kept, Mention, Quote } from './messages.ts';
import { bot, type Person } from './people.ts';
import type { World } from './world.ts';

export interface Saying {
  /** Who each placeholder U+FFFC in the text stands for, in order. */
  readonly mentions?: readonly string[];
  readonly quote?: Quote;
  /** `isLost`: the envelope names it, but there is nothing to fetch. */
  readonly attachments?: readonly (File & { readonly isLost?: boolean })[];
  readonly timestamp?: number;
}

/** A message somebody sent, by any of its revisions. */
export type Target = Quote;

interface Place {
  readonly chat: string;
  readonly group: Group | undefined;
  readonly from: Person;
}

/** What people do on their phones. Each resolves once the frame is written, kept for a poll, or lost. */
export abstract class Deeds {
  readonly world: World;
  /** What people sent while their safety number was not trusted. */
  readonly #held = new Map<string, object[]>();

  constructor(world: World) {
    this.world = world;
  }

  /** Sends a frame to the bot as it is. */
  abstract frame(frame: object | string): Promise<void>;

  /** In a group's name, `direct`, or from the bot's own phone `direct:` and a name. Returns when it was sent. */
  async says(who: string, chat: string, text: string, options: Saying = {}): Promise<number> {
    const { quote = null, attachments: files = [] } = options;
    const place = this.#at(who, chat);
    const timestamp = this.world.timestamp(options.timestamp);
    const mentions = mentionsIn(text, options.mentions ?? []);
    this.world.keep(place.chat, who, timestamp, { text, mentions, quote, attachments: files, missedBy: [] });
    const listed = files.map((file) => ({ id: this.#store(file), type: file.type, size: file.bytes.length }));
    const more = {
      ...frames.quote(this.world, quote),
      ...frames.mentions(this.world, mentions),
      ...frames.attachments(listed),
    };
    const dataMessage = frames.dataMessage(timestamp, text === '' ? null : text, place.group, more);
    if (place.group && isClosed(place.group) && !place.group.admins.has(who)) return timestamp;
    return this.#hear(place, timestamp, { dataMessage });
  }

  /** The chat need only be told where nobody knows the message. */
  async reacts(
    who: string,
    { author, timestamp: target }: Target,
    emoji: string,
    options: { readonly chat?: string; readonly removes?: boolean } = {},
  ): Promise<number> {
    const message = this.world.message(author, target);
    const chat = options.chat ?? message?.chat;
    if (chat === undefined) throw new Error(`There is no message ${target} of ${author}`);
    message?.react(who, options.removes ? null : emoji);
    const place = this.#at(who, chat);
    const reaction = frames.reaction(this.world.people.person(author), target, emoji, options.removes ?? false);
    const timestamp = this.world.timestamp();
    const dataMessage = frames.dataMessage(timestamp, null, place.group, reaction);
    return this.#hear(place, timestamp, { dataMessage });
  }

  async edits(who: string, target: number, text: string): Promise<number> {
    const message = this.#message(who, target);
    const place = this.#at(who, message.chat);
    const timestamp = this.world.timestamp();
    this.world.edit(message, timestamp, {
      text,
      mentions: [],
      quote: null,
      attachments: message.attachments,
      missedBy: [],
    });
    const dataMessage = frames.dataMessage(timestamp, text, place.group);
    return this.#hear(place, timestamp, { editMessage: { targetSentTimestamp: target, dataMessage } });
  }

  async deletes(who: string, target: number): Promise<number> {
    const message = this.#message(who, target);
    const place = this.#at(who, message.chat);
    message.deleted = true;
    const timestamp = this.world.timestamp();
    const remoteDelete = { remoteDelete: { timestamp: target } };
    return this.#hear(place, timestamp, {
      dataMessage: frames.dataMessage(timestamp, null, place.group, remoteDelete),
    });
  }

  /** That a message of the bot reached their phone, or was read there. */
  async receipt(
    who: string,
    target: number | readonly number[],
    kind: 'delivery' | 'read' = 'delivery',
  ): Promise<number> {
    const timestamp = this.world.timestamp();
    const content = frames.receipt(timestamp, kind === 'delivery', [target].flat());
    return this.tell(this.world.people.person(who), timestamp, content);
  }

  async types(who: string, chat: string): Promise<number> {
    const place = this.#at(who, chat);
    const timestamp = this.world.timestamp();
    const typingMessage = { action: 'STARTED', timestamp, ...(place.group && { groupId: place.group.internalId }) };
    return this.#hear(place, timestamp, { typingMessage });
  }

  /** Until the new one is trusted, nothing can be sent to them, and what they send arrives without its content. */
  changesSafetyNumber(who: string): void {
    this.world.people.person(who).isTrusted = false;
  }

  /** What was held while they were not trusted comes once more. */
  protected async tellHeld({ key }: Person): Promise<void> {
    const held = this.#held.get(key) ?? [];
    this.#held.delete(key);
    for (const frame of held) await this.frame(frame);
  }

  /** `chat`: whence it came, where the account's own phone sent it. */
  protected async tell(from: Person, timestamp: number, content: object, chat?: string): Promise<number> {
    const { number } = this.world.traits;
    const frame = frames.frameOf(
      number,
      from,
      timestamp,
      from.key === bot ? this.#synced(content, chat) : { ...content },
    );
    if (from.isTrusted) await this.frame(frame);
    else {
      this.#held.set(from.key, [...(this.#held.get(from.key) ?? []), frame]);
      const exception = { message: `Untrusted identity: ${from.aci}`, type: 'UntrustedIdentityException' };
      await this.frame(frames.frameOf(number, from, timestamp, {}, { exception }));
    }
    return timestamp;
  }

  /** The same as another device of the account tells it. */
  #synced(content: object, chat = ''): Readonly<Record<string, unknown>> {
    const { dataMessage, ...more } = content as { dataMessage?: object };
    const [, direct] = chat.split(':');
    return frames.sent(direct ? this.world.people.person(direct) : undefined, { ...dataMessage, ...more });
  }

  /** What happens in a group reaches the bot while it is in there. */
  async #hear({ chat, group, from }: Place, timestamp: number, content: object): Promise<number> {
    return group && !group.members.has(bot) ? timestamp : this.tell(from, timestamp, content, chat);
  }

  #at(who: string, chat: string): Place {
    const from = this.world.people.person(who);
    if (chat === 'direct') return { chat: `direct:${who}`, group: undefined, from };
    if (chat.startsWith('direct:')) return { chat, group: undefined, from };
    const group = this.world.groupOf(chat);
    if (!group?.members.has(who)) throw new Error(`${who} is not in ${chat}`);
    return { chat, group, from };
  }

  #message(who: string, timestamp: number) {
    const message = this.world.message(who, timestamp);
    if (!message) throw new Error(`There is no message ${timestamp} of ${who}`);
    return message;
  }

  #store({ bytes, type, isLost }: File & { readonly isLost?: boolean }): string {
    const id = `${Buffer.from(`file ${this.world.timestamp()}`).toString('base64url')}.${type.split('/')[1] ?? 'bin'}`;
    if (!isLost) this.world.attachments.set(id, { bytes, type });
    return id;
  }
}

export const shownIn = (messages: readonly Kept[], chat: string): string[] =>
  messages.filter((message) => message.chat === chat && !message.deleted).map(({ shown }) => shown);

function mentionsIn(text: string, people: readonly string[]): Mention[] {
  const places = [...text.matchAll(/\ufffc/g)].map(({ index }) => index);
  if (places.length < people.length) throw new Error('Every mention needs a placeholder U+FFFC in the text');
  return people.map((who, at) => ({ start: places[at] ?? 0, length: 1, who }));
}
