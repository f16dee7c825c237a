import * as z from 'zod';
import type { Arrestee } from '../../../data/custody/arrestee.ts';
import { firstOf, lastOf } from '../../../data/custody/arrestee.ts';
import { clocksOf } from '../../../data/custody/clocks.ts';
import { believedAt, ledgerOf } from '../../../data/custody/fold.ts';
import { jurisdictions } from '../../../data/custody/jurisdictions.ts';
import { formatRef } from '../../../data/custody/refs.ts';
import { outlookOf } from '../../../data/rota/outlook.ts';
import type { Station } from '../../../data/stations/station.ts';
import type { ArresteeLine } from '../../../data/wording/en/custody.ts';
import { defineCommand } from '../../command.ts';
import { phrase } from '../../parse-input.ts';
import type { Turn } from '../../turn.ts';

export const listCommand = defineCommand({
  name: 'list',
  level: 1,
  undoable: false,
  usage: '[station...]',
  example: '!list HBR',
  input: z.object({ station: phrase((reader) => reader.stationOrHome()) }),
  async handle(turn, { station }) {
    await turn.act();
    const { custody } = await outlookOf(turn, station.id);
    const lines = await linesOf(turn, station, believedAt(custody, station.id));
    const unmatched = ledgerOf(custody, station.id).releases.reduce((sum, { open }) => sum + open, 0);
    return { text: turn.words.list(station, lines, unmatched, turn.zone), level: 1 };
  },
});

async function linesOf(
  { store, now, policy }: Turn,
  station: Station,
  arrestees: readonly Arrestee[],
): Promise<ArresteeLine[]> {
  const records = await store.custody.byIds(arrestees.map(({ refId }) => refId));
  const texts = await store.details.texts(arrestees.flatMap(({ nameIds }) => nameIds));
  return arrestees.flatMap((arrestee) => {
    const record = records.get(arrestee.refId);
    if (!record) return [];
    const clocks = clocksOf(arrestee, jurisdictions[station.jurisdiction], now, policy.custody);
    return {
      ref: formatRef(record.ref),
      name: texts.get(arrestee.nameIds.at(-1) ?? '') ?? null,
      flags: arrestee.flags,
      arrestedAt: arrestee.arrestedAt,
      arrivedAt: firstOf(arrestee.arrivals),
      bookedAt: lastOf(arrestee.bookings),
      coverUntil: clocks.coverUntil,
      estimated: clocks.coverEstimated,
      overdue: clocks.overdue,
      askAfter: clocks.askAfter,
      askEstimated: clocks.askEstimated,
    };
  });
}
