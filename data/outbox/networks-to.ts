import type { Present } from '../present.ts';
import type { Target } from './letter.ts';

/** The networks a letter would be tried on, the preferred first. */
export async function networksTo({ store }: Pick<Present, 'store'>, { kind, id }: Target): Promise<string[]> {
  const addresses =
    kind === 'room'
      ? await store.rooms.addresses(id)
      : (await store.people.addresses(id)).filter(({ reachable }) => reachable);
  return [...new Set(addresses.map(({ network }) => network))];
}
