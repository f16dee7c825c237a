import { copyFileSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSqlite } from '../../data/sqlite.ts';
import { bytesIn, ownFolder, porchlight, refusal } from './porchlight.ts';

const key = 'ab'.repeat(32);
const otherKey = 'cd'.repeat(32);
const unreadable = (path: string) =>
  `${path} can't be read with this key: either the key is wrong, or the file is not a Porchlight store. Nothing was changed; check PORCHLIGHT_KEY and PORCHLIGHT_DB.`;

/** A place for a store, and one in it unless told otherwise. */
async function place({ empty = false } = {}) {
  const folder = ownFolder();
  const path = join(folder, 'porchlight.db');
  const env = { PORCHLIGHT_DB: path, PORCHLIGHT_KEY: key };
  if (!empty) expect(await porchlight(['invite', 'admin'], env)).toMatchObject({ code: 0 });
  return { folder, path, env };
}

const alter = (path: string, statements: readonly string[]) => {
  const file = openSqlite(path, Buffer.from(key, 'hex'), 'off');
  for (const statement of statements) file.exec(statement);
  file.pragma('wal_checkpoint(truncate)');
  file.close();
};

describe('key', () => {
  it('prints a new key and nothing else', async () => {
    const [one, two] = [await porchlight(['key'], {}), await porchlight(['key'], {})];
    expect(one).toEqual({ code: 0, out: expect.stringMatching(/^[0-9a-f]{64}\n$/), err: '' });
    expect(two.out).not.toBe(one.out);
  });
});

describe('invite', () => {
  it('prints a code that lets the first admin in, and makes the store', async () => {
    const { env, path } = await place({ empty: true });
    const { code, out, err } = await porchlight(['invite', 'Admin'], env);
    const [secret = ''] = out.split('\n');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(`${secret}\nSend the bot \`code ${secret}\` in a direct chat within 24 hours. It works once.\n`);
    expect(readFileSync(path).includes(secret)).toBe(false);
  });

  it('knows no other roles', async () => {
    const { env, folder } = await place();
    const before = bytesIn(folder);
    expect(await porchlight(['invite', 'king'], env)).toEqual(
      refusal('There is no role king. Roles are pss, pssc, bov, boc, treasurer, admin.'),
    );
    expect(bytesIn(folder)).toEqual(before);
  });
});

describe('a store that can’t be opened stays as it is', () => {
  const foreign =
    "create table letters (id integer primary key, body text); insert into letters (body) values ('dear')";

  it.each<[string, (path: string) => void, (path: string) => string]>([
    ['a plain text file', (path) => writeFileSync(path, 'Dear diary,\n'.repeat(900)), unreadable],
    ['a short text file', (path) => writeFileSync(path, 'hello'), unreadable],
    [
      'a store under another key',
      (path) => openSqlite(path, Buffer.from(otherKey, 'hex'), 'off').exec(foreign).close(),
      unreadable,
    ],
    [
      'a database of something else, not encrypted',
      (path) => {
        const plain = join(path, '..', 'plain.db');
        const file = openSqlite(plain, Buffer.from(key, 'hex'), 'off');
        file.exec(foreign);
        file.pragma('journal_mode = delete');
        file.pragma("rekey=''");
        file.close();
        copyFileSync(plain, path);
      },
      unreadable,
    ],
    [
      'a database of something else under the same key',
      (path) => {
        const file = openSqlite(path, Buffer.from(key, 'hex'), 'off');
        file.exec(foreign);
        file.pragma('journal_mode = delete');
        file.close();
      },
      (path) =>
        `${path} is a database, but not a Porchlight store. Nothing was changed; set PORCHLIGHT_DB to another file.`,
    ],
  ])('%s', async (_, make, sentence) => {
    const { env, folder, path } = await place({ empty: true });
    make(path);
    const before = bytesIn(folder);
    for (const args of [['invite', 'admin'], ['station', 'list'], ['backup', join(folder, 'copy')], ['rekey']])
      expect(await porchlight(args, env)).toEqual(refusal(sentence(path)));
    expect(bytesIn(folder)).toEqual(before);
  });

  it('the right store with the wrong key', async () => {
    const { env, folder, path } = await place();
    const before = bytesIn(folder);
    expect(await porchlight(['station', 'list'], { ...env, PORCHLIGHT_KEY: otherKey })).toEqual(
      refusal(unreadable(path)),
    );
    expect(bytesIn(folder)).toEqual(before);
  });

  it('one written by a newer version', async () => {
    const { env, folder, path } = await place();
    alter(path, ["insert into kysely_migration (name, timestamp) values ('999-later', '2030-01-01')"]);
    const before = bytesIn(folder);
    expect(await porchlight(['invite', 'pss'], env)).toEqual(
      refusal(
        `${path} was written by a newer version of Porchlight (999-later). Nothing was changed; update Porchlight first.`,
      ),
    );
    expect(bytesIn(folder)).toEqual(before);
  });

  it('one with a damaged page: exit code 1, as nothing is wrong with how it was asked for', async () => {
    const { env, folder, path } = await place();
    const bytes = readFileSync(path);
    bytes.fill(0xff, 8 * 4096, 60 * 4096);
    writeFileSync(path, bytes);
    const before = bytesIn(folder);
    const sentence = `porchlight: ${path} is damaged. Keep it as it is, and bring back the last backup with \`porchlight restore\`.\n`;
    for (const args of [['backup', join(folder, 'copy')], ['rekey']])
      expect(await porchlight(args, env)).toEqual({ code: 1, out: '', err: sentence });
    expect(bytesIn(folder)).toEqual(before);
  });

  it('one that was cut off', async () => {
    const { env, folder, path } = await place();
    truncateSync(path, statSync(path).size - 4096 * 5);
    const before = bytesIn(folder);
    expect(await porchlight(['backup', join(folder, 'copy')], env)).toMatchObject({
      out: '',
      err: expect.stringMatching(/^porchlight: .* is damaged\. Keep it as it is, and [^\n]*\n$/),
    });
    expect(bytesIn(folder)).toEqual(before);
  });

  it('a folder in its place', async () => {
    const { env, path } = await place({ empty: true });
    mkdirSync(path);
    expect(await porchlight(['invite', 'admin'], env)).toEqual(
      refusal(`${path} can't be written. Give this user the right to write to the file and its folder.`),
    );
  });

  it('a folder that can’t be made, as a file is in the way', async () => {
    const { folder } = await place({ empty: true });
    writeFileSync(join(folder, 'file'), 'mine');
    const path = join(folder, 'file', 'porchlight.db');
    expect(await porchlight(['invite', 'admin'], { PORCHLIGHT_DB: path, PORCHLIGHT_KEY: key })).toEqual(
      refusal(
        `The folder ${join(folder, 'file')} can't be made. Make it and give this user the right to write there, or set PORCHLIGHT_DB to another place.`,
      ),
    );
  });

  it('a folder where nobody may write', async () => {
    expect(
      await porchlight(['invite', 'admin'], { PORCHLIGHT_DB: '/proc/porchlight.db', PORCHLIGHT_KEY: key }),
    ).toEqual(
      refusal(
        "/proc/porchlight.db can't be made. Make its folder and give this user the right to write there, or set PORCHLIGHT_DB to another place.",
      ),
    );
  });

  it('no store at all, for what needs one', async () => {
    const { env, folder, path } = await place({ empty: true });
    for (const args of [['station', 'list'], ['backup', join(folder, 'copy')], ['rekey']])
      expect(await porchlight(args, env)).toEqual(
        refusal(`There is no store at ${path}. Check PORCHLIGHT_DB and the folder you are in.`),
      );
    expect(bytesIn(folder)).toEqual({});
  });
});

describe('station list', () => {
  it('says when there are none', async () => {
    const { env } = await place();
    expect(await porchlight(['station', 'list'], env)).toEqual({
      code: 0,
      out: '',
      err: 'This store has no stations yet. To put some in: porchlight station import FILE\n',
    });
  });

  it('prints a line for each, and not the one that stands for the unknown', async () => {
    const { env, path } = await place();
    const told = Date.UTC(2026, 0, 5, 12);
    alter(path, [
      `insert into station values ('1', 'NGT', 'Northgate', 'custody', '[]', 'Marlshire', '', 'england-wales', '3 Northgate Street', 53.119, 0.611, '', '', '', '', 1, ${told}, 0, null)`,
      `insert into station values ('2', 'HBR', 'Harbour Road', 'court', '["Docks"]', '', '', 'scotland', '', null, null, '', '', '', '', 0, null, 0, null)`,
      `insert into station values ('3', 'MLT', 'Milltown', 'custody', '[]', '', '', 'scotland', '', null, null, '', '', '', '', 0, null, 0, 7)`,
    ]);
    expect(await porchlight(['station', 'list'], env)).toEqual({
      code: 0,
      out: [
        'CODE  NAME          AREA       KIND     JURISDICTION   AS OF       KNOWN',
        'HBR   Harbour Road             court    scotland                   unconfirmed aliases',
        'NGT   Northgate     Marlshire  custody  england-wales  5 Jan 2026  address coordinates',
        '',
      ].join('\n'),
      err: '',
    });
  });
});

describe('backup and restore', () => {
  it('bring a store back somewhere else', async () => {
    const { env, folder } = await place();
    const copy = join(folder, 'copy.db');
    expect(await porchlight(['backup', copy], env)).toEqual({
      code: 0,
      out: `${copy} holds a copy now. It opens with the same key; keep the two apart.\n`,
      err: '',
    });
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    const kept = bytesIn(folder)[copy];
    const back = join(folder, 'new', 'back.db');
    expect(await porchlight(['restore', copy], { ...env, PORCHLIGHT_DB: back })).toEqual({
      code: 0,
      out: `${back} is ${copy} now. Start the bot with the same key.\n`,
      err: '',
    });
    expect(Object.keys(bytesIn(join(folder, 'new')))).toEqual([back]);
    expect(bytesIn(folder)[copy]).toBe(kept);
    expect(await porchlight(['invite', 'pss'], { ...env, PORCHLIGHT_DB: back })).toMatchObject({ code: 0 });
  });

  it('backup never overwrites, nor writes where there is no folder', async () => {
    const { env, folder } = await place();
    const [copy, nowhere] = [join(folder, 'copy.db'), join(folder, 'nowhere', 'copy.db')];
    writeFileSync(copy, 'mine');
    const before = bytesIn(folder);
    expect(await porchlight(['backup', copy], env)).toEqual(
      refusal(`${copy} is there already. Choose another name: a backup never overwrites.`),
    );
    expect(await porchlight(['backup', nowhere], env)).toEqual(
      refusal(`There is no folder ${join(folder, 'nowhere')}. Make it first, or choose another place.`),
    );
    expect(await porchlight(['backup', '/proc/copy.db'], env)).toEqual(
      refusal("/proc/copy.db can't be made. Choose a folder where this user may write."),
    );
    expect(bytesIn(folder)).toEqual(before);
  });

  it('restore never overwrites a store, and says what to do', async () => {
    const { env, folder, path } = await place();
    const copy = join(folder, 'copy.db');
    await porchlight(['backup', copy], env);
    const before = bytesIn(folder);
    expect(await porchlight(['restore', copy], env)).toEqual(
      refusal(
        `${path} is there already, and a store is never overwritten. Stop the bot and move it away first (mv ${path} ${path}.old), or set PORCHLIGHT_DB to another place.`,
      ),
    );
    expect(bytesIn(folder)).toEqual(before);
  });

  it.each<[string, (copy: string) => void, NodeJS.ProcessEnv, (copy: string) => string]>([
    ['under another key', () => {}, { PORCHLIGHT_KEY: otherKey }, unreadable],
    ['that is no store', (copy) => writeFileSync(copy, 'no store'), {}, unreadable],
    ['that is empty', (copy) => writeFileSync(copy, ''), {}, (copy) => `${copy} is empty, so it is no backup.`],
    [
      'of a newer version',
      (copy) => alter(copy, ["insert into kysely_migration (name, timestamp) values ('999-later', '')"]),
      {},
      (copy) =>
        `${copy} was written by a newer version of Porchlight (999-later). Nothing was changed; update Porchlight first.`,
    ],
  ])('restore takes no backup %s', async (_, spoil, other, sentence) => {
    const { env, folder } = await place();
    const copy = join(folder, 'copy.db');
    await porchlight(['backup', copy], env);
    spoil(copy);
    const before = bytesIn(folder);
    const elsewhere = { ...env, ...other, PORCHLIGHT_DB: join(folder, 'back.db') };
    expect(await porchlight(['restore', copy], elsewhere)).toEqual(refusal(sentence(copy)));
    expect(bytesIn(folder)).toEqual(before);
  });

  it('restore takes no damaged backup', async () => {
    const { env, folder } = await place();
    const copy = join(folder, 'copy.db');
    await porchlight(['backup', copy], env);
    const bytes = readFileSync(copy);
    bytes.fill(0xff, bytes.length - 3 * 4096);
    writeFileSync(copy, bytes);
    const before = bytesIn(folder);
    expect(await porchlight(['restore', copy], { ...env, PORCHLIGHT_DB: join(folder, 'back.db') })).toEqual({
      code: 1,
      out: '',
      err: `porchlight: ${copy} is damaged. Keep it as it is, and bring back the last backup with \`porchlight restore\`.\n`,
    });
    expect(bytesIn(folder)).toEqual(before);
  });

  it('restore says when there is no such file', async () => {
    const { env, folder } = await place({ empty: true });
    const missing = join(folder, 'missing.db');
    expect(await porchlight(['restore', missing], env)).toEqual(
      refusal(`There is no file ${missing}. Check the path of the backup.`),
    );
  });
});

describe('rekey', () => {
  it('writes the store under a new key, which alone goes to standard output', async () => {
    const { env, path } = await place();
    const { code, out, err } = await porchlight(['rekey'], env);
    expect({ code, err }).toEqual({
      code: 0,
      err: `${path} opens with the key above and no longer with the old one. Keep it safe before you start the bot. Backups made so far need the old key; codes nobody has used yet are void.\n`,
    });
    expect(out).toMatch(/^[0-9a-f]{64}\n$/);
    expect(await porchlight(['station', 'list'], env)).toEqual(refusal(unreadable(path)));
    const renewed = { ...env, PORCHLIGHT_KEY: out };
    expect(await porchlight(['station', 'list'], renewed)).toMatchObject({ code: 0 });
    const file = openSqlite(path, Buffer.from(out.trim(), 'hex'), 'off');
    expect(file.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(file.prepare('select count(*) from lease').pluck().get()).toBe(0);
    file.close();
  });

  it('leaves a store alone that a bot is at work on', async () => {
    const { env, folder, path } = await place();
    alter(path, [`insert into lease (id, holder, until) values (1, 'bot', ${Date.now() + 60_000})`]);
    const before = bytesIn(folder);
    expect(await porchlight(['rekey'], env)).toEqual(
      refusal(
        `A bot is running on ${path}, so the key stays as it is. Stop it first, or wait 10 seconds if it was killed.`,
      ),
    );
    expect(bytesIn(folder)).toEqual(before);
  });
});
