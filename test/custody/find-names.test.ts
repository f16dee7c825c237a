import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byFit, fitOf } from '../../data/custody/find-names.ts';
import { soundKeys } from '../../data/custody/sound.ts';

const alike = (a: string, b: string) => soundKeys(a).some((key) => soundKeys(b).includes(key));

describe('sounds alike', () => {
  it.each([
    ['smith', 'smyth', 'smythe', 'schmidt', 'schmitt'],
    ['catherine', 'katharine', 'kathryn', 'catrin', 'cathryn'],
    ['stephen', 'steven', 'stefan'],
    ['philip', 'phillip', 'filip'],
    ['geoffrey', 'jeffrey', 'jeffry'],
    ['clark', 'clarke', 'klark'],
    ['reid', 'reed', 'read'],
    ['macdonald', 'mcdonald', 'mackdonald'],
    ['mohammed', 'muhammad', 'mohamed', 'mohammad'],
    ['aisha', 'ayesha', 'aysha'],
    ['hussein', 'hussain', 'husain'],
    ['wright', 'right', 'rite'],
    ['knight', 'night'],
    ['nicholas', 'nikolas', 'nicolas'],
    ['christine', 'kristin', 'christin'],
    ['thomas', 'tomas'],
    ['vaughan', 'vaughn', 'vaun'],
    ['sean', 'shaun', 'shawn'],
    ['jones', 'johns'],
    ['leigh', 'lee', 'li'],
    ['hannah', 'hanna', 'anna'],
    ['khan', 'kan', 'cahn'],
    ['xavier', 'savier'],
    ['alicia', 'alisia'],
    ['richard', 'ritchard'],
    ['beattie', 'beatty', 'beaty'],
    ['zoe', 'zoey', 'soe'],
  ])('%s, %s', (name, ...others) => {
    for (const other of others) expect([name, other, alike(name, other)]).toEqual([name, other, true]);
  });

  it.each([
    ['smith', 'jones'],
    ['anna', 'emma'],
    ['mark', 'martin'],
    ['ben', 'dan'],
    ['peter', 'patrick'],
    ['george', 'gregory'],
    ['robert', 'rupert'],
  ])('%s not as %s', (a, b) => {
    expect(alike(a, b)).toBe(false);
  });

  it('takes any word', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,20}$/), (word) => {
        for (const key of soundKeys(word)) expect(key).toMatch(/^[a-z]*$/);
        expect(alike(word, word)).toBe(true);
      }),
    );
  });
});

describe('a name asked for fits one that was kept', () => {
  const share = (asked: string, kept: string) => {
    const fit = fitOf(asked, kept);
    return fit ? `${fit.fitting} of ${fit.of}` : 'no';
  };
  it.each<readonly [asked: string, kept: string, share: string]>([
    ['Jo Bloggs', 'Jo Bloggs', '2 of 2'],
    ['jo bloggs', 'BLOGGS, Jo', '2 of 2'],
    ['Jo', 'Joanna Bloggs', '1 of 1'],
    ['Joanna Katherine Bloggs', 'Jo Blogs', '2 of 3'],
    ['Bloggs', 'tall man in red, says he is Bloggs', '1 of 1'],
    ['Zoë Müller', 'Zoe Muller', '2 of 2'],
    ["Siân O'Brien", 'Sian OBrien', '2 of 2'],
    ['O Brien', "O'Brien", '2 of 2'],
    ['Macdonald', 'Ewan Mac Donald', '1 of 1'],
    ['Mac Donald', 'Ewan McDonald', '2 of 2'],
    ['Smith-Jones', 'Ann Jones', '1 of 2'],
    ['Thompson', 'Thomson', '1 of 1'],
    ['Jhon Simth', 'John Smith', '2 of 2'],
    ['Muhammad Khan', 'Mohamed Kahn', '2 of 2'],
    ['Sam Green', 'Sam Brown', '1 of 2'],
    ['Sam Adams Green', 'Sam Brown', 'no'],
    ['red', 'tall man in red', '1 of 1'],
    ['read', 'tall man in red', 'no'],
    ['man in red', 'man in blue', '2 of 3'],
    ['Ann', 'Bob', 'no'],
    ['Дарья', 'Дарья', '1 of 1'],
    ['', 'Jo', 'no'],
    ['Jo', '', 'no'],
    ['!?', 'Jo', 'no'],
  ])('%s, %s: %s', (asked, kept, expected) => {
    expect(share(asked, kept)).toBe(expected);
  });

  it('the better the sooner', () => {
    const kept = ['Sam Brown', 'Ann Smith', 'Joanne Smythe', 'Jo Smtih', 'Jo Smith', 'Joan Smith'];
    const fits = kept.flatMap((text) => {
      const fit = fitOf('Jo Smith', text);
      return fit ? { text, ...fit } : [];
    });
    expect(fits.sort(byFit).map(({ text }) => text)).toEqual([
      ...['Jo Smith', 'Joan Smith', 'Jo Smtih', 'Joanne Smythe', 'Ann Smith'],
    ]);
  });

  it('whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (asked, kept) => {
        const fit = fitOf(asked, kept);
        if (fit) expect(fit.fitting * 2 >= fit.of && fit.fitting <= fit.of).toBe(true);
      }),
    );
  });
});
