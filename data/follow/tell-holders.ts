import type { Audience } from '../alarms/audience.ts';
import type { Target } from '../outbox/letter.ts';
import type { Person } from '../people/person.ts';
import type { Present } from '../present.ts';
import { type Range, union } from '../ranges.ts';
import { stationsNeedingHelp } from '../rota/needing-help.ts';
import type { Outlook } from '../rota/outlook.ts';
import type { Station } from '../stations/station.ts';
import type { Settled } from './settle.ts';
import { callBack, type Holding } from './stand-down.ts';

/** What is said of somebody's hours: to them, where anybody reads, or to coordinators of those who have no account. */
interface HoursNews {
  toHolder(hours: readonly Range[]): string;
  toRoom(hours: readonly Range[]): string;
  toCoordinators(holders: readonly { readonly name: string; readonly hours: readonly Range[] }[]): string;
}

/** Whose hours ended hear of it, and where somebody is wanted instead. */
export async function tellStoodDown(
  present: Present,
  { outlook, stoodDown }: Settled,
  audience: Audience,
): Promise<void> {
  if (stoodDown.length === 0) return;
  const { words, zone, policy } = present;
  const needing = await stationsNeedingHelp(present);
  await tellHolders(present, outlook.station, audience, stoodDown, {
    toHolder: (hours) => words.offTheRota(outlook, hours, needing, policy.contacts, zone),
    toRoom: (hours) => words.hoursOffTheRota(outlook, hours, policy.contacts, zone),
    toCoordinators: (holders) => words.pleaseTellOff(outlook, holders, zone),
  });
}

/** Whose hours ended so, and are needed after all, hear that nobody counts on them until they say so. */
export async function tellCalledBack(present: Present, outlook: Outlook, audience: Audience): Promise<void> {
  const calledBack = await callBack(present, outlook);
  const { words, zone } = present;
  const { station } = outlook;
  await tellHolders(present, station, audience, calledBack, {
    toHolder: (hours) => words.neededAgain(station, hours, zone),
    toRoom: (hours) => words.hoursNeededAgain(station, hours, zone),
    toCoordinators: (holders) => words.pleaseTellAgain(station, holders, zone),
  });
}

/** Each holder hears it once: privately where that may be, else in the station's room; who only phones, by a coordinator. */
async function tellHolders(
  present: Present,
  station: Station,
  audience: Audience,
  holdings: readonly Holding[],
  news: HoursNews,
): Promise<void> {
  if (holdings.length === 0) return;
  const rooms = await present.store.rooms.ofStation(station.id);
  const inRoom: Holding[] = [];
  const byPhone: Holding[] = [];
  const people = await peopleOf(present, holdings);
  for (const holding of holdings) {
    if (people.get(holding.personId)?.reachable)
      await tell(present, { kind: 'person', id: holding.personId }, news.toHolder(holding.hours));
    else if (rooms.length > 0 && (await hasAccount(present, holding))) inRoom.push(holding);
    else byPhone.push(holding);
  }
  const heard = union(inRoom.flatMap(({ hours }) => hours));
  if (heard.length > 0) for (const { id } of rooms) await tell(present, { kind: 'room', id }, news.toRoom(heard));
  await tellCoordinators(present, station, audience, byPhone, people, news);
}

async function tellCoordinators(
  present: Present,
  station: Station,
  audience: Audience,
  byPhone: readonly Holding[],
  people: ReadonlyMap<string, Person>,
  news: HoursNews,
): Promise<void> {
  if (byPhone.length === 0) return;
  const nameOf = (id: string) => people.get(id)?.name ?? present.words.somebody();
  const text = news.toCoordinators(byPhone.map(({ personId, hours }) => ({ name: nameOf(personId), hours })));
  const first = audience.stepsFor(station.id).find((targets) => targets.length > 0) ?? [];
  for (const target of first) await tell(present, target, text);
}

const peopleOf = async ({ store }: Present, holdings: readonly Holding[]): Promise<Map<string, Person>> =>
  new Map((await store.people.byIds(holdings.map(({ personId }) => personId))).map((person) => [person.id, person]));

const hasAccount = async ({ store }: Present, { personId }: Holding): Promise<boolean> =>
  (await store.people.addresses(personId)).length > 0;

/** Not as a post: nothing would be sent once more where nobody can tell whether it came. */
const tell = async ({ store, now }: Present, target: Target, text: string): Promise<number> =>
  store.outbox.queue({ target, content: { kind: 'text', text }, urgency: 'answer' }, now);
