import type { NotHereReason } from '../../../data/custody/fact.ts';
import { tidy } from '../../reader/words.ts';

/** Why somebody is not there; `text`: what else was said. */
export interface NotHereWhy {
  readonly reason?: NotHereReason;
  readonly text: string;
}

const lead = '^(?:(?:was|were|is|are|been|has|have|got|given|on|only|just)\\s+)*';
const reasons: readonly (readonly [RegExp, NotHereReason])[] = [
  [new RegExp(`${lead}street[- ]?bail(?:ed)?\\b`, 'i'), 'street-bailed'],
  [new RegExp(`${lead}bailed (?:on|from|at|in) the (?:street|scene|spot)\\b`, 'i'), 'street-bailed'],
  [new RegExp(`${lead}(?:de|un)[- ]?arrest(?:ed)?\\b`, 'i'), 'de-arrested'],
];

/** Only what the words begin with: `not street bailed` is a story, to be kept as it was told. */
export function readWhy(typed: string): NotHereWhy {
  for (const [pattern, reason] of reasons)
    if (pattern.test(typed)) return { reason, text: tidy(typed.replace(pattern, '')) };
  return { text: typed };
}
