import * as z from 'zod';
import { formatRefs } from '../../../data/custody/refs.ts';
import { doubtsOf } from '../../../data/rota/doubts.ts';
import { outlookOf } from '../../../data/rota/outlook.ts';
import type { Station } from '../../../data/stations/station.ts';
import { type Answer, defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Turn } from '../../turn.ts';
import { stateFact } from '../custody/state-fact.ts';
import { requireDoor } from './require-door.ts';

export const standDownCommand = defineCommand({
  name: 'standdown',
  aliases: ['deactivate'],
  level: 1,
  usage: '[station...]',
  example: '!standdown HBR',
  input: z.object({ station: phrase((reader) => reader.stationOrHome()) }),
  handle: (turn, { station }) => standDown(turn, station),
});

/** Nobody is wanted there until somebody says more: those believed inside stay in the book, in doubt. */
export async function standDown(turn: Turn, station: Station): Promise<Answer> {
  const { store, words, now, zone, policy, place } = turn;
  requireDoor(turn, station);
  const outlook = await outlookOf(turn, station.id);
  if (!outlook.activation) throw new UserError(words.quietAlready(station));
  const { refIds, unnamed, booked } = doubtsOf(outlook, now);
  await stateFact(turn, station.id, now, { kind: 'stood-down', refIds });
  const hasRooms = (await store.rooms.ofStation(station.id)).length > 0;
  const closeAt = hasRooms ? now + policy.rota.openAfterMs : null;
  if (closeAt !== null) await store.rooms.holdOpen(station.id, closeAt);
  const refs = formatRefs([...(await store.custody.byIds(refIds)).values()].map(({ ref }) => ref));
  const isOpen = place.kind !== 'direct' && place.level < 1;
  return { text: words.stoodDown({ station, doubts: isOpen ? null : { refs, unnamed }, booked, closeAt }, zone) };
}
