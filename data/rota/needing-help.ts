import type { Present } from '../present.ts';
import type { Range } from '../ranges.ts';
import { type Station, unknownStationCode } from '../stations/station.ts';
import { type Outlook, outlooksOf } from './outlook.ts';
import { gapsFrom } from './sweep.ts';

export interface NeedingHelp {
  readonly station: Station;
  readonly hours: Range;
}

/** The stations with hours nobody, or too few, are down for; the soonest first. */
export const stationsNeedingHelp = async (present: Present): Promise<NeedingHelp[]> =>
  (await outlooksNeedingHelp(present)).map(({ station, hours }) => ({ station, hours }));

/** The same with all that is known of each. */
export async function outlooksNeedingHelp(present: Present): Promise<(NeedingHelp & { readonly outlook: Outlook })[]> {
  const needing: (NeedingHelp & { outlook: Outlook })[] = [];
  const awake = (await present.store.rota.activations()).map(({ stationId }) => stationId);
  for (const outlook of await outlooksOf(present, awake)) {
    const hours = nextWanted(outlook, present.now);
    const { station } = outlook;
    if (hours && station.code !== unknownStationCode) needing.push({ station, hours, outlook });
  }
  return needing.sort((a, b) => a.hours.start - b.hours.start);
}

/** The first hours somebody more is wanted for. */
export const nextWanted = ({ stretches }: Outlook, now: number): Range | undefined => {
  const [gap] = gapsFrom(now, stretches);
  return gap && { start: Math.max(gap.start, now), end: gap.end };
};
