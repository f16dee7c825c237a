import type { WebSocket } from 'ws';

/** The way of frames to the bot: pushed to sockets, or kept until they are polled. */
export class Wire {
  readonly sockets = new Set<WebSocket>();
  /** Frames that no poll has fetched. */
  readonly waiting: string[] = [];
  /** How many frames reached nobody. */
  dropped = 0;
  readonly isPolled: () => boolean;
  #stderr: string[] = [];
  #deaf = new WeakSet<WebSocket>();
  #dropping = 0;
  #doubling = 0;
  #reordering = 0;
  #held: string[] = [];
  #wake: (() => void) | undefined;

  constructor(isPolled: () => boolean) {
    this.isPolled = isPolled;
  }

  dropNext(count: number): void {
    this.#dropping += count;
  }

  doubleNext(count: number): void {
    this.#doubling += count;
  }

  /** Holds so many frames; with the last of them all go, that one first. */
  reorderNext(count: number): void {
    this.#reordering += count;
  }

  /** The sockets open now stay so, but nothing passes through them any more. */
  goHalfOpen(): void {
    for (const socket of this.sockets) {
      this.#deaf.add(socket);
      socket.pause();
    }
  }

  /** Resolves once it is written, or held, or lost. */
  async deliver(frame: string): Promise<void> {
    if (this.#dropping > 0) {
      this.#dropping -= 1;
      this.dropped += 1;
      return;
    }
    const copies = this.#doubling > 0 ? 2 : 1;
    if (copies === 2) this.#doubling -= 1;
    if (this.#reordering === 0) return this.#write(Array(copies).fill(frame));
    this.#held.push(...Array(copies).fill(frame));
    this.#reordering -= 1;
    if (this.#reordering === 0) await this.#write(this.#held.splice(0).reverse());
  }

  /** How many sockets anything passes through. */
  get heard(): number {
    return this.#open().length;
  }

  #open(): WebSocket[] {
    return [...this.sockets].filter((socket) => !this.#deaf.has(socket));
  }

  async #write(frames: readonly string[]): Promise<void> {
    if (this.isPolled()) {
      this.waiting.push(...frames);
      this.#wake?.();
      return;
    }
    const open = this.#open();
    if (open.length === 0) this.dropped += frames.length;
    await Promise.all(open.flatMap((socket) => frames.map((frame) => written(socket, frame))));
  }

  /** A line that is no frame in the answer to the next poll. */
  mixIn(line: string): void {
    this.#stderr.push(line);
  }

  /** What waits, at most `count` of it; where nothing does, what comes within `ms`. */
  async poll(count: number, ms: number): Promise<string> {
    if (this.waiting.length + this.#stderr.length === 0 && ms > 0) await this.#arrival(ms);
    return this.take(count);
  }

  /** As the API puts it together: whatever lines there are, between commas. */
  take(count = 0): string {
    const taken = this.waiting.splice(0, count > 0 ? count : this.waiting.length);
    return `[${[...this.#stderr.splice(0), ...taken].join(',\n')}]`;
  }

  /** Nobody is kept waiting any more. */
  wake(): void {
    this.#wake?.();
  }

  #arrival(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#wake?.(), ms);
      const earlier = this.#wake;
      this.#wake = () => {
        clearTimeout(timer);
        this.#wake = undefined;
        earlier?.();
        resolve();
      };
    });
  }
}

/** A socket that breaks meanwhile has simply not got it. */
const written = (socket: WebSocket, frame: string): Promise<void> =>
  new Promise((resolve) => socket.send(frame, () => resolve()));
