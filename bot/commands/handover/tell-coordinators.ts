import { say } from '../../../data/outbox/say.ts';
import type { Turn } from '../../turn.ts';

/** Says something in every coordinators' room; whether there is one. */
export async function tellCoordinators(turn: Turn, text: string): Promise<boolean> {
  const rooms = await turn.store.rooms.ofKind('coordinators');
  for (const { id } of rooms) await say(turn, { kind: 'room', id }, text);
  return rooms.length > 0;
}
