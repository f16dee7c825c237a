import type { Present } from '../present.ts';
import { type Instant, minuteMs } from '../ranges.ts';
import { outlookOf } from '../rota/outlook.ts';
import { postRota } from './rota-post.ts';

export interface Condition {
  readonly network: string;
  readonly isUp: boolean;
  /** Taps made while it was away are told when it is back. */
  readonly resyncsTaps: boolean;
}

/** So short an absence that a network makes up for it by itself. */
const shortMs = minuteMs;

/** Marks networks that fail; where one is back, rotas that may have been tapped unheard are posted anew. */
export async function noteConditions(present: Present, conditions: readonly Condition[]): Promise<void> {
  const { redraws } = present.store;
  for (const { network, isUp, resyncsTaps } of conditions) {
    if (!isUp) await redraws.wentDown(network, present.now);
    else {
      const since = await redraws.cameBack(network);
      if (since !== null && present.now - since > shortMs && !resyncsTaps) await askAgain(present, network, since);
    }
  }
}

async function askAgain(present: Present, network: string, since: Instant): Promise<void> {
  const { store, words, now, zone } = present;
  for (const { stationId } of await store.rota.activations()) {
    const outlook = await outlookOf(present, stationId);
    for (const post of await store.posts.liveRotas(stationId))
      if ((await store.posts.messages(post.id)).some((message) => message.network === network))
        await postRota(present, outlook, post.target, words.tapAgain({ start: since, end: now }, zone));
  }
}
