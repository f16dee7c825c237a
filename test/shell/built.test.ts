import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PNG } from 'pngjs';
import { beforeAll, expect, it } from 'vitest';
import { ownFolder } from './porchlight.ts';

const built = resolve('dist/porchlight.js');
const porchlight = (args: readonly string[], input: string, env: Record<string, string> = {}) =>
  execFileSync(process.execPath, [built, ...args], {
    ...{ input, encoding: 'utf8', cwd: ownFolder(), stdio: ['pipe', 'pipe', 'pipe'] },
    env: { PATH: process.env.PATH ?? '', ...env },
  });

beforeAll(() => void execFileSync('npm', ['run', 'build', '--silent']));

it('the built program plays', () =>
  expect(porchlight(['play', '--script', '-'], 'ana > direct: help\n')).toContain('Porchlight → ana'));

it('the built program draws', () => {
  const folder = ownFolder();
  const out = porchlight(['play', '--script', '-', '--json', '--out', folder], 'bo > backoffice: !board\n');
  const { picture } = JSON.parse(out) as { picture: string };
  expect(PNG.sync.read(readFileSync(join(folder, picture)))).toMatchObject({ width: 800 });
});

it('the built program speaks Signal', () => {
  const env = { SIGNAL_API_URL: 'http://127.0.0.1:9', SIGNAL_NUMBER: '+15550100001' };
  expect(() => porchlight(['signal', 'link'], '', env)).toThrow('Nothing answers at http://127.0.0.1:9');
});
