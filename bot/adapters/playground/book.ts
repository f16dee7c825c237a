import type { Instant } from '../../../data/ranges.ts';
import type { Platform } from '../adapter.ts';

interface Written {
  readonly platform: Platform;
  /** As output lines name it. */
  readonly room: string;
  readonly at: Instant;
  /** Null for the bot. */
  readonly author: string | null;
  readonly text: string;
}

/** A message on a network. Its text changes by edits; `reactions` holds the one that stands for each person. */
export interface Kept extends Omit<Written, 'text'> {
  readonly id: string;
  /** The running number of what the bot posted. */
  readonly post: number | undefined;
  readonly reactions: Map<string, string>;
  text: string;
  deleted: boolean;
}

/** Every message on both networks, in order. Ids count up per network. */
export class Book {
  readonly #kept: Kept[] = [];
  readonly #counts = new Map<Platform, number>();
  #posts = 0;

  /** The same messages, from where two plays go on apart. */
  copy(): Book {
    const copy = new Book();
    copy.#kept.push(...this.#kept.map((kept) => ({ ...kept, reactions: new Map(kept.reactions) })));
    for (const [platform, count] of this.#counts) copy.#counts.set(platform, count);
    copy.#posts = this.#posts;
    return copy;
  }

  nextId(platform: Platform): string {
    const count = (this.#counts.get(platform) ?? 0) + 1;
    this.#counts.set(platform, count);
    return `${platform}-${count}`;
  }

  write(written: Written): Kept {
    const post = written.author === null ? ++this.#posts : undefined;
    const kept = {
      ...written,
      id: this.nextId(written.platform),
      post,
      reactions: new Map<string, string>(),
      deleted: false,
    };
    this.#kept.push(kept);
    return kept;
  }

  find(platform: Platform, id: string): Kept | undefined {
    return this.#kept.find((kept) => kept.platform === platform && kept.id === id && !kept.deleted);
  }

  /** The bot's posts in a room that contain the word, newest first. */
  posts(room: string, word: string): Kept[] {
    const fits = (kept: Kept) => kept.room === room && kept.text.toLowerCase().includes(word.toLowerCase());
    return this.#kept.filter((kept) => kept.post !== undefined && !kept.deleted && fits(kept)).reverse();
  }
}
