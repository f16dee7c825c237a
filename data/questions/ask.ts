import type { Target, Urgency } from '../outbox/letter.ts';
import type { Present } from '../present.ts';
import type { Instant } from '../ranges.ts';
import type { Asked } from './question.ts';

export interface Asking {
  readonly asked: Asked;
  readonly personId: string;
  /** The whole message. */
  readonly text: string;
  readonly until: Instant;
  readonly urgency: Urgency;
  /** The command that led to it; 0: the clock. */
  readonly act: number;
}

/** Puts a question to somebody in their direct chat; its number. Whoever has never written there can't be asked. */
export async function askPerson(present: Present, { text, urgency, act, ...question }: Asking): Promise<number> {
  const { store, now } = present;
  const target: Target = { kind: 'person', id: question.personId };
  const postId = await addAskedPost(present, target, text);
  await store.outbox.queue({ target, content: { kind: 'text', text }, urgency, postId }, now);
  return store.questions.ask({ ...question, postId, askedAt: now }, act);
}

/** A message on which 👍 is a yes. */
export const addAskedPost = (present: Present, target: Target, text: string): Promise<string> =>
  addStandingPost(present, 'asked', target, text);

/** A message that stays as it was sent, and taps on it count. */
export const addStandingPost = (
  { store, now }: Present,
  kind: 'asked' | 'todo',
  target: Target,
  text: string,
): Promise<string> =>
  store.posts.add({
    ...{ kind, target, stationId: null, text },
    ...{ drawnAt: now, nextDrawAt: null, isLive: false },
  });
