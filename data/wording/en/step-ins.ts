import type { Range } from '../../ranges.ts';
import type { Station } from '../../stations/station.ts';
import { formatHours, formatRange } from '../../times/format.ts';
import { code, list } from './lists.ts';

/** Who gave hours of a gap back a short while ago; null: somebody without a name. */
export interface Dropped {
  readonly name: string | null;
  readonly hours: readonly Range[];
}

/** Who may be asked to take some of it. */
export interface NamedStepIn {
  readonly name: string;
  readonly hours: Range;
  readonly offered: boolean;
}

export const gaveBack = (dropped: readonly Dropped[], zone: string): string =>
  dropped.length === 0
    ? ''
    : ` No longer down: ${list(dropped.map(({ name, hours }) => `${name ?? 'somebody'} ${list(hours.map((range) => formatHours(range, zone)))}`))}.`;

/** Whoever offered waits to be put down; whoever was down nearby knows nothing of it yet. */
export const whoCould = (stepIns: readonly NamedStepIn[], { code: short }: Station, zone: string): string => {
  const [first] = stepIns;
  if (!first) return '';
  const each = stepIns.map(
    ({ name, hours, offered }) => `${name} ${formatHours(hours, zone)} (${offered ? 'offered' : 'ask first'})`,
  );
  const book = `!add "${first.name}" ${short} ${formatRange(first.hours, zone)}`;
  return `Could step in: ${list(each, 'or')}. ${code(book)} puts ${first.name} down.`;
};
