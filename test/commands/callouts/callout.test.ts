import { describe, expect, it } from 'vitest';
import { rig, said } from '../../bot/rig.ts';
import { type Harbour, harbour } from '../../harbour.ts';
import { transcript } from '../../transcript.ts';

/** A message that was edited is deleted under each id that a network may know it by. */
const inCallout = (lines: readonly string[]) => [...new Set(lines.filter((line) => line.startsWith('callout')))];
const foot = (code: string) =>
  `To take hours: \`!in ${code} 8pm-11pm\`, with the station and hours you mean. Things change, so check \`!rota ${code}\` before you set out.`;
const calledOut = (who: string, where: string) =>
  `${who}: Called out for ${where}, in one group. I take it down when nobody is needed any more. Too soon? \`!undo\`.`;

/** Help is needed at Harbour Road from 14:00 on, and at Northgate too. */
const both = (): Promise<Harbour> => harbour(['bo > backoffice: !arrest 1 NGT at 11:30 arrived 12:00']);

describe('a call-out', () => {
  it('says where how many are needed and when, and nothing of those inside', async () => {
    const { play } = await both();
    await play('ana > hbr: !in 2pm-6pm');
    const heard = await play('pip > coordinators: !callout');
    expect(heard).toContain(calledOut('coordinators → pip', 'Harbour Road (HBR) and Northgate (NGT)'));
    expect(inCallout(heard)).toEqual([
      [
        'callout: People are needed outside police stations, as of Mon 5 Jan 12:00:',
        'Harbour Road (HBR), 14 Harbour Road, Marlport: 1 more Mon 5 Jan 14:00–18:00; 2 people Mon 5 Jan 18:00–Tue 6 Jan 15:00. Its group: https://groups.example/harbour-road',
        'Northgate (NGT), 3 Northgate Street, Marlport: 2 people Mon 5 Jan 14:00–Tue 6 Jan 15:00. Its group: https://groups.example/northgate',
        foot('HBR'),
      ].join('\n'),
    ]);
    expect((await play('ben > callout: !in NGT 9pm-12am'))[0]).toContain('Thank you! You are in at Northgate');
  });

  it('is asked about once however often it is wanted again, so that a plain yes is enough', async () => {
    const { play } = await both();
    await play('pip > coordinators: !callout', 'pip > coordinators: !callout', 'pip > direct: callout');
    expect(await play('pip > direct: yes')).toContain(
      calledOut('direct:pip', 'Harbour Road (HBR) and Northgate (NGT)'),
    );
  });

  it('is kept up to date where it can be edited, not too often, and goes when nobody is needed', async () => {
    const { play } = await both();
    await play('pip > coordinators: !callout NGT', 'ana > ngt: !in 2pm-2am');
    expect(inCallout(await play('+9m'))).toEqual([]);
    expect(inCallout(await play('+1m'))).toEqual([
      [
        'callout (edit): People are needed outside police stations, as of Mon 5 Jan 12:10:',
        'Northgate (NGT), 3 Northgate Street, Marlport: 1 more Mon 5 Jan 14:00–02:00; 2 people Tue 6 Jan 02:00–15:00. Its group: https://groups.example/northgate',
        foot('NGT'),
      ].join('\n'),
    ]);
    expect(inCallout(await play('crash', 'at 2026-01-05T15:00'))).toEqual([]);
    expect(inCallout(await play('bo > backoffice: !released NGT1', '+1m'))).toEqual(['callout (delete): ']);
    expect(inCallout(await play('+1h'))).toEqual([]);
  });

  it('stands as it was where it can not be edited any more, and goes all the same', async () => {
    const { play, outputs } = await both();
    await play('network signal down', 'pip > coordinators: !callout NGT', '+16m');
    expect(inCallout(await play('ana > ngt: !in 2pm-2am', '+1h'))).toEqual([]);
    expect(inCallout(await play('bo > backoffice: !released NGT1', '+1m'))).toEqual(['callout (delete): ']);
    expect(outputs.findLast(({ room }) => room === 'callout')?.network).toBe('whatsapp');
  });

  it('is followed by a line where it can neither be edited nor deleted', async () => {
    const { build, signal, pass } = await rig();
    signal.can = { ...signal.can, edits: { maxCount: 0, windowMs: 0 }, deletesForMs: 0 };
    const bot = await build();
    await bot.start();
    const says = async (who: string, room: string, text: string) => {
      await signal.hear(said(who, room, text));
      await bot.settle();
    };
    await says('bo', 'backoffice', '!arrest 2 HBR at 11:00 arrived 12:00');
    await says('pip', 'coordinators', '!callout');
    await says('ana', 'hbr', '!in 2pm-6pm');
    await pass(bot, 11);
    expect(inCallout(signal.taken())).toEqual([expect.stringContaining('People are needed')]);
    await says('bo', 'backoffice', '!released HBR1 HBR2');
    await pass(bot, 1);
    expect(inCallout(signal.taken())).toEqual([
      'callout: What was called out here is no longer needed. Thank you, everybody!',
    ]);
    await bot.stop();
  });

  it('is taken back by undo, also before it went', async () => {
    const { play } = await both();
    await play('pip > coordinators: !callout');
    expect(inCallout(await play('pip > coordinators: !undo', '+1m'))).toEqual(['callout (delete): ']);
    await play('network signal down', 'network whatsapp down', 'pip > coordinators: !callout NGT');
    expect(inCallout(await play('network signal up', 'pip > coordinators: !undo', '+1m'))).toEqual([
      expect.stringContaining('callout: People are needed'),
      'callout (delete): ',
    ]);
  });

  it('undo says what stays posted, and takes that down where it is said again', async () => {
    const { play } = await both();
    const undone = async () => (await play('pip > coordinators: !undo')).filter((line) => line.includes('Taken back'));
    await play('pip > coordinators: !callout HBR', '+5m', 'pip > coordinators: !callout');
    expect(await undone()).toEqual([
      'coordinators → pip: Taken back: the question whether to call out again. What was called out at 12:00 stays posted until nobody is needed. To take it down too: `!undo`.',
    ]);
    const none = 'Nothing is called out any more; to call for people after all: `!callout`.';
    expect(await undone()).toEqual([`coordinators → pip: Taken back: the call-out for Harbour Road (HBR). ${none}`]);
    await play('pip > coordinators: !callout NGT', 'pat > direct: callout', 'pat > direct: yes', '+1m');
    expect(await undone()).toEqual([
      `coordinators → pip: Taken back: the call-out for Northgate (NGT). What was called out at 12:05 stays posted until nobody is needed.`,
    ]);
  });

  it('that took the place of another leaves none when it is taken back, and is not said to be there', async () => {
    const { play } = await both();
    await play('pip > direct: ack G2', '+5m', 'pip > direct: callout', 'pip > direct: yes', '+1m');
    expect(await play('pip > direct: undo')).toContain(
      'direct:pip: Taken back: the call-out for Harbour Road (HBR) and Northgate (NGT). Nothing is called out any more; to call for people after all: `!callout`.',
    );
    expect(inCallout(await play('+1m'))).toEqual(['callout (delete): ']);
    expect(await play('pat > coordinators: !callout')).toEqual([
      'coordinators → pat: Called out for Northgate (NGT) at 12:00 (taken down since). Post another call-out, for Harbour Road (HBR) and Northgate (NGT)? 👍 on this, or `!yes`.',
    ]);
    expect((await play('pip > direct: undo')).join()).toContain('Taken back: the question whether to call out again.');
    expect((await play('pip > direct: undo')).join()).toContain(
      'Taken back: your `ack` and the call-out for Northgate (NGT).',
    );
  });

  it('a second one within three hours is asked back first', async () => {
    const { play } = await both();
    await play('pip > coordinators: !callout HBR', '+10m');
    expect(await play('pat > coordinators: !callout')).toEqual([
      'coordinators → pat: Called out for Harbour Road (HBR) at 12:00. Post another call-out, for Harbour Road (HBR) and Northgate (NGT)? 👍 on this, or `!yes`.',
    ]);
    const again = await play('pat reacts 👍 > coordinators: Called out');
    expect(again).toContain(calledOut('coordinators → pat', 'Harbour Road (HBR) and Northgate (NGT)'));
    expect(inCallout(again)).toHaveLength(1);
    // The first one says nothing that the second does not.
    expect(inCallout(await play('+1m'))).toEqual(['callout (delete): ']);
    await play('at 2026-01-05T15:11');
    expect(inCallout(await play('pip > coordinators: !callout NGT', '+1m'))).toHaveLength(1);
  });

  it('asks back naming the stations, of what was called out and of what is asked for', async () => {
    const { play } = await both();
    await play('pip > coordinators: !callout HBR', '+5m');
    expect(await play('pip > coordinators: !callout NGT')).toEqual([
      'coordinators → pip: Called out for Harbour Road (HBR) at 12:00. Post another call-out, for Northgate (NGT)? 👍 on this, or `!yes`.',
    ]);
    await play('pip > coordinators: !yes', '+5m');
    expect(await play('pip > coordinators: !callout HBR')).toEqual([
      'coordinators → pip: Called out for Harbour Road (HBR) at 12:00 and for Northgate (NGT) at 12:05. Post another call-out, for Harbour Road (HBR)? 👍 on this, or `!yes`.',
    ]);
  });

  it('goes out with 👍 on the question whether to open the group, and on a roll-call', async () => {
    const { play } = await both();
    const opened = await play('pip reacts 👍 > direct: Harbour Road (HBR): people');
    expect(opened).toContain(
      [
        'direct:pip: The group of Harbour Road (HBR) is open for everybody to write.',
        'Called out for Harbour Road (HBR), in one group. I take it down when nobody is needed any more. Too soon? `!undo`.',
      ].join('\n'),
    );
    expect(inCallout(opened)).toEqual([
      expect.stringContaining('Harbour Road (HBR), 14 Harbour Road, Marlport: 2 people'),
    ]);
    const asked = await play('pip reacts 👍 > direct: Northgate (NGT): people');
    expect(asked).toContain(
      [
        'direct:pip: The group of Northgate (NGT) is open for everybody to write.',
        'Called out for Harbour Road (HBR) at 12:00. Post another call-out, for Northgate (NGT)? 👍 on this, or `!yes`.',
      ].join('\n'),
    );
    expect(inCallout(await play('pip reacts 👍 > direct: Called out for'))).toHaveLength(1);
    const called = await play('at 2026-01-05T17:00', 'pip reacts 👍 > direct: Roll-call');
    expect(called).toContainEqual(expect.stringMatching(/^direct:pip: pip has G\d+\. .*\npip has .*\nCalled out for /));
    expect(inCallout(called).at(-1)).toMatch(/^callout: People .*\nHarbour Road .*\nNorthgate /);
    expect(inCallout(await play('pip > direct: undo', '+1m'))).toContain('callout (delete): ');
  });

  it('is not posted where nobody is needed', async () => {
    const { play } = await transcript();
    expect(await play('pip > coordinators: !callout', 'pip > coordinators: !callout HBR and NGT')).toEqual([
      'coordinators → pip: Every hour we know of is covered, so there is nobody to call for.',
      'coordinators → pip: Every hour we know of at Harbour Road (HBR) or Northgate (NGT) is covered, so there is nobody to call for.',
    ]);
  });

  it('is given to paste by hand where no call-out group is linked', async () => {
    const { play } = await both();
    await play('bo > callout: !unlink');
    expect(await play('pip > direct: callout NGT')).toEqual([
      [
        'direct:pip: I know no call-out group, so I posted nothing. An admin links one by saying `!link callout` in it. To paste by hand:',
        '',
        'People are needed outside police stations, as of Mon 5 Jan 12:00:',
        'Northgate (NGT), 3 Northgate Street, Marlport: 2 people Mon 5 Jan 14:00–Tue 6 Jan 15:00. Its group: https://groups.example/northgate',
        foot('NGT'),
      ].join('\n'),
    ]);
  });
});

it('the rota to paste by hand has no commands and no numbers to tap', async () => {
  const { play } = await harbour();
  await play('ana > hbr: !in 2pm-6pm', 'bo > backoffice: !released HBR1');
  const [text = ''] = await play('pip > direct: paste HBR');
  expect(text.split('\n').slice(0, 6)).toEqual([
    'direct:pip: Rota: Harbour Road (HBR), as of Mon 5 Jan 12:00',
    '1 thought inside. Cover planned until Tue 6 Jan 15:00.',
    '',
    'Mon 5 Jan 12:00–15:00',
    'needed from 14:00; ana 14:00–15:00; 1 more wanted',
    'Mon 5 Jan 15:00–18:00',
  ]);
  expect(text.split('\n').at(-1)).toBe(
    'To take hours or give them back, say so here, with the hours: a coordinator puts you down.',
  );
  expect(text).not.toMatch(/`|!|\u20e3/);
});
