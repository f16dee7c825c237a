import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Handover, HandoverClock, HandoverGap, HandoverStation } from '../../data/handover/handover.ts';
import { hourMs, minuteMs } from '../../data/ranges.ts';
import { longestHandover } from '../../data/wording/en/handover.ts';
import { english } from '../../data/wording/en/index.ts';
import { stationLike } from '../stations/station-like.ts';
import { zone } from '../transcript.ts';

const now = Date.UTC(2026, 0, 5, 18);
const at = (hours: number) => now + hours * hourMs;

const [harbour, northgate, abbey] = [
  stationLike('HBR', 'Harbour Road'),
  stationLike('NGT', 'Northgate'),
  stationLike('ABB', 'Abbey Lane'),
];

const nobodyTold = { people: [], rooms: [] };
const calm: HandoverStation = {
  station: abbey,
  inside: { least: 1, most: 1 },
  told: { by: 'vic', at: at(-1) },
  out: { least: 0, most: 0 },
  believed: 1,
  gaps: [],
  clocks: [],
  adult: { needed: [], found: [] },
  court: [],
  inDoubt: 0,
};
const nothing: Handover = {
  ...{ from: 'pip', since: at(-6), scope: null, stations: [], quiet: [], questions: [], items: [], gapsMissed: null },
};
const say = (handover: Partial<Handover>): string => english.handover({ ...nothing, ...handover }, now, zone);

describe('a handover', () => {
  it('says what is worst first, and who knows of it', () => {
    const busy: HandoverStation = {
      ...{ station: harbour, inside: { least: 2, most: 3 }, told: { by: 'ana', at: now - 40 * minuteMs }, believed: 3 },
      out: { least: 1, most: 2 },
      gaps: [
        {
          ...{ kind: 'empty', start: at(-1), end: at(2), number: 5, heldBy: null },
          told: { people: ['pip'], rooms: ['coordinators'] },
        },
        {
          ...{ kind: 'thin', start: at(5), end: at(8), number: 6 },
          heldBy: { name: 'pat', until: at(1) },
          told: nobodyTold,
        },
        { ...{ kind: 'empty', start: at(9), end: at(11), number: null, heldBy: null }, told: nobodyTold },
      ],
      clocks: [
        { kind: 'no-news', at: at(-2), refs: ['HBR1'], others: 2 },
        { kind: 'cover', at: at(1), refs: ['HBR2', 'HBR3', 'HBR4'], others: 0 },
        { kind: 'ask', at: at(-3), refs: ['HBR2'], others: 0 },
        { kind: 'ask', at: at(2), refs: ['HBR3'], others: 0 },
        { kind: 'hospital', at: at(-4), refs: ['HBR5'], others: 0 },
      ],
      adult: { needed: ['HBR4'], found: ['HBR2'] },
      court: [
        { ref: 'HBR6', where: 'Marlport Magistrates', at: at(16) },
        { ref: 'HBR7', where: 'Marlport Magistrates', at: at(16) },
        { ref: 'HBR8', where: null, at: null },
      ],
      inDoubt: 2,
    };
    const unplaced = { ...calm, station: stationLike('UNK', 'Station not known'), believed: 2 };
    const questions: Handover['questions'] = [
      { number: 9, kind: 'overdue', station: harbour, isForBackOffice: true, heldBy: 'bo' },
      { number: 10, kind: 'open-group', station: harbour, isForBackOffice: false, heldBy: null },
      { number: 11, kind: 'open-group', station: northgate, isForBackOffice: false, heldBy: null },
    ];
    const items = [
      { number: 3, owner: 'pip', text: 'Ring the desk at nine' },
      { number: 4, owner: 'pat', text: null },
    ];
    const text = say({
      ...{ stations: [unplaced, busy, calm], questions, items, gapsMissed: { missed: 0, of: 37 } },
      quiet: [{ station: northgate, out: { least: 3, most: 3 }, inDoubt: 2 }],
    });
    expect(text.split('\n')).toEqual([
      'Handover from pip, on duty since Mon 5 Jan 12:00: all stations',
      '',
      'Station not known: 2 people (`!list UNK`)',
      '',
      'Harbour Road (HBR): 2–3 inside (ana, 40 min ago), 1–2 out; 2 in doubt: `!list HBR`',
      'G5 empty now, until Mon 5 Jan 20:00. Nobody is on it; told: the coordinators’ room and pip.',
      'G6 too few Mon 5 Jan 23:00–02:00. pat is on it until Mon 5 Jan 19:00.',
      'empty Tue 6 Jan 03:00–05:00. Nobody is on it; nobody told yet.',
      'No news since Mon 5 Jan 16:00: HBR1 and 2 people without a ref',
      'Cover planned until Mon 5 Jan 19:00: HBR2-4',
      'To ask after since Mon 5 Jan 15:00: HBR2',
      'To ask after from Mon 5 Jan 20:00: HBR3',
      'At a hospital since Mon 5 Jan 14:00: HBR5',
      'Appropriate adult still to be found: HBR4',
      'Appropriate adult found: HBR2',
      'Held for court, to be met there: HBR6 and HBR7 Marlport Magistrates, Tue 6 Jan 10:00; HBR8 not known where, not known when',
      '',
      'Covered for the next 12 h, and no clock near:',
      'ABB 1 inside (vic, 1 h ago)',
      '',
      'Quiet by now: NGT (3 out; 2 in doubt: `!list NGT`)',
      '',
      'Asked of the back office:',
      'No news: G9 HBR (bo is on it)',
      '',
      'Asked of coordinators:',
      'Open the group? G10 HBR and G11 NGT',
      '',
      'Promised, still open in the log:',
      'L3 (pip): Ring the desk at nine',
      'L4 (pat): (erased)',
      '',
      'Gaps missed: 0 of 37',
    ]);
  });

  it('is short where there is nothing to say, and never takes silence for nobody', () => {
    expect(say({ scope: [harbour, northgate] })).toBe(
      'Handover from pip, on duty since Mon 5 Jan 12:00: HBR and NGT\n\nAll quiet: nobody is known to be held there.',
    );
    expect(say({ from: null })).toContain('How things stand at all stations; out: since Mon 5 Jan 12:00');
    const silent = { ...calm, inside: null, told: { by: 'vic', at: at(-26) } };
    expect(say({ stations: [silent] })).toContain('ABB not known how many are inside (vic, 1 day 2 h ago)');
  });

  const count = fc.nat({ max: 120 });
  const name = fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom(...'abcdefgh ') });
  const names = fc.array(name, { maxLength: 8 });
  const refs = fc.array(
    fc.integer({ min: 1, max: 400 }).map((number) => `HBR${number}`),
    { maxLength: 60 },
  );
  const span = fc.tuple(count, count).map(([least, more]) => ({ least, most: least + more }));
  const moment = fc.integer({ min: -30 * 60, max: 30 * 60 }).map((minutes) => now + minutes * minuteMs);
  const gap: fc.Arbitrary<HandoverGap> = fc.record({
    kind: fc.constantFrom('empty', 'thin'),
    ...{ start: moment, end: fc.constant(at(31)), number: fc.option(count) },
    heldBy: fc.option(fc.record({ name, until: moment })),
    told: fc.record({ people: names, rooms: fc.constant(['coordinators', 'backoffice'] as const) }),
  });
  const clock: fc.Arbitrary<HandoverClock> = fc.record({
    kind: fc.constantFrom('no-news', 'cover', 'ask', 'hospital'),
    ...{ at: moment, refs, others: count },
  });
  const station = fc
    .tuple(fc.constantFrom('HBR', 'NGT', 'ABBXYZ', 'UNK'), name)
    .map(([code, spelt]) => stationLike(code, spelt));
  const line: fc.Arbitrary<HandoverStation> = fc.record({
    ...{
      station,
      inside: fc.option(span),
      told: fc.option(fc.record({ by: name, at: moment })),
      out: span,
      believed: count,
    },
    gaps: fc.array(gap, { maxLength: 6 }),
    clocks: fc.array(clock, { maxLength: 8 }),
    adult: fc.record({ needed: refs, found: refs }),
    court: fc.array(
      fc.record({ ref: count.map(String), where: fc.option(fc.string({ maxLength: 300 })), at: fc.option(moment) }),
      { maxLength: 20 },
    ),
    inDoubt: fc.nat(9),
  });
  const handover: fc.Arbitrary<Handover> = fc.record({
    ...{ from: fc.option(name), since: moment, scope: fc.option(fc.array(station, { maxLength: 30 })) },
    stations: fc.array(line, { maxLength: 30 }),
    quiet: fc.array(fc.record({ station, out: span, inDoubt: fc.nat(9) }), { maxLength: 30 }),
    questions: fc.array(
      fc.record({
        ...{ number: count, kind: fc.constantFrom('overdue', 'unplaced', 'unmet', 'no-duty', 'open-group'), station },
        ...{ isForBackOffice: fc.boolean(), heldBy: fc.option(name) },
      }),
      { maxLength: 40 },
    ),
    items: fc.array(fc.record({ number: count, owner: name, text: fc.option(fc.string({ maxLength: 3_000 })) }), {
      maxLength: 30,
    }),
    gapsMissed: fc.option(fc.record({ missed: count, of: count })),
  });

  it('is one message that is read to its end, whatever there is to say', () => {
    fc.assert(
      fc.property(handover, (given) => {
        const text = english.handover(given, now, zone);
        expect(text.length).toBeLessThanOrEqual(longestHandover);
        const worst = given.stations.find(({ gaps, station: { code } }) => gaps.length > 0 && code !== 'UNK');
        if (worst) expect(text).toMatch(new RegExp(`\\(${worst.station.code}\\): |^${worst.station.code}: `, 'm'));
      }),
      { numRuns: 150 },
    );
  });

  it('names every one of ten busy stations, and its next gap', () => {
    const codes = ['HBR', 'NGT', 'ABB', 'STR', 'QAY', 'MIL', 'FEN', 'OAK', 'DUN', 'VAL'];
    const busy = (code: string): HandoverStation => ({
      ...calm,
      station: stationLike(code, 'A Station With Quite A Long Name'),
      out: { least: 3, most: 5 },
      gaps: [1, 4, 8].map((hours) => ({
        ...{ kind: 'empty', start: at(hours), end: at(hours + 2), number: hours, heldBy: null },
        told: { people: ['Pip', 'Pat', 'Alexandra', 'Bo'], rooms: ['coordinators', 'backoffice'] },
      })),
      clocks: [
        { kind: 'no-news', at: at(-2), refs: [`${code}1`, `${code}3`], others: 0 },
        { kind: 'ask', at: at(1), refs: [`${code}4`], others: 0 },
      ],
      adult: { needed: [`${code}1`, `${code}9`], found: [] },
    });
    const items = codes.map((owner, number) => ({
      number,
      owner,
      text: 'Ring her mother back about the lift. '.repeat(4),
    }));
    const text = say({ stations: codes.map(busy), items });
    expect(text.length).toBeLessThanOrEqual(longestHandover);
    for (const code of codes) expect(text).toContain(`\n${code}: 1 inside`);
    expect(text.match(/^G1 empty/gm)).toHaveLength(codes.length);
    expect(text).toContain('Promised, still open in the log:\nL0 (HBR): Ring her mother back');
    expect(text).not.toContain('There is more');
  });
});
