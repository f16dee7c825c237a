import { afterEach, expect, it, vi } from 'vitest';
import { eachMinute } from '../../bot/shell/each-minute.ts';
import { hourMs, minuteMs } from '../../data/ranges.ts';

const noon = Date.UTC(2026, 0, 5, 12);

afterEach(() => void vi.useRealTimers());

it('ticks each minute of the clock, also after it was set back or ahead', async () => {
  vi.useFakeTimers({ now: noon + 30_000 });
  const ticks: number[] = [];
  const ticking = eachMinute(Date.now, (minute) => void ticks.push((minute - noon) / minuteMs));
  const pass = async (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) {
      await vi.advanceTimersByTimeAsync(1_000);
      ticking.look();
    }
  };
  await pass(120);
  expect(ticks.splice(0)).toEqual([1, 2]);
  vi.setSystemTime(Date.now() - 2 * hourMs);
  await pass(120);
  expect(ticks.splice(0)).toEqual([-117, -116]);
  vi.setSystemTime(Date.now() + 30 * hourMs);
  await pass(120);
  expect(ticks.splice(0)).toEqual([30 * 60 - 115, 30 * 60 - 114]);
  await ticking.stop();
});
