import { expect, it } from 'vitest';
import { watch } from './heard.ts';

const coming = 'bo > backoffice: !arrest 2 HBR at 11:50';
const question = (about: string) =>
  [
    'direct:pip: Open the group?',
    `G2 Harbour Road (HBR): ${about}. 👍 on this message, or \`!ack G2\`, opens the group for everybody to write, and calls for people.`,
  ].join('\n');

/** What was said of the group to coordinators and back office. */
const aboutGroup = (lines: readonly string[]) => lines.filter((line) => /Open the group|[Tt]he group/.test(line));

it('says whether they are on their way or inside', async () => {
  const onTheWay = await watch();
  expect(await onTheWay.play(coming)).toContain(question('people are on their way there'));
  const inside = await watch();
  expect(await inside.play('bo > backoffice: !arrest HBR at 11:00 arrived 12:00')).toContain(
    question('people are thought to be inside'),
  );
});

it('follows them inside, without a new message', async () => {
  const { play } = await watch(coming);
  expect(aboutGroup(await play('bo > backoffice: !arrived HBR1-2', '+10s'))).toEqual([
    question('people are thought to be inside').replace('pip:', 'pip (edit):'),
  ]);
  expect(aboutGroup(await play('+5m'))).toEqual([]);
});

it('says to all who were asked that it is open, and who opened it', async () => {
  const { play } = await watch(coming, '+16m');
  await play('pat > direct: ack G2');
  const opened = (who: string) => [
    'Settled',
    `G2 Harbour Road (HBR): the group is open for everybody to write. ${who} opened it.`,
    'Nothing left to do here. Thank you.',
  ];
  expect(aboutGroup(await play('+10s')).toSorted()).toEqual(
    [
      ['coordinators (edit): ', 'pat'],
      ['direct:pat (edit): ', 'You'],
      ['direct:pip (edit): ', 'pat'],
    ].map(([where = '', who = '']) => `${where}${opened(who).join('\n')}`),
  );
  expect(aboutGroup(await play('+3h'))).toEqual([]);
});

it('says that nobody is there any more', async () => {
  const { play } = await watch(coming);
  expect(aboutGroup(await play('bo > backoffice: !released HBR1 HBR2', '+10s'))).toEqual([
    [
      'direct:pip (edit): Settled',
      'G2 Harbour Road (HBR): nobody is thought to be there any more, so the group need not be opened.',
      'Nothing left to do here. Thank you.',
    ].join('\n'),
  ]);
});

it('keeps the questions of two stations apart, and apart from the alarms', async () => {
  const { play } = await watch(coming, 'bo > backoffice: !arrest 2 NGT at 11:50');
  const edits = await play('pip reacts 👍 > direct: Harbour Road (HBR): people', 'pip > direct: ack G1', '+10s');
  expect(edits.filter((line) => line.startsWith('direct:pip (edit): Settled'))).toHaveLength(1);
  expect(aboutGroup(await play('pip reacts 👍 > direct: Northgate (NGT): people'))).toContain(
    'direct:pip: The group of Northgate (NGT) is open for everybody to write.\nCalled out for Harbour Road (HBR) at 12:00. Post another call-out, for Northgate (NGT)? 👍 on this, or `!yes`.',
  );
  expect((await play('+10s')).filter((line) => line.includes('Settled')).join()).toContain(
    'Northgate (NGT): the group is open for everybody to write. You opened it.',
  );
});

it('asks anew where what settled it was taken back, unless somebody had answered', async () => {
  const undone = ['pip > coordinators: !released HBR1-2', '+1m', 'pip > coordinators: !undo', '+20m'];
  const asked = await watch(coming);
  expect(aboutGroup(await asked.play(...undone)).filter((line) => !line.includes('(edit)'))).toContainEqual(
    expect.stringMatching(/^direct:pip: Open the group\?\nG\d+ Harbour Road/),
  );
  const answered = await watch(coming, 'pip > direct: ack G2');
  expect(aboutGroup(await answered.play(...undone)).filter((line) => !line.includes('(edit)'))).toEqual([]);
});
