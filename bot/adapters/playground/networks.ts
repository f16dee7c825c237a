import type { Instant } from '../../../data/ranges.ts';
import { type Adapter, type Event, type Op, type Platform, platforms, type Sent } from '../adapter.ts';
import { isAllowed } from './abilities.ts';
import { playgroundAdapter } from './adapter.ts';
import { Book, type Kept } from './book.ts';
import { spellEmoji } from './emoji.ts';
import type { Entry } from './entries.ts';
import { outputOf } from './output-of.ts';
import type { PlayClock } from './play-clock.ts';
import type { FarEnd } from './stage.ts';
import { type Saying, toMessage, toReaction } from './to-event.ts';
import { chatOf, roomOf } from './world.ts';

/** `mute` delivers, but the answer is lost. */
export const conditions = ['up', 'down', 'mute'] as const;
export type Condition = (typeof conditions)[number];

/** Keeps a PNG, by the number of the post it came with; where, as output lines name it, or undefined: nowhere. */
export type KeepPicture = (png: Uint8Array, post: number) => string | undefined;

/** The bot's side of one network. */
export interface Listener {
  onEvent(event: Event): Promise<void>;
  onChange(): void;
}

/** When somebody did something, and when it went through: later, where both networks were down. */
export interface Moments {
  readonly sentAt: Instant;
  readonly at: Instant;
}

export interface Tapping {
  readonly who: string;
  readonly room: string;
  /** The post is the newest whose text contains it. */
  readonly word: string;
  readonly emoji: string;
  readonly removes: boolean;
}

/** Two pretend networks, the far end. They live outside the bot and outlast its crashes. */
export class Networks implements FarEnd {
  readonly #conditions = new Map<Platform, Condition>();
  readonly #listeners = new Map<Platform, Listener>();
  #book = new Book();
  readonly #log: Entry[] = [];
  readonly #watch: (entry: Entry) => void;
  readonly #keepPicture: KeepPicture;

  /** `watch` hears every entry as it happens. */
  constructor(watch: (entry: Entry) => void = () => undefined, keepPicture: KeepPicture = () => undefined) {
    this.#watch = watch;
    this.#keepPicture = keepPicture;
  }

  /** The same networks without the bot's side, from where two plays go on apart. */
  copy(watch?: (entry: Entry) => void): Networks {
    const copy = new Networks(watch);
    copy.#book = this.#book.copy();
    for (const [platform, condition] of this.#conditions) copy.#conditions.set(platform, condition);
    return copy;
  }

  adapters = (clock: PlayClock): Adapter[] => platforms.map((platform) => playgroundAdapter(this, platform, clock));

  /** What happened, in order. */
  get log(): readonly Entry[] {
    return this.#log;
  }

  #enter(entry: Entry): void {
    this.#log.push(entry);
    this.#watch(entry);
  }

  condition(platform: Platform): Condition {
    return this.#conditions.get(platform) ?? 'up';
  }

  isUp(platform: Platform): boolean {
    return this.condition(platform) !== 'down';
  }

  /** What people use: signal if it is up, else whatsapp; undefined while both are down. */
  inUse(): Platform | undefined {
    return platforms.find((platform) => this.isUp(platform));
  }

  setCondition(platform: Platform, condition: Condition): void {
    const wasUp = this.isUp(platform);
    this.#conditions.set(platform, condition);
    if (this.isUp(platform) !== wasUp) this.#listeners.get(platform)?.onChange();
  }

  /** The newest listener alone is heard: one that crashed never takes its leave. */
  listen(platform: Platform, listener: Listener): () => void {
    this.#listeners.set(platform, listener);
    return () => {
      if (this.#listeners.get(platform) === listener) this.#listeners.delete(platform);
    };
  }

  /** The bot sends. */
  accept(platform: Platform, op: Op, at: Instant): Sent {
    const target = 'messageId' in op ? this.#book.find(platform, op.messageId) : undefined;
    if (!this.isUp(platform) || !isAllowed(platform, op, target, at)) return { outcome: 'failed' };
    const id = this.#carryOut(platform, op, target, at);
    return this.condition(platform) === 'mute' ? { outcome: 'unknown' } : { outcome: 'accepted', ...(id && { id }) };
  }

  /** The id is that of a new message. */
  #carryOut(platform: Platform, op: Op, target: Kept | undefined, at: Instant): string | undefined {
    const room = roomOf(op.chat);
    const posted =
      op.kind === 'text' || op.kind === 'picture'
        ? this.#book.write({ platform, room, at, author: null, text: op.text })
        : undefined;
    const picture = op.kind === 'picture' && posted ? this.#keepPicture(op.png, posted.post ?? 0) : undefined;
    const output = outputOf(op, posted ?? target, { at, network: platform });
    this.#enter(picture === undefined ? output : { ...output, picture });
    if (target && op.kind === 'edit') target.text = op.text;
    if (target && op.kind === 'delete') target.deleted = true;
    return posted?.id;
  }

  /** Somebody says something; resolves once the bot has stored it. */
  async say(platform: Platform, saying: Saying, { sentAt, at }: Moments): Promise<void> {
    const { who, text, attachments } = saying;
    const room = roomOf(chatOf(platform, who, saying.room));
    const { id } = this.#book.write({ platform, room, at, author: who, text });
    this.#enter({ kind: 'said', at, room, network: platform, who, what: text, attachments });
    await this.#listeners.get(platform)?.onEvent(toMessage(saying, { platform, id, sentAt }));
  }

  /** Somebody taps a reaction; false where there is no such post. What does not stand is not taken away. */
  async tap({ who, room, word, emoji, removes }: Tapping, { sentAt, at }: Moments): Promise<boolean> {
    const spelled = spellEmoji(emoji);
    const posts = this.#book
      .posts(roomOf(chatOf('signal', who, room)), word)
      .filter((post) => this.isUp(post.platform));
    const post = removes ? (posts.find(({ reactions }) => reactions.get(who) === spelled) ?? posts[0]) : posts[0];
    if (!post) return false;
    if (removes && post.reactions.get(who) !== spelled) return true;
    const what = removes ? null : spelled;
    if (what === null) post.reactions.delete(who);
    else post.reactions.set(who, what);
    await this.#tapped(post, { who, room, what }, { sentAt, at });
    return true;
  }

  async #tapped(
    post: Kept,
    by: { who: string; room: string; what: string | null },
    { sentAt, at }: Moments,
  ): Promise<void> {
    const { platform, id: messageId, room } = post;
    const number = post.post === undefined ? {} : { post: post.post };
    this.#enter({
      kind: 'tapped',
      at,
      room,
      network: platform,
      who: by.who,
      what: by.what,
      attachments: [],
      ...number,
    });
    const sending = { platform, id: this.#book.nextId(platform), sentAt };
    const tap = { who: by.who, room: by.room, messageId, emoji: by.what };
    await this.#listeners.get(platform)?.onEvent(toReaction(tap, sending));
  }
}
