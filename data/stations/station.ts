import type { JurisdictionName } from '../custody/jurisdictions.ts';
import type { Instant } from '../ranges.ts';

/** Where people are held: in a custody suite, or in the cells of a court. */
export const stationKinds = ['custody', 'court'] as const;
export type StationKind = (typeof stationKinds)[number];

/** What may be known of a station beside its name. Facts about places only: nothing here is about a person. */
export interface StationFacts {
  readonly kind: StationKind;
  readonly aliases: readonly string[];
  /** The county or police area that tells it from others of its name. */
  readonly area: string;
  /** The police force, where that is not the area. */
  readonly force: string;
  readonly jurisdiction: JurisdictionName;
  readonly address: string;
  /** In degrees, north and east of zero; both or neither. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly exits: string;
  readonly travel: string;
  readonly notes: string;
  /** Where anybody may join its group: it stands on the public map, too. */
  readonly link: string;
  /** False for one that was typed in a chat, until an import or an admin confirms it. */
  readonly verified: boolean;
  /** When all this was known to be so; null: never said. */
  readonly asOf: Instant | null;
}

/** A custody suite or a court with its short code. */
export interface Station extends StationFacts {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** What a station is until more is said of it. */
export const nothingKnown: StationFacts = {
  ...{ kind: 'custody', aliases: [], area: '', force: '', jurisdiction: 'england-wales' },
  ...{ address: '', latitude: null, longitude: null, exits: '', travel: '', notes: '', link: '' },
  ...{ verified: true, asOf: null },
};

/** Holds the refs of people whose station nobody knows yet (`UNK7`). It has no rota and no room. */
export const unknownStationCode = 'UNK';
