import * as z from 'zod';
import { operatorId } from '../../../data/audit/store.ts';
import { defineCommand } from '../../command.ts';
import { wholeNumber } from '../../parse-input.ts';

const most = 50;
const usual = 10;

export const auditCommand = defineCommand({
  name: 'audit',
  level: 3,
  where: 'private',
  undoable: false,
  usage: '[count]',
  example: '!audit 20',
  input: z.object({ count: wholeNumber(1, most).optional() }),
  async handle({ store, words, zone, act }, { count }) {
    const acts = await store.audit.latest(count ?? usual);
    await act();
    const people = new Map(
      (await store.people.byIds(acts.map(({ personId }) => personId))).map(({ id, name }) => [id, name]),
    );
    const lines = [];
    for (const { at, personId, command, roomId } of acts) {
      const room = roomId === null ? null : await store.rooms.byId(roomId);
      const station = room?.stationId ? await store.stations.byId(room.stationId) : null;
      lines.push({
        at,
        name: personId === operatorId ? words.operator() : (people.get(personId) ?? words.somebody()),
        command,
        place: words.placeOf(room?.kind ?? null, station),
      });
    }
    return { text: words.audit(lines, zone), level: 3 };
  },
});
