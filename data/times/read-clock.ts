import type { Clock } from './clock.ts';
import type { Found, Setting } from './found.ts';
import { readAroundHour } from './read-around-hour.ts';
import { readFace, readNamed } from './read-face.ts';
import type { Token } from './tokens.ts';
import { offsetNamed } from './zone-names.ts';

/** A clock time that begins at token `at`. */
export function readClock(tokens: readonly Token[], at: number, setting: Setting): Found<Clock> | undefined {
  const found = readNamed(tokens, at) ?? readAroundHour(tokens, at, setting) ?? readFace(tokens, at);
  return found && withOffset(tokens, found, setting);
}

/** A name of the hour behind it: `01:30 BST`, and `01:30 UTC+3` where the zone has no letters. */
function withOffset(tokens: readonly Token[], found: Found<Clock>, { now, zone }: Setting): Found<Clock> {
  const token = tokens[found.next];
  if (token?.kind !== 'word' || token.text.length > 5) return found;
  for (const length of token.text === 'utc' ? [5, 3, 1] : [1]) {
    const name = tokens
      .slice(found.next, found.next + length)
      .map(({ text }) => text)
      .join('');
    const offset = offsetNamed(name, now, zone);
    if (offset !== undefined) return { value: { ...found.value, offset }, next: found.next + length };
  }
  return found;
}
