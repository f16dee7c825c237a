import { type Station, unknownStationCode } from '../../../data/stations/station.ts';
import { UserError } from '../../errors.ts';
import type { Turn } from '../../turn.ts';

/** Throws UserError for the one that stands for people whose station nobody knows: nobody can wait there. */
export function requireDoor({ words, place }: Turn, { code }: Station): void {
  if (code === unknownStationCode) throw new UserError(words.noDoor(place.level >= 1));
}
