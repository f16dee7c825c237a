import type { Person } from '../../../data/people/person.ts';
import { type Shift, shiftsOf } from '../../../data/people/shift.ts';
import type { DutyLine } from '../../../data/wording/en/duty.ts';
import type { Answer } from '../../command.ts';
import type { Turn } from '../../turn.ts';
import { leftAlone } from './shift.ts';

/** Who is on duty, where, since when and until when, and where nobody is. */
export async function showDuty(turn: Turn): Promise<Answer> {
  const { store, now, words, sender, zone } = turn;
  const shifts = shiftsOf(await store.duties.running(now));
  const people = new Map(
    (await store.people.byIds(shifts.map(({ personId }) => personId))).map((one) => [one.id, one]),
  );
  const lines: DutyLine[] = [];
  for (const shift of shifts) lines.push(await lineOf(turn, shift, people.get(shift.personId)));
  const alone = (await leftAlone(turn)).map(words.stationName);
  const isOn = shifts.some(({ personId }) => personId === sender.id);
  return { text: words.duty(lines, alone, isOn, zone), level: 1 };
}

async function lineOf({ store, words }: Turn, shift: Shift, person: Person | undefined): Promise<DutyLine> {
  const { stationIds, since, end } = shift;
  const stations = stationIds && (await store.stations.all()).filter(({ id }) => stationIds.includes(id));
  return {
    name: person?.name ?? words.somebody(),
    isCoordinator: person?.roles.has('pssc') ?? false,
    stations: stations?.map(({ code }) => code) ?? null,
    since,
    until: end,
  };
}
