import { nothingKnown, type Station } from '../../data/stations/station.ts';

/** A station with as much known of it as a test needs; its id is its code. */
export const stationLike = (code: string, name: string, more: Partial<Station> = {}): Station => ({
  ...nothingKnown,
  ...{ id: code, code, name, area: 'Avonshire', ...more },
});
