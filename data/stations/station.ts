import type { JurisdictionName } from '../custody/jurisdictions.ts';

/** A custody suite (or a court) with its short code. Facts about places only: nothing here is about a person. */
export interface Station {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly area: string;
  readonly jurisdiction: JurisdictionName;
  readonly address: string;
  readonly exits: string;
  readonly travel: string;
}

/** Holds the refs of people whose station nobody knows yet (`UNK7`). It has no rota and no room. */
export const unknownStationCode = 'UNK';
