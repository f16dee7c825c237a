import { expect, inject, it } from 'vitest';
import { transcript } from '../transcript.ts';

const arrest = 'bo > backoffice: !arrest HBR at 11:00 arrived 12:00';

it('an alarm that nobody knows the fate of comes once more, by the other network', async () => {
  const { play, outputs } = await transcript();
  await play('network signal mute', arrest, '+14m');
  const toPip = outputs.filter(
    ({ room, kind, text }) => room === 'direct:pip' && kind === 'message' && text?.startsWith('Cover needed'),
  );
  expect(toPip.map(({ network, text }) => [network, text?.split('\n').at(-1)])).toEqual([
    ['signal', 'On it? 👍, or `!ack G1`. Who is down: `!rota HBR`.'],
    ['whatsapp', '(Sent again to be sure.)'],
  ]);
  expect(outputs.filter(({ room, kind }) => room === 'coordinators' && kind === 'message')).toEqual([]);
});

// How long a call to the real one hangs is for the tests of its adapter.
it.skipIf(inject('signal') === 'real adapter')(
  'where no network answers the next step hears of it after two minutes',
  async () => {
    const { play, outputs } = await transcript();
    await play('network signal mute', 'network whatsapp mute', arrest, '+4m');
    const told = outputs.filter(({ text, kind }) => kind === 'message' && text?.startsWith('Cover needed'));
    expect(new Set(told.map(({ room, network }) => `${room} ${network}`))).toEqual(
      new Set([
        ...['direct:pip signal', 'direct:pip whatsapp'],
        ...['direct:pat signal', 'direct:pat whatsapp', 'coordinators signal', 'coordinators whatsapp'],
        ...['backoffice signal', 'backoffice whatsapp'],
      ]),
    );
  },
);

it('an answer comes once more where it was asked for', async () => {
  const { play } = await transcript();
  const answers = await play('network signal mute', 'ana > direct: mine', '+5m');
  expect(answers.filter((line) => line.startsWith('direct:ana'))).toEqual([
    expect.stringMatching(/^direct:ana: You are not down for any hours.*shows where help is needed\.$/),
    expect.stringMatching(/^direct:ana: You are not down for any hours[\s\S]*\n\(Sent again to be sure\.\)$/),
  ]);
});
