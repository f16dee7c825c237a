import { describe, expect, it } from 'vitest';
import type { AlarmKind } from '../../data/alarms/alarm.ts';
import { hourMs, minuteMs } from '../../data/ranges.ts';
import { awaySince } from '../../data/todo/away.ts';
import { byUrgency, rankOf, type Task } from '../../data/todo/task.ts';

const now = Date.UTC(2026, 10, 22, 20);
const inHours = (kind: AlarmKind, hours: number) => ({ kind, start: now + hours * hourMs, end: now + 48 * hourMs });
const nameOf = ({ kind, start }: { kind: AlarmKind; start: number }) => `${kind} ${(start - now) / hourMs}`;

describe('the most urgent first', () => {
  it('somebody who may be alone now, hours without anybody, questions, hours with too few', () => {
    const alarms = [
      inHours('thin', 0),
      inHours('open-group', -1),
      inHours('empty', 5),
      inHours('empty', 2),
      inHours('overdue', -3),
      inHours('empty', 1),
      inHours('unmet', -1),
    ];
    const tasks = alarms.map(
      (alarm, number): Task => ({
        ref: { kind: 'alarm', number },
        rank: rankOf(alarm, now),
        at: alarm.start,
        text: nameOf(alarm),
      }),
    );
    expect(tasks.toSorted(byUrgency).map(({ text }) => text)).toEqual([
      'unmet -1',
      'empty 1',
      'empty 2',
      'empty 5',
      'overdue -3',
      'open-group -1',
      'thin 0',
    ]);
  });
});

describe('since when somebody was away', () => {
  it.each([
    ['from the last thing they did, where that is an hour ago or more', [-2 * hourMs, -2 * hourMs - 5], -2 * hourMs],
    ['from before the last pause, where they are back', [-minuteMs, -5 * minuteMs, -6 * hourMs], -6 * hourMs],
    ['8 h where they never did anything', [], -8 * hourMs],
    ['8 h where they never paused', [-minuteMs], -8 * hourMs],
  ])('%s', (_, acts, away) => {
    expect(
      awaySince(
        acts.map((at) => now + at),
        now,
      ),
    ).toBe(now + away);
  });
});
