import { expect, it } from 'vitest';
import type { Content } from '../../data/outbox/letter.ts';
import { hourMs, minuteMs } from '../../data/ranges.ts';
import { noiseOf } from '../../data/rooms/noise.ts';
import { english } from '../../data/wording/en/index.ts';

const text: Content = { kind: 'text', text: 'Rota' };
const letters = (...contents: readonly Content[]) =>
  contents.map((content, at) => ({ content, createdAt: at * minuteMs }));

it('counts what the bot says of its own accord, and says until when the rest waits', () => {
  expect(noiseOf(letters(text, text), 3)).toEqual({ sent: 2, budget: 3, freeAt: null });
  expect(noiseOf(letters(text, text, text), 3)).toEqual({ sent: 3, budget: 3, freeAt: hourMs });
  expect(noiseOf(letters(text, text, text, text), 3)).toEqual({ sent: 4, budget: 3, freeAt: hourMs + minuteMs });
  expect(noiseOf([], 3)).toEqual({ sent: 0, budget: 3, freeAt: null });
});

it('counts no answers, edits, reactions or settings', () => {
  const silent: Content[] = [
    { kind: 'text', text: 'Thank you!', to: 'ana' },
    { kind: 'edit', postId: '1', text: 'Rota' },
    { kind: 'reaction', on: { network: 'signal', messageId: '1' }, emoji: '✅' },
    { kind: 'setting', setting: 'posting', value: 'everyone' },
  ];
  expect(noiseOf(letters(...silent, text), 3).sent).toBe(1);
});

it('is shown in a few words', () => {
  const noise = { sent: 6, budget: 12 };
  expect(english.roomNoise([{ kind: 'coordinators', station: null, noise }])).toBe(
    'Messages this hour: coordinators 6 of 12.',
  );
});
