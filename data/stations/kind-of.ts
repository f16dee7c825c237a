import { bareWords } from './name-key.ts';
import type { StationKind } from './station.ts';

/** Street and place names such as Court Road or Earls Court are none. */
const ofCourts = /\b(?:magistrates?|(?:crown|sheriff|county|high|combined|law) courts?|courthouse)\b/;

/** What a name says it is. */
export const kindOf = (name: string): StationKind => (ofCourts.test(bareWords(name).join(' ')) ? 'court' : 'custody');

const spelled: Readonly<Record<string, StationKind>> = {
  ...{ custody: 'custody', 'custody suite': 'custody', 'custody centre': 'custody', police: 'custody' },
  ...{ 'police station': 'custody', station: 'custody', suite: 'custody' },
  ...{ court: 'court', 'magistrates court': 'court', 'crown court': 'court', 'sheriff court': 'court' },
};

/** A kind as people write it; undefined where it is none. */
export const readKind = (text: string): StationKind | undefined => {
  const key = bareWords(text).join(' ');
  return Object.hasOwn(spelled, key) ? spelled[key] : undefined;
};
