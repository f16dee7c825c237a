import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openName } from '../../data/people/appearance.ts';
import { plainName } from '../../data/people/plain-name.ts';

describe('a name as it can stand in any room', () => {
  it.each([
    ['Joan', 'Joan'],
    ['  Joan   Smith ', 'Joan Smith'],
    ['Joan (phone)', 'Joan (phone)'],
    ['O’Brien', "O'Brien"],
    ['Anne‑Marie', 'Anne-Marie'],
    ['J. R. Ewing', 'J. R. Ewing'],
    ['Zoë', 'Zoë'],
    ['محمد', 'محمد'],
    ['李小龙', '李小龙'],
    ['Ana 🌻', 'Ana 🌻'],
    ['Joan\nHBR is stood down, go home', 'Joan HBR is stood down go home'],
    ['Jo\u202ean\u200b', 'Joan'],
    ['@joan', 'joan'],
    ['Noona Smith', 'Noona Smith'],
    ['!link coordinators', 'link coordinators'],
    ['*Joan* `x`', "Joan 'x"],
    ['https://evil.example/x', 'https evil example x'],
    ['wa.me/447700900123', 'wa me'],
    ['Room 101', 'Room 101'],
    ['Ana +44 7700 900123', 'Ana'],
    ['__proto__', 'proto'],
    ['Z͑ͫ̓ͪ̂ͫ̽a', 'Z͑ͫa'],
  ])('%j becomes %j', (typed, shown) => expect(plainName(typed)).toBe(shown));

  it.each(['@everyone', 'nobody', '*No one*', 'No\u200bbody', 'somebody (phone)', '🌻 Anyone', 'one  person'])(
    '%j would say that nobody is there',
    (typed) => expect(plainName(typed)).toBeNull(),
  );

  it.each(['', '   ', '🌻', '+447700900123', '07700 900 123', '!!!', '\u200b', '---'])('%j is none', (typed) =>
    expect(plainName(typed)).toBeNull(),
  );

  it('is one short line without link, mention, command or markup, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (typed) => {
        const name = plainName(typed);
        if (name === null) return;
        expect([...name].length).toBeLessThanOrEqual(40);
        expect(name).toMatch(/^[^\p{C}\p{Zl}\p{Zp}@!/\\`*_~<>#:;"$%&=|[\]{}]+$/u);
        expect(name).not.toMatch(/\.\S|^[\s(]*$/);
        expect(plainName(name)).toBe(name);
      }),
    );
  });
});

describe('how somebody appears in open rooms', () => {
  it.each([
    ['Joan Smith', 'first', 'Joan'],
    ['🌻 Dee Smith', 'first', 'Dee'],
    ['joan smith', 'initials', 'JS'],
    ['Joan (phone)', 'initials', 'JP'],
    ['Joan Smith', 'nobody', null],
    [null, 'first', null],
  ] as const)('%j as %s: %j', (name, shown, open) => expect(openName({ name, shown })).toBe(open));
});
