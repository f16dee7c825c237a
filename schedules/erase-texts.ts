import { earliest } from '../data/ranges.ts';
import type { Job } from './job.ts';

/** Texts go 24 h after they were handled or accepted, and with them who wrote them; ids stay a while to know repeats by. */
export const eraseTexts: Job = {
  name: 'erase-texts',
  async run({ store, now, policy: { retention, photos } }) {
    await store.inbox.erase(now - retention.textsMs, now - retention.idsMs);
    await store.outbox.erase(now - retention.textsMs, now - retention.idsMs);
    await store.details.eraseDue(now);
    await store.photos.erase(now - photos.keptMs);
  },
  async nextAt({ store, policy: { retention, photos } }) {
    const oldest = [await store.inbox.oldest(), await store.outbox.oldest()];
    const due = oldest.map(({ any, kept }) => [any && any + retention.idsMs + 1, kept && kept + retention.textsMs + 1]);
    const photo = await store.photos.oldest();
    return earliest([...due.flat(), await store.details.nextErasure(), photo && photo + photos.keptMs + 1]);
  },
};
