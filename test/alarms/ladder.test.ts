import { describe, expect, it } from 'vitest';
import { ackUntil, audienceOf, type Climb, moveOnNews, nextMove, type Steps } from '../../data/alarms/ladder.ts';
import { alarmDefaults } from '../../data/alarms/settings.ts';
import { hourMs, minuteMs } from '../../data/ranges.ts';

const start = Date.UTC(2026, 10, 22, 20);
const all: Steps<string> = [['Pat'], ['coordinators', 'Jo'], ['Bo'], ['backoffice']];
/** On step 1 since three hours before the gap, accepted at once. */
const alarm = (some: Partial<Climb> = {}): Climb => ({
  kind: 'empty',
  start,
  step: 1,
  stepSince: start - 3 * hourMs,
  stepAcceptedAt: start - 3 * hourMs,
  reached: true,
  ack: null,
  ...some,
});
const minutesBefore = (minutes: number) => start - minutes * minuteMs;
const move = (some: Partial<Climb>, minutes: number, steps = all) =>
  nextMove(alarm(some), steps, minutesBefore(minutes), alarmDefaults);
const [stay, to] = [{ do: 'stay' }, (step: number) => ({ do: 'step', step })];
const acceptedAt = (minutes: number) => ({ stepSince: minutesBefore(minutes), stepAcceptedAt: minutesBefore(minutes) });
const unaccepted = (minutes: number) => ({ stepSince: minutesBefore(minutes), stepAcceptedAt: null, reached: false });

describe('the next step', () => {
  const cases: [string, ReturnType<typeof move>, object][] = [
    ['comes 15 min after the one before was accepted', move(acceptedAt(170), 155), to(2)],
    ['and not sooner', move(acceptedAt(170), 156), stay],
    [
      'counts from acceptance, not from when it was queued',
      move({ stepSince: minutesBefore(175), stepAcceptedAt: minutesBefore(170) }, 156),
      stay,
    ],
    ['comes 5 min after in the last hour', move(acceptedAt(65), 60), to(2)],
    ['and not sooner', move(acceptedAt(64), 60), stay],
    ['the last hour begins at 60 min', move(acceptedAt(70), 61), stay],
    ['comes 5 min after once the gap has begun', move({ ...acceptedAt(-60), step: 3 }, -65), to(4)],
    ['waits until three hours before the gap', move(acceptedAt(700), 181), stay],
    ['and then comes at once', move(acceptedAt(700), 180), to(2)],
    ['waits likewise above step 2', move({ ...acceptedAt(700), step: 2 }, 181), stay],
    ['passes over steps with nobody on them', move(acceptedAt(170), 155, [['Pat'], [], [], ['backoffice']]), to(4)],
    ['there is none above the top', move({ ...acceptedAt(170), step: 4 }, 10), stay],
    ['there is none where nobody stands above', move(acceptedAt(170), 10, [['Pat'], [], [], []]), stay],
  ];
  it.each(cases)('%s', (_, is, expected) => expect(is).toEqual(expected));
});

describe('a step is skipped at once', () => {
  const off: Steps<string> = [[], ['coordinators'], ['Bo'], ['backoffice']];
  const begun = { step: 0, stepSince: null, stepAcceptedAt: null, reached: false };
  const cases: [string, ReturnType<typeof move>, object][] = [
    ['the ladder begins with step 1', move(begun, 720), to(1)],
    ['with nobody on duty it begins with step 2, twelve hours before', move(begun, 720, off), to(2)],
    ['with nobody anywhere it waits for somebody', move(begun, 720, [[], [], [], []]), stay],
    ['nothing accepted in 2 min, at any time', move(unaccepted(720), 718), to(2)],
    ['but not in 1', move(unaccepted(720), 719), stay],
    ['not while its messages wait for a bundle', move({ ...unaccepted(720), stepSince: null }, 700), stay],
    ['whoever stood on it has gone', move(acceptedAt(720), 715, off), to(2)],
    ['nothing accepted at the top: it stays', move({ ...unaccepted(720), step: 4 }, 700), stay],
  ];
  it.each(cases)('%s', (_, is, expected) => expect(is).toEqual(expected));
});

describe('a thin gap', () => {
  const thin = { kind: 'thin' } as const;
  const nobody: Steps<string> = [[], [], ['Bo'], ['backoffice']];
  const cases: [string, ReturnType<typeof move>, object][] = [
    ['climbs to step 2', move({ ...thin, ...acceptedAt(100) }, 60), to(2)],
    ['and stops there', move({ ...thin, ...acceptedAt(100), step: 2 }, 60), stay],
    ['also where step 2 is empty', move({ ...thin, ...acceptedAt(100) }, 60, [['Pat'], [], ['Bo'], []]), stay],
    ['goes on where steps 1 and 2 are both empty', move({ ...thin, ...unaccepted(100), step: 0 }, 100, nobody), to(3)],
    ['goes on where neither could be reached', move({ ...thin, ...unaccepted(100), step: 2 }, 98), to(3)],
    ['and stops with whoever was', move({ ...thin, ...acceptedAt(100), step: 3 }, 10, nobody), stay],
    [
      'an unreachable step 2 does not matter once step 1 was told',
      move({ ...thin, ...unaccepted(100), reached: true, step: 2 }, 90),
      stay,
    ],
  ];
  it.each(cases)('%s', (_, is, expected) => expect(is).toEqual(expected));
});

describe('an acknowledgement', () => {
  const pat = { ack: { personId: 'Pat', until: minutesBefore(60) }, step: 3 };
  const again = { do: 'restart', step: 1, had: 'Pat' };
  it.each([
    ['holds 60 min', 90, 30],
    ['or until 60 min before the start', 300, 60],
    ['60 min once the gap has begun', -10, -70],
  ])('%s', (_, given, until) =>
    expect(ackUntil(alarm(), minutesBefore(given), alarmDefaults)).toBe(minutesBefore(until)),
  );

  const cases: [string, ReturnType<typeof move>, object][] = [
    ['stops the ladder', move({ ...acceptedAt(170), ...pat }, 61), stay],
    ['also where nothing was accepted', move({ ...unaccepted(170), ...pat }, 61), stay],
    ['on lapse the ladder starts again and names who had it', move({ ...acceptedAt(170), ...pat }, 60), again],
    ['with the first step that has somebody', move(pat, 60, [[], ['Jo'], [], []]), { ...again, step: 2 }],
    ['on news too, though it has not lapsed', moveOnNews(alarm(pat), all), again],
    ['news that nobody has leaves the climb where it is', moveOnNews(alarm({ step: 3 }), all), stay],
  ];
  it.each(cases)('%s', (_, is, expected) => expect(is).toEqual(expected));

  it('stages go to the acknowledger only, and after it to all steps reached', () => {
    expect(audienceOf(alarm(pat), all, minutesBefore(61))).toEqual({ acknowledger: 'Pat' });
    expect(audienceOf(alarm(pat), all, minutesBefore(60))).toEqual({ recipients: ['Pat', 'coordinators', 'Jo', 'Bo'] });
    expect(audienceOf(alarm({ step: 2 }), [['Pat'], ['coordinators', 'Pat'], ['Bo'], []], minutesBefore(60))).toEqual({
      recipients: ['Pat', 'coordinators'],
    });
  });
});

it('what is no gap climbs to the top', () => {
  expect(move({ kind: 'unmet', ...acceptedAt(0), step: 3 }, -5)).toEqual(to(4));
});

it('left alone, an empty gap reaches everybody in turn', () => {
  let now = alarm({ step: 0, stepSince: null, stepAcceptedAt: null, reached: false });
  const climbed: [number, number][] = [];
  for (let minute = 12 * 60; minute >= -30; minute -= 1) {
    const next = nextMove(now, all, minutesBefore(minute), alarmDefaults);
    if (next.do !== 'step') continue;
    climbed.push([minute, next.step]);
    now = {
      ...now,
      step: next.step,
      stepSince: minutesBefore(minute),
      stepAcceptedAt: minutesBefore(minute),
      reached: true,
    };
  }
  expect(climbed).toEqual([
    [720, 1],
    [180, 2],
    [165, 3],
    [150, 4],
  ]);
});
