import * as z from 'zod';
import { inDoubtAt } from '../../../data/custody/fold.ts';
import { formatRefs } from '../../../data/custody/refs.ts';
import { openRooms } from '../../../data/rooms/posting.ts';
import { outlookOf } from '../../../data/rota/outlook.ts';
import { defineCommand } from '../../command.ts';
import { phrase } from '../../parse-input.ts';
import { stateFact } from '../custody/state-fact.ts';
import { requireDoor } from './require-door.ts';

/** Hours can be taken before anybody is known to be inside, until somebody stands the station down. */
export const activateCommand = defineCommand({
  name: 'activate',
  level: 1,
  usage: '[station...]',
  example: '!activate HBR',
  input: z.object({ station: phrase((reader) => reader.stationOrHome()) }),
  async handle(turn, { station }) {
    const { store, words, now, place } = turn;
    requireDoor(turn, station);
    await stateFact(turn, station.id, now, { kind: 'activated' });
    await openRooms(turn, station.id);
    const { held, custody } = await outlookOf(turn, station.id);
    const doubts = place.level < 1 ? [] : inDoubtAt(custody, station.id).map(({ refId }) => refId);
    const refs = [...(await store.custody.byIds(doubts)).values()].map(({ ref }) => ref);
    const rooms = await store.rooms.ofStation(station.id);
    return { text: words.activated(station, held.length > 0, rooms.length > 0, formatRefs(refs)) };
  },
});
