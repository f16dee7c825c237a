import { expect, it } from 'vitest';
import { watch } from './heard.ts';

const arrest = 'bo > backoffice: !arrest HBR at 12:00 arrived 12:00';

it('asks whether to open the group, once, with steps of 15 min until the last hour', async () => {
  const { play, heard } = await watch('bo > backoffice: !arrest HBR at 12:00', 'pip > direct: ack G1', '+31m');
  expect(heard()).toEqual([
    '12:00 pip: Cover needed G1',
    '12:00 pip: Open the group? G2',
    '12:15 coordinators: Open the group? G2',
    '12:15 pat: Open the group? G2',
    '12:30 backoffice: Open the group? G2',
  ]);
  // The order of what goes out in one instant is nobody's promise.
  expect((await play('pip reacts 👍 > direct: Open the group')).sort()).toEqual([
    expect.stringContaining('callout: People are needed'),
    expect.stringMatching(
      /^direct:pip: The group of Harbour Road \(HBR\) is open for everybody to write\.\nCalled out for Harbour Road/,
    ),
    'hbr (setting): posting=everyone',
  ]);
  expect(await play('pip unreacts 👍 > direct: Open the group', 'pip reacts 👍 > direct: Open the group')).toEqual([
    'direct:pip: G2 is settled already. Nothing left to do.',
  ]);
});

it('says with the question how to answer it', async () => {
  const { play } = await watch();
  expect(await play(arrest)).toContain(
    [
      'direct:pip: Open the group?',
      'G2 Harbour Road (HBR): people are thought to be inside. 👍 on this message, or `!ack G2`, opens the group for everybody to write, and calls for people.',
    ].join('\n'),
  );
});

it('asks coordinator and back office for news of who is overdue, then and every 2 h, and of each who becomes so', async () => {
  const { play, heard } = await watch(
    'pip > direct: wanted 1 HBR',
    'bo > direct: duty on',
    'bo > backoffice: !arrest HBR at 05:00 arrived 05:10 booked 06:00',
    'bo > backoffice: !arrest HBR at 05:00 arrived 05:10 booked 06:30',
    'pip > direct: ack G2',
    'ana > direct: in HBR 12:00-23:00',
    'ana > direct: in HBR 23:00-09:00',
    'ben > direct: in HBR tomorrow 09:00-14:00',
    'at 2026-01-06T05:59',
    'pip > direct: ack G3 G4',
  );
  heard();
  const asked = await play('+1m');
  expect(heard()).toEqual(['06:00 pip: No news G5', '06:00 bo: No news G5']);
  expect(asked).toContain(
    [
      'direct:pip: No news',
      'G5 Harbour Road (HBR): no news of HBR1, past the hour cover was planned to. Does anybody know more? `!released`, `!move`, `!extend`, `!court` or `!nothere` with the ref; until then cover goes on.',
      'On it? 👍, or `!ack G5`.',
    ].join('\n'),
  );
  await play('pip reacts 👍 > direct: No news', '+29m');
  expect(heard()).toEqual([]);
  await play('+1m');
  expect(heard()).toEqual(['06:30 pip: No news G5', '06:30 bo: No news G5']);
  await play('+20m');
  expect(heard()).toEqual(['06:35 coordinators: No news G5', '06:35 pat: No news G5', '06:40 backoffice: No news G5']);
  await play('at 2026-01-06T08:31');
  expect(heard()).toEqual(['08:30 pip: No news G5', '08:30 bo: No news G5']);
  await play('bo > backoffice: !released HBR1 HBR2', '+3h');
  expect(heard()).toEqual([
    expect.stringMatching(/^08:31 ana: .* your hours Tue 6 Jan 08:31–09:00 are off the rota/),
    expect.stringMatching(/^08:31 ben: .* your hours Tue 6 Jan 09:00–14:00 are off the rota/),
  ]);
});

it('asks at once whether to stand it down where the counts say nobody is left', async () => {
  const { play, heard } = await watch(arrest, 'pip > direct: ack G1 G2', '+1m');
  heard();
  const out = await play('ana > hbr: !released 1', '+14m');
  expect(out).toContain(
    [
      'direct:pip: Stand it down?',
      'G3 Harbour Road (HBR): by the counts nobody is left. Not known to be out: HBR1. Nobody is booked.',
      'Nobody left: 👍 on this message, or `!standdown HBR`.',
      'One of them came out: `!match HBR1` or `!released HBR1`.',
      'Somebody still in: `!inside 1 HBR`.',
      'Finding out first: `!ack G3`. Until then cover goes on.',
    ].join('\n'),
  );
  heard();
  await play('bo > backoffice: !match HBR1', '+1h');
  expect(heard()).toEqual([]);
});

it('asks at once for whoever came out unmet', async () => {
  const { play, heard } = await watch(arrest, arrest, 'pip > direct: ack G1 G2', '+1m');
  heard();
  const out = await play('ana > hbr: !released 1 unmet');
  expect(heard()).toEqual(['12:01 pip: Nobody met them G3']);
  expect(out).toContain(
    [
      'direct:pip: Nobody met them',
      'G3 Harbour Road (HBR): somebody came out at 12:01 and nobody was there to meet them. Can anybody reach them?',
      'On it? 👍, or `!ack G3`.',
    ].join('\n'),
  );
  expect(await play('pip reacts 👍 > direct: Nobody met')).toContain(
    'direct:pip: pip has G3. Nobody else is asked. Thank you.',
  );
  await play('+1h');
  expect(heard().filter((line) => line.includes('G3'))).toEqual([]);
});

it('asks the back office with whom a minor left, before anybody else', async () => {
  const { play, heard } = await watch(
    'bo > direct: duty on',
    `${arrest} minor`,
    arrest,
    'bo > backoffice: !aa HBR1 found',
    'pip > direct: ack G1 G2',
    '+1m',
  );
  heard();
  await play('ana > hbr: !released 1', '+11m');
  expect(heard()).toEqual([
    '12:01 bo: With whom did they leave? G4',
    '12:06 backoffice: With whom did they leave? G4',
    '12:11 pip: With whom did they leave? G4',
  ]);
});

it('tells the back office coordinator 6 and 2 h before hours with no coordinator on duty', async () => {
  const { play, heard } = await watch(
    'bo > direct: duty on',
    'pip > direct: duty on until 21:00',
    'pip > direct: wanted 1 HBR',
    arrest,
    'pip > direct: ack G1 G2',
    'ana > direct: in HBR 14:00-23:00',
    'ben > direct: in HBR 23:00-08:00',
    'at 2026-01-05T14:59',
  );
  heard();
  const told = await play('+1m');
  expect(heard()).toEqual(['15:00 bo: Nobody on duty G3']);
  expect(told).toContain(
    [
      'direct:bo: Nobody on duty',
      'G3 Harbour Road (HBR): no coordinator is on duty from Mon 5 Jan 21:00, and somebody may walk out until Tue 6 Jan 15:00. Who takes the shift? They say `!duty on HBR`.',
      'On it? 👍, or `!ack G3`.',
    ].join('\n'),
  );
  await play('at 2026-01-05T19:01');
  expect(heard().filter((line) => line.includes('G3'))).toEqual([
    '18:00 backoffice: Nobody on duty G3',
    '18:15 coordinators: Nobody on duty G3',
    '18:15 pat: Nobody on duty G3',
    '19:00 bo: Nobody on duty G3',
  ]);
  await play('pat > direct: duty on HBR', 'at 2026-01-05T22:00');
  expect(heard().filter((line) => line.includes('G3'))).toEqual([]);
});

it('tells whoever took on hours with no coordinator once more, and nobody else, 2 h before them', async () => {
  const { play, heard } = await watch(
    'bo > direct: duty on',
    'pip > direct: duty on until 21:00',
    arrest,
    'pip > direct: ack G1 G2',
    'at 2026-01-05T15:01',
    'bo reacts 👍 > direct: Nobody on duty',
    'at 2026-01-05T18:59',
  );
  heard();
  await play('at 2026-01-05T19:30');
  expect(heard().filter((line) => line.includes('G3'))).toEqual(['19:00 bo: Yours, and still open G3']);
});

it('says until when nobody is on duty, also when that changes', async () => {
  const { play, outputs } = await watch('bo > direct: duty on', 'pip > direct: duty on until 16:00', arrest);
  await play('bo > backoffice: !booked HBR1 12:00', '+1m');
  expect(
    outputs.findLast(({ room, text }) => room === 'direct:bo' && text?.startsWith('Nobody on duty')),
  ).toMatchObject({
    kind: 'edit',
    text: expect.stringContaining('from Mon 5 Jan 16:00, and somebody may walk out until Tue 6 Jan 12:00.'),
  });
});

it('goes on asking with whom a minor left when that was the last one out', async () => {
  const { play, heard } = await watch('bo > direct: duty on', `${arrest} minor`, 'pip > direct: ack G1 G2', '+1m');
  heard();
  await play('bo > backoffice: !released HBR1');
  expect(heard()).toEqual(['12:01 bo: With whom did they leave? G4']);
  await play('+6m');
  expect(heard()).toEqual(['12:06 backoffice: With whom did they leave? G4']);
  expect(await play('vic > backoffice: !ack G4')).toEqual([
    'backoffice → vic: vic has G4. Nobody else is asked. Thank you.',
  ]);
  await play('+1h');
  expect(heard()).toEqual([]);
});

it('asks once after somebody unmet, also when it turns out who it was', async () => {
  const { play, heard } = await watch(arrest, arrest, 'pip > direct: ack G1 G2', 'ana > hbr: !released 1 unmet');
  await play('pip reacts 👍 > direct: Nobody met', '+1m', 'bo > backoffice: !match HBR1', '+1h');
  expect(heard().filter((line) => line.includes('Nobody met'))).toEqual(['12:00 pip: Nobody met them G3']);
});

it('asks where somebody is from an hour before they may walk out, and every 2 h until it is known', async () => {
  const { play, heard } = await watch(
    'bo > direct: duty on',
    'vic > backoffice: !arrest Foobar Lane at 11:00',
    'vic > backoffice: !arrest Jo at 11:40',
    '+59m',
  );
  expect(heard()).toEqual([]);
  const asked = await play('+1m');
  expect(heard()).toEqual(['13:00 pip: Where are they? G1', '13:00 bo: Where are they? G1']);
  expect(asked).toContain(
    [
      'direct:pip: Where are they?',
      'G1 Station not known (UNK): UNK1 and UNK2 were arrested, and nobody knows to which station they went. They may walk out from Mon 5 Jan 14:00, and nobody can wait for them until you say where: `!arrived UNK1 HBR` with its code. Not held after all: `!nothere UNK1`.',
      'On it? 👍, or `!ack G1`.',
    ].join('\n'),
  );
  await play(
    'vic > backoffice: !arrived UNK1 NGT',
    'pip > direct: ack G2 G3',
    'pip reacts 👍 > direct: Where are',
    '+40m',
  );
  expect(heard().filter((line) => line.includes('Where'))).toEqual([
    '13:40 pip: Where are they? G4',
    '13:40 bo: Where are they? G4',
  ]);
  await play('vic > backoffice: !nothere UNK2', '+3h');
  expect(heard().filter((line) => line.includes('Where'))).toEqual([]);
});

it('asks too where nobody has a ref; however often it is counted, only an answer ends cover', async () => {
  const { play, heard } = await watch('pip > coordinators: !inside HBR 2', 'pip > direct: ack G1 G2', '+1m');
  heard();
  const asked = await play('pip > coordinators: !inside HBR 0');
  expect(asked).toContain(
    'coordinators → pip: Thank you. 0 inside at Harbour Road (HBR), noted (F2). Cover goes on: a count alone ends none. If nobody is left: `!standdown HBR`.',
  );
  expect(asked).toContain(
    [
      'direct:pip: Stand it down?',
      'G3 Harbour Road (HBR): by the counts nobody is left. Not known to be out: 2 people without a ref. Last count: 0, Mon 5 Jan 12:01. Nobody is booked.',
      'Nobody left: 👍 on this message, or `!standdown HBR`.',
      'Somebody still in: `!inside 1 HBR`.',
      'Finding out first: `!ack G3`. Until then cover goes on.',
    ].join('\n'),
  );
  await play('pip > coordinators: !inside 0 HBR', 'pip > direct: ack G3');
  expect((await play('pip > coordinators: !status HBR')).at(-1)).toContain('cover to about Tue 15:00');
  await play('pip reacts 👍 > direct: Stand it down');
  expect((await play('pip > coordinators: !status HBR')).at(-1)).toBe(
    'coordinators → pip: Harbour Road (HBR): quiet. Nobody is known to be held there.',
  );
});

it('asks at once where somebody is whose place was taken back', async () => {
  const { play, heard } = await watch('vic > backoffice: !arrest Jo at 08:00', '+1m');
  heard();
  await play('vic > backoffice: !arrived UNK1 HBR 11:30', 'pip > direct: ack G2 G3', 'vic > backoffice: !undo');
  expect(heard().filter((line) => line.includes('Where'))).toEqual([
    '12:01 pip: Where are they? G4',
    '12:01 backoffice: Where are they? G4',
  ]);
});
