import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Adapter } from '../../bot/adapters/adapter.ts';
import { abilities } from '../../bot/adapters/playground/abilities.ts';
import { openSqlite } from '../../data/sqlite.ts';
import { well } from '../well-network.ts';
import { ownFolder, porchlight, type Ran } from './porchlight.ts';

const key = 'ab'.repeat(32);

/** The real program in a process of its own, in a folder of its own. */
function program(args: readonly string[], { env = {}, folder = ownFolder(), input = '', readsOutput = true } = {}) {
  const tsx = import.meta.resolve('tsx');
  const child = spawn(process.execPath, ['--import', tsx, resolve('bot/main.ts'), ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...env },
  });
  const texts = { out: '', err: '' };
  if (readsOutput) child.stdout.on('data', (data) => (texts.out += data));
  else child.stdout.destroy();
  child.stderr.on('data', (data) => (texts.err += data));
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return new Promise<Ran>((done) => child.once('close', (code) => done({ code: code ?? -1, ...texts })));
}

describe('the program', { timeout: 60_000 }, () => {
  it('reads a script from standard input; what it prints is JSON and nothing else, also with the log at its loudest', async () => {
    const { code, out } = await program(['play', '--script', '-', '--json'], {
      input: 'ana > direct: help\nbo > backoffice: !arrest 2 HBR\n+1h\n',
      env: { LOG_LEVEL: 'trace' },
    });
    expect(code).toBe(0);
    for (const line of out.trimEnd().split('\n')) expect(JSON.parse(line)).toHaveProperty('room');
  });

  it('looks at the policy file of the folder it is in', async () => {
    const folder = ownFolder();
    const policy = async (text: string) => {
      writeFileSync(join(folder, 'porchlight.config.json'), text);
      const { out } = await program(['doctor'], { folder, env: { PORCHLIGHT_DB: join(folder, 'x.db') } });
      return out.split('\n').find((line) => line.includes('Policy:'));
    };
    expect(await policy('{"rota": {"wanter": 3}}')).toBe(
      "!!  Policy: porchlight.config.json can't be used: there is no setting rota.wanter. Mend it or leave it out.",
    );
    expect(await policy('{"rota": {"wanted": 3}}')).toBe('ok  Policy: porchlight.config.json can be used.');
  });

  it('plays in the terminal where nothing else was asked for, until it is told to quit', async () => {
    const { code, out, err } = await program([], { input: 'ana > direct: hello\nquit\n' });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Porchlight → ana: Hello, this is Porchlight.');
  });

  it('minds nobody reading its output to the end', async () => {
    const { err } = await program(['play', '--script', '-'], { input: 'ana > direct: help\n', readsOutput: false });
    expect(err).toBe('');
  });

  it('refuses a setting that does not exist before it makes a store', async () => {
    const folder = ownFolder();
    writeFileSync(join(folder, 'porchlight.config.json'), '{"rota": {"wanter": 3}}');
    for (const command of ['run', 'invite pss'])
      expect(await program(command.split(' '), { folder, env: { PORCHLIGHT_KEY: key } })).toEqual({
        code: 2,
        out: '',
        err: "porchlight: porchlight.config.json can't be used: there is no setting rota.wanter. Mend it or leave it out.\n",
      });
    expect(existsSync(join(folder, 'var'))).toBe(false);
  });
});

describe('run', () => {
  const quiet = { LOG_LEVEL: 'silent', PORCHLIGHT_KEY: key };
  const leases = (path: string) => {
    const file = openSqlite(path, Buffer.from(key, 'hex'), 'off');
    const rows = file.prepare('select holder from lease').all();
    file.close();
    return rows;
  };

  /** A network on which nothing happens but what `onStart` does. */
  const network = (onStart: () => void): Adapter => ({
    platform: 'signal',
    account: 'bot',
    can: abilities.signal,
    directLink: '',
    ...well,
    start: async () => onStart(),
    send: async () => ({ outcome: 'accepted' }),
    stop: async () => {},
  });

  it('stops on SIGTERM, and gives the store back', async () => {
    const path = join(ownFolder(), 'porchlight.db');
    const held: unknown[] = [];
    const stopping = network(() => {
      held.push(...leases(path));
      setImmediate(() => process.emit('SIGTERM'));
    });
    expect(await porchlight(['run'], { ...quiet, PORCHLIGHT_DB: path }, [stopping])).toEqual({
      code: 0,
      out: '',
      err: '',
    });
    expect(held).toHaveLength(1);
    expect(leases(path)).toEqual([]);
  });

  it('stops where another process has taken the store over', async () => {
    const path = join(ownFolder(), 'porchlight.db');
    const losing = network(() => {
      const file = openSqlite(path, Buffer.from(key, 'hex'), 'off');
      file.prepare('update lease set holder = ?').run('other');
      file.close();
    });
    expect(await porchlight(['run'], { ...quiet, PORCHLIGHT_DB: path }, [losing])).toEqual({
      code: 1,
      out: '',
      err: 'porchlight: Another Porchlight process has taken over this store; this one stops.\n',
    });
    expect(leases(path)).toEqual([{ holder: 'other' }]);
  });

  it('leaves a store to the bot that is at work on it', async () => {
    const path = join(ownFolder(), 'porchlight.db');
    const env = { ...quiet, PORCHLIGHT_DB: path };
    await porchlight(['invite', 'admin'], env);
    const file = openSqlite(path, Buffer.from(key, 'hex'), 'off');
    file.prepare('insert into lease (id, holder, until) values (1, ?, ?)').run('other', Date.now() + 60_000);
    file.close();
    expect(await porchlight(['run'], env, [network(() => {})])).toEqual({
      code: 2,
      out: '',
      err: 'porchlight: Another Porchlight process is at work on this store. Stop that one first, or wait 10 seconds if it was killed.\n',
    });
    expect(leases(path)).toEqual([{ holder: 'other' }]);
  });
});
