import fc from 'fast-check';
import { expect, it } from 'vitest';
import { escapeText, tag, words } from '../../data/pictures/drawing/svg.ts';

it('whatever words say, they stay words', () => {
  expect(words(1, 2, 3, `</text><script>"'&`)).toBe(
    '<text x="1" y="2" font-size="3">&lt;/text&gt;&lt;script&gt;&quot;&apos;&amp;</text>',
  );
  expect(tag('a', { b: '"><c' })).toBe('<a b="&quot;&gt;&lt;c"/>');
  expect(escapeText('a\u0000b\ud800c\uffff💜')).toBe('abc💜');
});

it('no words break out of their place', () =>
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", ';', 'a', '\0', '\ud800', '💜') }),
      (text) => void expect(escapeText(text)).not.toMatch(/[<>"'\0]/),
    ),
  ));
