import type { Target } from '../outbox/letter.ts';
import { say } from '../outbox/say.ts';
import type { Present } from '../present.ts';
import { contains } from '../ranges.ts';
import { isHush } from '../rooms/hush.ts';
import type { Outlook } from '../rota/outlook.ts';
import { missingSince } from './questions/unseen.ts';

/** Whoever waits outside may have seen them come. They are asked without a ref or a name, privately where that may be. */
export async function askOnSite(present: Present, outlook: Outlook): Promise<void> {
  const { store, now, zone, words } = present;
  const there = outlook.signUps.filter((signUp) => contains(signUp, now)).map(({ personId }) => personId);
  const people = await store.people.byIds(there);
  const targets: Target[] = people.filter(({ reachable }) => reachable).map(({ id }) => ({ kind: 'person', id }));
  if (people.some(({ reachable }) => !reachable) && !isHush(now, zone))
    for (const { id } of await store.rooms.ofStation(outlook.station.id)) targets.push({ kind: 'room', id });
  const text = words.broughtIn(outlook.station, missingSince(outlook, now), zone);
  for (const target of targets) await say(present, target, text);
}
