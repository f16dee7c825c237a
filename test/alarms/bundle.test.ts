import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayBundleGo, type Waiting } from '../../data/alarms/bundle.ts';
import { alarmDefaults } from '../../data/alarms/settings.ts';
import { minuteMs } from '../../data/ranges.ts';

const now = Date.UTC(2026, 10, 22, 20);
const inMinutes = (minutes: number): Waiting => ({ gapStart: now + minutes * minuteMs });
const may = (waiting: Waiting[], minutesSinceLast: number | null) =>
  mayBundleGo(waiting, minutesSinceLast === null ? null : now - minutesSinceLast * minuteMs, now, alarmDefaults);

describe('a bundle goes', () => {
  const cases: [string, boolean, boolean][] = [
    ['not with nothing in it', may([], null), false],
    ['if none went before', may([inMinutes(300)], null), true],
    ['15 min after the last', may([inMinutes(300)], 15), true],
    ['if the last is still to come: the clock was set back', may([inMinutes(300)], -90), true],
    ['not sooner', may([inMinutes(300), {}], 14), false],
    ['at once for a gap within the hour', may([inMinutes(300), inMinutes(60)], 0), true],
    ['not for one beyond it', may([inMinutes(61)], 0), false],
    ['at once for a gap that has begun', may([inMinutes(-90)], 0), true],
    ['at once for what is urgent', may([{ urgent: true }], 0), true],
    ['at once for a drop-out hours ahead', may([{ ...inMinutes(600), urgent: true }], 0), true],
  ];
  it.each(cases)('%s', (_, is, expected) => expect(is).toBe(expected));

  it('so that nothing waits longer than 15 min, and without urgency none follows sooner', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 30 }), (arrivals) => {
        const sent: number[] = [];
        let waiting: number[] = [];
        for (let minute = 0; minute <= 120; minute += 1) {
          waiting.push(...arrivals.filter((arrival) => arrival === minute));
          const last = sent.at(-1);
          const lastAt = last === undefined ? null : now + last * minuteMs;
          if (
            !mayBundleGo(
              waiting.map(() => inMinutes(600)),
              lastAt,
              now + minute * minuteMs,
              alarmDefaults,
            )
          )
            continue;
          expect(minute - Math.min(...waiting)).toBeLessThanOrEqual(15);
          if (last !== undefined) expect(minute - last).toBeGreaterThanOrEqual(15);
          sent.push(minute);
          waiting = [];
        }
        expect(waiting).toEqual([]);
      }),
    );
  });
});
