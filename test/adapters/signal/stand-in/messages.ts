export interface Mention {
  readonly start: number;
  readonly length: number;
  /** A person's key. */
  readonly who: string;
}

export interface Quote {
  readonly author: string;
  readonly timestamp: number;
}

export interface File {
  readonly bytes: Uint8Array;
  readonly type: string;
}

/** One message as phones have it now. */
export interface Kept {
  /** A group's key, or `direct:` and a person's. */
  readonly chat: string;
  readonly author: string;
  /** As sent; a mention stands in it as a placeholder. */
  readonly text: string;
  /** As phones show it. */
  readonly shown: string;
  /** Of every revision, the first one first. */
  readonly timestamps: readonly number[];
  readonly edits: number;
  readonly mentions: readonly Mention[];
  readonly quote: Quote | null;
  readonly attachments: readonly File[];
  /** By the reacting person's key; the bot's own is under `bot`. */
  readonly reactions: ReadonlyMap<string, string>;
  readonly deleted: boolean;
  /** Whose phones it could not be sent to. */
  readonly missedBy: readonly string[];
}

export type Written = Pick<Kept, 'text' | 'mentions' | 'quote' | 'attachments' | 'missedBy'>;

export class Message implements Kept {
  readonly chat: string;
  readonly author: string;
  readonly timestamps: number[];
  readonly reactions = new Map<string, string>();
  deleted = false;
  #written: Written;
  #nameOf: (who: string) => string;

  constructor(chat: string, author: string, timestamp: number, written: Written, nameOf: (who: string) => string) {
    this.chat = chat;
    this.author = author;
    this.timestamps = [timestamp];
    this.#written = written;
    this.#nameOf = nameOf;
  }

  get text(): string {
    return this.#written.text;
  }

  get shown(): string {
    return [...this.mentions]
      .sort((a, b) => b.start - a.start)
      .reduce(
        (text, { start, length, who }) => `${text.slice(0, start)}@${this.#nameOf(who)}${text.slice(start + length)}`,
        this.text,
      );
  }

  get edits(): number {
    return this.timestamps.length - 1;
  }

  get mentions(): readonly Mention[] {
    return this.#written.mentions;
  }

  get quote(): Quote | null {
    return this.#written.quote;
  }

  get attachments(): readonly File[] {
    return this.#written.attachments;
  }

  get missedBy(): readonly string[] {
    return this.#written.missedBy;
  }

  edit(timestamp: number, written: Written): void {
    this.timestamps.push(timestamp);
    this.#written = { ...written, quote: this.quote };
  }

  react(who: string, emoji: string | null): void {
    if (emoji === null) this.reactions.delete(who);
    else this.reactions.set(who, emoji);
  }
}
