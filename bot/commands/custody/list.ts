import * as z from 'zod';
import type { Arrestee } from '../../../data/custody/arrestee.ts';
import { believedAt, inDoubtAt, ledgerOf } from '../../../data/custody/fold.ts';
import { byRef, formatRef, formatRefs, type Ref } from '../../../data/custody/refs.ts';
import type { Instant } from '../../../data/ranges.ts';
import { outlookAsKnown } from '../../../data/rota/as-known.ts';
import { type Outlook, outlookOf } from '../../../data/rota/outlook.ts';
import type { Station } from '../../../data/stations/station.ts';
import type { PersonLine, StationBook } from '../../../data/wording/en/book.ts';
import { defineCommand } from '../../command.ts';
import { phrase } from '../../parse-input.ts';
import type { Reader } from '../../reader.ts';
import type { Turn } from '../../turn.ts';
import { arresteeLines } from './arrestee-lines.ts';
import { knownRefs } from './known-refs.ts';
import { requireVetted } from './vetted.ts';

interface ReadList {
  readonly refs: readonly Ref[];
  readonly station?: Station;
  readonly knownAt?: Instant | undefined;
}

function readList(reader: Reader): ReadList {
  const refs = reader.refs();
  return refs.length > 0 ? { refs } : { refs, station: reader.stationOrHome(), knownAt: reader.knownAt() };
}

/** Who is known to be held at a station, also as it was known earlier; with refs, all that is known of these people. */
export const listCommand = defineCommand({
  name: 'list',
  level: 1,
  undoable: false,
  usage: '[who...]',
  example: '!list HBR',
  input: z.object({ who: phrase(readList) }),
  async handle(turn, { who: { refs, station, knownAt } }) {
    await turn.act();
    if (!station) return { text: await listOf(turn, refs), level: 1 };
    if (knownAt === undefined || knownAt >= turn.now)
      return { text: await listAt(turn, await outlookOf(turn, station.id), turn.now), level: 1 };
    const text = await listAt(turn, await outlookAsKnown(turn, station.id, knownAt), knownAt);
    return { text: turn.words.asKnown(knownAt, text, turn.zone), level: 1 };
  },
});

async function listAt(turn: Turn, { station, custody, held, court }: Outlook, now: Instant): Promise<string> {
  const forCourt = court.flatMap(({ refId }) => custody.arrestees.get(refId) ?? []);
  const unnamed = held.filter(({ refId }) => refId === null);
  const book: StationBook = {
    station,
    held: await arresteeLines(turn, station, [...believedAt(custody, station.id), ...forCourt], now),
    unnamed: unnamed.reduce((sum, { count }) => sum + count, 0),
    unmatched: ledgerOf(custody, station.id).releases.reduce((sum, { open }) => sum + open, 0),
    doubts: await refsOf(turn, inDoubtAt(custody, station.id)),
    ended: await endedAt(
      turn,
      [...custody.arrestees.values()].filter((one) => !forCourt.includes(one)),
      station,
    ),
  };
  return turn.words.list(book, turn.zone);
}

async function refsOf({ store }: Turn, arrestees: readonly Arrestee[]): Promise<string[]> {
  const records = await store.custody.byIds(arrestees.map(({ refId }) => refId));
  return formatRefs([...records.values()].map(({ ref }) => ref));
}

async function endedAt(
  { store }: Turn,
  arrestees: readonly Arrestee[],
  { id }: Station,
): Promise<StationBook['ended']> {
  const ended = arrestees.filter(({ ending }) => ending?.stationId === id);
  const records = await store.custody.byIds(ended.map(({ refId }) => refId));
  return ended
    .flatMap(({ refId, ending }) => {
      const ref = records.get(refId)?.ref;
      return ref && ending ? { ref, ending } : [];
    })
    .sort((a, b) => byRef(a.ref, b.ref))
    .map(({ ref, ending }) => ({ ref: formatRef(ref), ending }));
}

async function listOf(turn: Turn, refs: readonly Ref[]): Promise<string> {
  requireVetted(turn, '!released HBR 2');
  const people: PersonLine[] = [];
  for (const { arrestee } of await knownRefs(turn, refs)) {
    const station = await turn.store.stations.byId(arrestee.stationId);
    const [line] = await arresteeLines(turn, station, [arrestee]);
    if (line) people.push({ line, station, ending: arrestee.ending, inDoubt: arrestee.inDoubt });
  }
  return turn.words.listOf(people, turn.zone);
}
