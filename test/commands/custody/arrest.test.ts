import { describe, expect, it } from 'vitest';
import { arrestCommand } from '../../../bot/commands/custody/arrest.ts';
import { desk } from './desk.ts';
import { reading } from './reading.ts';

const hbr = (known: string, until: string) =>
  `backoffice: HBR1 is in the book for Harbour Road (HBR)${known} (F1). Cover planned until ${until}.`;
const atTen = ': arrested Mon 5 Jan 10:00';
const bothOf = (refs: string) => ` As you hear more: \`!arrived ${refs} 14:10\` and \`!booked ${refs} 15:00\`.`;
const both = bothOf('HBR1');

/** What vic writes, and what the bot understood; it is Mon 5 Jan 12:00. */
const understood = (cases: readonly (readonly [string, string])[]) =>
  it.each(cases)('%s', async (said, answer) => {
    const { ask } = await desk();
    expect(await ask(`vic > backoffice: ${said}`)).toEqual([answer]);
  });

describe('the parts of a report, in any order that makes sense', () => {
  understood([
    ['!arrest HBR at 10:00', hbr(atTen, 'Tue 6 Jan 16:00 (estimate)') + both],
    ['!arrest harbour road at 10:00', hbr(atTen, 'Tue 6 Jan 16:00 (estimate)') + both],
    ['!arrest Habour Rd at 10:00', hbr(atTen, 'Tue 6 Jan 16:00 (estimate)') + both],
    ['!arrest at 10:00 HBR', hbr(atTen, 'Tue 6 Jan 16:00 (estimate)') + both],
    ['!arrest at HBR at 10:00', hbr(atTen, 'Tue 6 Jan 16:00 (estimate)') + both],
    ['!arrest HBR 10:00', hbr(atTen, 'Tue 6 Jan 16:00 (estimate)') + both],
    ['!arrest 10am HBR', hbr(atTen, 'Tue 6 Jan 16:00 (estimate)') + both],
    ['!arrest 1 HBR 2 hours ago', hbr(atTen, 'Tue 6 Jan 16:00 (estimate)') + both],
    ['!arrest HBR', hbr('', 'Tue 6 Jan 18:00 (estimate)') + both],
    ['!arrest Jo Bloggs HBR', hbr(', with your description', 'Tue 6 Jan 18:00 (estimate)') + both],
    ['!arrest Jo at 10:00 HBR', hbr(`${atTen}, with your description`, 'Tue 6 Jan 16:00 (estimate)') + both],
    ['!arrest Jo HBR at 10:00', hbr(`${atTen}, with your description`, 'Tue 6 Jan 16:00 (estimate)') + both],
    ['!arrest HBR at 10:00 Jo', hbr(`${atTen}, with your description`, 'Tue 6 Jan 16:00 (estimate)') + both],
    ['!arrest HBR 20 year old man', hbr(', with your description', 'Tue 6 Jan 18:00 (estimate)') + both],
    [
      '!arrest HBR at 10:00 arrived 11:00',
      `${hbr(`${atTen}, arrived Mon 5 Jan 11:00`, 'Tue 6 Jan 14:00 (estimate)').replace('F1', 'F1-2')} As you hear more: \`!booked HBR1 15:00\`.`,
    ],
    [
      '!arrest HBR at 10:00 arrived 11:00 booked in 11:30',
      hbr(`${atTen}, arrived Mon 5 Jan 11:00, booked in Mon 5 Jan 11:30`, 'Tue 6 Jan 11:30').replace('F1', 'F1-3'),
    ],
    [
      '!arrest HBR at 10:00 man in red, minor, aa',
      hbr(`${atTen}, minor, aa, with your description`, 'Tue 6 Jan 16:00 (estimate)').replace('F1', 'F1-2') +
        ' An appropriate adult is needed. The back office coordinator is asked to find one.' +
        both,
    ],
    [
      '!arrest 2 HBR at 10:00 injured and distress',
      `backoffice: HBR1 and HBR2 are in the book for Harbour Road (HBR): arrested Mon 5 Jan 10:00, injured, distress (F1-4). Cover planned until Tue 6 Jan 16:00 (estimate).${bothOf('HBR1-2')}`,
    ],
    [
      '!arrest HBR three people at 10:00',
      `backoffice: HBR1-3 are in the book for Harbour Road (HBR): arrested Mon 5 Jan 10:00 (F1-3). Cover planned until Tue 6 Jan 16:00 (estimate).${bothOf('HBR1-3')}`,
    ],
  ]);
});

describe('an age under 18', () => {
  const minor = (text: string, count = 1) => ({ count, flags: ['minor'], text });
  const none = (text: string, count = 1) => ({ count, flags: [], text });
  it.each([
    ['!arrest HBR 16yo', minor('')],
    ['!arrest 16yo HBR', minor('')],
    ['!arrest HBR 17 yo', minor('')],
    ['!arrest HBR 9 y/o', minor('')],
    ['!arrest HBR age 16', minor('')],
    ['!arrest HBR Age: 16', minor('')],
    ['!arrest HBR under 18', minor('')],
    ['!arrest HBR 16yrs minor', minor('')],
    ['!arrest 2 HBR 16 years old', minor('', 2)],
    ['!arrest 16 years HBR', minor('')],
    ['!arrest HBR aged:16', minor('')],
    ['!arrest HBR age:16', minor('')],
    ['!arrest HBR aged 16-17', minor('')],
    ['!arrest HBR 16/17yo', minor('')],
    ['!arrest HBR 17/18yo', minor('')],
    ['!arrest HBR (17)', minor('')],
    ['!arrest HBR 17m', minor('')],
    ['!arrest 17f HBR', minor('')],
    ['!arrest HBR juvenile', minor('')],
    ['!arrest child HBR', minor('')],
    ['!arrest HBR teenager at 10:00', minor('')],
    ['!arrest 3 HBR minors', minor('', 3)],
    ['!arrest HBR 3 minors', minor('', 3)],
    ['!arrest 2 juveniles HBR', minor('', 2)],
    ['!arrest 2 16 year olds HBR', minor('', 2)],
    ['!arrest HBR aged 16 Jo Bloggs', minor('aged 16 Jo Bloggs')],
    ['!arrest 16yo HBR Jo', minor('16yo Jo')],
    ['!arrest HBR Jo Bloggs (16yo)', minor('Jo Bloggs (16yo)')],
    ['!arrest HBR Jo Bloggs (17)', minor('Jo Bloggs (17)')],
    ['!arrest HBR Jo Bloggs, 17, red coat', minor('Jo Bloggs, 17, red coat')],
    ['!arrest HBR Jo Bloggs, 16 years', minor('Jo Bloggs, 16 years')],
    ['!arrest HBR Jo, a juvenile in red', minor('Jo, a juvenile in red')],
    ['!arrest HBR Jo, minor, red coat', minor('Jo, minor, red coat')],
    ['!arrest HBR Jo, a child', minor('Jo, a child')],
    ['!arrest HBR Jo 17m arrived 11:00', minor('Jo 17m')],
    ['!arrest HBR Ann aged 16 and Bea aged 17', minor('Ann aged 16 and Bea aged 17')],
    ['!arrest HBR Jo, not 16yo but 17yo', minor('Jo, not 16yo but 17yo')],
    ['!arrest HBR Jo Bloggs, a boy of 16 years, red coat', minor('Jo Bloggs, a boy of 16 years, red coat')],
    ['!arrest HBR a 16-year-old boy in a hat', minor('a 16-year-old boy in a hat')],
    ['!arrest HBR Jo, aged 40, minor', minor('Jo, aged 40')],
    ['!arrest HBR Jo, aged 40, with her son 12 years old', none('Jo, aged 40, with her son 12 years old')],
    ['!arrest HBR Jo, not under 18', none('Jo, not under 18')],
    ['!arrest HBR Jo, not a minor', none('Jo, not a minor')],
    ['!arrest HBR Jo, not a juvenile, red coat', none('Jo, not a juvenile, red coat')],
    ['!arrest HBR Jo, over 16 years old', none('Jo, over 16 years old')],
    ['!arrest HBR Jo, been here 16 years', none('Jo, been here 16 years')],
    ['!arrest HBR Jo, 16 years in the choir', none('Jo, 16 years in the choir')],
    ['!arrest HBR Jo, minor injuries', none('Jo, minor injuries')],
    ['!arrest HBR 15m ago', none('')],
    // In doubt it is asked for, and the words show why.
    ['!arrest HBR Jo, has 12 years old dog', minor('Jo, has 12 years old dog')],
    ['!arrest HBR 18yo', none('18yo')],
    ['!arrest HBR 20 year old man', none('20 year old man')],
    ['!arrest HBR Jo, aged 45', none('Jo, aged 45')],
    ['!arrest HBR Jo, on tag for 2 years', none('Jo, on tag for 2 years')],
    ['!arrest HBR Jo, 160 years old', none('Jo, 160 years old')],
  ])('%s', (line, { count, flags, text }) => {
    expect(reading(arrestCommand, line)).toMatchObject({ report: { count, flags, text } });
  });

  understood([
    [
      '!arrest HBR at 10:00 Jo, 16yo',
      hbr(`${atTen}, minor, with your description`, 'Tue 6 Jan 16:00 (estimate)').replace('F1', 'F1-2') +
        ' An appropriate adult is needed. The back office coordinator is asked to find one.' +
        both,
    ],
  ]);
});

it('the other words for a flag stay in a description', () => {
  const line = '!arrest HBR Jo, looks distressed and hurt';
  const report = { flags: ['distress', 'injured'], text: 'Jo, looks distressed hurt' };
  expect(reading(arrestCommand, line)).toMatchObject({ report });
});

describe('where the station is not known, or not clearly one', () => {
  const unknown = 'As soon as it is known: `!arrived UNK1 HBR` with its code.';
  understood([
    ['!arrest', `backoffice: UNK1 is in the book, station not known yet (F1). ${unknown}`],
    [
      '!arrest Jo',
      `backoffice: UNK1 is in the book, station not known yet, with your description “Jo” (F1). ${unknown}`,
    ],
    [
      '!arrest UNK Abby Smith',
      `backoffice: UNK1 is in the book, station not known yet, with your description “Abby Smith” (F1). ${unknown}`,
    ],
    [
      '!arrest Abby Smith',
      'backoffice: Is that at Abbey Lane (ABB)? Then put its code first: `!arrest ABB`. Station not known yet: `!arrest UNK`. I did nothing so far.',
    ],
    [
      '!arrest arrived 11:00 Jo',
      'backoffice: At which station? Say its code too: `!arrest HBR arrived 14:10`. I did nothing so far.',
    ],
  ]);
});

describe('what cannot be is asked back', () => {
  const howMany = 'backoffice: How many? From 1 to 99 at a time.';
  const order =
    'backoffice: Those times do not follow each other: first the arrest, then the arrival, then booked in. Please check, and send it again.';
  understood([
    ['!arrest 0 HBR', howMany],
    ['!arrest 100 HBR', howMany],
    [
      '!arrest 2 HBR Jo',
      'backoffice: A name or description goes with one person only. For several: `!arrest 3 HBR at 14:10`, then `!arrest` each one you know more of.',
    ],
    ['!arrest HBR at 11:00 arrived 10:00', order],
    ['!arrest HBR arrived 11:00 booked 10:00', order],
    [
      '!arrest HBR at 10:00 at 11:00',
      "backoffice: I read “at” with two times, and don't know which is right. Please send it again with one.",
    ],
    ['!arrest HBR at 4 Jan 00:00', hbr(': arrested Sun 4 Jan 00:00', 'Mon 5 Jan 06:00 (estimate)') + both],
    ['!arrest HBR at 3 Jan 23:59', 'backoffice: That time is more than 36 hours away. Please check it; I did nothing.'],
  ]);
});

describe('a single TIME is the latest such moment, not more than 5 min ahead', () => {
  understood([
    ['!arrest HBR at 12:05', hbr(': arrested Mon 5 Jan 12:05', 'Tue 6 Jan 18:05 (estimate)') + both],
    ['!arrest HBR at 13:00', hbr(': arrested Sun 4 Jan 13:00', 'Mon 5 Jan 19:00 (estimate)') + both],
  ]);

  it('is read against the time the message was sent', async () => {
    const { play } = await desk();
    await play('network signal down', 'network whatsapp down', 'vic > backoffice: !arrest HBR 20 min ago', '+1h');
    expect((await play('network signal up')).filter((line) => line.startsWith('backoffice → vic'))).toEqual([
      `backoffice → vic: HBR1 is in the book for Harbour Road (HBR): arrested Mon 5 Jan 11:40 (F1). Cover planned until Tue 6 Jan 17:40 (estimate).${both}`,
    ]);
  });
});

it('without a mark only what is a report throughout', async () => {
  const { ask } = await desk();
  expect(await ask('vic > direct: arrest warrants are horrible')).toEqual([
    'direct:vic: Hello, this is Porchlight. I keep the rota for police station support. `help` shows what you can do here.',
  ]);
  expect(await ask('vic > direct: arrest HBR at 10:00')).toEqual([
    `direct:vic: HBR1 is in the book for Harbour Road (HBR): arrested Mon 5 Jan 10:00 (F1). Cover planned until Tue 6 Jan 16:00 (estimate).${both}`,
  ]);
});

it('never uses a ref twice, also not one taken back', async () => {
  const { ask } = await desk();
  await ask('vic > backoffice: !arrest HBR at 10:00');
  await ask('vic > backoffice: !undo');
  expect((await ask('vic > backoffice: !arrest HBR at 10:00'))[0]).toContain('HBR2 is in the book');
  expect(await ask('vic > backoffice: !booked HBR1')).toEqual([
    'backoffice: There is no HBR1 in the book. `list` with a station shows who is known there.',
  ]);
});
