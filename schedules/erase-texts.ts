import { hourMs } from '../data/ranges.ts';
import type { Job } from './job.ts';

/** Texts go 24 h after they were handled or accepted, and with them who wrote them; ids stay a while to know repeats by. */
export const eraseTexts: Job = {
  name: 'erase-texts',
  async run({ store, now, policy: { retention } }) {
    if (now % hourMs !== 0) return;
    await store.inbox.erase(now - retention.textsMs, now - retention.idsMs);
    await store.outbox.erase(now - retention.textsMs, now - retention.idsMs);
    await store.details.eraseDue(now);
  },
};
