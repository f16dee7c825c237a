import { expect, it } from 'vitest';
import { wrapLine } from '../../../bot/adapters/playground/wrap.ts';

it('leaves a line that fits', () => {
  expect(wrapLine('14:00 hbr          ana: !rota', 40)).toEqual(['14:00 hbr          ana: !rota']);
});

it('breaks between words and keeps what is said in its column', () => {
  expect(wrapLine('14:00 hbr          ana: one two three four five six seven', 44)).toEqual([
    '14:00 hbr          ana: one two three four',
    '                   five six seven',
  ]);
});

it('breaks a word that fits nowhere, and text that is no chat at the margin', () => {
  expect(wrapLine('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  expect(wrapLine('one two three', 8)).toEqual(['one two', 'three']);
});
