import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownFolder, porchlight, refusal } from './porchlight.ts';

async function play(script: string, ...options: string[]) {
  const file = join(ownFolder(), 'script.txt');
  writeFileSync(file, script);
  return porchlight(['play', '--script', file, ...options], {});
}

describe('play --script', () => {
  it('plays a file', async () => {
    expect(await play('ana > direct: hello\n')).toEqual({
      code: 0,
      out: [
        'Monday 5 January 2026',
        '12:00 direct:ana   ana: hello',
        '12:00 direct:ana   Porchlight → ana: Hello, this is Porchlight. I keep the rota for police station support. `help` shows what you can do here.',
        '',
      ].join('\n'),
      err: '',
    });
  });

  it('prints nothing but JSON lines with --json', async () => {
    const { code, out, err } = await play('ana > direct: hello\nbo > backoffice: !arrest 2 HBR\n', '--json');
    const lines = out.trimEnd().split('\n');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(lines.length).toBeGreaterThan(2);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      at: '2026-01-05T12:00:00+00:00',
      room: 'direct:ana',
      network: 'signal',
      kind: 'message',
      text: expect.stringMatching(/^Hello, this is Porchlight\./),
      to: 'ana',
      post: 1,
    });
    for (const line of lines) expect(JSON.parse(line)).toHaveProperty('kind');
  });

  it('plays nothing at all in silence', async () => {
    expect(await play('', '--json')).toEqual({ code: 0, out: '', err: '' });
    expect(await play('# nobody says a word\n')).toMatchObject({ code: 0, err: '' });
  });

  it('needs no key, and minds no wrong one', async () => {
    const file = join(ownFolder(), 'script.txt');
    writeFileSync(file, 'ana > direct: hello\n');
    expect(await porchlight(['play', '--script', file], { PORCHLIGHT_KEY: 'wrong' })).toMatchObject({ code: 0 });
  });

  it('says which script can’t be read', async () => {
    const folder = ownFolder();
    for (const path of [join(folder, 'missing.txt'), folder])
      expect(await porchlight(['play', '--script', path], {})).toEqual(
        refusal(`The script ${path} can't be read. Check the path.`),
      );
  });

  it.each([
    ['ana > hbr: !rota\nwhat is this\n', /^porchlight: Line 2: "what is this" is no line I know; [^\n]+\n$/],
    ['\n\nana > nowhere: !rota\n', /^porchlight: Line 3: There is no room "nowhere"; [^\n]+\n$/],
    ['at 2026-02-30T12:00\n', /^porchlight: Line 1: "2026-02-30T12:00" is no date and time there is; [^\n]+\n$/],
    ['+2 fortnights\n', /^porchlight: Line 1: [^\n]+\n$/],
  ])('refuses %j before it plays anything', async (script, sentence) => {
    expect(await play(script, '--json')).toEqual({ code: 2, out: '', err: expect.stringMatching(sentence) });
  });

  it.each([
    ['at 2026-01-05T11:00\n', /^porchlight: Line 1: That time is in the past; [^\n]+\n$/],
    ['ana reacts 👍 > hbr: nothing\n', /^porchlight: Line 1: Nothing the bot posted in hbr [^\n]+\n$/],
  ])('stops at %j', async (script, sentence) => {
    expect(await play(script)).toMatchObject({ code: 2, err: expect.stringMatching(sentence) });
  });

  it('says where pictures can’t go', async () => {
    const folder = ownFolder();
    writeFileSync(join(folder, 'file'), '');
    const out = join(folder, 'file', 'pictures');
    expect(await play('', '--out', out)).toEqual(
      refusal(`The folder ${out} can't be made. Choose another one for --out.`),
    );
    const there = join(folder, 'there');
    mkdirSync(there);
    expect(await play('', '--json', '--out', there)).toEqual({ code: 0, out: '', err: '' });
  });

  it('writes pictures where it is told to, and each line says which; without a place it says that there is one', async () => {
    const folder = ownFolder();
    const { out } = await play('bo > backoffice: !board\n', '--json', '--out', folder);
    const { picture } = JSON.parse(out) as { picture: string };
    expect(readFileSync(join(folder, picture)).subarray(1, 4).toString()).toBe('PNG');
    expect(JSON.parse((await play('bo > backoffice: !board\n', '--json')).out)).not.toHaveProperty('picture');
    expect((await play('bo > backoffice: !board\n')).out).toContain('Porchlight → bo [picture]: Board, ');
  });
});

describe('what there is no command for', () => {
  it.each([
    [['dance'], "porchlight: unknown command 'dance'\n"],
    [['plai'], "porchlight: unknown command 'plai'\n(Did you mean play?)\n"],
    [['play', '--loud'], "porchlight: unknown option '--loud'\n"],
    [['play', '--script'], "porchlight: option '--script <file>' argument missing\n"],
    [['invite'], "porchlight: missing required argument 'role'\n"],
    [['key', 'please'], /^porchlight: too many arguments for 'key'\. [^\n]+\n$/],
    [['station', 'dance'], "porchlight: unknown command 'dance'\n"],
  ])('%j', async (args, sentence) => {
    const { code, out, err } = await porchlight(args, {});
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(sentence);
  });

  it('--help says what there is', async () => {
    const { code, out, err } = await porchlight(['--help'], {});
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const name of ['run', 'play', 'key', 'invite', 'backup', 'restore', 'rekey', 'station'])
      expect(out).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
  });
});
