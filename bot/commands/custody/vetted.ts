import { TooOpen, UserError } from '../../errors.ts';
import type { Turn } from '../../turn.ts';

/** For facts about a person: from level 1, in rooms of level 1; others are shown `example`. Throws TooOpen where anybody may read along. */
export function requireVetted({ level, place, words }: Turn, example: string): void {
  if (place.kind !== 'direct' && place.level < 1) throw new TooOpen();
  if (level < 1) throw new UserError(words.refsAreVetted(example));
}
