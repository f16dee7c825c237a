import { expect, it } from 'vitest';
import { ladderOf } from '../../data/alarms/question-ladder.ts';

it.each([
  ['from below', 'near-cover', [['pip'], ['room'], ['bo'], ['office']], [['pip'], ['room'], ['bo'], ['office']]],
  ['nobody on duty: the next', 'near-cover', [[], ['room'], ['bo'], ['office']], [['room'], ['bo'], ['office']]],
  ['the back office, and nobody else', 'ask-after', [['pip'], ['room'], ['bo'], ['office']], [['bo'], ['office']]],
  ['nobody of them on duty: their room', 'in-hospital', [['pip'], ['room'], [], ['office']], [['office']]],
  ['no back office at all: the lowest there is', 'ask-after', [[], ['room'], [], []], [['room'], []]],
  ['nobody anywhere', 'ask-after', [[], [], [], []], [[], []]],
  ['both at once', 'which-out', [['pip'], ['room'], ['bo'], ['office']], [['pip', 'bo'], ['room'], ['office']]],
] as const)('%s', (_, kind, steps, expected) => {
  expect(ladderOf<string>(kind, steps)).toEqual(expected);
});
