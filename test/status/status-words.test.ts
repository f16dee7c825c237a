import { expect, it } from 'vitest';
import { alarmDefaults } from '../../data/alarms/settings.ts';
import { minuteMs } from '../../data/ranges.ts';
import { standingOf } from '../../data/status/standing.ts';
import { english } from '../../data/wording/en/index.ts';
import type { StatusLine } from '../../data/wording/en/status-parts.ts';
import { zone } from '../transcript.ts';
import { gap, line, now } from './line.ts';

const text = (lines: readonly StatusLine[], duty = [{ name: 'Pip', codes: [] }]) =>
  english.status({
    lines: lines.map((one) => ({ ...one, standing: standingOf(one, now, alarmDefaults) })),
    doubts: [],
    duty,
    now,
    zone,
  });

it('two lines for a station in trouble, one place in a row for a calm one', () => {
  const { count } = line({});
  const since = {
    seq: 2,
    kind: 'unmatched-release',
    saidBy: 'ben',
    heardAt: now - 5 * minuteMs,
    vetted: false,
  } as const;
  const held = { name: 'Pat', until: now };
  expect(
    text(
      [
        line({ gaps: [{ ...gap('empty', -1, 3), number: 7, heldBy: held }], on: 0 }),
        line({
          code: 'NGT',
          on: 0,
          isNeeded: false,
          gaps: [gap('thin', 2, 5)],
          askAfter: { at: now, estimated: true },
        }),
        line({ code: 'STR', gaps: [gap('empty', 30, 33)] }),
        line({ code: 'ABB', count: { ...count, since }, sinceBy: null }),
        line({ code: 'QQA', count: { ...count, least: 1, most: 1, excess: 1 } }),
      ],
      [],
    ),
  ).toBe(
    [
      'Status, Sun 22 Nov 20:40\nNobody is on duty. To take the shift: `!duty on`.',
      'HBR: nobody until Sun 23:40, 2 wanted (G7, Pat has it)\n4–6 thought inside (told by Ana 40 min ago); cover to Mon 08:40',
      'NGT: 1 of 2 Sun 22:40–01:40\n4–6 thought inside (told by Ana 40 min ago); cover to Mon 08:40; to ask after since about Sun 20:40',
      'Gaps much later: STR 4–6 (Ana 40 min ago; nobody Tue 02:40–05:40).',
      'Calm: ABB 4–6 (Ana 40 min ago, since then by somebody 5 min ago), QQA 1 (Ana 40 min ago).',
      'One station: `!status HBR`. As a picture: `!board`.',
    ].join('\n\n'),
  );
});

it('thirty stations are one or two messages: three in trouble stand out, and the calm ones take a line of a phone each', () => {
  const calm = Array.from({ length: 27 }, (_, at) => line({ code: `Q${String.fromCharCode(65 + at)}X` }));
  const trouble = ['HBR', 'NGT', 'ABB'].map((code) => line({ code, gaps: [gap('empty', -1, 3)] }));
  const said = text([...trouble, ...calm]);
  expect(said.length).toBeLessThan(1_200);
  expect(said.split('\n\n')).toHaveLength(6);
  const all = text(calm.map((one) => ({ ...one, gaps: [gap('empty', -1, 3)] })));
  expect(all.length).toBeLessThan(3_500);
  expect(all.split('\n\n')).toHaveLength(1 + 20 + 2);
  expect(all).toContain('In trouble as well: QUX 4–6 (Ana 40 min ago; nobody until Sun 23:40, 2 wanted), QVX');
});
