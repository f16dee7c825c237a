import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readHours } from '../../data/times/read-hours.ts';
import { at, london } from './wall-time.ts';

const table = readFileSync(new URL('../fixtures/phrases.tsv', import.meta.url), 'utf8');
const cases = table
  .split('\n')
  .slice(1)
  .filter(Boolean)
  .map((line) => line.split('\t'));

const expected = (start: string, end: string) =>
  start === 'ask' || start === 'none' ? { kind: start } : { kind: 'range', range: { start: at(start), end: at(end) } };

describe('phrases.tsv', () => {
  it('is there', () => expect(cases).toHaveLength(76));

  it.each(cases)('at %s: %s', (now = '', phrase = '', start = '', end = '') => {
    expect(readHours(phrase, { now: at(now), zone: london })).toMatchObject(expected(start, end));
  });

  const commands = cases.filter(([, , start]) => start !== 'none');
  it.each(commands)('at %s: in %s', (now = '', phrase = '', start = '', end = '') => {
    const reading = readHours(phrase, { now: at(now), zone: london, command: true });
    expect(reading).toMatchObject({ ...expected(start, end), rest: '' });
  });
});
