import type { Level } from '../data/people/person.ts';
import type { Command } from './command.ts';
import type { Place } from './turn.ts';

/** Why a command may not be given here by this person. */
export type Refusal = 'too-open' | 'secret' | 'level' | 'not-a-group' | 'silence';

/**
 * Where it may not be said comes before who may say it: somebody who writes a name in an open room is told so, whoever
 * they are. A group that is not linked hears nothing but `link`.
 */
export function refusalOf({ where, level }: Command, asker: Level, place: Place): Refusal | undefined {
  const inGroup = place.kind !== 'direct';
  if (place.kind === 'unlinked' && (where !== 'group' || asker < level)) return 'silence';
  if (inGroup && where === 'vetted' && place.level < 1) return 'too-open';
  if (inGroup && where === 'secret') return 'secret';
  if (!inGroup && where === 'group') return 'not-a-group';
  return asker < level ? 'level' : undefined;
}

/** Whether an answer may be read where it was asked for. A group that is not linked is never written to. */
export const mayShow = (answer: { level?: Level; private?: boolean }, place: Place): boolean =>
  place.kind === 'direct' || (place.kind !== 'unlinked' && !answer.private && (answer.level ?? 0) <= place.level);
