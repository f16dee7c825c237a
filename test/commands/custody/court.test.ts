import { expect, it } from 'vitest';
import { courtCommand } from '../../../bot/commands/custody/court.ts';
import { desk } from './desk.ts';
import { reading } from './reading.ts';

const tomorrow = Date.UTC(2026, 0, 6, 10);

it.each([
  ['!court HBR1', '', undefined],
  ['!court HBR1 Westminster Mag tomorrow 10:00', 'Westminster Mag', tomorrow],
  ['!court HBR1 tomorrow 10am at Westminster Mag', 'Westminster Mag', tomorrow],
  ['!court HBR1 at Westminster Magistrates at 10am tomorrow', 'Westminster Magistrates', tomorrow],
  ['!court HBR1 Westminster, on Tuesday at 10am', 'Westminster', tomorrow],
  ['!remanded HBR1 Marlport Court 2', 'Marlport Court 2', undefined],
  ['!court HBR1 Marlport Thu 8 Jan 10:00 sure', 'Marlport', Date.UTC(2026, 0, 8, 10)],
])('reads %s', (line, where, at) => {
  expect(reading(courtCommand, line)).toEqual({ hearing: { refs: [{ code: 'HBR', number: 1 }], where, at } });
});

it.each([
  ['!court HBR1 Marlport tomorrow', /^At what time that day\? Say it like `tomorrow 10:00`/],
  ['!court HBR1 Marlport Thu 8 Jan 10:00', /more than 36 hours away\. If it is right, send it again with `sure`/],
  ['court was closed today', /^speech$/],
])('asks back %s', (line, asked) => {
  expect(reading(courtCommand, line)).toMatch(asked);
});

it('held for court: no cover any more, hours go back, `in` is refused with where help is needed, until somebody else is inside', async () => {
  const { ask, told, play } = await desk();
  await play(
    'vic > backoffice: !arrest 2 HBR at 10:00 arrived 10:20 booked 10:30',
    'ana > hbr: !in 4',
    'vic > backoffice: !arrest ABB at 11:00',
  );
  expect(await ask('pip > coordinators: !court HBR1 Marlport Magistrates tomorrow 10:00')).toEqual([
    'coordinators: HBR1 held for court: Marlport Magistrates, Tue 6 Jan 10:00, noted (F8). No cover is planned for them here any more. At 20:00 and 07:00 I ask the coordinator on duty who meets them at the court.',
  ]);
  expect((await ask('pip > coordinators: !status HBR'))[0]).toMatch(
    /winding down, .*\n1 thought inside .*\nHBR2: .*\n1 person held for court/,
  );
  const heard = await told('pip > coordinators: !court HBR2', '+1m');
  expect(heard).toContain(
    'direct:ana: Harbour Road (HBR): nobody is expected to come out now, so your hours Mon 5 Jan 21:00–00:00 are off the rota. No need to wait there. Thank you! If somebody still comes out: `!released HBR`, or tell a coordinator.\nAbbey Lane (ABB) has nobody Mon 5 Jan 21:00–00:00, 16 km on. Take it? 👍 on this, or `!yes`.',
  );
  expect(await ask('ben > hbr: !in 5')).toEqual([
    'hbr: Nobody is expected to come out at Harbour Road (HBR) for now, so there is nothing to sign up for. Help is needed at Abbey Lane (ABB) Mon 5 Jan 14:00–Tue 6 Jan 17:00: `!rota ABB`.',
  ]);
  expect(await ask('ben > hbr: !rota')).toEqual([
    'hbr: Rota: Harbour Road (HBR)\nNobody is expected to come out now, so no cover is needed. Thank you, everybody!',
  ]);
  expect((await ask('pip > coordinators: !status HBR'))[0]).toMatch(/held for court, .*\n2 people held for court/s);
  expect((await ask('pip > coordinators: !list HBR'))[0]).toMatch(
    /\nheld for court: Marlport Magistrates, Tue 6 Jan 10:00\nHBR2\n.*\nheld for court: not known where, not known when$/,
  );
  expect(await told('vic > backoffice: !arrest HBR at 12:00')).toContain(
    'direct:ana: Harbour Road (HBR): help is needed there again, and your hours Mon 5 Jan 21:00–00:00 are still off the rota. If you can come after all: `!in HBR Mon 5 Jan 21:00–00:00`.',
  );
  expect((await ask('ben > hbr: !in 5'))[0]).toMatch(/^hbr: Thank you!/);
});

it('more may be said later; who is released there, or seen at a station again, is held no more', async () => {
  const { ask, play } = await desk();
  await play('vic > backoffice: !arrest 3 HBR at 10:00 booked 10:30', 'vic > backoffice: !court HBR1-3');
  expect(await ask('vic > backoffice: !court HBR1-3 Marlport Magistrates')).toEqual([
    'backoffice: HBR1-3 held for court: Marlport Magistrates, not known when, noted (F10-12). No cover is planned for them here any more. At 20:00 and 07:00 I ask the coordinator on duty who meets them at the court. As soon as you know more: `!court HBR1-3 Marlport Magistrates tomorrow 10:00`.',
  ]);
  expect((await ask('vic > backoffice: !court HBR1 tomorrow 10:00'))[0]).toContain(
    'HBR1 held for court: Marlport Magistrates, Tue 6 Jan 10:00, noted (F13).',
  );
  expect((await ask('vic > backoffice: !court HBR1-3'))[0]).toMatch(
    /^backoffice: HBR1 held for court: Marlport Magistrates, Tue 6 Jan 10:00; HBR2 and HBR3 held for court: Marlport Magistrates, not known when, noted .*`!court HBR2 HBR3 Marl/,
  );
  expect((await ask('vic > backoffice: !extend HBR1 to 23:00'))[0]).toMatch(
    /^backoffice: HBR1 is held for court, so no clock counts/,
  );
  expect((await ask('vic > backoffice: !released HBR1'))[0]).toMatch(/^backoffice: HBR1 released Mon 5 Jan 12:00/);
  expect((await ask('vic > backoffice: !booked HBR2'))[0]).toMatch(/Cover planned until Tue 6 Jan 12:00/);
  expect(await ask('vic > backoffice: !undo')).toEqual([
    'backoffice: Taken back: the booking in of HBR2, Mon 5 Jan 12:00.',
  ]);
  expect((await ask('vic > backoffice: !status HBR'))[0]).toMatch(/held for court, .*\n2 people held for court/s);
  expect((await ask('vic > backoffice: !court HBR1'))[0]).toMatch(/^backoffice: HBR1 is known to be out already/);
});
