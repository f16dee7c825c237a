import type { Target } from '../outbox/letter.ts';
import type { Networks } from '../posts/networks.ts';
import type { Present } from '../present.ts';
import type { Instant } from '../ranges.ts';
import type { KnownNetwork, NetworkState } from './condition.ts';

/** Tells the back office of networks that fail, and of told ones that work again; quiet where all is told. */
export async function tellHealth(present: Present, networks: Networks): Promise<void> {
  for (const network of await present.store.networks.all()) {
    const at = tellAt(network, present.policy.networks.tellAfterMs);
    if (at !== null && at <= present.now && networks(network.name)) await tell(present, network, networks);
  }
}

/** When what is known of a network is to be told; null where there is no news of it. */
export function tellAt({ state, since, awaySince, toldState }: KnownNetwork, afterMs: number): Instant | null {
  const trouble = troubleOf(state);
  if (trouble === toldState) return null;
  if (trouble !== 'degraded') return since;
  // What was told already is worse than a network that starts anew, as it does with the bot: that has to last.
  return (toldState === null ? (awaySince ?? since) : since) + afterMs;
}

/** Null where there is none. One that never gets further than starting is out of reach like any other. */
function troubleOf(state: NetworkState): Exclude<NetworkState, 'ready' | 'starting'> | null {
  if (state === 'ready') return null;
  return state === 'starting' ? 'degraded' : state;
}

async function tell(present: Present, network: KnownNetwork, networks: Networks): Promise<void> {
  const { store, now } = present;
  const text = await textOf(present, network, networks);
  for (const { target, by } of await readers(present, network, networks))
    await store.outbox.queue(
      {
        target,
        content: { kind: 'text', text },
        urgency: 'alarm',
        // To each the newest is enough.
        key: `health:${network.name}:${target.id}`,
        ...(by !== undefined && { network: by }),
      },
      now,
    );
  await store.networks.setTold(network.name, troubleOf(network.state));
}

async function textOf({ store, words, zone }: Present, network: KnownNetwork, networks: Networks): Promise<string> {
  const { name, state, since, until, awaySince } = network;
  const trouble = troubleOf(state);
  if (trouble === null) return words.networkBack(name, { start: awaySince ?? since, end: since }, zone);
  const others = (await store.networks.all()).filter((other) => other.name !== name && networks(other.name)?.isUp);
  return words.networkTrouble(
    {
      name,
      trouble,
      since: awaySince ?? since,
      until,
      isUp: networks(name)?.isUp ?? false,
      others: others.map((other) => other.name),
    },
    zone,
  );
}

interface Reader {
  readonly target: Target;
  /** The network to try first. */
  readonly by?: string;
}

/** The back office rooms, and where none of them can be reached past this network, the coordinators of the back office. */
async function readers({ store }: Present, { name }: KnownNetwork, networks: Networks): Promise<Reader[]> {
  const rooms: Reader[] = [];
  for (const { id } of await store.rooms.ofKind('backoffice')) {
    const other = (await store.rooms.addresses(id)).find(({ network }) => network !== name && networks(network)?.isUp);
    rooms.push({ target: { kind: 'room', id }, ...(other && { by: other.network }) });
  }
  if (rooms.some(({ by }) => by !== undefined)) return rooms;
  const people: Reader[] = [];
  for (const { id } of await store.people.holding('boc')) {
    const other = (await store.people.addresses(id)).find(
      ({ network, reachable }) => reachable && network !== name && networks(network),
    );
    if (other) people.push({ target: { kind: 'person', id }, by: other.network });
  }
  return [...rooms, ...people];
}
