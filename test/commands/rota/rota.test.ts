import { describe, expect, it } from 'vitest';
import { harbour } from '../../harbour.ts';
import { at } from '../../times/wall-time.ts';
import { transcript } from '../../transcript.ts';

it('shows who is down, what is needed and how to help', async () => {
  const { inRoom } = await harbour();
  await inRoom('ana > hbr: !in 2', 'ben > hbr: !in 2', 'cal > hbr: !in 7pm-10pm');
  const [text] = await inRoom('dee > hbr: !rota');
  expect(text?.split('\n')).toEqual([
    'hbr → dee: Rota: Harbour Road (HBR)',
    '2 thought inside. Cover planned until Tue 6 Jan 15:00.',
    '',
    '1️⃣ Mon 5 Jan 12:00–15:00',
    'needed from 14:00; nobody yet, 2 wanted',
    '2️⃣ Mon 5 Jan 15:00–18:00',
    'ana and ben',
    '3️⃣ Mon 5 Jan 18:00–21:00',
    'cal 19:00–21:00; nobody 18:00–19:00',
    '4️⃣ Mon 5 Jan 21:00–00:00',
    'cal 21:00–22:00; nobody 22:00–00:00',
    '5️⃣ Tue 6 Jan 00:00–03:00',
    'nobody yet, 2 wanted',
    '6️⃣ Tue 6 Jan 03:00–06:00',
    'nobody yet, 2 wanted',
    '7️⃣ Tue 6 Jan 06:00–09:00',
    'nobody yet, 2 wanted',
    '8️⃣ Tue 6 Jan 09:00–12:00',
    'nobody yet, 2 wanted',
    '9️⃣ Tue 6 Jan 12:00–15:00',
    'nobody yet, 2 wanted',
    '',
    'To take hours, tap their number here or type `!in 1` or `!in 8pm-11pm`. To give them back: `!cancel 1`.',
  ]);
});

it('the picture is beside it on request; the same words, and a tap on a number counts', async () => {
  const { play, inRoom, outputs, rota } = await harbour();
  const said = await inRoom('ana > hbr: !rota');
  for (const typed of ['!rota picture', '!rota HBR pic', '!rota image harbour road']) {
    expect(await inRoom(`ana > hbr: ${typed}`)).toEqual(said);
    expect(outputs.at(-1)).toMatchObject({ to: 'ana', hasPicture: true });
  }
  await play('ben reacts 2️⃣ > hbr: Rota', '+1m');
  expect(rota().get('2')).toMatch(/: ben; 1 more wanted$/);
  expect((await play('ana > direct: rota NGT picture')).at(-1)).toBe(
    'direct:ana: Rota: Northgate (NGT)\nNobody is known to be inside now, so no cover is needed. Thank you, everybody!',
  );
  expect(outputs.at(-1)).not.toHaveProperty('hasPicture');
});

it.each(['!rota', '!who', '!rota HBR', '!rota harbor road', '!who the docks', '/rota'])('%s', async (typed) => {
  const { inRoom } = await harbour();
  expect(await inRoom(`ana > hbr: ${typed}`)).toEqual([
    expect.stringContaining('ana: Rota: Harbour Road (HBR)\n2 thought'),
  ]);
});

it('can be asked for anywhere, with commands that work there', async () => {
  const { play } = await harbour();
  for (const room of ['direct', 'coordinators', 'abb']) {
    const [text] = await play(`pip > ${room}: !rota HBR`);
    expect(text).toContain('type `!in HBR 1` or `!in HBR 8pm-11pm`. To give them back: `!cancel HBR 1`.');
  }
});

it('says kindly that a quiet station needs nobody', async () => {
  const { play } = await transcript();
  expect(await play('ana > hbr: !rota')).toEqual([
    'hbr → ana: Rota: Harbour Road (HBR)\nNobody is known to be inside now, so no cover is needed. Thank you, everybody!',
  ]);
});

it('says one person once, however many sign-ups their hours are made of', async () => {
  const { inRoom, rota } = await harbour();
  await inRoom(
    'ana > hbr: !in 3pm-4pm',
    'ana > hbr: !in 4pm-6pm',
    'ben > hbr: !in 15-16',
    'ben > hbr: !in 17-18',
    '+10s',
  );
  expect(rota().get('2')).toBe('Mon 5 Jan 15:00–18:00: ana and ben 15:00–16:00 17:00–18:00; 1 more wanted');
});

describe('names', () => {
  it('are the first word, initials or nobody, as each wishes', async () => {
    const { play, rota } = await harbour();
    await play('ana > direct: name Ana Maria Lopez', 'ben > direct: name Ben Okri', 'ben > direct: name initials');
    await play('cal > direct: name hidden');
    await play('ana > hbr: !in 2', 'ben > hbr: !in 2', 'cal > hbr: !in 2', '+10s');
    expect(rota().get('2')).toBe('Mon 5 Jan 15:00–18:00: Ana, BO and one person');
    await play('pip > coordinators: !rota HBR', 'pip > hbr: !rota');
    expect(rota('coordinators').get('2')).toBe('Mon 5 Jan 15:00–18:00: Ana Maria Lopez, Ben Okri and cal');
    expect(rota().get('2')).toBe('Mon 5 Jan 15:00–18:00: Ana, BO and one person');
  });

  it('go from open rooms from 22:00 to 06:00, by an edit where they stood', async () => {
    const { play, rota, inRoom } = await harbour();
    await play('ana > hbr: !in 8', 'ben > hbr: !in 8', 'at 2026-01-05T21:59');
    expect(rota().get('8')).toBe('Tue 6 Jan 09:00–12:00: ana and ben');
    expect(await inRoom('at 2026-01-05T22:00')).toEqual([expect.stringContaining('hbr (edit): ')]);
    expect(rota().get('8')).toBe('Tue 6 Jan 09:00–12:00: 2 signed up');
    await play('at 2026-01-06T05:59');
    expect(rota().get('8')).toBe('Tue 6 Jan 09:00–12:00: 2 signed up');
    await play('at 2026-01-06T06:00');
    expect(rota().get('8')).toBe('Tue 6 Jan 09:00–12:00: ana and ben');
  });

  it('are told at night to those booked, privately, and to coordinators', async () => {
    const { play, rota } = await harbour();
    await play('ana > hbr: !in 8', 'ben > hbr: !in 8', 'at 2026-01-05T23:00');
    await play('ana > hbr: !rota', 'ana > direct: rota hbr', 'cal > direct: rota hbr', 'pip > coordinators: !rota hbr');
    expect(rota('hbr').get('8')).toBe('Tue 6 Jan 09:00–12:00: 2 signed up');
    expect(rota('direct:ana').get('8')).toBe('Tue 6 Jan 09:00–12:00: ana and ben');
    expect(rota('direct:cal').get('8')).toBe('Tue 6 Jan 09:00–12:00: 2 signed up');
    expect(rota('coordinators').get('8')).toBe('Tue 6 Jan 09:00–12:00: ana and ben');
  });
});

describe('numbers', () => {
  it('stay with their hours, and go round and round', async () => {
    const { play, rota, inRoom } = await harbour();
    await play('at 2026-01-05T15:30', 'bo > backoffice: !arrest HBR at 14:00 arrived 15:00', 'ana > hbr: !rota');
    expect([...rota().keys()].join('')).toBe('234567891');
    expect(rota().get('2')).toBe('Mon 5 Jan 15:00–18:00: nobody yet, 2 wanted');
    expect(rota().get('1')).toBe('Tue 6 Jan 15:00–18:00: nobody yet, 2 wanted');
    expect(await inRoom('ana > hbr: !in 1')).toEqual([
      'hbr → ana: Thank you! You are in at Harbour Road (HBR): Tue 6 Jan 15:00–18:00.',
    ]);
  });

  it('begin anew when the station wakes again', async () => {
    const { play, rota } = await harbour();
    await play('bo > backoffice: !released HBR1 HBR2', 'at 2026-01-05T18:30');
    await play('bo > backoffice: !arrest 2 HBR at 15:00 arrived 16:00');
    expect(rota().get('1')).toBe('Mon 5 Jan 18:00–21:00: nobody yet, 2 wanted');
  });

  it.each([
    ['2026-10-24T22:00', 'Sun 25 Oct 00:00 BST–03:00 GMT'],
    ['2026-03-28T22:00', 'Sun 29 Mar 00:00 GMT–03:00 BST'],
  ])('hold on the night the clocks change, %s', async (from, hours) => {
    const { play } = await transcript(at(from));
    await play('bo > backoffice: !arrest 2 HBR at 20:00 arrived 21:00');
    expect(await play('ana > hbr: !in 2')).toEqual([
      `hbr → ana: Thank you! You are in at Harbour Road (HBR): ${hours}.`,
    ]);
    expect((await play('ana > hbr: !rota'))[0]).toContain(`2️⃣ ${hours}\n1 signed up; 1 more wanted\n3️⃣ Sun`);
  });

  it('hold over a 6 h grid on the night the clocks go back', async () => {
    const { play } = await transcript(at('2026-10-24T22:00'));
    await play('pip > coordinators: !grid 6h HBR');
    await play('bo > backoffice: !arrest 2 HBR at 20:00 arrived 21:00');
    expect(await play('ana > hbr: !in 2')).toEqual([
      'hbr → ana: Thank you! You are in at Harbour Road (HBR): Sun 25 Oct 00:00 BST–06:00 GMT.',
    ]);
  });
});
