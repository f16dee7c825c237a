import { grouped } from '../grouped.ts';
import type { QueuedLetter } from '../outbox/letter.ts';
import type { Present } from '../present.ts';
import { hourMs, type Instant } from '../ranges.ts';

/** What the bot said in a room of its own accord in the last hour. */
export interface Noise {
  readonly sent: number;
  /** More than that waits, if it can. */
  readonly budget: number;
  /** When something may be said that can wait; null: now. */
  readonly freeAt: Instant | null;
}

export async function noiseIn(present: Present, roomId: string): Promise<Noise> {
  return (await noises(present, roomId)).get(roomId) ?? noiseOf([], present.policy.rooms.messagesAnHour);
}

/** The rooms that hear most of what the bot may say there, by id. */
export async function noisyRooms(present: Present): Promise<ReadonlyMap<string, Noise>> {
  return new Map([...(await noises(present))].filter(([, { sent, budget }]) => sent > 0 && 2 * sent >= budget));
}

/** Of every room that heard anything, or of one. */
async function noises({ store, now, policy }: Present, roomId?: string): Promise<Map<string, Noise>> {
  const letters = grouped(await store.outbox.toRoomsSince(now - hourMs, roomId), ({ target }) => target.id);
  return new Map([...letters].map(([roomId, own]) => [roomId, noiseOf(own, policy.rooms.messagesAnHour)]));
}

/** `letters`: of the last hour, the first first. Answers, edits, reactions and the like are no noise. */
export function noiseOf(letters: readonly Pick<QueuedLetter, 'content' | 'createdAt'>[], budget: number): Noise {
  const own = letters.filter(({ content }) => content?.kind === 'text' && content.to === undefined);
  const sent = own.length;
  const first = sent < budget ? undefined : own[sent - Math.max(budget, 1)];
  return { sent, budget, freeAt: first ? first.createdAt + hourMs : null };
}
