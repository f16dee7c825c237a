import { expect, it } from 'vitest';
import { withoutTexts } from '../../bot/log.ts';

it('keeps what kind of error it was and where, but never what it quotes', () => {
  const error = Object.assign(new SyntaxError('Unexpected token S in "Sam Smith"'), { code: 'BAD' });
  const logged = withoutTexts(error);
  expect(logged).toMatchObject({ type: 'SyntaxError', code: 'BAD' });
  expect(JSON.stringify(logged)).toContain('log.test.ts');
  expect(JSON.stringify(logged)).not.toContain('Sam');
});

it('takes anything thrown', () => {
  expect(withoutTexts('Sam Smith')).toEqual({ type: 'string' });
});
