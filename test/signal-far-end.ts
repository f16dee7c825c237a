import { pino } from 'pino';
import type { Adapter, Event, Op, Platform, Sent } from '../bot/adapters/adapter.ts';
import { playgroundAdapter } from '../bot/adapters/playground/adapter.ts';
import { spellEmoji } from '../bot/adapters/playground/emoji.ts';
import type { Entry, Output } from '../bot/adapters/playground/entries.ts';
import { type Moments as At, type Condition, Networks, type Tapping } from '../bot/adapters/playground/networks.ts';
import { outputOf } from '../bot/adapters/playground/output-of.ts';
import type { PlayClock } from '../bot/adapters/playground/play-clock.ts';
import type { FarEnd } from '../bot/adapters/playground/stage.ts';
import type { Saying } from '../bot/adapters/playground/to-event.ts';
import { addressOf, directRoom, isRoomName } from '../bot/adapters/playground/world.ts';
import { signalAdapter } from '../bot/adapters/signal/adapter.ts';
import { quick } from './adapters/signal/line.ts';
import type { Kept } from './adapters/signal/stand-in/messages.ts';
import { Moments } from './adapters/signal/stand-in/moments.ts';
import { StandIn } from './adapters/signal/stand-in/stand-in.ts';
import { tapTarget } from './signal-night-taps.ts';
import { chatKey, settleIn, withMentions } from './signal-night-world.ts';

const log = pino({ level: 'silent' });

/** The practice world with its people on Signal: the real adapter before a stand-in for the network. WhatsApp is pretended. */
export class SignalFarEnd implements FarEnd {
  readonly #signal: StandIn;
  readonly #watch: (entry: Entry) => void;
  readonly #pretended: Networks;
  readonly #moments = new Moments();
  readonly #stored = new Set<string>();
  readonly #posts = new Map<number, number>();
  #clock: PlayClock | undefined;
  #condition: Condition = 'up';
  #adapter: Adapter | undefined;

  static async open(clock: PlayClock, watch: (entry: Entry) => void): Promise<SignalFarEnd> {
    const signal = await StandIn.open({ now: () => clock.now() });
    settleIn(signal);
    return new SignalFarEnd(signal, watch);
  }

  private constructor(signal: StandIn, watch: (entry: Entry) => void) {
    this.#signal = signal;
    this.#watch = watch;
    this.#pretended = new Networks(watch);
    signal.lose(({ path }) => this.#condition === 'mute' && path !== '/v1/about', Number.POSITIVE_INFINITY);
  }

  get signal(): StandIn {
    return this.#signal;
  }

  adapters(clock: PlayClock): Adapter[] {
    this.#clock = clock;
    const { url, number } = this.#signal;
    const settings = { url, number, paceMs: 0, trusts: true, timing: quick };
    const before = this.#adapter;
    this.#adapter = signalAdapter(settings, { log, now: () => clock.now(), chance: () => 0.5 });
    return [this.#observed(this.#adapter, before), playgroundAdapter(this.#pretended, 'whatsapp', clock)];
  }

  inUse(): Platform | undefined {
    return this.#condition === 'down' ? (this.#pretended.isUp('whatsapp') ? 'whatsapp' : undefined) : 'signal';
  }

  async setCondition(platform: Platform, condition: Condition): Promise<void> {
    if (platform === 'whatsapp') return this.#pretended.setCondition(platform, condition);
    const wasDown = this.#condition === 'down';
    this.#condition = condition;
    if (wasDown === (condition === 'down')) return;
    await (wasDown ? this.#signal.start() : this.#signal.stop());
    await this.#moments.until(() => this.#adapter?.isUp() === wasDown && this.#adapter?.isHearing() === wasDown);
  }

  async say(platform: Platform, saying: Saying, moments: At): Promise<void> {
    if (platform === 'whatsapp') return this.#pretended.say(platform, saying, moments);
    const { who, room } = saying;
    this.#letIn(who, room);
    const { text, mentions } = withMentions(saying.text);
    const attachments = saying.attachments.map((file) => ({ bytes: Buffer.from(file), type: 'image/jpeg' }));
    const late = moments.sentAt < moments.at ? { timestamp: this.#timestampAt(moments.sentAt) } : {};
    const sentAt = await this.#signal.says(who, chatKey(who, room), text, { mentions, attachments, ...late });
    await this.#hasStored(`${this.#signal.person(who).aci}:${sentAt}`);
  }

  async tap(tapping: Tapping, moments: At): Promise<boolean> {
    const { who, room, word, removes } = tapping;
    this.#letIn(who, room);
    const emoji = spellEmoji(tapping.emoji);
    const target =
      this.#condition === 'down'
        ? undefined
        : tapTarget(this.#signal, { who, chat: chatKey(who, room), word, emoji, removes });
    if (target === undefined) return this.#pretended.tap(tapping, moments);
    const post = this.#signal.message('bot', target);
    if (removes && post?.reactions.get(who) !== emoji) return true;
    const sentAt = await this.#signal.reacts(who, { author: 'bot', timestamp: target }, emoji, { removes });
    await this.#hasStored(`${this.#signal.person(who).aci}:${sentAt}`);
    return true;
  }

  async close(): Promise<void> {
    await this.#signal.release();
    await this.#adapter?.stop();
    await this.#signal.close();
  }

  /** Whoever does something in a room of the practice world is in it, and goes by their name there. */
  #letIn(who: string, room: string): void {
    this.#signal.person(who, { name: who });
    if (room !== directRoom && isRoomName(room)) this.#signal.group(room).members.add(who);
  }

  #hasStored = (id: string): Promise<void> => this.#moments.until(() => this.#stored.has(id));

  /** Two things said in one instant have each an id of their own. */
  #timestampAt(at: number): number {
    let timestamp = at;
    while (this.#signal.world.messages.some(({ timestamps }) => timestamps.includes(timestamp))) timestamp += 1;
    return timestamp;
  }

  #observed(adapter: Adapter, before: Adapter | undefined): Adapter {
    const store = (onEvent: (event: Event) => Promise<void>) => async (event: Event) => {
      await onEvent(event);
      this.#stored.add(event.id);
      this.#moments.pass();
    };
    return {
      ...adapter,
      start: async (onEvent, onChange) => {
        await before?.stop();
        await adapter.start(store(onEvent), () => {
          onChange();
          this.#moments.pass();
        });
        if (this.#condition !== 'down') await this.#moments.until(() => adapter.isUp() && adapter.isHearing());
      },
      send: async (op) => {
        const target = this.#targetOf(op);
        const seen = this.#signal.messages.length;
        const sent = await adapter.send(op);
        this.#note(op, target, seen, sent);
        return sent;
      },
    };
  }

  #targetOf(op: Op): Kept | undefined {
    if (!('messageId' in op)) return undefined;
    const [author = '', sentAt = ''] = op.messageId.split(':');
    const key = author === 'self' ? 'bot' : (this.#nameOf(author) ?? author);
    return this.#signal.message(key, Number(sentAt));
  }

  #nameOf = (aci: string): string | undefined => this.#signal.world.people.find(aci)?.key;

  /** What phones show by now is one line of output, whether the bot was told so or not. */
  #note(op: Op, target: Kept | undefined, seen: number, sent: Sent): void {
    const isDone = sent.outcome === 'accepted' || (sent.outcome === 'unknown' && this.#condition === 'mute');
    if (!isDone || !this.#clock) return;
    const posted = op.kind === 'text' || op.kind === 'picture' ? this.#signal.messages.slice(seen).at(-1) : undefined;
    const kept = posted ?? target;
    const first = kept?.timestamps[0];
    if (posted && first !== undefined) this.#posts.set(first, this.#posts.size + 1);
    const output = outputOf(this.#named(op), undefined, { at: this.#clock.now(), network: 'signal' });
    this.#watch({ ...output, ...this.#shown(op, output, kept), ...this.#addressee(op, target), ...this.#post(first) });
  }

  #post = (first: number | undefined): Pick<Output, 'post'> => {
    const post = first === undefined ? undefined : this.#posts.get(first);
    return post === undefined ? {} : { post };
  };

  /** The text as it stands at the far end: only the name that an answer begins with is left out. */
  #shown(op: Op, { text }: Output, kept: Kept | undefined): Pick<Output, 'text'> {
    if (text === undefined || !kept || op.kind === 'setting' || op.kind === 'join') return {};
    return { text: kept.text.replace(/^\ufffc /, '') };
  }

  #addressee(op: Op, target: Kept | undefined): Pick<Output, 'to'> {
    const isOthers = target && target.author !== 'bot' && (op.kind === 'reaction' || op.kind === 'delete');
    return isOthers && !('to' in op && op.to) ? { to: target.author } : {};
  }

  /** With the practice world's names in place of the network's. */
  #named(op: Op): Op {
    const key = op.chat.kind === 'direct' ? this.#nameOf(op.chat.id) : this.#signal.world.findGroup(op.chat.id)?.key;
    const chat = { ...op.chat, id: addressOf('signal', key ?? op.chat.id) };
    const to = 'to' in op && op.to !== undefined ? addressOf('signal', this.#nameOf(op.to) ?? op.to) : undefined;
    return { ...op, chat, ...(to !== undefined && { to }) } as Op;
  }
}
