import { takeArea as findArea } from '../../data/stations/areas.ts';
import type { Words } from './words.ts';

/** The area of stations that words begin or end with; undefined where none is said. */
export function takeArea(words: Words): string | undefined {
  const taken = findArea(words.texts, words.around.stations.codes.values());
  if (taken) words.keep(taken.rest);
  return taken?.area;
}
