import type { Turn } from '../../turn.ts';

/** Says something in every coordinators' room; whether there is one. */
export async function tellCoordinators({ store, now }: Turn, text: string): Promise<boolean> {
  const rooms = await store.rooms.ofKind('coordinators');
  for (const { id } of rooms)
    await store.outbox.queue({ target: { kind: 'room', id }, content: { kind: 'text', text }, urgency: 'answer' }, now);
  return rooms.length > 0;
}
