import { postRota } from '../posts/rota-post.ts';
import type { Present } from '../present.ts';
import { type Instant, minuteMs } from '../ranges.ts';
import { outlooksOf } from '../rota/outlook.ts';
import type { Condition, KnownNetwork } from './condition.ts';

/** So short an absence that a network makes up for it by itself. */
const shortMs = minuteMs;

/**
 * Writes down what changed; those whose health did. Where a network is heard again, rotas that may have been tapped
 * unheard are posted anew.
 */
export async function noteConditions(present: Present, conditions: readonly Condition[]): Promise<Condition[]> {
  const changed: Condition[] = [];
  for (const condition of conditions) {
    const known = await present.store.networks.byName(condition.network);
    if (isNews(condition, known)) changed.push(condition);
    await noteHealth(present, condition, known);
    await noteHearing(present, condition, known?.silentSince ?? null);
  }
  return changed;
}

/** One that is ready from the first is none. */
const isNews = ({ health: { state, advice } }: Condition, known: KnownNetwork | null): boolean =>
  state !== (known?.state ?? 'ready') || advice !== (known?.advice ?? '');

async function noteHealth(
  { store, now }: Present,
  { network: name, health }: Condition,
  known: KnownNetwork | null,
): Promise<void> {
  const { state, advice, until = null } = health;
  if (known?.state === state && known.advice === advice && known.until === until) return;
  const since = known?.state === state ? known.since : now;
  await store.networks.setHealth({ name, state, advice, until, since, awaySince: awaySince(state, known, now) });
}

function awaySince(state: Condition['health']['state'], known: KnownNetwork | null, now: Instant): Instant | null {
  const before = known?.awaySince ?? null;
  if (state !== 'ready') return before ?? now;
  return known?.toldState ? before : null;
}

async function noteHearing(
  present: Present,
  { network, isHeard, resyncsTaps }: Condition,
  silentSince: Instant | null,
): Promise<void> {
  const { store, now } = present;
  if (!isHeard && silentSince === null) await store.networks.fallSilent(now, network);
  if (!isHeard || silentSince === null) return;
  await store.networks.hearAgain(network);
  if (now - silentSince > shortMs && !resyncsTaps) await askAgain(present, network, silentSince);
}

async function askAgain(present: Present, network: string, since: Instant): Promise<void> {
  const { store, words, now, zone } = present;
  const awake = (await store.rota.activations()).map(({ stationId }) => stationId);
  for (const outlook of await outlooksOf(present, awake))
    for (const post of await store.posts.liveRotas(outlook.station.id))
      if ((await store.posts.messages(post.id)).some((message) => message.network === network))
        await postRota(present, outlook, post.target, words.tapAgain({ start: since, end: now }, zone));
}
