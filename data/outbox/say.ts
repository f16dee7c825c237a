import type { Present } from '../present.ts';
import type { Target } from './letter.ts';

/** Says something to somebody or in a room. Not as a post: nothing would be sent once more where nobody can tell whether it came. */
export const say = ({ store, now }: Pick<Present, 'store' | 'now'>, target: Target, text: string): Promise<number> =>
  store.outbox.queue({ target, content: { kind: 'text', text }, urgency: 'answer' }, now);
