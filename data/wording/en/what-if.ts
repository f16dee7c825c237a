import type { HeadCount } from '../../custody/counts.ts';
import { hourMs } from '../../ranges.ts';
import type { Need, WhatIf } from '../../rota/what-if.ts';
import type { Station } from '../../stations/station.ts';
import { formatMoment } from '../../times/format.ts';
import { code, nameOf, people, span } from './lists.ts';

/** `result`: of so many `more`; slots of `gridHours`, so many `wanted` at a time. */
export interface WhatIfText {
  readonly station: Station;
  readonly more: number;
  readonly count: HeadCount;
  readonly result: WhatIf;
  readonly wanted: number;
  readonly gridHours: number;
  readonly zone: string;
}

const hoursOf = ({ missingMs }: Need): string => {
  const hours = Math.ceil(missingMs / hourMs);
  return hours === 1 ? '1 supporter-hour' : `${hours} supporter-hours`;
};

const needText = (need: Need, { gridHours, wanted }: WhatIfText): string =>
  `${hoursOf(need)} in ${need.slots === 1 ? '1 slot' : `${need.slots} slots`} of ${gridHours} h. That takes about ${people(need.people)}, ${wanted} at a time and each for 6 h at most.`;

export const whatIfWords = {
  whatIf: (text: WhatIfText) => {
    const { station, more, count, result, zone } = text;
    const { demand, asItIs, withThem } = result;
    return [
      `If ${more} more came to ${nameOf(station)} now (an estimate; I changed nothing):`,
      `They could walk out from ${formatMoment(demand.start, zone)} to about ${formatMoment(demand.end, zone)}.`,
      ...(count.unknown ? [] : [`${span(count.least + more, count.most + more)} would be thought inside.`]),
      withThem.missingMs > 0 ? `Not covered then: ${needText(withThem, text)}` : 'Everything would be covered.',
      asItIs.missingMs > 0
        ? `As it is, without them: ${hoursOf(asItIs)}, about ${people(asItIs.people)}.`
        : 'As it is, without them, everything is covered.',
    ].join('\n');
  },
  whatIfHow: () => `How many more, from 1 to 999, and at which station? Like this: ${code('!what-if 12 HBR')}.`,
};
