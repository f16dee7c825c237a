import { expect, it } from 'vitest';
import { presentAt } from '../../bot/present-at.ts';
import { seededChance } from '../../data/chance.ts';
import { openDatabase } from '../../data/database.ts';
import { defaultPolicy } from '../../data/policy.ts';
import { outlookAsKnown } from '../../data/rota/as-known.ts';
import { type Outlook, outlookOf } from '../../data/rota/outlook.ts';
import { openStore } from '../../data/store.ts';
import { key, rig, said } from '../bot/rig.ts';
import { zone } from '../transcript.ts';

const night: readonly (readonly [who: string, room: string, text: string])[] = [
  ['vic', 'backoffice', '!arrest 2 HBR at 09:00 arrived 10:00'],
  ['ana', 'hbr', '!in 15:00-21:00'],
  ['pip', 'coordinators', '!wanted 3 HBR'],
  ['ben', 'hbr', '!in 18:00-00:00'],
  ['vic', 'backoffice', '!arrest HBR at 11:00'],
  ['ana', 'hbr', '!cancel 15:00-18:00'],
  ['vic', 'backoffice', '!same HBR1 HBR3'],
  ['ana', 'hbr', '!released 1'],
  ['vic', 'backoffice', '!undo'],
  ['vic', 'backoffice', '!booked HBR2 12:00'],
  ['vic', 'backoffice', '!move HBR3 NGT'],
  ['vic', 'backoffice', '!released HBR1-2'],
  ['vic', 'backoffice', '!arrest HBR at 12:00'],
  ['cal', 'hbr', '!in 18:00-21:00'],
];

it('shows at every hour what was known at that hour, whatever was said and done since', async () => {
  const { build, signal, clock, path, pass, rows } = await rig();
  const hbr = String(rows("select id from station where code = 'HBR'")[0]?.id);
  const bot = await build();
  const database = await openDatabase({ path, key, synchronous: 'off' });
  const look = (read: (present: ReturnType<typeof presentAt>) => Promise<Outlook>) =>
    database.transact((trx) =>
      read(presentAt({ clock, zone, policy: defaultPolicy }, openStore(trx, seededChance('look')(trx)))),
    );
  await bot.start();
  const seen: { at: number; text: string; outlook: Outlook }[] = [];
  for (const [who, room, text] of night) {
    await signal.hear(said(who, room, text));
    await pass(bot, 9);
    seen.push({ at: clock.now(), text, outlook: await look((present) => outlookOf(present, hbr)) });
    await pass(bot, 1);
  }
  for (const { at, text, outlook } of seen)
    expect(await look((present) => outlookAsKnown(present, hbr, at)), text).toEqual(outlook);
  expect(new Set(seen.map(({ outlook }) => JSON.stringify(outlook.stretches))).size).toBeGreaterThan(5);
  await database.close();
  await bot.stop();
});
