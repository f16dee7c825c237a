import { UserError } from '../../errors.ts';
import type { Turn } from '../../turn.ts';

/** What a command did to the list of stations. */
export type ListDone = Awaited<ReturnType<Turn['store']['stations']['touchedBy']>>;

/** A station stays on the list once it is confirmed, or anything is noted of it. Throws UserError. */
export async function requireUnused({ store, words }: Turn, { added }: ListDone): Promise<void> {
  if (added.length === 0) return;
  const inUse = await store.stations.inUse();
  const used = added.find(({ id, verified }) => verified || inUse.has(id));
  if (used) throw new UserError(words.stationUsed(used));
}

export const listTexts = ({ words }: Turn, { added, confirmed }: ListDone): string[] => [
  ...added.map(words.addedStation),
  ...confirmed.map(words.confirmedStation),
];
