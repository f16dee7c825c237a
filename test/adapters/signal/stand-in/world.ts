import { type Group, type GroupOptions, makeGroup } from './groups.ts';
import { type File, Message, type Written } from './messages.ts';
import { bot, People, type Person } from './people.ts';
import type { Traits } from './traits.ts';

const start = 1_767_110_400_000;

/** The network and one account on it, without any wire. */
export class World {
  readonly traits: Traits;
  readonly people: People;
  readonly groups = new Map<string, Group>();
  readonly #groupsById = new Map<string, Group>();
  readonly messages: Message[] = [];
  /** Those of the account itself. */
  readonly sent: Message[] = [];
  readonly attachments = new Map<string, File>();
  /** Calls that name a message nobody has: answered as if all were well, as the network does. */
  readonly strays: string[] = [];
  readonly challenges: { readonly token: string; readonly captcha: string }[] = [];
  readonly linkUris: string[] = [];
  readonly contacts = new Map<string, { name: string; expiresInSeconds: number }>();
  /** Challenges that each lift the limit; null while there is none. */
  limitedBy: readonly string[] | null = null;
  isLinked = true;
  profile: { name: string; about: string; avatar: string } = { name: '', about: '', avatar: '' };
  readonly #byTime = new Map<string, Message>();
  readonly #now: () => number;
  #last = 0;

  constructor(traits: Traits, now: () => number = () => start) {
    this.traits = traits;
    this.people = new People(traits.number);
    this.#now = now;
  }

  get self(): Person {
    return this.people.person(bot);
  }

  /** Never twice the same, nor earlier than the last. */
  timestamp(wanted?: number): number {
    const timestamp = wanted ?? Math.max(this.#last + 1, this.#now());
    this.#last = Math.max(this.#last, timestamp);
    return timestamp;
  }

  group(key: string, options?: GroupOptions): Group {
    const known = this.groups.get(key);
    if (known && !options) return known;
    if (known) throw new Error(`There is a group ${key} already`);
    const made = makeGroup(key, options);
    for (const who of made.members) this.people.person(who);
    this.groups.set(key, made);
    this.#groupsById.set(made.internalId, made);
    return made;
  }

  groupOf(chat: string): Group | undefined {
    return chat.startsWith('direct') ? undefined : this.groups.get(chat);
  }

  findGroup(internalId: string): Group | undefined {
    return this.#groupsById.get(internalId);
  }

  keep(chat: string, author: string, timestamp: number, written: Written): Message {
    const message = new Message(chat, author, timestamp, written, (who) => this.people.person(who).name);
    this.messages.push(message);
    if (author === bot) this.sent.push(message);
    this.#byTime.set(`${author}:${timestamp}`, message);
    return message;
  }

  edit(message: Message, timestamp: number, written: Written): void {
    message.edit(timestamp, written);
    this.#byTime.set(`${message.author}:${timestamp}`, message);
  }

  /** By any of its revisions. */
  message(author: string, timestamp: number): Message | undefined {
    return this.#byTime.get(`${author}:${timestamp}`);
  }
}
