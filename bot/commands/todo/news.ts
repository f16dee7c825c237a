import { type Changes, changesIn } from '../../../data/custody/changes.ts';
import type { Instant } from '../../../data/ranges.ts';
import { nextWanted } from '../../../data/rota/needing-help.ts';
import { outlookOf } from '../../../data/rota/outlook.ts';
import { unknownStationCode } from '../../../data/stations/station.ts';
import { onDuty } from '../../../data/status/on-duty.ts';
import type { StationNews } from '../../../data/wording/en/todo.ts';
import type { Turn } from '../../turn.ts';

/** What happened since, station by station, and how each stands by now. */
export async function newsSince(turn: Turn, since: Instant): Promise<string> {
  const { store, words, zone } = turn;
  const changes = changesIn(await store.custody.factsHeardSince(since));
  const hours = await store.rota.changedSince(since);
  const known = new Map(changes.map((one) => [one.stationId, one]));
  const ids = new Set([...known.keys(), ...hours.map(({ stationId }) => stationId)]);
  const lines: StationNews[] = [];
  for (const id of ids) {
    const own = hours.filter(({ stationId }) => stationId === id);
    lines.push(await stationNews(turn, id, known.get(id) ?? null, own));
  }
  const onDutyNow = (await onDuty(turn)).map(({ name }) => name);
  return words.newsSince(since, lines, onDutyNow, zone);
}

async function stationNews(
  turn: Turn,
  stationId: string,
  changes: Changes | null,
  hours: readonly { readonly isDropped: boolean }[],
): Promise<StationNews> {
  const outlook = await outlookOf(turn, stationId);
  const { station, count, state } = outlook;
  return {
    station,
    changes,
    taken: hours.filter(({ isDropped }) => !isDropped).length,
    givenBack: hours.filter(({ isDropped }) => isDropped).length,
    inside: state === 'quiet' || count.unknown ? null : { least: count.least, most: count.most },
    isQuiet: state === 'quiet',
    gap: station.code === unknownStationCode ? null : (nextWanted(outlook, turn.now) ?? null),
  };
}
