import type { NameOf } from '../people/names.ts';
import { common, type Instant, type Range, subtract, union } from '../ranges.ts';
import type { Cell } from '../rota/grid.ts';
import { demandOf, type Outlook } from '../rota/outlook.ts';
import { fullHours } from '../rota/sweep.ts';
import type { SlotLine } from '../wording/en/rota.ts';

/** What there is to say of a slot; of a running one, of what is left of it. */
export function slotLine(outlook: Outlook, { number, ...range }: Cell, now: Instant, nameOf: NameOf): SlotLine {
  const left = { start: Math.max(range.start, now), end: range.end };
  const demand = common(demandOf(outlook), [left]);
  const running = outlook.stretches.filter((stretch) => stretch.demanded && common([stretch], [left]).length > 0);
  return {
    number,
    range,
    who: whoIsOn(outlook, left, nameOf),
    ...edges(demand, left),
    needed: demand.length > 0,
    empty: subtract(demand, outlook.signUps),
    wanted: Math.max(0, ...running.map(({ wanted }) => wanted)),
    missing: Math.max(0, ...running.map(({ on, wanted }) => wanted - on)),
    full: subtract([left], fullHours(outlook.stretches)).length === 0,
  };
}

/** Everybody once, however many sign-ups their hours are made of. */
function whoIsOn({ signUps }: Outlook, left: Range, nameOf: NameOf): SlotLine['who'] {
  const ids = [...new Set(signUps.map(({ personId }) => personId))];
  return ids.flatMap((id) => {
    const parts = common(union(signUps.filter(({ personId }) => personId === id)), [left]);
    if (parts.length === 0) return [];
    return [{ name: nameOf(id), parts: subtract([left], parts).length === 0 ? [] : parts }];
  });
}

const edges = (demand: readonly Range[], { start, end }: Range): Pick<SlotLine, 'from' | 'until'> => {
  const [first, last] = [demand[0], demand.at(-1)];
  return {
    from: first && first.start > start ? first.start : null,
    until: last && last.end < end ? last.end : null,
  };
};
