import { setTimeout } from 'node:timers/promises';
import type { Call } from '../adapters/signal/stand-in/call.ts';
import { dataMessage, frameOf } from '../adapters/signal/stand-in/frames.ts';
import { StandIn } from '../adapters/signal/stand-in/stand-in.ts';
import { type City, coordinator, coordinatorsRoom, roomOf, supporter } from './city.ts';
import type { Said } from './steady-network.ts';

/** After the last was said. */
const patienceMs = 120_000;

/** Signal with the city's people on it. Of what they say it keeps nothing; it notes how long each answer took. */
export class SignalNetwork {
  readonly signal: StandIn;
  /** When each message went out that is not answered yet, by its timestamp. */
  readonly #asked = new Map<number, number>();
  #answeredMs: number[] = [];
  #looked = 0;

  static async open(city: City): Promise<SignalNetwork> {
    const network = new SignalNetwork(await StandIn.open({ now: Date.now }));
    const members = [coordinator, 'bo', ...Array.from({ length: city.supporters }, (_, at) => supporter(at))];
    for (let at = 0; at < city.stations; at++) network.signal.group(roomOf(at), { members });
    network.signal.group(coordinatorsRoom, { members: [coordinator, 'bo'] });
    return network;
  }

  private constructor(signal: StandIn) {
    this.signal = signal;
    // Looked at with every call, before anybody who waits.
    void signal.until(() => this.#note());
  }

  /** The network's name of a room or a person. */
  readonly idOf = (key: string): string => this.signal.world.groups.get(key)?.internalId ?? this.signal.person(key).aci;

  /** Writes the frame, and waits for nothing. */
  say({ who, room, text }: Said): void {
    const timestamp = this.signal.world.timestamp();
    const message = dataMessage(timestamp, text, this.signal.group(room));
    const from = this.signal.person(who);
    const frame = JSON.stringify(frameOf(this.signal.number, from, timestamp, { dataMessage: message }));
    if (text.startsWith('!')) this.#asked.set(timestamp, performance.now());
    void this.signal.frame(frame);
  }

  /** Resolves once everybody is answered: how long it took each, in ms, since this was last asked. */
  async answered(): Promise<number[]> {
    const patience = new AbortController();
    const all = this.signal.until(() => this.#asked.size === 0);
    await Promise.race([all, this.#impatience(patience.signal)]).finally(() => patience.abort());
    const answered = this.#answeredMs;
    this.#answeredMs = [];
    return answered;
  }

  close(): Promise<void> {
    return this.signal.close();
  }

  #note(): false {
    const { calls } = this.signal;
    for (; this.#looked < calls.length; this.#looked += 1) this.#noteCall(calls[this.#looked] as Call);
    return false;
  }

  /** What is sent names the message it answers. */
  #noteCall({ body }: Call): void {
    const { quote_timestamp: asked } = (body ?? {}) as { quote_timestamp?: number };
    const at = asked === undefined ? undefined : this.#asked.get(asked);
    if (asked === undefined || at === undefined) return;
    this.#answeredMs.push(performance.now() - at);
    this.#asked.delete(asked);
  }

  async #impatience(signal: AbortSignal): Promise<void> {
    await setTimeout(patienceMs, undefined, { signal }).catch(() => undefined);
    if (!signal.aborted) throw new Error(`${this.#asked.size} messages had no answer in ${patienceMs / 1_000} seconds`);
  }
}
