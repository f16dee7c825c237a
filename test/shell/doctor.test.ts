import { chmodSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { CommandFailed } from '../../bot/shell/command-failed.ts';
import { lineOf, tried } from '../../bot/shell/doctor/finding.ts';
import { printDoctor } from '../../bot/shell/doctor.ts';
import { openSqlite } from '../../data/sqlite.ts';
import { error, ok } from '../adapters/signal/stand-in/answer.ts';
import { StandIn, type StandInOptions } from '../adapters/signal/stand-in/stand-in.ts';
import { bytesIn, ownFolder, porchlight } from './porchlight.ts';

const key = 'ab'.repeat(32);
const number = '+15550100001';

/** Runs the doctor at a time; its lines by what they are about. */
async function doctor(env: NodeJS.ProcessEnv, now: () => number = Date.now) {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const done = printDoctor(env, now).then(() => '');
  const failed = await done.catch((thrown: unknown) => {
    if (thrown instanceof CommandFailed) return thrown.message;
    throw thrown;
  });
  const out = write.mock.calls.map(([text]) => String(text)).join('');
  write.mockRestore();
  const lines = out.trimEnd().split('\n');
  return { failed, out, lines, about: (name: string) => lines.find((line) => line.startsWith(`${name}: `, 4)) };
}

async function standIn(options: StandInOptions = {}) {
  const signal = await StandIn.open({ version: '0.101', ...options });
  signal.world.self.name = 'Porchlight';
  onTestFinished(async () => {
    await signal.close();
    expect(signal.violations).toEqual([]);
    expect(signal.calls.filter(({ method }) => method !== 'GET')).toEqual([]);
  });
  return signal;
}

/** A store with a bot at work on it, and an account; `rows` are put into the store. */
async function installation(options: StandInOptions = {}, rows: readonly string[] = []) {
  const signal = await standIn(options);
  const folder = ownFolder();
  const path = join(folder, 'porchlight.db');
  writeFileSync(join(folder, 'key'), key, { mode: 0o600 });
  const env = {
    PORCHLIGHT_DB: path,
    PORCHLIGHT_KEY_FILE: join(folder, 'key'),
    SIGNAL_API_URL: signal.url,
    SIGNAL_NUMBER: number,
    HEARTBEAT_URL: 'https://alive.example/secret',
  };
  expect(await porchlight(['invite', 'admin'], env)).toMatchObject({ code: 0 });
  alter(path, [lease(Date.now() + 9_000), auditor(Date.now()), ...rows]);
  return { signal, folder, path, env };
}

function alter(path: string, statements: readonly string[]): void {
  const file = openSqlite(path, Buffer.from(key, 'hex'), 'off');
  for (const statement of statements) file.exec(statement);
  file.close();
}

const lease = (until: number) => `insert into lease (id, holder, until) values (1, 'lamp:7', ${until})`;
const auditor = (beatAt: number | null, content = 1) =>
  `insert or replace into auditor (id, ran_at, act, fact_seq, content, beat_at) values (1, 0, 0, 0, ${content}, ${beatAt})`;
const network = (state: string, advice = '', until: number | null = null) =>
  `insert into network (name, state, advice, since, until) values ('signal', '${state}', '${advice}', 1767110400000, ${until})`;
const station = (code: string) =>
  `insert into station values ('${code}', '${code}', 'Harbour Road', 'custody', '[]', '', '', 'england-wales', '', null, null, '', '', '', '', 1, null, 0, null)`;
const room = (id: string, kind: string, chatId: string, stationId: string | null = null) => [
  `insert into room (id, kind, station_id, language) values ('${id}', '${kind}', ${stationId === null ? 'null' : `'${stationId}'`}, 'en')`,
  `insert into room_address (network, chat_id, room_id, rank, standing) values ('signal', '${chatId}', '${id}', 0, 'in')`,
];

describe('doctor', () => {
  it('says what to do first where nothing is set up', async () => {
    const folder = ownFolder();
    const missing = join(folder, 'porchlight.db');
    const { code, out, err } = await porchlight(['doctor'], { PORCHLIGHT_DB: missing });
    expect({ code, err }).toEqual({ code: 1, err: 'porchlight: 1 of 7 checks fails: see what is marked !!.\n' });
    expect(out.split('\n')).toEqual([
      '??  Begin here: Nothing is set up yet. To practise nothing has to be: npm start. To run on Signal make a key with `porchlight key`, and go on as docs/operating.md says.',
      'ok  Environment: Every setting can be read.',
      'ok  Policy: There is no porchlight.config.json, so the defaults hold.',
      expect.stringMatching(/^ok {2}Time zone: Europe\/London, /),
      '!!  Key: There is no key. Make one with `porchlight key`, keep it safe, and set PORCHLIGHT_KEY or PORCHLIGHT_KEY_FILE.',
      `??  Store: There is none at ${missing}. The first command that needs it makes it: porchlight invite admin.`,
      '??  Signal: It is not configured. Set SIGNAL_API_URL and SIGNAL_NUMBER; docs/operating.md says how.',
      '',
    ]);
    expect(bytesIn(folder)).toEqual({});
  });

  it('finds nothing wrong where nothing is, changes nothing, and names nobody', async () => {
    const { signal, path, env, folder } = await installation({}, [network('ready')]);
    const group = signal.group('Ana and friends', { members: ['ana', 'ben'], botIsAdmin: true });
    alter(path, [station('HBR'), ...room('r1', 'station', group.internalId, 'HBR')]);
    const before = bytesIn(folder);
    const { lines, out, failed } = await doctor(env);
    expect(failed).toBe('');
    expect(lines.filter((line) => !line.startsWith('ok  '))).toEqual([]);
    expect(lines.map((line) => line.slice(4, line.indexOf(':')))).toEqual([
      ...['Environment', 'Policy', 'Time zone', 'Key', 'Key file', 'Writing', 'Disk', 'Store', 'Bot', 'Time'],
      ...['Heartbeat', 'Bot on signal', 'Signal API', 'Signal mode', 'Signal version', 'Clock', 'Signal account'],
      ...['Profile name', 'Safety numbers', 'Rooms'],
    ]);
    expect(bytesIn(folder)).toEqual(before);
    expect(out).not.toContain('secret');
    for (const { name, aci, number: of } of [signal.person('ana'), signal.person('ben')])
      for (const told of [name, aci, of, group.internalId]) expect(out).not.toContain(told);
    expect(await porchlight(['doctor'], env)).toMatchObject({ code: 0, err: '' });
  });

  it('says whether anybody outside would notice silence, and when they last heard', async () => {
    const { path, env } = await installation({}, [auditor(1767110400000)]);
    const now = (minutes: number) => () => 1767110400000 + minutes * 60_000;
    alter(path, [`update lease set until = ${now(40)()}`]);
    const heartbeat = async (minutes: number, some: NodeJS.ProcessEnv = {}) =>
      (await doctor({ ...env, ...some }, now(minutes))).about('Heartbeat');
    const last = 'The last one went at 2025-12-30 16:00:00 UTC.';
    expect(await heartbeat(29)).toBe(`ok  Heartbeat: It is set. ${last}`);
    expect(await heartbeat(39)).toBe(
      `??  Heartbeat: ${last} One is due every 15 minutes. Check the address, and the log for "heartbeat failed"; none goes while no network works.`,
    );
    expect(await heartbeat(41)).toBe(`ok  Heartbeat: It is set. ${last}`);
    expect(await heartbeat(29, { HEARTBEAT_URL: '' })).toBe(
      '??  Heartbeat: HEARTBEAT_URL is not set, so nobody notices if the bot falls silent. docs/operating.md says how to be told.',
    );
    alter(path, [auditor(null, 0)]);
    expect(await heartbeat(39)).toBe(
      '??  Heartbeat: None has gone yet. It waits until somebody has seen what should have been told and was not: !gaps in a chat shows it.',
    );
  });

  it('reads a store that a bot has open', async () => {
    const { path, env } = await installation();
    const bot = openSqlite(path, Buffer.from(key, 'hex'), 'off');
    onTestFinished(() => void bot.close());
    bot.exec(`begin immediate; ${network('ready')}`);
    expect((await doctor(env)).about('Bot on signal')).toBeUndefined();
    bot.exec('commit');
    expect((await doctor(env)).about('Bot on signal')).toBe(
      'ok  Bot on signal: It is ready since 2025-12-30 16:00:00 UTC.',
    );
  });

  it('goes on after whatever fails', async () => {
    const { signal, env } = await installation();
    await signal.close();
    const { lines, failed } = await doctor({
      ...env,
      PORCHLIGHT_TZ: 'Mars',
      PORCHLIGHT_KEY: 'wrong',
      LOG_LEVEL: 'loud',
    });
    expect(failed).toBe('3 of 8 checks fail: see what is marked !!.');
    expect(lines).toEqual([
      '!!  Environment: PORCHLIGHT_TZ has to be a time zone such as Europe/London; LOG_LEVEL has to be one of fatal, error, warn, info, debug, trace, silent.',
      'ok  Policy: There is no porchlight.config.json, so the defaults hold.',
      '!!  Key: PORCHLIGHT_KEY has to be 64 hexadecimal digits; make a key with `porchlight key`.',
      'ok  Writing: This user may write to the store.',
      expect.stringContaining('Disk: '),
      expect.stringMatching(/^\?\? {2}Store: Without its key nobody can tell/),
      `!!  Signal API: Nothing answers at ${signal.url}. Check SIGNAL_API_URL, and that the container of the API runs: docker compose ps.`,
      '??  Signal account: Nobody can tell before the API answers.',
    ]);
  });

  it('tells half a configuration of Signal from none', async () => {
    const { about } = await doctor({ PORCHLIGHT_DB: join(ownFolder(), 'x.db'), SIGNAL_NUMBER: number });
    expect(about('Environment')).toMatch(/^!! {2}Environment: SIGNAL_API_URL is missing: /);
    expect(about('Signal')).toBeUndefined();
  });

  it.each([
    [0o604, '!!'],
    [0o622, '!!'],
    [0o640, 'ok'],
    [0o400, 'ok'],
  ])('looks who else may read the key: %o', async (mode, mark) => {
    const { env } = await installation();
    chmodSync(env.PORCHLIGHT_KEY_FILE, mode);
    expect((await doctor(env)).about('Key file')?.slice(0, 2)).toBe(mark);
  });
});

it('a check that breaks is a line like any other', async () => {
  const broken = () => {
    throw new Error('no such thing\nat line 1');
  };
  expect(lineOf(await tried('Disk', broken))).toBe('??  Disk: It could not be looked at (no such thing).');
});

describe('doctor, of the store', () => {
  it.each<[string, (path: string) => void, string]>([
    ['no database', (path) => writeFileSync(path, 'no store'), "can't be read with this key"],
    ['another key', (path) => rekey(path), "can't be read with this key"],
    [
      'a newer one',
      (path) => alter(path, ["insert into kysely_migration (name, timestamp) values ('999', '')"]),
      'newer',
    ],
    [
      'what nobody knows',
      (path) => alter(path, ["update lease set until = 'soon'"]),
      'holds what this version of Porchlight does not know',
    ],
    ['something else', (path) => alter(path, ['drop table kysely_migration']), 'is no Porchlight store'],
  ])('%s', async (_, spoil, words) => {
    const { path, env, folder } = await installation();
    spoil(path);
    const before = bytesIn(folder);
    const { about } = await doctor(env);
    expect(about('Store')).toMatch(/^!! /);
    expect(about('Store')).toContain(words);
    expect(about('Signal account')).toMatch(/^ok /);
    expect(bytesIn(folder)).toEqual(before);
  });

  it('takes no folder for one', async () => {
    const { env, folder } = await installation();
    const { about } = await doctor({ ...env, PORCHLIGHT_DB: folder });
    expect(about('Store')).toBe(
      `!!  Store: ${folder} can't be read. Check that it is a file, and that this user may read it.`,
    );
    expect(about('Signal account')).toMatch(/^ok /);
  });

  it('takes an older one that lacks a table', async () => {
    const { path, env } = await installation();
    alter(path, [
      'drop table network',
      'alter table inbox rename column received_at to taken_at',
      "delete from kysely_migration where name = '001-init'",
    ]);
    const { about } = await doctor(env);
    expect(about('Store')).toMatch(/^ok .* The next start brings it to this version\.$/);
    expect(about('Bot')).toMatch(/^ok /);
  });

  it('looks for no bot in a database of something else', async () => {
    const { path, env } = await installation();
    alter(path, ['drop table kysely_migration']);
    expect((await doctor(env)).about('Bot')).toBeUndefined();
  });

  it('says when nobody is at work on it, and what was last known of the network then', async () => {
    const advice = 'Solve the challenge.';
    const { path, env } = await installation({}, [network('rate-limited', advice, 1767114000000)]);
    const said = 'rate-limited since 2025-12-30 16:00:00 UTC, until 2025-12-30 17:00:00 UTC. Solve the challenge.';
    expect((await doctor(env)).about('Bot on signal')).toBe(`??  Bot on signal: It is ${said}`);
    alter(path, ['delete from lease']);
    const { about } = await doctor(env);
    expect(about('Bot')).toMatch(/^\?\? {2}Bot: None is at work on the store\. /);
    expect(about('Bot on signal')).toBe(`??  Bot on signal: It was ${said}`);
  });

  it('fails where the bot says that the account is gone', async () => {
    const { path, env } = await installation({}, [network('unregistered', 'Run: porchlight signal link.')]);
    expect((await doctor(env)).about('Bot on signal')).toMatch(/^!! .* It is .* Run: porchlight signal link\.$/);
    alter(path, ['delete from lease']);
    expect((await doctor(env)).about('Bot on signal')).toMatch(/^\?\? .* It was .* Run: porchlight signal link\.$/);
  });

  it('finds a clock that was put back', async () => {
    const { path, env } = await installation();
    const ahead = Date.now() + 3_600_000;
    alter(path, [
      'delete from lease',
      lease(ahead),
      `insert into inbox (network, account, event_id, received_at, state, attempts, commands) values ('signal', '', '1', ${ahead}, 'handled', 0, 0)`,
    ]);
    const { about } = await doctor(env);
    expect(about('Bot')).toMatch(/^!! {2}Bot: lamp:7 holds the store until /);
    expect(about('Time')).toMatch(/^!! {2}Time: The bot heard something at /);
  });
});

function rekey(path: string): void {
  const file = openSqlite(path, Buffer.from(key, 'hex'), 'off');
  file.pragma('journal_mode = delete');
  file.pragma(`rekey="x'${'cd'.repeat(32)}'"`);
  file.close();
}

describe('doctor, of Signal', () => {
  const secondsMs = (seconds: number) => () => Date.now() + seconds * 1_000;

  it.each([
    [20, '??', 'ahead of'],
    [-20, '??', 'behind'],
    [100, '!!', 'ahead of'],
    [-100, '!!', 'behind'],
    [3, 'ok', 'agree'],
  ])('compares the clocks: %i s apart', async (seconds, mark, words) => {
    const { env } = await installation();
    const line = (await doctor(env, secondsMs(seconds))).about('Clock');
    expect(line?.slice(0, 2)).toBe(mark);
    expect(line).toContain(words);
  });

  it.each<[string, StandInOptions, string, RegExp]>([
    ['a mode that polls', { mode: 'normal' }, 'Signal mode', /^\?\? .* Set MODE=json-rpc /],
    ['an account that is missing', { linked: false }, 'Signal account', /^!! .* run: porchlight signal link\.$/],
  ])('%s', async (_, options, name, line) => {
    const { env } = await installation(options);
    expect((await doctor(env)).about(name)).toMatch(line);
  });

  it('asks no further of an account that is missing', async () => {
    const { env } = await installation({ linked: false });
    const { about } = await doctor(env);
    expect([about('Profile name'), about('Rooms')]).toEqual([undefined, undefined]);
  });

  it.each([
    ['0.100', Date.UTC(2027, 0, 1), /^\?\? .* 0\.100 is older than three months/],
    ['0.100', Date.UTC(2026, 6, 1), /^ok /],
    ['unset', Date.UTC(2026, 6, 1), /^\?\? .* does not say which/],
  ])('version %s', async (version, at, line) => {
    const { env } = await installation({ version });
    expect((await doctor(env, () => at)).about('Signal version')).toMatch(line);
  });

  it('knows modes, answers and servers that it does not know', async () => {
    const { signal, env } = await installation();
    signal.fail('GET /v1/about', ok({ mode: 'other', version: '0.101' }));
    expect((await doctor(env)).about('Signal mode')).toMatch(/^!! .* Set MODE=json-rpc /);
    signal.fail('GET /v1/accounts', error('no daemon', 500));
    expect((await doctor(env)).about('Signal account')).toMatch(/^\?\? .* gives no answer/);
    signal.fail('GET /v1/identities', error('no daemon', 500));
    signal.fail('GET /v1/contacts', ok([]));
    const { about, failed } = await doctor(env);
    expect(failed).toBe('');
    expect(about('Safety numbers')).toMatch(/^\?\? .* gives no answer/);
    expect(about('Profile name')).toMatch(/^\?\? .* does not say/);
    expect(about('Rooms')).toMatch(/^ok /);
    const server = createServer((_, response) => void response.end('Hello')).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await new Promise((listening) => server.once('listening', listening));
    const SIGNAL_API_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect((await doctor({ ...env, SIGNAL_API_URL })).about('Signal API')).toMatch(/^!! .* is not the Signal API\. /);
  });

  it('asks for a profile name', async () => {
    const { signal, env } = await installation();
    signal.world.self.name = '';
    expect((await doctor(env)).about('Profile name')).toMatch(
      /^!! .* groups need one\. Run: porchlight signal link\.$/,
    );
  });

  it('counts new safety numbers, and names nobody', async () => {
    const { signal, env } = await installation();
    for (const who of ['ana', 'ben']) signal.person(who);
    signal.changesSafetyNumber('ana');
    const { about, out } = await doctor(env);
    expect(about('Safety numbers')).toMatch(/^\?\? {2}Safety numbers: 1 person has a new one that is not trusted/);
    signal.changesSafetyNumber('ben');
    expect((await doctor(env)).about('Safety numbers')).toContain(': 2 people have ');
    for (const { name, aci, number: of } of [signal.person('ana'), signal.person('ben')])
      for (const told of [name, aci, of]) expect(out).not.toContain(told);
  });

  it('names rooms where it is no admin or no member by what they are linked to', async () => {
    const { signal, path, env } = await installation({}, [station('HBR'), station('NGT')]);
    const group = (name: string, options: object) => signal.group(name, options).internalId;
    alter(path, [
      ...room('1', 'station', group('Ana', { botIsAdmin: true }), 'HBR'),
      ...room('2', 'station', group('Ben', { botIsAdmin: false }), 'NGT'),
      ...room('5', 'coordinators', group('Cy', { members: ['ana'], botIsMember: false })),
      ...room('4', 'backoffice', group('Dee', { botIsAdmin: false })),
      ...room('3', 'callout', Buffer.alloc(32).toString('base64')),
      ...room('6', 'unlinked', group('Eve', {})),
    ]);
    expect((await doctor(env)).about('Rooms')).toBe(
      '!!  Rooms: The bot is not in the group of a call-out, the coordinators any more: add it there, or link another group. It is no admin in the group of the back office, NGT: make it one, docs/operating.md says why.',
    );
    alter(path, ["delete from room_address where room_id in ('3', '4', '5')"]);
    signal.group('Ben').pending.add('bot');
    signal.group('Ben').members.delete('bot');
    expect((await doctor(env)).about('Rooms')).toBe(
      '??  Rooms: It is invited to the group of NGT and has not joined: let a coordinator invite it while it runs.',
    );
  });
});
