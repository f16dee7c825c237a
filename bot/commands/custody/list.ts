import * as z from 'zod';
import type { Arrestee } from '../../../data/custody/arrestee.ts';
import { firstOf, lastOf } from '../../../data/custody/arrestee.ts';
import { believedAt, ledgerOf } from '../../../data/custody/fold.ts';
import { heldByRef } from '../../../data/custody/held.ts';
import { jurisdictions } from '../../../data/custody/jurisdictions.ts';
import { formatRef } from '../../../data/custody/refs.ts';
import { outlookOf } from '../../../data/rota/outlook.ts';
import type { Station } from '../../../data/stations/station.ts';
import type { ArresteeLine } from '../../../data/wording/en/custody.ts';
import { defineCommand } from '../../command.ts';
import { phrase } from '../../parse-input.ts';
import type { Turn } from '../../turn.ts';
import { clockLine } from './clock-line.ts';

export const listCommand = defineCommand({
  name: 'list',
  level: 1,
  undoable: false,
  usage: '[station...]',
  example: '!list HBR',
  input: z.object({ station: phrase((reader) => reader.stationOrHome()) }),
  async handle(turn, { station }) {
    await turn.act();
    const { custody, court } = await outlookOf(turn, station.id);
    const forCourt = court.flatMap(({ refId }) => custody.arrestees.get(refId) ?? []);
    const lines = await linesOf(turn, station, [...believedAt(custody, station.id), ...forCourt]);
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
  const nameIds = [...records.values()].flatMap(({ nameId }) => nameId ?? []);
  const whereIds = arrestees.flatMap(({ court }) => court?.whereId ?? []);
  const texts = await store.details.texts([...nameIds, ...whereIds]);
  return arrestees.flatMap((arrestee) => {
    const record = records.get(arrestee.refId);
    if (!record) return [];
    const held = heldByRef(arrestee, jurisdictions[station.jurisdiction], now, policy.custody);
    return {
      ref: formatRef(record.ref),
      name: texts.get(record.nameId ?? '') ?? null,
      flags: arrestee.flags,
      arrestedAt: arrestee.arrestedAt,
      arrivedAt: firstOf(arrestee.arrivals),
      bookedAt: lastOf(arrestee.bookings),
      ...clockLine(arrestee, held),
      mayNotCome: !arrestee.ending && held.unseen !== null && now >= held.unseen.from + policy.custody.seenAnswerMs,
      court: arrestee.court && { where: texts.get(arrestee.court.whereId ?? '') ?? null, at: arrestee.court.at },
    };
  });
}
