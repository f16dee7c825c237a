import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../bot/config.ts';
import { ConfigError } from '../../bot/errors.ts';
import { readPolicy } from '../../bot/policy-file.ts';
import { defaultPolicy } from '../../data/policy.ts';
import { bytesIn, ownFolder, porchlight, refusal } from './porchlight.ts';

const key = 'ab'.repeat(32);

describe('the key', () => {
  const wrong = (where: string) => `${where} has to be 64 hexadecimal digits; make a key with \`porchlight key\`.`;

  it.each(['run', 'invite pss', 'backup copy', 'restore copy', 'rekey', 'station list'])(
    'is asked for by %s, which says how to make one',
    async (command) => {
      const folder = ownFolder();
      expect(await porchlight(command.split(' '), { PORCHLIGHT_DB: join(folder, 'x.db') })).toEqual(
        refusal(
          'There is no key. Make one with `porchlight key`, keep it safe, and set PORCHLIGHT_KEY or PORCHLIGHT_KEY_FILE.',
        ),
      );
      expect(bytesIn(folder)).toEqual({});
    },
  );

  it.each(['abc', `${key}0`, 'z'.repeat(64), ' ', `x'${key}'`])('is refused as %j, and never shown', async (typed) => {
    const env = { PORCHLIGHT_DB: join(ownFolder(), 'x.db'), PORCHLIGHT_KEY: typed };
    expect(await porchlight(['invite', 'pss'], env)).toEqual(refusal(wrong('PORCHLIGHT_KEY')));
  });

  it('may be in a file', async () => {
    const folder = ownFolder();
    const [file, missing] = [join(folder, 'key'), join(folder, 'missing')];
    const env = { PORCHLIGHT_DB: join(folder, 'x.db'), PORCHLIGHT_KEY: '' };
    writeFileSync(file, 'not a key\n');
    expect(await porchlight(['invite', 'pss'], { ...env, PORCHLIGHT_KEY_FILE: file })).toEqual(
      refusal(wrong(`The key in ${file} (PORCHLIGHT_KEY_FILE)`)),
    );
    expect(await porchlight(['invite', 'pss'], { ...env, PORCHLIGHT_KEY_FILE: missing })).toEqual(
      refusal(`${missing} (PORCHLIGHT_KEY_FILE) can't be read. Check the path, and that this user may read it.`),
    );
    writeFileSync(file, `${key.toUpperCase()}\n`);
    expect(await porchlight(['invite', 'pss'], { ...env, PORCHLIGHT_KEY_FILE: file })).toMatchObject({ code: 0 });
  });
});

const wrongHeartbeat = 'HEARTBEAT_URL has to be an address that begins with https://, or with http:// on this machine.';
const wrongAddress = 'SIGNAL_API_URL has to be the address of the Signal API, such as http://127.0.0.1:8080.';

describe('the environment', () => {
  it.each([
    [{ PORCHLIGHT_TZ: 'Europe/Londn' }, 'PORCHLIGHT_TZ has to be a time zone such as Europe/London.'],
    [{ PORCHLIGHT_TZ: '../etc' }, 'PORCHLIGHT_TZ has to be a time zone such as Europe/London.'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL has to be one of fatal, error, warn, info, debug, trace, silent.'],
    [
      { PORCHLIGHT_TZ: 'Mars', LOG_LEVEL: 'loud' },
      'PORCHLIGHT_TZ has to be a time zone such as Europe/London; LOG_LEVEL has to be one of fatal, error, warn, info, debug, trace, silent.',
    ],
    [{ HEARTBEAT_URL: 'http://alive.example/secret' }, wrongHeartbeat],
    [{ HEARTBEAT_URL: 'http://127.0.0.1.example/' }, wrongHeartbeat],
    [{ HEARTBEAT_URL: 'alive.example' }, wrongHeartbeat],
    [{ SIGNAL_API_URL: 'localhost:8080' }, wrongAddress],
    [{ SIGNAL_API_URL: 'http://127.0.0.1:8080/?x=1' }, wrongAddress],
    [
      { SIGNAL_API_URL: 'http://127.0.0.1:8080', SIGNAL_NUMBER: '01632 960001' },
      'SIGNAL_NUMBER has to be the number of the account with its country, such as +441632960001.',
    ],
    [
      { SIGNAL_API_URL: 'http://127.0.0.1:8080' },
      'SIGNAL_NUMBER is missing: Signal needs both the address of its API and the number.',
    ],
    [
      { SIGNAL_NUMBER: '+15550100001' },
      'SIGNAL_API_URL is missing: Signal needs both the address of its API and the number.',
    ],
  ])('%j', async (env, sentence) => {
    expect(await porchlight(['run'], { PORCHLIGHT_KEY: key, ...env })).toEqual(refusal(sentence));
    expect(await porchlight(['play', '--script', '/dev/null'], env)).toEqual(refusal(sentence));
  });

  it('has to name a network for run', async () => {
    const folder = ownFolder();
    const env = { PORCHLIGHT_DB: join(folder, 'x.db'), PORCHLIGHT_KEY: key };
    expect(await porchlight(['run'], env)).toEqual(
      refusal('No chat network is configured, so there is nothing to run on. To practise, use `porchlight play`.'),
    );
    expect(bytesIn(folder)).toEqual({});
  });
});

describe('porchlight.config.json', () => {
  const policy = (text: string) => {
    const path = join(ownFolder(), 'porchlight.config.json');
    writeFileSync(path, text);
    return { path, read: () => readPolicy(path) };
  };

  it('may be missing, empty, or say a part of it', () => {
    expect(readPolicy('/nowhere/porchlight.config.json')).toEqual(defaultPolicy);
    expect(policy('{}').read()).toEqual(defaultPolicy);
    expect(policy('\ufeff{"rota": {"wanted": 3}, "contacts": {"backOffice": "020 7946 0000"}}').read()).toEqual({
      ...defaultPolicy,
      rota: { ...defaultPolicy.rota, wanted: 3 },
      contacts: { ...defaultPolicy.contacts, backOffice: '020 7946 0000' },
    });
    expect(policy('{"rooms": {"vettedOn": ["signal", "whatsapp"]}}').read().rooms.vettedOn).toHaveLength(2);
  });

  it.each([
    ['{"rotas": {}}', 'there is no setting rotas'],
    ['{"rota": {"wanter": 3, "x": 1}}', 'there is no setting rota.wanter, rota.x'],
    ['{"rota": {"wanted": "3"}}', 'rota.wanted has to be a number'],
    ['{"rota": {"wanted": 2.5}}', 'rota.wanted has to be a whole number'],
    ['{"rota": {"gridHours": 4}}', 'rota.gridHours is not allowed (invalid input)'],
    ['{"chat": {"commandsAMinute": -1}}', 'chat.commandsAMinute is not allowed (too small: expected number to be >=0)'],
    ['{"rota": 3}', 'rota has to be an object in braces'],
    ['{"contacts": {"map": 7}}', 'contacts.map has to be a text in quotes'],
    ['{"__proto__": {"wanted": 9}}', 'there is no setting __proto__'],
    ['[]', 'it has to hold one object in braces'],
    ['null', 'it has to hold one object in braces'],
  ])('%s', (text, problem) => {
    const { path, read } = policy(text);
    expect(read).toThrow(new ConfigError(`${path} can't be used: ${problem}. Mend it or leave it out.`));
  });

  it.each(['', '{', 'wanted: 3', '{"rota": {}} {}'])('%j is no JSON', (text) => {
    const { path, read } = policy(text);
    expect(read).toThrow(new ConfigError(`${path} is not valid JSON, or can't be read. Mend or remove it.`));
  });
});

it.each([
  'https://alive.example/secret?status=up',
  'http://localhost:8000/x',
  'http://127.0.0.1/',
  'http://[::1]:8000/',
])('a heartbeat may go to %s', (url) => expect(readConfig({ HEARTBEAT_URL: url }).heartbeatUrl).toBe(url));
