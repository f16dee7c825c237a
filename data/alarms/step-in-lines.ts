import type { Present } from '../present.ts';
import { common, hourMs, type Range, subtract } from '../ranges.ts';
import { findOffering, findStepIns } from '../rota/find-step-ins.ts';
import type { Outlook } from '../rota/outlook.ts';
import type { StepIn } from '../rota/step-in.ts';
import type { AlarmLine } from '../wording/en/alarms.ts';

/** Hours given back longer ago are no news to anybody. */
const droppedForMs = 2 * hourMs;
/** More names than this nobody reads at night. */
const mostNamed = 3;

/** Who is no longer down for hours of a gap, and who could step in: where hours were given back, whoever was down nearby too. */
export async function helpIn(
  present: Present,
  { station, signUps }: Outlook,
  gap: Range,
): Promise<Pick<AlarmLine, 'dropped' | 'stepIns'>> {
  const { store, now } = present;
  const ahead = { start: Math.max(gap.start, now), end: gap.end };
  const rows = await store.rota.dropped(station.id, ahead, now - droppedForMs);
  const ids = [...new Set(rows.map(({ personId }) => personId))];
  const dropped = ids.flatMap((id) => {
    const own = (all: typeof rows) => all.filter(({ personId }) => personId === id);
    const hours = subtract(common(own(rows), [ahead]), own([...signUps]));
    return hours.length > 0 ? [{ personId: id, hours }] : [];
  });
  const [first] = dropped.flatMap(({ hours }) => hours);
  const found = first
    ? await findStepIns(present, { ...first, station }, new Set(dropped.map(({ personId }) => personId)))
    : await findOffering(present, { ...ahead, station });
  return named(present, dropped, found);
}

/** Who offered to come in any of these hours. */
export async function offersFor(
  present: Present,
  { station }: Outlook,
  hours: readonly Range[],
): Promise<AlarmLine['stepIns']> {
  const found: StepIn[] = [];
  for (const range of hours) found.push(...(await findOffering(present, { ...range, station })));
  return (await named(present, [], found)).stepIns;
}

async function named(
  { store }: Present,
  dropped: readonly { readonly personId: string; readonly hours: readonly Range[] }[],
  found: readonly StepIn[],
): Promise<Pick<AlarmLine, 'dropped' | 'stepIns'>> {
  const people = await store.people.byIds([...dropped, ...found].map(({ personId }) => personId));
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const nameOf = ({ personId }: { readonly personId: string }) => names.get(personId) ?? null;
  return {
    dropped: dropped.map((one) => ({ name: nameOf(one), hours: one.hours })),
    stepIns: found
      .flatMap((one) => {
        const name = nameOf(one);
        return name === null ? [] : [{ name, hours: one.hours, offered: one.offered }];
      })
      .slice(0, mostNamed),
  };
}
