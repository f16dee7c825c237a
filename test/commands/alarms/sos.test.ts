import { describe, expect, it } from 'vitest';
import type { Transcript } from '../../transcript.ts';
import { transcript } from '../../transcript.ts';

const first = 'In danger, ring 999 first.';
const told = `${first}\nCoordinators hear now, wherever I can reach them, that you need help. I tell you here as soon as one of them is on it.`;
const alarm = (station: string, about: string) =>
  [
    'SOS: somebody needs help',
    `G1 ${station}: ${about} Please get in touch with them at once. In danger, 999 first.`,
    'On it? 👍, or `!ack G1`.',
  ].join('\n');

/** To whom a text went, and by which network. */
const went = ({ outputs }: Transcript, text: string) =>
  outputs
    .filter((output) => output.kind === 'message' && output.text === text)
    .map(({ room, network }) => `${room} ${network}`)
    .sort();

describe('sos', () => {
  it('reaches who is on duty, every other coordinator and their room at once, over every network', async () => {
    const chat = await transcript();
    await chat.play('bo > direct: duty on');
    const answers = await chat.play('ana > hbr: !sos they are following us');
    const about = 'ana needs help now: `sos` in the group of HBR, 12:00. They wrote: “they are following us”.';
    const heard = ['coordinators', 'direct:bo', 'direct:pat', 'direct:pip'];
    const text = alarm('Harbour Road (HBR)', about);
    expect(went(chat, text)).toEqual(heard.flatMap((room) => [`${room} signal`, `${room} whatsapp`]));
    expect(answers).toContain(`direct:ana: ${told}`);
    expect(answers.filter((line) => line.startsWith('hbr'))).toEqual([
      'hbr → ana: I have answered you in our direct chat.',
    ]);
  });

  it('goes on to the back office, and to all once more, until somebody is on it; then all hear who, and the caller that', async () => {
    const chat = await transcript();
    await chat.play('bo > direct: duty on', 'ana > hbr: !sos', '+4m');
    const text = alarm('Harbour Road (HBR)', 'ana needs help now: `sos` in the group of HBR, 12:00.');
    expect(went(chat, text).filter((line) => line.startsWith('backoffice'))).toEqual([]);
    await chat.play('+1m');
    expect(went(chat, text).filter((line) => line.startsWith('backoffice'))).toHaveLength(2);
    expect(await chat.play('ana > hbr: !sos')).toContain(
      `direct:ana: ${first}\nCoordinators have known since 12:00 that you need help, and are told again until one of them is on it.`,
    );
    await chat.play('+10m');
    expect(went(chat, text).filter((line) => line === 'direct:pip signal')).toHaveLength(2);
    const acked = await chat.play('pat reacts 👍 > direct: SOS', '+10s');
    expect(acked).toContain('direct:pat: pat has G1. Nobody else is asked. Thank you.');
    expect(acked).toContain(
      'direct:ana: A coordinator has read that you need help, and is on it. In danger, ring 999 first.',
    );
    // One of the four is too old to be edited on its network.
    expect(
      acked.filter((line) => line.startsWith('direct:pip (edit): Settled\nG1 Harbour Road (HBR): pat is on it.')),
    ).toHaveLength(3);
    await chat.play('+1h');
    expect(went(chat, text).filter((line) => line === 'direct:pip signal')).toHaveLength(2);
  });

  it.each([
    ['SOS help at Northgate please', 'Northgate (NGT)', ' They wrote: “help at Northgate please”.'],
    ['sos', 'Station not known (UNK)', ''],
  ])('is never asked back: %s', async (typed, station, words) => {
    const chat = await transcript();
    expect(await chat.play(`gus > direct: ${typed}`)).toContain(`direct:gus: ${told}`);
    expect(went(chat, alarm(station, `gus needs help now: \`sos\` in their direct chat, 12:00.${words}`))).toContain(
      'direct:pip signal',
    );
  });

  it('answers in the room whoever can’t be told privately, without their name or their words', async () => {
    const { play, outputs } = await transcript();
    await play('zoe > hbr: !sos Kim is bleeding');
    expect(await play('pip > direct: ack G1')).toContain(
      'hbr: A coordinator has read that you need help, and is on it. In danger, ring 999 first.',
    );
    const inRoom = outputs.filter(({ room }) => room === 'hbr');
    expect(inRoom.map(({ text }) => text)).toContain(told);
    expect(JSON.stringify(inRoom.map(({ text }) => text))).not.toMatch(/zoe|Kim/);
  });

  it('is over when it is taken back', async () => {
    const { play } = await transcript();
    await play('ana > direct: in HBR 14:00-20:00', 'ana > direct: sos');
    expect(await play('ana > direct: undo', '+10s')).toContain(
      'direct:pip (edit): Settled\nG1 Station not known (UNK): taken back, or long over.\nNothing left to do here. Thank you.',
    );
  });

  it('says so where nobody can be reached', async () => {
    const { play } = await transcript();
    const admin = ['pip', 'pat'].map((name) => `bo > direct: role @${name} not pssc`);
    await play(...admin, 'bo > coordinators: !unlink', 'bo > direct: role @bo not boc', 'bo > backoffice: !unlink');
    expect(await play('ana > direct: sos')).toEqual([
      `direct:ana: ${first}\nI can reach no coordinator now, so please do not wait for one.`,
    ]);
  });
});
