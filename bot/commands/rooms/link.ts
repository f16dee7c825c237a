import { z } from 'zod';
import type { RoomKind } from '../../../data/rooms/room.ts';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';

export const linkCommand = defineCommand({
  name: 'link',
  level: 1,
  where: 'group',
  undoable: false,
  usage: '<what...>',
  example: '!link HBR',
  input: z.object({
    what: phrase((reader) => ({
      kind: reader.keyword('coordinators', 'backoffice', 'callout'),
      station: reader.station(),
    })),
  }),
  async handle(turn, { what: { kind, station } }) {
    const { store, words, level, place, network } = turn;
    if (!kind && !station) throw new UserError(words.linkHow());
    if (kind && level < 3) throw new UserError(words.linkNeedsAdmin());
    const linkedAs: RoomKind = kind ?? 'station';
    const stationId = kind ? null : (station?.id ?? null);
    await turn.act();
    if (place.kind === 'unlinked') await store.rooms.add(linkedAs, stationId, [{ network, id: place.chat.id }]);
    else await store.rooms.relink(place.id, linkedAs, stationId);
    return { text: words.linked(linkedAs, kind ? null : (station ?? null)) };
  },
});
