import { itselfId } from '../audit/store.ts';
import type { Present } from '../present.ts';
import { common, type Range, subtract } from '../ranges.ts';
import { unbook } from '../rota/book.ts';
import { demandOf, type Outlook } from '../rota/outlook.ts';
import type { SignUp } from '../rota/sign-up.ts';

/** Somebody's hours at a station that went off its rota, or are wanted once more. */
export interface Holding {
  readonly personId: string;
  readonly hours: readonly Range[];
}

/** Whoever is told that nobody is needed must never count as cover again: all that is left of their hours ends. */
export async function standDown(present: Present, stationId: string): Promise<Holding[]> {
  const { store, now } = present;
  const asked = [{ start: now, end: Number.POSITIVE_INFINITY }];
  const act = onceBy(present, 'quiet');
  const holdings: Holding[] = [];
  for (const personId of holdersOf(await store.rota.at(stationId, now))) {
    const { given } = await unbook(present, stationId, { personId, asked, act });
    holdings.push({ personId, hours: given });
  }
  return holdings;
}

/** The hours that ended so and are needed after all, if those who had them are free then. Found once: then they are told. */
export async function callBack(present: Present, outlook: Outlook): Promise<Holding[]> {
  const { store, now } = present;
  const ended = await store.rota.stoodDown(outlook.station.id, now);
  if (ended.length === 0) return [];
  const ids = ended.map(({ id }) => id);
  await store.rota.drop(ids, await onceBy(present, 'recall')());
  const needed = common(demandOf(outlook), [{ start: now, end: Number.POSITIVE_INFINITY }]);
  const holdings: Holding[] = [];
  for (const personId of holdersOf(ended)) {
    const own = ended.filter((signUp) => signUp.personId === personId);
    const hours = subtract(common(own, needed), await store.rota.of(personId, now));
    if (hours.length > 0) holdings.push({ personId, hours });
  }
  return holdings;
}

const holdersOf = (signUps: readonly SignUp[]): string[] => [...new Set(signUps.map(({ personId }) => personId))];

/** What nobody said is done in the bot's own name. */
function onceBy({ store, now }: Present, command: 'quiet' | 'recall'): () => Promise<number> {
  let seq: Promise<number> | undefined;
  return () => {
    seq ??= store.audit.begin({ at: now, personId: itselfId, roomId: null, command }, false);
    return seq;
  };
}
