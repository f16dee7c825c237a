import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seededChance } from '../../data/chance.ts';
import type { FactBody } from '../../data/custody/fact.ts';
import { type Database, openDatabase, type Transaction } from '../../data/database.ts';
import { defaultPolicy } from '../../data/policy.ts';
import { hourMs, minuteMs } from '../../data/ranges.ts';
import { outlookOf, outlooksOf } from '../../data/rota/outlook.ts';
import { openStore, type Store } from '../../data/store.ts';
import { english } from '../../data/wording/en/index.ts';
import { stationOf } from '../status/line.ts';
import { zone } from '../transcript.ts';

const begin = Date.UTC(2026, 10, 22, 12);
const codes = ['HBR', 'NGT', 'ABB'] as const;
const chance = seededChance('outlooks');
const folder = mkdtempSync(join(tmpdir(), 'porchlight-test-'));
let database: Database;
let people: string[] = [];

beforeAll(async () => {
  database = await openDatabase({ path: join(folder, 'test.db'), key: Buffer.alloc(32, 7), synchronous: 'off' });
  people = await database.transact(async (trx) => {
    const store = openStore(trx, chance(trx));
    return [(await store.people.add('Ana', null)).id, (await store.people.add('Ben', null)).id];
  });
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

const station = fc.constantFrom(...codes);
const ref = fc.constantFrom('P1', 'P2', 'P3');
const factNumber = fc.integer({ min: 1, max: 8 });
const body: fc.Arbitrary<FactBody> = fc.oneof(
  fc.record({ kind: fc.constant('reported'), refId: ref, arrestedAt: fc.constant(null) }),
  fc.record({ kind: fc.constantFrom('arrived', 'booked'), refId: ref }),
  fc.record({ kind: fc.constant('moved'), refId: ref, from: station }),
  fc.record({ kind: fc.constant('released'), refId: ref, met: fc.boolean() }),
  fc.record({ kind: fc.constant('matched'), refId: ref, release: factNumber }),
  fc.record({ kind: fc.constant('unmatched-release'), count: fc.constantFrom(1, 2), met: fc.boolean() }),
  fc.record({ kind: fc.constant('head-count'), least: fc.constant(1), most: fc.constant(3) }),
  fc.record({ kind: fc.constant('stood-down'), refIds: fc.subarray(['P1', 'P2', 'P3']) }),
  fc.record({ kind: fc.constant('retraction'), of: fc.tuple(factNumber) }),
);

/** What is written into an empty store; the first fact is number 1. */
const night = fc.record({
  facts: fc.array(fc.record({ at: station, body }), { maxLength: 12 }),
  awake: fc.dictionary(station, fc.record({ fromSeq: fc.nat(8), closedSeq: fc.option(fc.nat(8)) })),
  hours: fc.array(fc.record({ at: station, from: fc.integer({ min: -6, max: 6 }), isGone: fc.boolean() }), {
    maxLength: 4,
  }),
});
type Night = typeof night extends fc.Arbitrary<infer Value> ? Value : never;

it('many stations at once look as each does by itself', () =>
  fc.assert(
    fc.asyncProperty(night, (told) =>
      database.transact(async (trx) => {
        const store = openStore(trx, chance(trx));
        await empty(trx);
        await write(store, told);
        const present = { store, now: begin + 3 * hourMs, zone, policy: defaultPolicy, words: english };
        const stations = await store.stations.all();
        const each = [];
        for (const { id } of stations) each.push(await outlookOf(present, id));
        const ids = stations.map(({ id }) => id);
        expect(await outlooksOf(present, ids)).toEqual(each);
        expect(await outlooksOf(present, ids.slice(1))).toEqual(each.slice(1));
      }),
    ),
    { numRuns: 60 },
  ));

async function empty(trx: Transaction): Promise<void> {
  for (const table of ['fact', 'arrestee', 'activation', 'sign_up', 'station_setting', 'station'] as const)
    await trx.deleteFrom(table).execute();
}

async function write(store: Store, { facts, awake, hours }: Night): Promise<void> {
  const ids = new Map<string, string>();
  for (const code of codes) ids.set(code, await store.stations.add(stationOf(code), 0));
  for (const name of ['P1', 'P2', 'P3']) ids.set(name, (await store.custody.newArrestee(ids.get('HBR') ?? '')).id);
  const idOf = (name: string) => ids.get(name) ?? '';
  const first = (await store.custody.lastSeq()) + 1;
  for (const [index, fact] of facts.entries()) {
    const at = begin + index * 10 * minuteMs;
    const heard = { happenedAt: at, heardAt: at, saidBy: people[index % 2] ?? '', vetted: index % 3 > 0 };
    const own = placed(fact.body, idOf, first);
    await store.custody.append({ ...heard, act: 1, stationId: idOf(fact.at), sure: 'told', body: own });
  }
  for (const [code, { fromSeq, closedSeq }] of Object.entries(awake)) {
    const opened = await store.rota.activate({
      ...{ stationId: idOf(code), openedAt: begin, fromSeq: first + fromSeq, firstSlotAt: begin },
      ...{ gridHours: 3, wanted: 1 + (fromSeq % 3) },
    });
    if (closedSeq !== null)
      await store.rota.close(opened.id, begin + hourMs, first + closedSeq, first + Math.min(fromSeq + 1, closedSeq));
  }
  for (const { at, from, isGone } of hours) {
    const start = begin + from * hourMs;
    const id = await store.rota.add(idOf(at), people[0] ?? '', { start, end: start + 3 * hourMs }, 1);
    if (isGone) await store.rota.drop([id], 2);
    const until = isGone ? null : start + hourMs;
    await store.stations.set(idOf(at), { kind: 'wanted', value: 3, from: start, until }, 1);
  }
}

/** The same with real ids, and counted from the first fact. */
function placed(told: FactBody, idOf: (name: string) => string, first: number): FactBody {
  if (told.kind === 'retraction') return { ...told, of: told.of.map((seq) => first + seq - 1) };
  if (told.kind === 'stood-down') return { ...told, refIds: told.refIds.map(idOf) };
  if (!('refId' in told)) return told;
  const own = { ...told, refId: idOf(told.refId) };
  if (own.kind === 'moved') return { ...own, from: idOf(own.from) };
  return own.kind === 'matched' ? { ...own, release: first + own.release - 1 } : own;
}

it('of no station there is nothing to see', () =>
  database.transact(async (trx) => {
    const present = { store: openStore(trx, chance(trx)), now: begin, zone, policy: defaultPolicy, words: english };
    expect(await outlooksOf(present, [])).toEqual([]);
  }));
