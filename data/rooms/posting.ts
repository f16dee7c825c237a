import type { Setting } from '../outbox/letter.ts';
import type { Present } from '../present.ts';

type Here = Pick<Present, 'store' | 'now'>;

/** Everybody may write in the station's rooms, until some time after it falls quiet. */
export async function openRooms({ store, now }: Here, stationId: string): Promise<void> {
  await store.rooms.holdOpen(stationId, null);
  await setPosting({ store, now }, stationId, 'everyone');
}

/** Only admins may write in the station's rooms. */
export async function closeRooms({ store, now }: Here, stationId: string): Promise<void> {
  await store.rooms.letGo(stationId);
  await setPosting({ store, now }, stationId, 'admins');
}

async function setPosting(
  { store, now }: Here,
  stationId: string,
  value: Extract<Setting, { setting: 'posting' }>['value'],
): Promise<void> {
  for (const { id } of await store.rooms.ofStation(stationId))
    await store.outbox.queue(
      {
        target: { kind: 'room', id },
        content: { kind: 'setting', setting: 'posting', value },
        urgency: 'answer',
        key: `posting:${id}`,
      },
      now,
    );
}
