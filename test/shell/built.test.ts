import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
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

it('the built program speaks Signal', () => {
  const env = { SIGNAL_API_URL: 'http://127.0.0.1:9', SIGNAL_NUMBER: '+15550100001' };
  expect(() => porchlight(['signal', 'link'], '', env)).toThrow('Nothing answers at http://127.0.0.1:9');
});
