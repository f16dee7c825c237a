import type { PastGap } from '../../../data/auditor/past-gap.ts';
import { namesAt } from '../../../data/people/names.ts';
import { hourMs } from '../../../data/ranges.ts';
import type { Station } from '../../../data/stations/station.ts';
import type { PastGapLine } from '../../../data/wording/en/auditor.ts';
import type { Turn } from '../../turn.ts';

/** How far back somebody who asks is shown what was told. */
export const lookBackMs = 24 * hourMs;
const mostShown = 10;

/** Who was told of the gaps that are over, and when; those nobody was told of in time first, then the newest. */
export async function pastGapsText(turn: Turn, station: Station | undefined): Promise<string> {
  // Names are read.
  await turn.act();
  const { store, now, words, zone } = turn;
  const gaps = await store.auditor.past({ start: now - lookBackMs, end: now }, station?.id);
  const inOrder = gaps.toSorted((a, b) => Number(b.missed) - Number(a.missed) || b.start - a.start);
  const lines: PastGapLine[] = [];
  for (const gap of inOrder.slice(0, mostShown)) lines.push(await lineOf(turn, gap));
  return words.pastGaps({ missed: gaps.filter(({ missed }) => missed).length, all: gaps.length }, lines, zone);
}

async function lineOf(turn: Turn, { stationId, start, end, missed, heard }: PastGap): Promise<PastGapLine> {
  const { store } = turn;
  const ids = heard.map(({ target }) => target.id);
  const nameOf = await namesAt(turn, ids, 1);
  const rooms = new Map((await store.rooms.ofKind('coordinators', 'backoffice')).map(({ id, kind }) => [id, kind]));
  return {
    ...{ start, end, missed, station: await store.stations.byId(stationId) },
    heard: heard.map(({ target: { kind, id }, network, at }) => ({
      who: kind === 'person' ? { name: nameOf(id) } : { room: rooms.get(id) ?? null },
      network,
      at,
    })),
  };
}
