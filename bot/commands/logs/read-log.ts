import type { Named, Reader } from '../../reader.ts';

/** What is asked of the call log; no numbers: the sender's one open item is meant. */
export type LogRequest =
  | { readonly kind: 'open' | 'all' }
  | { readonly kind: 'history' | 'take'; readonly numbers: readonly number[] }
  | { readonly kind: 'note' | 'done'; readonly numbers: readonly number[]; readonly words: string }
  /** Without `@` or quotes the name is among the words. */
  | {
      readonly kind: 'give';
      readonly numbers: readonly number[];
      readonly to: Named | undefined;
      readonly words: string;
    }
  | { readonly kind: 'new'; readonly words: string; readonly isDone: boolean };

const verbs = {
  done: ['done', 'finished', 'sorted', 'closed', 'close'],
  give: ['give', 'hand', 'pass'],
  take: ['take', 'reopen'],
} as const;
type Verb = keyof typeof verbs;

/** `log L12 done`, `log done L12`; what names no item, and is none of the few words for all of them, is a new one. */
export function readLog(reader: Reader): LogRequest {
  if (reader.isEmpty || isAlone(reader, 'open', 'mine')) return { kind: 'open' };
  if (isAlone(reader, 'all', 'history')) return { kind: 'all' };
  const deed = reader.attempt(() => readDeed(reader));
  if (deed) return deed;
  const isDone = reader.keyword('fyi') !== undefined;
  return { kind: 'new', words: reader.text(isEntry), isDone };
}

/** `log off`, `log in tomorrow` and `log fire` are talk. */
const isEntry = (text: string): boolean =>
  !/^(?:in|into|off|on|onto|out|fire|fires|book|cabin|jam)\b/i.test(text) && text.includes(' ');

function isAlone(reader: Reader, ...words: readonly string[]): boolean {
  return reader.texts.length === 1 && reader.keyword(...words) !== undefined;
}

function readDeed(reader: Reader): LogRequest | undefined {
  const first = reader.logNumbers();
  const verb = takeVerb(reader);
  const numbers = first.length > 0 || !verb ? first : numbersBehind(reader);
  if (numbers.length > 0) return verb ? withVerb(reader, verb, numbers) : withoutVerb(reader, numbers);
  return verb && reader.isEmpty ? withVerb(reader, verb, []) : undefined;
}

const takeVerb = (reader: Reader): Verb | undefined =>
  (Object.keys(verbs) as Verb[]).find((verb) => reader.keyword(...verbs[verb]) !== undefined);

/** A bare number only where nothing follows it: `log take 12 sandwiches to HBR` is a new item. */
function numbersBehind(reader: Reader): readonly number[] {
  const numbers = reader.logNumbers();
  if (numbers.length > 0 || reader.texts.length !== 1) return numbers;
  const bare = reader.count();
  return bare === undefined ? [] : [bare];
}

function withVerb(reader: Reader, verb: Verb, numbers: readonly number[]): LogRequest {
  switch (verb) {
    case 'done':
      return { kind: 'done', numbers, words: reader.text() };
    case 'take':
      return { kind: 'take', numbers };
    case 'give':
      reader.keyword('to');
      return { kind: 'give', numbers, to: reader.named(), words: reader.text() };
  }
}

function withoutVerb(reader: Reader, numbers: readonly number[]): LogRequest {
  if (reader.isEmpty) return { kind: 'history', numbers };
  const to = reader.attempt(() => {
    reader.keyword('to', 'for');
    return reader.named();
  });
  const words = reader.text();
  return to ? { kind: 'give', numbers, to, words } : { kind: 'note', numbers, words };
}
