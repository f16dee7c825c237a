import { formatRef, type Ref, readRefs } from '../../data/custody/refs.ts';
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

/** Every ref that stands next, as answers list them too: `HBR1, HBR3 and HBR5-7`. */
export function takeRefs(words: Words): readonly Ref[] {
  const refs = new Map<string, Ref>();
  for (let run = takeRun(words); run.length > 0; run = words.attempt(() => afterAnd(words)) ?? [])
    for (const ref of run) refs.set(formatRef(ref), ref);
  return [...refs.values()];
}

function afterAnd(words: Words): readonly Ref[] | undefined {
  const run = words.keyword('and', '&', '+') ? takeRun(words) : [];
  return run.length > 0 ? run : undefined;
}

function takeRun(words: Words): readonly Ref[] {
  const { texts, around } = words;
  const read = readRefs(texts, around.home?.code);
  if (read.problem) throw new BadRef(around.wording.badRef(read.problem));
  words.skip(texts.length - read.rest.length);
  return read.refs;
}
