import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, nearestName, readLines } from '../../bot/read-text.ts';

const wordsOf = (text: string, direct = false): string[][] =>
  readLines(text, { direct }).map((line) => line.words.map((word) => word.text));

describe('foldText', () => {
  it.each([
    ['！ｉｎ　４', '!in 4'],
    ['／rota', '/rota'],
    ['!in\u200b 4\u200e\ufeff', '!in 4'],
    ['\u202e!rota\u202c', '!rota'],
    ['can\u2019t can\u00b4t can`t', "can't can't can't"],
    ['\u201cJoan\u201d \u00abJoan\u00bb', '"Joan" "Joan"'],
    ['8\u20139 8\u20149 8\u22129 8\u20119 8\uff0d9 8\ufe639', '8-9 8-9 8-9 8-9 8-9 8-9'],
    ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['a\u0000\u0007b\tc\u00a0d', 'ab c d'],
    ['4\ufe0f\u20e3', '4\u20e3'],
    ['④⑤', '4 5'],
    ['1½ hours', '1 1\u20442 hours'],
  ])('%j becomes %j', (typed, folded) => expect(foldText(typed)).toBe(folded));

  it('changes nothing the second time', () =>
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldText(foldText(text)) === foldText(text))));

  it.each(['.', ' ', '. ', '!', '"', '" ', '4\u20e3', '1½', '\u0301', '\ufdfa'])(
    'comes to an end over many %j',
    (piece) => {
      expect(readLines(`!${piece.repeat(100_000)}x`, { direct: true }).length).toBeLessThanOrEqual(1);
    },
  );
});

describe('readLines', () => {
  it.each([
    ['!in 4', [['in', '4']]],
    ['  ! in   4 ', [['in', '4']]],
    ['/rota\n\nsee you there\n!in 4.', [['rota'], ['in', '4']]],
    ['!in 4 . ', [['in', '4']]],
    ['!in 4…', [['in', '4']]],
    ['!log he said 8 p.m. sharp', [['log', 'he', 'said', '8', 'p.m.', 'sharp']]],
    ['!in 4\ufe0f\u20e35\ufe0f\u20e3', [['in', '4', '5']]],
    ['!add “Joan  (phone)” 4', [['add', 'Joan (phone)', '4']]],
    ['!add "Joan 4', [['add', 'Joan', '4']]],
    ['!note "" x', [['note', 'x']]],
  ])('reads %j', (text, words) => expect(wordsOf(text)).toEqual(words));

  it.each(['!!!', '!', '/', '! !', '!?!', '//', 'in 4', 'wow! in 4', '…', ''])(
    'hears no command in %j in a group',
    (text) => expect(wordsOf(text)).toEqual([]),
  );

  it('takes every line of a direct chat that says something, and tells which had the mark', () => {
    const lines = readLines('in 4\n!!!\n!rota\n.\n👍', { direct: true });
    expect(lines.map(({ prefixed, words }) => [prefixed, words[0]?.text])).toEqual([
      [false, 'in'],
      [true, 'rota'],
      [false, '👍'],
    ]);
  });

  it('marks quoted words, and where each begins in the line as typed', () => {
    const [line] = readLines('! log “two rang” ok, call back.', { direct: false });
    expect(line?.raw).toBe('! log "two rang" ok, call back.');
    expect(line?.words[1]).toEqual({ text: 'two rang', quoted: true, at: 6 });
    expect(line?.raw.slice(line.words[2]?.at)).toBe('ok, call back.');
  });
});

describe('nearestName', () => {
  const names = ['rota', 'released', 'remove', 'here', 'help', 'held', 'cancel', 'in', 'status'];
  it.each([
    ['roat', 'rota'],
    ['Rotta', 'rota'],
    ['relesed', 'released'],
    ['cancle', 'cancel'],

    ['stauts', 'status'],
    ['relaesde', 'released'],
    ['statuss', 'status'],
    ['ins', 'in'],
    ['im', undefined],
    ['rtoaa', undefined],
    ['hel', undefined],
    ['banana', undefined],
    ['x'.repeat(4000), undefined],
  ])('%s: %s', (word, name) => expect(nearestName(word, names)).toBe(name));
});
