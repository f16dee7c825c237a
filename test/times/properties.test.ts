import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { formatMoment, formatRange } from '../../data/times/format.ts';
import { readHours } from '../../data/times/read-hours.ts';
import { momentWords, readMoment } from '../../data/times/read-moment.ts';
import { wallMinutes } from '../../data/times/wall.ts';
import { at, london } from './wall-time.ts';

const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;

/** Moments of two years, every third within a day and a half of a change of the clocks. */
const changes = ['2026-10-25T01:00Z', '2027-03-28T01:00Z', '2026-03-29T01:00Z', '2027-10-31T01:00Z'].map((text) =>
  Date.parse(text),
);
const minute = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.integer({ min: at('2026-01-01T00:00') / minuteMs, max: at('2028-01-01T00:00') / minuteMs }),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...changes), fc.integer({ min: -2000, max: 2000 }))
      .map(([change, off]) => change / minuteMs + off),
  },
);
const moment = minute.map((minutes) => minutes * minuteMs);

const words =
  `8 8pm 11 20:00 2300 23 0 12 08 10:30 7.30 half quarter ten five past to til until - – from between and for next now in ago
  2 hours 3h 90min an hour a couple of + tonight tomorrow today yesterday last night sat sunday monday week 22/11 24 Nov 25 Oct 28 March
  Mon 23rd 31 Feb midnight noon morning afternoon evening lunchtime overnight night shift am pm after before late or not please I can do
  BRX4 people £8 020 7946 BST GMT 01:30 02:00 24:00 25:00 . , ? 🙏 this next every 2026-11-24`.split(/\s+/);
const phrase = fc.array(fc.constantFrom(...words), { maxLength: 9 }).map((chosen) => chosen.join(' '));
const glued = fc.array(fc.constantFrom(...words), { maxLength: 7 }).map((chosen) => chosen.join(''));
const text = fc.oneof(
  phrase,
  phrase,
  glued,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

vi.setConfig({ testTimeout: 60_000 }); // other suites may be using the machine

describe('whatever is typed', () => {
  it('never throws, and never gives more than 12 h on the wall or hours wholly past', () => {
    fc.assert(
      fc.property(
        text,
        moment,
        fc.boolean(),
        fc.constantFrom(london, 'America/New_York', 'Australia/Lord_Howe'),
        (typed, now, command, zone) => {
          const reading = readHours(typed, { now, zone, command });
          if (reading.kind !== 'range') return;
          const { start, end } = reading.range;
          expect(end).toBeGreaterThan(now);
          expect(end).toBeGreaterThan(start);
          expect(wallMinutes(end, zone) - wallMinutes(start, zone)).toBeLessThanOrEqual(720);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('keeps moments within 36 h and on the right side of now', () => {
    fc.assert(
      fc.property(text, moment, fc.constantFrom('past' as const, 'next' as const), (typed, now, direction) => {
        const options = { now, zone: london, direction };
        const reading = readMoment(typed, options);
        expect(momentWords(typed.split(' '), options)).toBeLessThanOrEqual(typed.split(' ').length);
        if (reading.kind !== 'moment') return;
        expect(Math.abs(reading.at - now)).toBeLessThanOrEqual(36 * 60 * minuteMs);
        if (direction === 'past') expect(reading.at).toBeLessThanOrEqual(now + 5 * minuteMs);
        else expect(reading.at).toBeGreaterThanOrEqual(now);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['digits', '1'],
    ['pairs', '8-11 '],
    ['chains', '8-'],
    ['loose chains', '8 - '],
    ['choices', '8 or 9 '],
    ['spaces', ' '],
    ['lengths', '2 hours '],
    ['others', 'x9 '],
    ['halves', 'half '],
    ['ten to', 'ten to '],
    ['and a half', 'an hour and a half '],
    ['dots', '.'],
    ['a.m', 'a.m.'],
    ['arrows', '=>-->>'],
    ['quotes', "'"],
    ['marks', 'a\u0301\u0323'],
    ['days', 'mon '],
    ['dates', '2026-11-24'],
    ['long ligatures', '\ufdfa'],
    ['symbols', '([{<'],
    ['no', 'no '],
  ])('comes to an end over 4,000 characters of %s', (_, piece) => {
    const hostile = piece.repeat(Math.ceil(4000 / piece.length)).slice(0, 4000);
    const now = at('2026-11-22T17:00');
    expect(readHours(hostile, { now, zone: london }).kind).not.toBe('range');
    expect(readHours(hostile, { now, zone: london, command: true }).kind).not.toBe('range');
    expect(readMoment(hostile, { now, zone: london, direction: 'past' }).kind).not.toBe('moment');
  });
});

describe('what the bot prints it reads back', () => {
  const zones = fc.constantFrom(
    london,
    london,
    'Europe/Paris',
    'America/New_York',
    'Australia/Lord_Howe',
    'America/Havana',
    'Atlantic/Azores',
    'Asia/Kolkata',
  );

  it('ranges, also over the nights the clocks change', () => {
    fc.assert(
      fc.property(
        moment,
        fc.integer({ min: 1, max: 780 }),
        fc.integer({ min: 0, max: 6 * 1440 }),
        fc.boolean(),
        zones,
        (start, length, before, running, zone) => {
          const range = { start, end: start + length * minuteMs };
          fc.pre(wallMinutes(range.end, zone) - wallMinutes(range.start, zone) <= 720);
          const now = running
            ? Math.max(start - before * minuteMs, start - 1) + (before % length) * minuteMs
            : start - before * minuteMs;
          const printed = formatRange(range, zone);
          expect([printed, readHours(printed, { now, zone, command: true })]).toEqual([
            printed,
            { kind: 'range', range, rest: '' },
          ]);
          expect(readHours(printed, { now, zone })).toEqual({ kind: 'range', range });
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('moments, on both sides of now', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 2159 }), zones, (when, apart, zone) => {
        const printed = formatMoment(when, zone);
        const past = readMoment(printed, { now: when + apart * minuteMs, zone, direction: 'past' });
        const next = readMoment(printed, { now: when - apart * minuteMs, zone, direction: 'next' });
        expect([printed, past, next]).toEqual([printed, { kind: 'moment', at: when }, { kind: 'moment', at: when }]);
      }),
      { numRuns: 1000 },
    );
  });

  it('does not mind a year that begins in between', () => {
    const range = { start: at('2027-01-01T22:00'), end: at('2027-01-02T02:00') };
    const reading = readHours(formatRange(range, london), {
      now: range.start - 5 * dayMs,
      zone: london,
      command: true,
    });
    expect(reading).toEqual({ kind: 'range', range, rest: '' });
  });
});
