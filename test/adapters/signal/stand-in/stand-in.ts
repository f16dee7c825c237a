import { type Call, type Match, matches } from './call.ts';
import { shownIn } from './deeds.ts';
import { Desk } from './desk.ts';
import { Faults } from './faults.ts';
import * as frames from './frames.ts';
import type { Kept, Message } from './messages.ts';
import { bot, type Person, type PersonOptions } from './people.ts';
import { Port } from './port.ts';
import type { Target } from './recipients.ts';
import { sockets } from './sockets.ts';
import { type Traits, traitsOf } from './traits.ts';
import { World } from './world.ts';

export interface StandInOptions extends Partial<Traits> {
  readonly now?: () => number;
  /** No poll waits longer, whatever its timeout. */
  readonly longestPollMs?: number;
  /** Whether there is an account from the start. */
  readonly linked?: boolean;
}

/** The signal-cli-rest-api, the network behind it and the people on it, on a port of this machine. */
export class StandIn extends Faults {
  /** Whether what the bot sends comes back as from another device of its account. */
  echoes = false;
  /** Whether every phone a message reaches says so. */
  confirms = false;
  readonly #desk: Desk;
  readonly #port: Port;
  /** What follows a call, once that is answered. */
  #after: (() => Promise<unknown>)[] = [];

  static async open(options: StandInOptions = {}): Promise<StandIn> {
    const standIn = new StandIn(options);
    await standIn.start();
    return standIn;
  }

  private constructor({ now, longestPollMs = 50, linked = true, ...traits }: StandInOptions) {
    super(new World(traitsOf(traits), now));
    this.world.isLinked = linked;
    const office = {
      world: this.world,
      wire: this.wire,
      longestPollMs,
      onSent: (message: Message, target: Target, edited: number | undefined) => this.#onSent(message, target, edited),
      onTrust: (who: Person) => void this.#after.push(() => this.tellHeld(who)),
    };
    this.#desk = new Desk(office, this.misbehaviour, () => this.#happened());
    const door = {
      number: this.number,
      wire: this.wire,
      misbehaviour: this.misbehaviour,
      onViolation: (text: string) => void this.violations.push(text),
      onChange: () => this.moments.pass(),
    };
    this.#port = new Port((request, response) => void this.#desk.take(request, response), sockets(door));
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port.number}`;
  }

  get number(): string {
    return this.world.traits.number;
  }

  get aci(): string {
    return this.world.self.aci;
  }

  get mode(): Traits['mode'] {
    return this.world.traits.mode;
  }

  set mode(mode: Traits['mode']) {
    this.world.traits.mode = mode;
  }

  get calls(): readonly Call[] {
    return this.#desk.calls;
  }

  /** What broke the contract; it was answered 400. */
  get violations(): string[] {
    return this.#desk.violations;
  }

  /** Calls that name a message nobody has; they were answered as if all were well. */
  get strays(): readonly string[] {
    return this.world.strays;
  }

  get challenges(): World['challenges'] {
    return this.world.challenges;
  }

  /** How many frames reached nobody. */
  get dropped(): number {
    return this.wire.dropped;
  }

  /** How many sockets anything passes through. */
  get sockets(): number {
    return this.wire.heard;
  }

  /** What the bot's account sent, as it stands now. */
  get messages(): readonly Kept[] {
    return this.world.sent;
  }

  /** The texts of the bot's account in one chat, as phones show them. */
  seen(chat: string): string[] {
    return shownIn(this.messages, chat);
  }

  /** Anybody's message, by any of its revisions. */
  message(author: string, timestamp: number): Kept | undefined {
    return this.world.message(author, timestamp);
  }

  person(key: string, options?: PersonOptions): Person {
    return this.world.people.person(key, options);
  }

  async frame(frame: object | string): Promise<void> {
    if (!this.world.isLinked) this.wire.dropped += 1;
    else await this.wire.deliver(typeof frame === 'string' ? frame : JSON.stringify(frame));
    this.moments.pass();
  }

  /** Looked at after every call, frame, socket opened and socket closed. */
  until(isMet: () => boolean): Promise<void> {
    return this.moments.until(isMet);
  }

  /** A socket is open, or there was a poll. */
  connected(): Promise<void> {
    const isPoll = ({ path }: Call) => path.startsWith('/v1/receive');
    return this.until(() => (this.mode === 'json-rpc' ? this.sockets > 0 : this.calls.some(isPoll)));
  }

  /** The first call from now on that matches, once it is answered, hanging or lost. */
  async nextCall(match: Match = () => true): Promise<Call> {
    let from = this.calls.length;
    let found: Call | undefined;
    await this.until(() => {
      found = this.calls.slice(from).find((call) => call.fate !== 'open' && matches(match, call));
      while (this.calls[from] && this.calls[from]?.fate !== 'open' && !found) from += 1;
      return found !== undefined;
    });
    return found as Call;
  }

  /** Answers whatever hangs. */
  release(): Promise<void> {
    return this.#desk.release();
  }

  /** Comes up, where it was before. */
  start(): Promise<void> {
    return this.#port.open();
  }

  /** Goes down, with every connection. */
  async stop(): Promise<void> {
    this.dropSockets();
    this.wire.wake();
    this.#desk.forget();
    await this.#port.close();
  }

  close(): Promise<void> {
    return this.stop();
  }

  #happened(): void {
    const after = this.#after;
    this.#after = [];
    for (const next of after) void next();
    this.moments.pass();
  }

  #onSent(message: Message, { people }: Target, edited: number | undefined): void {
    if (this.echoes) this.#after.push(() => this.echo(message, edited));
    const timestamp = message.timestamps.at(-1) ?? 0;
    const reached = people.filter(({ key }) => key !== bot && !message.missedBy.includes(key));
    if (this.confirms) for (const { key } of reached) this.#after.push(() => this.receipt(key, timestamp));
  }

  /** Sends a message of the account as its other devices are told of it. */
  async echo(message: Kept, edited?: number): Promise<void> {
    const timestamp = message.timestamps.at(-1) ?? 0;
    const group = this.world.groupOf(message.chat);
    const dataMessage = frames.dataMessage(
      timestamp,
      message.text,
      group,
      frames.mentions(this.world, message.mentions),
    );
    const editMessage = edited === undefined ? undefined : { targetSentTimestamp: edited, dataMessage };
    await this.tell(this.world.self, timestamp, editMessage ? { editMessage } : { dataMessage }, message.chat);
  }
}
