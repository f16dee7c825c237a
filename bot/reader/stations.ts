import { takeStation as findStation } from '../../data/stations/match.ts';
import { nothingKnown, type Station } from '../../data/stations/station.ts';
import type { Words } from './words.ts';

export interface StationOptions {
  /** Whether it may stand last, too. */
  readonly trailing?: boolean;
  /** Whether it has to be spelt as it is written down. */
  readonly exact?: boolean;
}

/** Stands in for a station that has to be asked for first. */
const unsaid: Station = { ...nothingKnown, id: '', code: '', name: '' };

/** The station that words begin or end with; undefined where none is said. Asks back where it is not clearly one. */
export function takeStation(
  words: Words,
  { trailing = true, exact = false }: StationOptions = {},
): Station | undefined {
  const taken = findStation(words.texts, words.around.stations, { trailing, exact });
  if (taken.kind === 'none') return undefined;
  words.keep(taken.rest);
  if (taken.kind === 'one') return taken.station;
  words.askBack((wording) => wording.whichStation(taken.stations));
  return taken.stations[0];
}

/** The station said, else the room's. Asks back where there is neither. */
export function takeStationOrHome(words: Words): Station {
  const station = takeStation(words) ?? words.home;
  if (!station) words.askBack((wording) => wording.sayStation());
  return station ?? unsaid;
}

/** Every station that stands next. */
export function takeStations(words: Words): Station[] {
  const stations: Station[] = [];
  for (let next = takeStation(words, leading); next; next = takeStation(words, leading)) {
    stations.push(next);
    words.keyword('and', ',', '&');
  }
  return stations;
}

const leading = { trailing: false } as const;

/** A station that is named somewhere among the words, spelt as it is written down. The words stay: they say more than that. */
export function findSureStation({ texts, around }: Words): Station | undefined {
  for (const at of texts.keys()) {
    const taken = findStation(texts.slice(at), around.stations, { trailing: false, exact: true });
    if (taken.kind === 'one') return taken.station;
  }
  return undefined;
}
