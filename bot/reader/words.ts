import type { Station } from '../../data/stations/station.ts';
import type { Wording } from '../../data/wording/index.ts';
import { NotACommand, UserError } from '../errors.ts';
import type { Word } from '../read-text.ts';
import type { Around } from './around.ts';

const polite = ['please', 'pls', 'thanks', 'thank', 'you', 'ta', 'cheers', 'x', 'xx', 'xxx'];

/** Whether a word adds nothing to what was asked. */
export const isPolite = (text: string): boolean => polite.includes(text.toLowerCase());

/** Free text without the punctuation that parts it from what stands around it. */
export const tidy = (text: string): string => text.replace(/^[\s,;:-]+|[\s,;:-]+$/g, '');

/**
 * The words of one command, taken from the front. What has to be asked back is asked by `finish`: only when every word
 * has been read is it known that they were a command at all.
 */
export class Words {
  readonly around: Around;
  #words: readonly Word[];
  #complaint: string | undefined;

  constructor(words: readonly Word[], around: Around) {
    this.#words = words;
    this.around = around;
  }

  get isEmpty(): boolean {
    return this.#words.length === 0;
  }

  /** The station of the room the words were said in. */
  get home(): Station | undefined {
    return this.around.home ?? undefined;
  }

  /** What has not been taken yet, as it was typed. */
  get texts(): string[] {
    return this.#words.map(({ text }) => text);
  }

  get first(): Word | undefined {
    return this.#words[0];
  }

  /** The word that stands next, in small letters, without a comma or colon behind it. */
  get next(): string | undefined {
    return this.first?.text.toLowerCase().replace(/(?<=.)[,;:]$/, '');
  }

  skip(count: number): void {
    this.#words = this.#words.slice(count);
  }

  /** Some words were taken from the front or from the back, and these are left. */
  keep(rest: readonly string[]): void {
    const fromBack = rest.every((text, at) => text === this.#words[at]?.text);
    this.#words = fromBack ? this.#words.slice(0, rest.length) : this.#words.slice(this.#words.length - rest.length);
  }

  /** Something that was read has to be asked back; the first such question is asked. */
  askBack(question: (words: Wording) => string): void {
    this.#complaint ??= question(this.around.wording);
  }

  /** Whether the word that stands next, in small letters, is such a one. */
  nextIs(pattern: RegExp): boolean {
    return pattern.test(this.next ?? '');
  }

  /** Whatever `read` takes; nothing is taken where it finds nothing. */
  attempt<Value>(read: () => Value | undefined): Value | undefined {
    const before = this.#words;
    const value = read();
    if (value === undefined) this.#words = before;
    return value;
  }

  /** What `read` takes behind the first `count` words, which are left as they are. */
  behind<Value>(count: number, read: () => Value): Value {
    const all = this.#words;
    this.#words = all.slice(count);
    const value = read();
    this.#words = [...all.slice(0, count), ...this.#words];
    return value;
  }

  /** One of these words, if it stands next. */
  keyword<Key extends string>(...keys: readonly Key[]): Key | undefined {
    const key = keys.find((candidate) => candidate === this.next);
    if (key !== undefined) this.skip(1);
    return key;
  }

  /** One of these words as the last. */
  lastKeyword<Key extends string>(...keys: readonly Key[]): Key | undefined {
    const last = this.#words.at(-1)?.text.toLowerCase().replace(/[,;]$/, '');
    const key = keys.find((candidate) => candidate === last);
    if (key !== undefined) this.#words = this.#words.slice(0, -1);
    return key;
  }

  /** Whatever word stands next, in small letters, without a command's mark. */
  word(): string | undefined {
    const { next } = this;
    if (next !== undefined) this.skip(1);
    return next?.replace(/^[!/]/, '');
  }

  /** The word that stands next, as it was typed. */
  typed(): string | undefined {
    const text = this.first?.text;
    this.skip(1);
    return text;
  }

  /** All that is left, as it was typed. Without a mark any sentence fits here, so `isMeant` says which are for the bot. */
  text(isMeant: (text: string) => boolean = () => true): string {
    const text = this.texts.join(' ');
    if (!this.around.marked && !isMeant(text)) this.reject(this.around.wording.leftOver());
    this.skip(this.#words.length);
    return text;
  }

  /** The same as a description or a note, without the colon or comma before it. */
  description(isMeant?: (text: string) => boolean): string {
    return tidy(this.text(isMeant));
  }

  /** These were no words for a command. */
  reject(why: string, left = ''): never {
    throw new NotACommand(why, this.#complaint, left);
  }

  /** Throws NotACommand if anything but politeness is left; asks back what was not clear. */
  finish(): void {
    const left = this.texts.filter((text) => !isPolite(text) && /[\p{L}\p{N}]/u.test(text));
    if (left.length > 0) this.reject(this.around.wording.leftOver(), left.join(' '));
    if (this.#complaint !== undefined) throw new UserError(this.#complaint);
  }
}
