import { closeQuietRooms } from '../data/follow/close-rooms.ts';
import type { Job } from './job.ts';

/** A station's rooms stay free of chatter while nothing happens there. */
export const closeRooms: Job = {
  name: 'close-rooms',
  run: (present) => closeQuietRooms(present),
  nextAt: ({ store }) => store.rooms.nextToClose(),
};
