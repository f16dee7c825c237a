import type { JurisdictionName } from '../../../data/custody/jurisdictions.ts';
import type { Station, StationKind } from '../../../data/stations/station.ts';
import type { Reader } from '../../reader.ts';

/** What somebody wants of a station. */
export type StationWish =
  | { readonly deed: 'show'; readonly station: Station }
  /** `isAnother`: not one of those it is spelled like. */
  | { readonly deed: 'add'; readonly text: string; readonly isAnother: boolean }
  | { readonly deed: 'confirm'; readonly station: Station; readonly as: Said };

/** What an admin says a station is; what is left unsaid stays. */
export interface Said {
  kind?: StationKind;
  jurisdiction?: JurisdictionName;
}

export function readStation(reader: Reader): StationWish {
  switch (reader.keyword('add', 'confirm')) {
    case 'add':
      return { deed: 'add', isAnother: reader.keyword('another') !== undefined, text: reader.text() };
    case 'confirm':
      return { deed: 'confirm', ...readConfirmed(reader) };
    default:
      return { deed: 'show', station: reader.stationOrHome() };
  }
}

const kinds = { court: 'court', custody: 'custody', suite: 'custody' } as const;
const laws = {
  ...{ england: 'england-wales', wales: 'england-wales', 'england-wales': 'england-wales' },
  ...{
    scotland: 'scotland',
    ni: 'northern-ireland',
    northern: 'northern-ireland',
    'northern-ireland': 'northern-ireland',
  },
} as const satisfies Record<string, JurisdictionName>;
const fillers = ['and', '&', 'ireland', 'as', 'a', 'in', ','] as const;

function readConfirmed(reader: Reader): { readonly station: Station; readonly as: Said } {
  const station = reader.stationOrHome();
  const as: Said = {};
  while (takeKind(reader, as) || takeLaw(reader, as) || reader.keyword(...fillers) !== undefined);
  if (!reader.isEmpty) reader.askBack((words) => words.confirmHow());
  return { station, as };
}

function takeKind(reader: Reader, as: Said): boolean {
  const word = reader.keyword('court', 'custody', 'suite');
  if (word) as.kind = kinds[word];
  return word !== undefined;
}

function takeLaw(reader: Reader, as: Said): boolean {
  const word = reader.keyword(...(Object.keys(laws) as (keyof typeof laws)[]));
  if (word) as.jurisdiction = laws[word];
  return word !== undefined;
}
