import { seededChance } from '../../data/chance.ts';
import { openDatabase } from '../../data/database.ts';
import { defaultPolicy } from '../../data/policy.ts';
import { type Instant, minuteMs, type Range } from '../../data/ranges.ts';
import { outlookAsKnown } from '../../data/rota/as-known.ts';
import type { Station } from '../../data/stations/station.ts';
import { openStore, type Store } from '../../data/store.ts';
import { english } from '../../data/wording/en/index.ts';
import type { NightPlay } from '../night-play.ts';
import { zone } from '../transcript.ts';

/** What was known of a station at each of some moments: in which minutes somebody might walk out, and nobody was down. */
export interface History {
  readonly code: string;
  readonly moments: readonly { readonly at: Instant; readonly bare: ReadonlySet<Instant> }[];
}

/** What the auditor wrote down. */
export interface Missed extends Range {
  readonly code: string;
}

export interface Kept {
  readonly histories: readonly History[];
  readonly missed: readonly Missed[];
}

const key = Buffer.alloc(32, 7);
const everyMs = 15 * minuteMs;

/** What is in the store of a night that is over: nothing of it was reckoned by what tells coordinators, or by the auditor. */
export async function keptOf(night: NightPlay, begin: Instant): Promise<Kept> {
  const database = await openDatabase({ path: night.path, key, synchronous: 'off' });
  const end = night.clock.now();
  try {
    return await database.transact(async (trx) => {
      const store = openStore(trx, seededChance('known')(trx));
      const stations = (await store.stations.all()).filter(({ code }) => code !== 'UNK');
      const byId = new Map(stations.map((station) => [station.id, station.code]));
      const past = await store.auditor.past({ start: begin, end });
      const histories: History[] = [];
      for (const station of stations.filter(({ code }) => ['HBR', 'NGT', 'ABB'].includes(code)))
        histories.push(await historyOf(store, station, momentsOf(night, begin, end)));
      const missed = past.filter((gap) => gap.missed);
      return {
        histories,
        missed: missed.map(({ stationId, start, end: over }) => ({
          start,
          end: over,
          code: byId.get(stationId) ?? '',
        })),
      };
    });
  } finally {
    await database.close();
  }
}

/** When something was said, and every quarter of an hour: the clock changes what is needed, too. */
function momentsOf(night: NightPlay, begin: Instant, end: Instant): Instant[] {
  const acts = night.rows('select distinct at from audit').map(({ at }) => Number(at));
  const facts = night.rows('select distinct heard_at from fact').map((row) => Number(row.heard_at));
  const quarters = Array.from({ length: Math.ceil((end - begin) / everyMs) }, (_, index) => begin + index * everyMs);
  return [...new Set([...acts, ...facts, ...quarters])].filter((at) => at >= begin).sort((a, b) => a - b);
}

async function historyOf(store: Store, station: Station, moments: readonly Instant[]): Promise<History> {
  const known: { at: Instant; bare: ReadonlySet<Instant> }[] = [];
  for (const at of moments) {
    const present = { store, now: at, zone, policy: defaultPolicy, words: english };
    const { held, signUps, activation } = await outlookAsKnown(present, station.id, at);
    known.push({
      at,
      bare: activation
        ? bareMinutes(
            held.map(({ demand }) => demand),
            signUps,
          )
        : new Set(),
    });
  }
  return { code: station.code, moments: known };
}

/** Minute by minute, as a person with a pencil would. */
function bareMinutes(demand: readonly Range[], signUps: readonly Range[]): Set<Instant> {
  const bare = new Set<Instant>();
  for (const { start, end } of demand)
    for (let minute = Math.ceil(start / minuteMs) * minuteMs; minute < end; minute += minuteMs) bare.add(minute);
  for (const { start, end } of signUps)
    for (let minute = Math.floor(start / minuteMs) * minuteMs; minute < end; minute += minuteMs) bare.delete(minute);
  return bare;
}
