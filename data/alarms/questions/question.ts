import { hourMs, type Instant, type Range } from '../../ranges.ts';
import type { AlarmKind } from '../alarm.ts';

/** Something beside a gap that a coordinator has to be asked. */
export interface Question extends Range {
  readonly kind: Exclude<AlarmKind, 'empty' | 'thin'>;
  /** What tells it from another of its kind at the station. */
  readonly subject: string;
  /** When something was last added to it: from then on it is to be asked anew. */
  readonly newsAt?: Instant;
}

/** Where nothing else ends it, something is asked about for so long after it happened. */
export const askedForMs = 12 * hourMs;
