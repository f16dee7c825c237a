import type { Present } from '../present.ts';
import type { Need } from './callout.ts';
import { calloutLines } from './needs.ts';

/** Posts what is needed to every call-out room, once each; in how many. */
export async function callOut(present: Present, needs: readonly Need[], act: number): Promise<number> {
  const { store, now } = present;
  const text = await calloutText(present, needs);
  const rooms = await store.rooms.ofKind('callout');
  for (const { id } of rooms) {
    const target = { kind: 'room', id } as const;
    const postId = await store.posts.add({
      ...{ kind: 'callout', target, stationId: null, text },
      ...{ drawnAt: now, nextDrawAt: null, isLive: true },
    });
    // Not drawn anew by itself: where nobody knows whether it came, it goes once more.
    await store.outbox.queue({ target, content: { kind: 'text', text }, urgency: 'answer', postId }, now);
    await store.callouts.add(postId, needs, now, act);
  }
  return rooms.length;
}

export const calloutText = async (present: Present, needs: readonly Need[]): Promise<string> =>
  present.words.callout(await calloutLines(present, needs), present.now, present.zone);
