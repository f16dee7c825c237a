import { type Ref, readRefs } from '../../data/custody/refs.ts';
import { BadRef } from '../errors.ts';
import type { Words } from './words.ts';

/** Somebody named: `@dee`, or a quoted name such as "Joan (phone)". */
export interface Named {
  readonly name: string;
  readonly mentioned: boolean;
}

export function takeNamed(words: Words): Named | undefined {
  const { first } = words;
  if (!first || !(first.quoted || first.text.startsWith('@'))) return undefined;
  words.skip(1);
  return { name: first.text.replace(/^@/, ''), mentioned: !first.quoted };
}

/** Every ref that stands next. */
export function takeRefs(words: Words): readonly Ref[] {
  const { texts, around } = words;
  const read = readRefs(texts, around.home?.code);
  if (read.problem) throw new BadRef(around.wording.badRef(read.problem));
  words.skip(texts.length - read.rest.length);
  return read.refs;
}
