import type { Ref } from '../data/custody/refs.ts';
import type { Instant } from '../data/ranges.ts';
import type { Station } from '../data/stations/station.ts';
import { takeArea } from './reader/areas.ts';
import { takeCount, takeCountRange, takeFacts, takeGaps, takeLogNumbers, takeQuestions } from './reader/numbers.ts';
import { type Named, takeNamed, takeRefs } from './reader/people.ts';
import {
  findSureStation,
  type StationOptions,
  takeStation,
  takeStationOrHome,
  takeStations,
} from './reader/stations.ts';
import {
  type Direction,
  type Hours,
  type Insisting,
  type SaidMoment,
  takeClearMoment,
  takeHours,
  takeKnownAt,
  takeLastMoment,
  takeMoment,
  takeSpan,
} from './reader/times.ts';
import { Words } from './reader/words.ts';

export type { Around } from './reader/around.ts';
export type { Named } from './reader/people.ts';
export type { Hours } from './reader/times.ts';

/** Takes the words of one command from the front, each kind by its own rule. */
export class Reader extends Words {
  #hasDay = true;

  /** Whether the last TIME that was read came with its day. */
  get hasDay(): boolean {
    return this.#hasDay;
  }

  count(): number | undefined {
    return takeCount(this);
  }

  countRange(): { readonly least: number; readonly most: number } | undefined {
    return takeCountRange(this);
  }

  gaps(): number[] {
    return takeGaps(this);
  }

  factNumbers(): number[] {
    return takeFacts(this);
  }

  logNumbers(): number[] {
    return takeLogNumbers(this);
  }

  questions(): number[] {
    return takeQuestions(this);
  }

  named(): Named | undefined {
    return takeNamed(this);
  }

  refs(): readonly Ref[] {
    return takeRefs(this);
  }

  station(options?: StationOptions): Station | undefined {
    return takeStation(this, options);
  }

  stations(): Station[] {
    return takeStations(this);
  }

  stationOrHome(): Station {
    return takeStationOrHome(this);
  }

  sureStation(): Station | undefined {
    return findSureStation(this);
  }

  moment(direction: Direction, insisting?: Insisting): Instant | undefined {
    return this.#note(takeMoment(this, direction, insisting));
  }

  clearMoment(direction?: Direction, insisting?: Insisting): Instant | undefined {
    return this.#note(takeClearMoment(this, direction, insisting));
  }

  span(): number | undefined {
    return takeSpan(this);
  }

  area(): string | undefined {
    return takeArea(this);
  }

  lastMoment(): Instant | undefined {
    return this.#note(takeLastMoment(this));
  }

  knownAt(): Instant | undefined {
    return this.#note(takeKnownAt(this));
  }

  hours(): Hours | undefined {
    return takeHours(this);
  }

  #note(said: SaidMoment | undefined): Instant | undefined {
    if (said) this.#hasDay = said.hasDay;
    return said?.at;
  }
}
