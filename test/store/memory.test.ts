import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { machineChance } from '../../data/chance.ts';
import { type Database, openDatabase } from '../../data/database.ts';
import { openSqlite } from '../../data/sqlite.ts';
import { openStore, type Store } from '../../data/store.ts';

const key = Buffer.alloc(32, 7);

async function watched() {
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-test-'));
  const path = join(folder, 'test.db');
  const database = await openDatabase({ path, key, synchronous: 'off' });
  onTestFinished(async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  });
  let reads = 0;
  const calledAt = ({ memory, clock }: Store) =>
    memory.recall('called', ['counter'], 'roll-call', async () => {
      reads += 1;
      return clock.doneFor('roll-call');
    });
  return { path, database, calledAt, reads: () => reads };
}

const within = <Value>({ transact, memory }: Database, work: (store: Store) => Promise<Value>): Promise<Value> =>
  transact((trx) => work(openStore(trx, machineChance(), memory)));

const call = (at: number) => (store: Store) => store.clock.setDone('roll-call', at);

it('reads once while nobody writes there', async () => {
  const { database, calledAt, reads } = await watched();
  await within(database, calledAt);
  await within(database, async (store) => {
    await store.people.add('Ana', null);
    expect(await calledAt(store)).toBe(null);
  });
  expect(reads()).toBe(1);
});

it('reads anew what was written since, also within the transaction, and also what was taken back', async () => {
  const { database, calledAt } = await watched();
  expect(await within(database, calledAt)).toBe(null);
  const failing = within(database, async (store) => {
    await call(1)(store);
    expect(await calledAt(store)).toBe(1);
    throw new Error('taken back');
  });
  await expect(failing).rejects.toThrow('taken back');
  expect(await within(database, calledAt)).toBe(null);
  await within(database, call(2));
  expect(await within(database, calledAt)).toBe(2);
});

it('reads anew what was taken back to a savepoint', async () => {
  const { database, calledAt } = await watched();
  await database.transact(async (trx) => {
    const store = openStore(trx, machineChance(), database.memory);
    const savepoint = await trx.savepoint('before').execute();
    await call(1)(store);
    expect(await calledAt(store)).toBe(1);
    await savepoint.rollbackToSavepoint('before').execute();
    expect(await calledAt(store)).toBe(null);
  });
});

it('sees what another process wrote', async () => {
  const { database, calledAt, path } = await watched();
  await within(database, call(1));
  expect(await within(database, calledAt)).toBe(1);
  const other = openSqlite(path, key, 'off');
  other.exec('delete from counter');
  other.close();
  expect(await within(database, calledAt)).toBe(null);
});

it('keeps a bounded number of answers', async () => {
  const { database } = await watched();
  let reads = 0;
  const ask = (question: number) =>
    database.memory.recall('number', ['fact'], String(question), async () => {
      reads += 1;
      return question;
    });
  for (let question = 0; question < 100; question += 1) expect(await ask(question)).toBe(question);
  expect(await ask(99)).toBe(99);
  expect(reads).toBe(100);
  expect(await ask(0)).toBe(0);
  expect(reads).toBe(101);
});
