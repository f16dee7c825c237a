import * as z from 'zod';
import { itselfId, operatorId } from '../../../data/audit/store.ts';
import { namesAt } from '../../../data/people/names.ts';
import type { Wording } from '../../../data/wording/index.ts';
import { defineCommand } from '../../command.ts';
import { wholeNumber } from '../../parse-input.ts';

/** Whoever acts without an account. */
const noAccount: Readonly<Record<string, (words: Wording) => string>> = {
  [operatorId]: (words) => words.operator(),
  [itselfId]: (words) => words.itself(),
};

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
  async handle(turn, { count }) {
    const { store, words, zone } = turn;
    const acts = await store.audit.latest(count ?? usual);
    await turn.act();
    const named = acts.map(({ personId }) => personId);
    const nameOf = await namesAt(turn, named, 1);
    const lines = [];
    for (const { at, personId, command, roomId } of acts) {
      const room = roomId === null ? null : await store.rooms.byId(roomId);
      const station = room?.stationId ? await store.stations.byId(room.stationId) : null;
      lines.push({
        at,
        name: noAccount[personId]?.(words) ?? nameOf(personId),
        command,
        place: words.placeOf(room?.kind ?? null, station),
      });
    }
    return { text: words.audit(lines, zone), level: 3 };
  },
});
