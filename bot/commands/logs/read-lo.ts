import type { Instant } from '../../../data/ranges.ts';
import type { Reader } from '../../reader.ts';

export interface ObserverReport {
  /** Undefined: who is out. */
  readonly what: 'on' | 'off' | 'all' | undefined;
  readonly name: string;
  readonly place: string;
  readonly at: Instant | undefined;
}

/** `on NAME PLACE [TIME]`, `off NAME [TIME]`. */
export function readLo(reader: Reader): ObserverReport {
  const what = reader.keyword('on', 'off', 'all');
  const at = what === 'on' || what === 'off' ? reader.lastMoment() : undefined;
  if (what === 'on') return { what, at, ...readNameAndPlace(reader) };
  const name = what === 'off' ? (reader.named()?.name ?? reader.text()) : '';
  return { what, at, name, place: '' };
}

/** A name of several words is in quotes, or has a comma or `at` behind it; else it is the first word. */
function readNameAndPlace(reader: Reader): { readonly name: string; readonly place: string } {
  const name = reader.named()?.name ?? takeBareName(reader);
  reader.keyword('at');
  return { name, place: reader.text() };
}

function takeBareName(reader: Reader): string {
  const { texts } = reader;
  const comma = texts.findIndex((text) => text.endsWith(','));
  const at = texts.findIndex((text) => text.toLowerCase() === 'at');
  const length = comma >= 0 ? comma + 1 : at > 0 ? at : 1;
  reader.skip(length);
  return texts.slice(0, length).join(' ').replace(/,$/, '');
}
