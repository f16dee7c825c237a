import { describe, expect, it } from 'vitest';
import { readHours } from '../../data/times/read-hours.ts';
import { at, london } from './wall-time.ts';

/** `24T20:00-23:00` on the month of now; an end not after its start is the next day's. `ask: why`, `none`. */
function expected(now: string, wanted: string): object {
  const [, why] = /^ask: (.*)$/.exec(wanted) ?? [];
  if (why) return { kind: 'ask', why };
  if (wanted === 'none') return { kind: 'none' };
  const [, day = '', from = '', to = ''] = /^(\d\d)T(\d\d:\d\d)-(\d\d:\d\d)$/.exec(wanted) ?? [];
  const date = `${now.slice(0, 8)}${day}`;
  const nextDate = new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
  return { kind: 'range', range: { start: at(`${date}T${from}`), end: at(`${to > from ? date : nextDate}T${to}`) } };
}

const rows = (table: string): [string, string][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([phrase = '', wanted = '']) => [phrase, wanted]);

function reads(now: string, table: string, command: boolean): void {
  it.each(rows(table))(`at ${now}: %s → %s`, (phrase, wanted) => {
    const reading = readHours(phrase, { now: at(now), zone: london, command });
    expect(reading).toEqual({ ...expected(now, wanted), ...(command ? { rest: '' } : {}) });
  });
}

describe('behind the command word', () => {
  reads(
    '2026-11-22T17:00',
    `
    8pm to 11 | 22T20:00-23:00
    8 - 11 pm | 22T20:00-23:00
    20h-23h | 22T20:00-23:00
    8h-11h | 22T20:00-23:00
    20h30 - 23h | 22T20:30-23:00
    8pm→11pm | 22T20:00-23:00
    8pm -> 11pm | 22T20:00-23:00
    8pm > 11pm | 22T20:00-23:00
    8pm...11pm | 22T20:00-23:00
    from 8 to 11 tomorrow night | 23T20:00-23:00
    tomoz 9-12 | 23T09:00-12:00
    tmr 9-12 | 23T09:00-12:00
    tmw 9-12 | 23T09:00-12:00
    2moro 8-11 | 23T08:00-11:00
    8-11 2nite pls x | 22T20:00-23:00
    sat night 10-2 | 28T22:00-02:00
    sat night 1-4 | 29T01:00-04:00
    friday evening | 27T18:00-00:00
    weds eve | 25T18:00-00:00
    8ish to 11 | 22T20:00-23:00
    mon 9-12 | 23T09:00-12:00
    mon 9 to 5 | 23T09:00-17:00
    noon-3pm | 23T12:00-15:00
    12-3 | 23T00:00-03:00
    12am-3am | 23T00:00-03:00
    12pm-3 | 23T12:00-15:00
    12 noon - 3 | 23T12:00-15:00
    11:30pm-12:30 | 22T23:30-00:30
    10:00-12:30 | 23T10:00-12:30
    10:30-9 | 22T22:30-09:00
    00:00-06:00 | 23T00:00-06:00
    20:00-24:00 | 22T20:00-00:00
    24-3 | 23T00:00-03:00
    0-6 | 23T00:00-06:00
    08-11 | 23T08:00-11:00
    until midnight | 22T17:00-00:00
    till half 10 | 22T17:00-22:30
    tonight until 2 | 22T17:00-02:00
    until 3am tomorrow | 22T17:00-03:00
    now for 2 hours | 22T17:00-19:00
    right now till 8 | 22T17:00-20:00
    2 hours from 8pm | 22T20:00-22:00
    1½ hours from 8pm | 22T20:00-21:30
    8pm for an hour and a half | 22T20:00-21:30
    8.30pm for 2h30 | 22T20:30-23:00
    for 1/2 hour | 22T17:00-17:30
    next couple of hours | 22T17:00-19:00
    next half hour | 22T17:00-17:30
    next hour | 22T17:00-18:00
    next 90 mins | 22T17:00-18:30
    for 2 hours from 9 | 22T21:00-23:00
    8pm 3h | 22T20:00-23:00
    an hour from now till 11 | 22T18:00-23:00
    5 mins till 10 | 22T17:05-22:00
    in 2 hours for 3 hours | 22T19:00-22:00
    quarter past eight till ten | 22T20:15-22:00
    five to nine till eleven | 22T20:55-23:00
    ten to eleven till one | 22T22:50-01:00
    twenty past eight to eleven | 22T20:20-23:00
    5 past 8 til 10 | 22T20:05-22:00
    ten thirty pm till one | 22T22:30-01:00
    eight forty five to eleven | 22T20:45-23:00
    this evening 7-10 | 22T19:00-22:00
    7p-10p | 22T19:00-22:00
    7.30pm–10.15pm | 22T19:30-22:15
    19.30-22.15 | 22T19:30-22:15
    1930 to 2215 hrs | 22T19:30-22:15
    830pm-11pm | 22T20:30-23:00
    8 o'clock to 11 o'clock | 22T20:00-23:00
    8a.m.-11a.m. tomorrow | 23T08:00-11:00
    ８-１１ | 22T20:00-23:00
    🚨 8pm-11pm ‼️ | 22T20:00-23:00
    (8pm-11pm) | 22T20:00-23:00
    8till11 | 22T20:00-23:00
    8pmtill11pm | 22T20:00-23:00
    sat8-11 | 28T08:00-11:00
    22nd 8-11pm | 22T20:00-23:00
    Nov 24 8-11am | 24T08:00-11:00
    24.11. 8-11 | 24T08:00-11:00
    24-11-2026 20:00-23:00 | 24T20:00-23:00
    2026-11-24 20:00-23:00 | 24T20:00-23:00
    2026-11-24T20:00-23:00 | 24T20:00-23:00
    20:00-23:00 24/11/2026 | 24T20:00-23:00
    on the 24th from 8am until 11am | 24T08:00-11:00
    Mon 23 8-11pm | 23T20:00-23:00
    mon 23-02 | 23T23:00-02:00
    mon 22:00 - tue 02:00 | 23T22:00-02:00
    10pm tonight till 2am tomorrow | 22T22:00-02:00
    8 in the evening till midnight | 22T20:00-00:00
    1 to 5 in the morning | 23T01:00-05:00
    tomorrow morning 10-2 | 23T10:00-14:00
    tues lunchtime 12-2 | 24T12:00-14:00
    10-2 tomorrow | 23T10:00-14:00
    10 to 2 | 22T22:00-02:00
    10pm-2am sat | 28T22:00-02:00
    happy to do 8-11, thank you | 22T20:00-23:00
    8pm-8 | 22T20:00-08:00
    10pm-2am tomorrow | ask: which-night
    tomorrow midnight to 3 | ask: which-night
    midnight sat to 3 | ask: which-night
    graveyard tomorrow | ask: which-night
    10-2 tomorrow morning | ask: which-half
    20 to 8 | ask: single-time
    an hour from now | ask: single-time
    8 | ask: single-time
    8pm 11pm | ask: single-time
    now | ask: single-time
    2 hours | ask: single-time
    Monday to Tuesday | ask: several
    sat and sun 8-11 | ask: several
    tonight and tomorrow | ask: several
    8-11 or 9-12 | ask: several
    8-11, 9-12 | ask: several
    8-11-2 | ask: several
    all night | ask: vague
    any time | ask: vague
    whenever | ask: vague
    for a few hours | ask: vague
    2-3 hours | ask: vague
    every night 8-11 | ask: vague
    22/11 | ask: whole-day
    25:00-26:00 | ask: no-such-time
    31 Feb 8-11 | ask: no-such-time
    32/13 | ask: no-such-time
    11/24 8-11 | ask: no-such-time
    8pm-11pm BST | ask: no-such-time
    monday 24/11 8-11 | ask: disagree
    8am-11am tonight | ask: disagree
    next monday 8-11 | ask: which-day
    21st 8-11pm | ask: passed
    last night 8-11 | ask: passed
    9am-9.30pm | ask: too-long
    till 8am | ask: too-long
    9pm for 13 hours | ask: too-long
    before 10 | ask: open-start
    tomorrow till 10 | ask: open-start
    9pm onwards | ask: open-end
    half 8 till late | ask: open-end
    from now on | ask: open-end
    please | none`,
    true,
  );

  it.each([
    ['the pub with mates', 'none', 'pub with mates'],
    ['4-6 people', 'none', '4-6 people'],
    ['4 5', 'none', '4 5'],
    ['8 2 11', 'none', '8 2 11'],
    ['BRX1-5', 'none', 'BRX1-5'],
    ['£8-11', 'none', '£8-11'],
    ['Brixton 8pm-11pm', 'range', 'Brixton'],
    ['8-11 not tonight', 'range', 'not'],
    ['maybe 8-11', 'range', 'maybe'],
  ])('%s is %s and leaves "%s"', (phrase, kind, rest) => {
    expect(readHours(phrase, { now: at('2026-11-22T17:00'), zone: london, command: true })).toMatchObject({
      kind,
      rest,
    });
  });
});

describe('in a sentence', () => {
  reads(
    '2026-11-22T17:00',
    `
    Morning all, I can do 8-11 tonight | 22T20:00-23:00
    no worries I can do 8-11 | 22T20:00-23:00
    8-11pm if nobody else can | 22T20:00-23:00
    I can do 8-11 tonight, where do I go? | 22T20:00-23:00
    I could do 8-11 tomorrow | 23T08:00-11:00
    I'll be there 8-11 | 22T20:00-23:00
    8 till 11 works for me | 22T20:00-23:00
    Sam is on 8-11 tonight | 22T20:00-23:00
    I can do overnight | 23T00:00-06:00
    I'm free from 8 | ask: open-end
    not tonight | none
    can't do 8-11 | none
    I won't be there 8-11pm | none
    who can do 8-11? | none
    can you do 8-11? | none
    is anyone free 8pm-11pm | none
    maybe 8-11 | none
    see you tomorrow | none
    Morning all | none
    the gate closes at 8pm, ask Sam | none
    4-6 people | none
    3-4 arrested | none
    5-10 minutes away | none
    I can bring 4-6 blankets | none
    group of 4-6 at the desk | none
    room 8-11 | none
    score was 3-2 | none
    tickets are £8-11 | none
    ring 0800 123 4567 | none
    07700-900-123 | none
    BRX4 | none
    #4 | none
    UNK7 and BRX1,3 | none
    we are here 24/7 | none
    9/10 would recommend | none
    1,500-2,000 | none
    http://x.org/8-11 | none
    8 2 11 | none`,
    false,
  );
});

describe('at other hours', () => {
  reads(
    '2026-11-24T02:00',
    `
    tonight 3-6 | 24T03:00-06:00
    tonight 8-11 | 24T20:00-23:00
    tonight until 5 | 24T02:00-05:00
    tomorrow 9-12 | 24T09:00-12:00
    tomorrow night 8-11 | 24T20:00-23:00
    overnight | 24T02:00-06:00
    until 6 | 24T02:00-06:00
    8-11 | 24T08:00-11:00
    1:45-5 | 24T01:45-05:00
    1-4 | 24T13:00-16:00
    this evening | 24T18:00-00:00
    tomorrow 1-4 | ask: which-half
    until 2pm | 24T02:00-14:00
    now till 2 this afternoon | 24T02:00-14:00
    now till 2 | ask: open-end
    till 2 | ask: open-end
    now till 2am | ask: open-end
    tonight until 2 | ask: open-end
    1am-4am | ask: begun
    mon night 3-6 | ask: which-night
    last night 11-2 | ask: passed`,
    true,
  );
  reads(
    '2026-11-22T18:00',
    `
    5-8 | 23T05:00-08:00
    5:40-8 | 22T17:40-20:00
    today 5pm-8pm | 22T17:00-20:00
    sunday 8-11pm | 22T20:00-23:00
    sunday 9-12 | 22T21:00-00:00
    sunday morning | 29T06:00-12:00
    this evening till 10 | 22T18:00-22:00
    morning | 23T06:00-12:00
    5pm-8pm | ask: begun
    this afternoon | ask: passed
    sun 22 nov 3pm-5pm | ask: passed`,
    true,
  );
});

describe('on the nights the clocks change', () => {
  it.each([
    ['2026-10-24T21:00', '1:30-4', '2026-10-25T01:30+01:00', '2026-10-25T04:00+00:00'],
    ['2026-10-24T21:00', '1am-1.30am', '2026-10-25T01:00+01:00', '2026-10-25T01:30+00:00'],
    ['2026-10-24T21:00', 'now till 1.30am', '2026-10-24T21:00+01:00', '2026-10-25T01:30+00:00'],
    ['2026-10-24T21:00', '11pm for 4 hours', '2026-10-24T23:00+01:00', '2026-10-25T02:00+00:00'],
    ['2026-10-24T21:00', '10pm-10am', '2026-10-24T22:00+01:00', '2026-10-25T10:00+00:00'],
    ['2026-10-24T21:00', '01:30 BST - 01:30 GMT', '2026-10-25T01:30+01:00', '2026-10-25T01:30+00:00'],
    ['2026-10-24T21:00', '01:15 GMT - 01:45 GMT', '2026-10-25T01:15+00:00', '2026-10-25T01:45+00:00'],
    ['2026-10-25T01:10+01:00', '1:30-2:30', '2026-10-25T01:30+01:00', '2026-10-25T02:30+00:00'],
    ['2026-10-25T01:10+01:00', '1:45am-3am', '2026-10-25T01:45+01:00', '2026-10-25T03:00+00:00'],
    ['2026-10-25T01:10+01:00', 'tonight 1:30-3', '2026-10-25T01:30+01:00', '2026-10-25T03:00+00:00'],
    ['2026-10-25T01:30+01:00', '1:30-3', '2026-10-25T01:30+01:00', '2026-10-25T03:00+00:00'],
    ['2026-10-25T01:40+01:00', '1:30am-1:45am BST', '2026-10-25T01:30+01:00', '2026-10-25T01:45+01:00'],
    ['2026-10-25T01:35+01:00', '1:30-3', '2026-10-25T01:30+01:00', '2026-10-25T03:00+00:00'],
    ['2026-10-25T01:50+01:00', '1:15-3', '2026-10-25T01:15+00:00', '2026-10-25T03:00+00:00'],
    ['2026-10-25T01:10+00:00', '1:30-2:30', '2026-10-25T01:30+00:00', '2026-10-25T02:30+00:00'],
    ['2026-10-25T01:10+00:00', '1:45am-3am', '2026-10-25T01:45+00:00', '2026-10-25T03:00+00:00'],
    ['2026-10-25T01:10+00:00', 'tonight 1:30-3', '2026-10-25T01:30+00:00', '2026-10-25T03:00+00:00'],
    ['2026-10-25T01:10+00:00', '01:30-03:00', '2026-10-25T01:30+00:00', '2026-10-25T03:00+00:00'],
    ['2026-10-25T01:10+00:00', '1:30am for 2h', '2026-10-25T01:30+00:00', '2026-10-25T03:30+00:00'],
    ['2026-10-25T01:10+00:00', '1:15am-1:45am', '2026-10-25T01:15+00:00', '2026-10-25T01:45+00:00'],
    ['2026-10-25T01:10+00:00', '01:45 BST - 03:00 GMT', '2026-10-25T01:45+01:00', '2026-10-25T03:00+00:00'],
    ['2026-10-25T01:40+00:00', '1:30-2:30', '2026-10-25T01:30+00:00', '2026-10-25T02:30+00:00'],
    ['2027-03-27T21:00', '11pm for 4h', '2027-03-27T23:00+00:00', '2027-03-28T04:00+01:00'],
    ['2027-03-27T21:00', 'overnight', '2027-03-28T00:00+00:00', '2027-03-28T06:00+01:00'],
    ['2027-03-27T21:00', '2am-5am', '2027-03-28T02:00+01:00', '2027-03-28T05:00+01:00'],
  ])('at %s: %s', (now, phrase, start, end) => {
    const reading = readHours(phrase, { now: at(now), zone: london, command: true });
    expect(reading).toMatchObject({ kind: 'range', range: { start: at(start), end: at(end) } });
  });

  it.each([
    ['2027-03-27T21:00', '1-4am'],
    ['2027-03-27T21:00', '12:30am-1:30am'],
    ['2027-03-27T21:00', 'now till 1:30am'],
    ['2027-03-27T21:00', '1am for 2h'],
    ['2026-03-28T21:00', 'tonight 1-2'],
    ['2026-03-28T21:00', '00:30-01:30'],
    ['2026-03-28T21:00', '1am-4am'],
  ])('asks at %s about %s, which the clocks skip', (now, phrase) => {
    const reading = readHours(phrase, { now: at(now), zone: london, command: true });
    expect(reading).toMatchObject({ kind: 'ask', why: 'skipped' });
  });

  it.each(['31 Feb 8-11', '25:00-26:00', '3am-4am GMT'])('asks about %s as on any other night', (phrase) => {
    const reading = readHours(phrase, { now: at('2026-03-28T21:00'), zone: london, command: true });
    expect(reading).toMatchObject({ kind: 'ask', why: 'no-such-time' });
  });

  it('does not count the seconds of the minute that is running as past', () => {
    const now = at('2026-10-25T01:30+01:00') + 20_000;
    const range = { start: at('2026-10-25T01:30+01:00'), end: at('2026-10-25T03:00+00:00') };
    expect(readHours('1:30-3', { now, zone: london })).toEqual({ kind: 'range', range });
  });

  it('asks about twelve hours that are thirteen on the wall', () => {
    const reading = readHours('for 12 hours', { now: at('2027-03-27T21:00'), zone: london, command: true });
    expect(reading).toMatchObject({ kind: 'ask', why: 'too-long' });
  });
});
