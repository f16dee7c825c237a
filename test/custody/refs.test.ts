import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRef, maxRefs, readRefs } from '../../data/custody/refs.ts';

const read = (text: string, home?: string) => {
  const { refs, rest, problem } = readRefs(text.split(' ').filter(Boolean), home);
  return [refs.map(formatRef).join(' '), rest.join(' '), problem];
};

describe('refs as typed', () => {
  it.each<readonly [string, string, string]>([
    ['BRX4', 'BRX4', ''],
    ['brx4', 'BRX4', ''],
    ['BRX04', 'BRX4', ''],
    ['BRX4 20:15', 'BRX4', '20:15'],
    ['BRX1-3', 'BRX1 BRX2 BRX3', ''],
    ['BRX1–3', 'BRX1 BRX2 BRX3', ''],
    ['BRX1-BRX3', 'BRX1 BRX2 BRX3', ''],
    ['BRX1,3', 'BRX1 BRX3', ''],
    ['BRX1,3-5', 'BRX1 BRX3 BRX4 BRX5', ''],
    ['BRX1,NGT2,3', 'BRX1 NGT2 NGT3', ''],
    ['BRX1, NGT2. now', 'BRX1 NGT2', 'now'],
    ['BRX1 UNK7 NGT2', 'BRX1 UNK7 NGT2', ''],
    ['BRX1 BRX1-2', 'BRX1 BRX2', ''],
    ['#4', 'HBR4', ''],
    ['#1-2,4', 'HBR1 HBR2 HBR4', ''],
    ['4', '', '4'],
    ['4 BRX4', '', '4 BRX4'],
    ['BRX 4', '', 'BRX 4'],
    ['BRX1 3', 'BRX1', '3'],
    ['BRX4 out BRX5', 'BRX4', 'out BRX5'],
    ['BRX1-99', Array.from({ length: 99 }, (_, index) => `BRX${index + 1}`).join(' '), ''],
    ['F31', '', 'F31'],
    ['8pm-11pm', '', '8pm-11pm'],
    ['BRX4x', '', 'BRX4x'],
    ['', '', ''],
  ])('%s', (text, refs, rest) => {
    expect(read(text, 'hbr')).toEqual([refs, rest, null]);
  });

  it.each([
    ['BRX0', 'out-of-range'],
    ['BRX123456789012345678901', 'out-of-range'],
    ['BRX5-1', 'backwards'],
    ['BRX1-5000', 'too-many'],
    ['BRX1-100', 'too-many'],
    ['BRX1-60 NGT1-60', 'too-many'],
    ['BRX1-60,101-160', 'too-many'],
    ['BRX1-', 'malformed'],
    ['BRX1,,3', 'malformed'],
    ['BRX1-2-3', 'malformed'],
    ['BRX1-NGT3', 'malformed'],
    ['NGT1 BRX0', 'out-of-range'],
    ['#4', 'no-home'],
  ])('%s is asked back: %s', (text, problem) => {
    expect(read(text)).toEqual(['', text, problem]);
  });

  it('never throws, never reads more than the most, and reads what it wrote', () => {
    const word = fc.oneof(
      fc.string(),
      fc.stringMatching(/^(?:#|[A-Za-z]{2,6})?[0-9]{1,4}(?:[,-][A-Z]{0,3}[0-9]{0,4}){0,6}$/),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const { refs, rest } = readRefs(words, 'HBR');
        expect(refs.length).toBeLessThanOrEqual(maxRefs);
        expect(words.slice(words.length - rest.length)).toEqual(rest);
        expect(readRefs(refs.map(formatRef)).refs).toEqual(refs);
      }),
    );
  });

  it('comes to an end over a hostile word', () => {
    expect(readRefs([`BRX1${'-,'.repeat(2_000)}!`]).refs).toEqual([]);
  });
});
