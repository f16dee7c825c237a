import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { stationIndex } from '../../bot/station-cache.ts';
import { machineChance } from '../../data/chance.ts';
import { type Database, openDatabase } from '../../data/database.ts';
import { takeStation } from '../../data/stations/match.ts';
import { openStore, type Store } from '../../data/store.ts';
import { bytesIn, ownFolder, porchlight } from './porchlight.ts';

const key = 'ab'.repeat(32);
const suites = fileURLToPath(new URL('../fixtures/custody-suites-2021.csv', import.meta.url));

function place() {
  const folder = ownFolder();
  const path = join(folder, 'store', 'porchlight.db');
  const env = { PORCHLIGHT_DB: path, PORCHLIGHT_KEY: key };
  const file = (text: string) => {
    const name = join(folder, 'stations.csv');
    writeFileSync(name, text);
    return name;
  };
  return { folder, path, env, file, run: (...args: string[]) => porchlight(['station', ...args], env) };
}

async function opened(path: string) {
  const database = await openDatabase({ path, key: Buffer.from(key, 'hex'), synchronous: 'off' });
  return { database, inStore: storeOf(database) };
}

const storeOf =
  (database: Database) =>
  <Value>(work: (store: Store) => Promise<Value>): Promise<Value> =>
    database.transact((trx) => work(openStore(trx, machineChance())));

const world = 'name,area\nHarbour Road,Marlshire\nNorthgate,Marlshire\n';

it('puts the whole list of 2021 in, says its date, and finds nothing to do the next time', async () => {
  const { run } = place();
  const first = await run('import', suites, '--as-of', '2021-05');
  expect({ code: first.code, err: first.err }).toEqual({ code: 0, err: '' });
  expect(first.out).toMatch(/^207 added, 0 changed, 0 left alone; as of 1 May 2021\.\n/);
  expect(first.out).toContain('\n+ BRX    Brixton, Metropolitan Police\n');
  const list = (await run('list')).out.trimEnd().split('\n');
  expect(list).toHaveLength(208);
  expect(list.slice(1).every((line) => line.endsWith('1 May 2021'))).toBe(true);
  expect(await run('import', suites)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^0 added, 0 changed, 207 left alone; as of \d/),
  });
});

it('says what it changes, and what it was', async () => {
  const { run, file } = place();
  expect(await run('import', file(world), '--as-of', '2026-01-05')).toEqual({
    code: 0,
    out: '2 added, 0 changed, 0 left alone; as of 5 Jan 2026.\n+ HBR    Harbour Road, Marlshire\n+ NRT    Northgate, Marlshire\n',
    err: '',
  });
  const again = file(
    'code,name,area,exits,phone\nHBX,Harbour Road,Marlshire,Side gate,1\nNRT,North Gate,Marlshire,,\n',
  );
  expect(await run('import', again, '--as-of', '2026-01-06')).toEqual({
    code: 0,
    out: [
      '0 added, 2 changed, 0 left alone; as of 6 Jan 2026.',
      '~ HBX    Harbour Road: code was HBR, exits',
      '~ NRT    Northgate: name is North Gate',
      'Columns I have no use for: phone.',
      '',
    ].join('\n'),
    err: '',
  });
});

it('only says so with --dry-run, and makes no store', async () => {
  const { run, file, folder, path } = place();
  const out = (added: number, alone: number) =>
    expect.stringMatching(
      new RegExp(`^This would be: ${added} added, 0 changed, ${alone} left alone; .*Nothing was changed\\.\\n$`, 's'),
    );
  expect(await run('import', file(world), '--dry-run')).toEqual({ code: 0, out: out(2, 0), err: '' });
  expect(existsSync(path)).toBe(false);
  await run('import', file(world));
  const more = file(`${world}Abbey Lane,Marlshire\n`);
  const before = bytesIn(folder);
  expect(await run('import', more, '--dry-run')).toEqual({ code: 0, out: out(1, 2), err: '' });
  expect(bytesIn(folder)).toEqual(before);
});

describe('leaves everything as it is, with exit code 2', () => {
  it('where any row is wrong', async () => {
    const { run, file } = place();
    await run('import', file(world));
    const before = await run('list');
    const bad = file('name,area\nNorthgate,Kent\nAbbey`Lane,Kent\nNorthgate,Kent\n');
    expect(await run('import', bad)).toEqual({
      code: 2,
      out: '',
      err: [
        `porchlight: ${bad} can't be imported, and nothing was changed. Mend this and run it again:`,
        'Line 3: name “Abbey`Lane” has to be letters, at most 60, with no more between them than spaces, digits, hyphens and the like.',
        'Line 4: It is the station of line 2 again. Keep one of them.',
        '',
      ].join('\n'),
    });
    expect(await run('list')).toEqual(before);
  });

  it.each([
    [['import', 'nowhere.csv'], "nowhere.csv can't be read. Check its path, and that this user may read it."],
    [['import', suites, '--as-of', 'May'], 'There is no day May. Write it as 2026-01-05.'],
    [['import', suites, '--as-of', '2021-02-30'], 'There is no day 2021-02-30. Write it as 2026-01-05.'],
    [['import', suites, '--as-of', '9999-01-01'], '9999-01-01 has not come yet. Say when the list was right.'],
    [['import'], "missing required argument 'file'"],
  ])('%j', async (args, sentence) =>
    expect(await place().run(...args)).toEqual({ code: 2, out: '', err: `porchlight: ${sentence}\n` }),
  );
});

describe('beside a bot at work', () => {
  it('its names are known from the next message on', async () => {
    const { run, file, path } = place();
    await run('import', file(world));
    const { database, inStore } = await opened(path);
    const meant = (typed: string) =>
      inStore(async (store) => takeStation(typed.split(' '), await stationIndex(database, store)).kind);
    expect([await meant('northgate'), await meant('fishgate')]).toEqual(['one', 'none']);
    await run('import', file('name,area\nFishgate,Marlshire\n'));
    expect(await meant('fishgate')).toBe('one');
    await database.close();
  });

  it('a station that refs were given with keeps its code', async () => {
    const { run, file, path } = place();
    await run('import', file(world));
    const { database, inStore } = await opened(path);
    await inStore(async ({ stations, custody }) => custody.newArrestee((await stations.byCode('HBR'))?.id ?? ''));
    await database.close();
    expect((await run('import', file('code,name,area\nHBX,Harbour Road,Marlshire\n'))).out).toContain(
      'Line 2: Harbour Road keeps its code HBR, as refs or hours are noted under it.\n',
    );
  });

  it('what was rolled back is not taken for the list', async () => {
    const { run, file, path } = place();
    await run('import', file(world));
    const { database, inStore } = await opened(path);
    const harbour = await inStore(async ({ stations }) => stations.byCode('HBR'));
    const add = (name: string, code: string, fails: boolean) =>
      inStore(async (store) => {
        if (harbour) await store.stations.add({ ...harbour, name, code }, 1);
        await stationIndex(database, store);
        if (fails) throw new Error('rolled back');
      });
    await expect(add('Fishgate', 'FSG', true)).rejects.toThrow('rolled back');
    await add('Millgate', 'MLG', false);
    const index = await inStore((store) => stationIndex(database, store));
    expect([index.codes.has('fsg'), index.codes.has('mlg')]).toEqual([false, true]);
    await database.close();
  });
});
