import { expect, it } from 'vitest';
import { type Watch, watch } from './heard.ts';

const headlines = /Still inside|Time to ask|A second|Which of these|Still at|Have they come|Who meets|No news/;

/** Gaps and groups are none of a clock's business. */
const ofClocks = ({ heard }: Watch) => heard().filter((line) => headlines.test(line));

it('as cover runs out: coordinators are asked two hours before, the back office at the hour to ask, both when it is over', async () => {
  const chat = await watch(
    'bo > direct: duty on',
    'pip > direct: wanted 1 HBR',
    'bo > backoffice: !arrest 2 HBR at yesterday 13:00 arrived yesterday 13:20 booked yesterday 14:30',
    'pip > direct: ack G1 G2',
    'ana > direct: in HBR 12:00-20:00',
    '+29m',
  );
  const { play } = chat;
  expect(ofClocks(chat)).toEqual([]);
  expect(await play('+1m')).toContain(
    [
      'direct:pip: Still inside?',
      'G3 Harbour Road (HBR): are HBR1 and HBR2 still inside? Does anybody know more? Cover is planned until Mon 5 Jan 14:30. Out: `!released HBR1`. Held longer: `!extend HBR1 to 23:00`. Held for court: `!court HBR1`. Without news cover goes on.',
      'On it? 👍, or `!ack G3`.',
    ].join('\n'),
  );
  expect(await play('pip reacts 👍 > direct: Still inside')).toContain('direct:pip: pip has G3 until Mon 5 Jan 14:30.');
  await play('+49m');
  expect(ofClocks(chat)).toEqual(['12:30 pip: Still inside? G3']);
  expect(await play('+1m')).toContain(
    [
      'direct:bo: Time to ask after them',
      'G4 Harbour Road (HBR): it is time to ask after HBR1 and HBR2. Does a solicitor know more? Held longer: `!extend HBR1 to 23:00`. Held for court: `!court HBR1`. Counted otherwise: `!clock HBR1`.',
      'On it? 👍, or `!ack G4`.',
    ].join('\n'),
  );
  await play('+6m', 'bo > direct: ack G4', 'bo > backoffice: !extend HBR1 to 20:00', 'at 2026-01-05T14:31');
  expect(ofClocks(chat)).toEqual([
    '13:20 bo: Time to ask after them G4',
    '14:30 pip: No news · Cover needed G6 G5',
    '14:30 bo: No news G6',
  ]);
  const inRoom = chat.outputs.filter(({ room }) => room === 'hbr').map(({ text }) => text ?? '');
  expect(inRoom.join('\n')).not.toMatch(/HBR\d|solicitor|court|Time to ask/);
});

it('people came out without a ref: one question for all clocks', async () => {
  const chat = await watch(
    'bo > direct: duty on',
    'pip > direct: wanted 1 HBR',
    'bo > backoffice: !arrest 2 HBR at yesterday 12:20 arrived yesterday 12:50 booked yesterday 14:20',
    'pip > direct: ack G1 G2',
    'ana > direct: in HBR 12:00-18:00',
    'ana > hbr: !released',
  );
  const { play } = chat;
  expect(await play('+20m')).toContain(
    [
      'direct:bo: Which of these are out?',
      'G3 Harbour Road (HBR): people came out that nobody has a ref for, and the clocks of some still inside run out. Which of these are out: HBR1 and HBR2? `!match HBR1`, or `!released HBR1`. Without news cover goes on.',
      'On it? 👍, or `!ack G3`.',
    ].join('\n'),
  );
  await play('pip > direct: ack G3', '+20m');
  expect(ofClocks(chat)).toEqual(['12:20 pip: Which of these are out? G3', '12:20 bo: Which of these are out? G3']);
  await play('pip > coordinators: !match HBR2', '+5m');
  expect(ofClocks(chat)).toEqual(['12:40 pip: Still inside? G4']);
});

it('nobody has seen them come: the coordinator is asked, and whoever waits outside, without a ref', async () => {
  const chat = await watch(
    'vic > backoffice: !arrest 2 HBR at 08:30',
    'pip > direct: ack G1 G2',
    'ana > hbr: !in 12:00-18:00',
    'zoe > hbr: !in 12:00-18:00',
    'ben > hbr: !in 15:00-18:00',
    '+50m',
    'pip > direct: ack G3',
    '+9m',
  );
  const { play } = chat;
  expect(ofClocks(chat)).toEqual([]);
  const brought =
    'Harbour Road (HBR): has anybody been brought in since Mon 5 Jan 08:30? If so, please say how many: `!arrived HBR 2`. If not, nothing to do. Thank you!';
  expect((await play('+1m')).filter((line) => !line.includes('Cover needed'))).toEqual([
    [
      'direct:pip: Have they come?',
      'G4 Harbour Road (HBR): HBR1 and HBR2 should have come by now, and nobody has seen any of them arrive. Here: `!arrived HBR1`. Elsewhere: `!arrived HBR1 NGT` with its code. Not held after all: `!nothere HBR1`. Until then cover goes on.',
      'On it? 👍, or `!ack G4`.',
    ].join('\n'),
    `direct:ana: ${brought}`,
    `hbr: ${brought}`,
  ]);
  const [answer, edit] = await play('ana > hbr: !arrived HBR 1', '+1m').then((lines) =>
    lines.filter((line) => /Thank you\.|Have they/.test(line)),
  );
  expect(answer).toMatch(/^hbr → ana: Thank you\. 1 person came in/);
  expect(edit).toContain('nobody has seen any of them arrive. 1 person without a ref was seen to come in since. Here:');
  await play('pip > direct: ack G4', 'pip > coordinators: !arrived HBR1', 'at 2026-01-05T14:00');
  expect(ofClocks(chat).filter((line) => !line.includes('brought in'))).toEqual(['13:00 pip: Have they come? G4']);
  expect((await play('pip > coordinators: !list HBR'))[0]).toMatch(
    /HBR1\n.*\ncover until .*\nHBR2\narrested Mon 5 Jan 08:30\nnot seen at any station, may not be coming; cover until/,
  );
});
