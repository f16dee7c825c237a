import { common, type Instant, type Range, subtract } from '../ranges.ts';
import type { Outlook } from './outlook.ts';
import { type GapKind, sweep } from './sweep.ts';

type Plan = Pick<Outlook, 'held' | 'signUps' | 'wanted' | 'wantedChanges'>;

/**
 * The hours from now on in which somebody may walk out and one more is wanted, also if all who were `offered` hours take
 * them: with nobody down yet (`empty`), or too few (`thin`).
 */
export function freeHours(
  { held, signUps, wanted, wantedChanges }: Plan,
  offered: readonly Range[],
  kind: GapKind,
  now: Instant,
): Range[] {
  const demand = held.map((one) => one.demand);
  const ahead = [{ start: now, end: Number.POSITIVE_INFINITY }];
  const open = sweep({ demand, signUps: [...signUps, ...offered], wanted, wantedChanges }).filter(
    ({ demanded, on, wanted: most }) => demanded && on < most,
  );
  const free = common(open, ahead);
  return kind === 'empty' ? subtract(free, signUps) : common(free, signUps);
}
