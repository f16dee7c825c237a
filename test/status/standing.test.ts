import { expect, it } from 'vitest';
import { alarmDefaults } from '../../data/alarms/settings.ts';
import { hourMs } from '../../data/ranges.ts';
import { standingOf, worstFirst } from '../../data/status/standing.ts';
import type { StatusLine } from '../../data/wording/en/status-parts.ts';
import { gap, line, now } from './line.ts';

const stand = (parts: Parameters<typeof line>[0]): StatusLine => {
  const unranked = line(parts);
  return { ...unranked, standing: standingOf(unranked, now, alarmDefaults) };
};

it('the worst first: nobody now, nobody soon, too few, something asked or near, a gap much later, nothing', () => {
  const inOrder = [
    stand({ code: 'UNK' }),
    stand({ code: 'NOW', gaps: [gap('empty', -2, 1)] }),
    stand({ code: 'NOWA', gaps: [gap('empty', -1, 3), gap('thin', 3, 5)] }),
    stand({ code: 'SOON', gaps: [gap('thin', -1, 4), gap('empty', 4, 6)] }),
    stand({ code: 'LAST', gaps: [gap('empty', 12, 15)] }),
    stand({ code: 'THIN', gaps: [gap('thin', 0, 3)] }),
    stand({ code: 'THINX', gaps: [gap('thin', 6, 7)] }),
    stand({ code: 'ASKED', questions: [{ number: 4, kind: 'unmet', heldBy: null }] }),
    stand({ code: 'CLOCK', until: { at: now + 2 * hourMs, estimated: true } }),
    stand({ code: 'DUE', askAfter: { at: now - hourMs, estimated: false } }),
    stand({ code: 'GONE', overdue: 1 }),
    stand({ code: 'LATER', gaps: [gap('thin', 7, 8), gap('empty', 13, 14)] }),
    stand({ code: 'CALM', questions: [{ number: 5, kind: 'open-group', heldBy: null }] }),
  ];
  const codes = inOrder.map(({ station }) => station.code);
  expect(
    inOrder
      .toReversed()
      .sort(worstFirst)
      .map(({ station }) => station.code),
  ).toEqual(codes);
});

it('whose number is not known is not calm', () => {
  const { count } = line({});
  expect(stand({ count: { ...count, unknown: true } }).standing.worry).toBe('asked');
});
