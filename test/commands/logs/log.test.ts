import { describe, expect, it } from 'vitest';
import { logCommand } from '../../../bot/commands/logs/log.ts';
import { NotACommand } from '../../../bot/errors.ts';
import { parseInput } from '../../../bot/parse-input.ts';
import { readLines } from '../../../bot/read-text.ts';
import { buildStationIndex } from '../../../data/stations/match.ts';
import { wordingFor } from '../../../data/wording/index.ts';
import { zone } from '../../transcript.ts';
import { desk } from '../custody/desk.ts';

/** What is read of a line, with or without a mark; `talk` where it is none for the bot. */
function read(line: string): unknown {
  const [{ words, prefixed } = { words: [], prefixed: false }] = readLines(line, { direct: true });
  const around = { stations: buildStationIndex([]), home: null, saidAt: 0, zone, wording: wordingFor('en') };
  try {
    const input = parseInput(logCommand, words.slice(1), { ...around, marked: prefixed }) as { entry: unknown };
    return input.entry;
  } catch (error) {
    if (error instanceof NotACommand) return 'talk';
    throw error;
  }
}

const pat = { name: 'pat', mentioned: true };

describe('what is asked of the log', () => {
  it.each([
    ['!log', { kind: 'open' }],
    ['!log mine', { kind: 'open' }],
    ['!log all', { kind: 'all' }],
    ['!log all quiet at HBR', { kind: 'new', words: 'all quiet at HBR', isDone: false }],
    ['!log L12', { kind: 'history', numbers: [12] }],
    ['!log l12,13', { kind: 'history', numbers: [12, 13] }],
    ['!log done L12', { kind: 'done', numbers: [12], words: '' }],
    ['!log L12 done', { kind: 'done', numbers: [12], words: '' }],
    ['!log done L12 she is home', { kind: 'done', numbers: [12], words: 'she is home' }],
    ['!log L12-14 sorted', { kind: 'done', numbers: [12, 13, 14], words: '' }],
    ['!log done 12', { kind: 'done', numbers: [12], words: '' }],
    ['!log done', { kind: 'done', numbers: [], words: '' }],
    ['!log done with the night shift', { kind: 'new', words: 'done with the night shift', isDone: false }],
    ['!log give L12 @pat', { kind: 'give', numbers: [12], to: pat, words: '' }],
    ['!log L12 @pat', { kind: 'give', numbers: [12], to: pat, words: '' }],
    ['!log L12 to @pat please ring', { kind: 'give', numbers: [12], to: pat, words: 'please ring' }],
    ['!log hand L12 to pat', { kind: 'give', numbers: [12], to: undefined, words: 'pat' }],
    [
      '!log give L12 "Pat Lee" by nine',
      { kind: 'give', numbers: [12], to: { name: 'Pat Lee', mentioned: false }, words: 'by nine' },
    ],
    ['!log give Jo a lift home', { kind: 'new', words: 'give Jo a lift home', isDone: false }],
    ['!log take L12', { kind: 'take', numbers: [12] }],
    ['!log take 12 sandwiches to HBR', { kind: 'new', words: 'take 12 sandwiches to HBR', isDone: false }],
    ['!log L12: rang, no answer', { kind: 'note', numbers: [12], words: 'rang, no answer' }],
    ['!log fyi the desk is friendly', { kind: 'new', words: 'the desk is friendly', isDone: true }],
    ['log ring the desk at nine', { kind: 'new', words: 'ring the desk at nine', isDone: false }],
    ['log L12', { kind: 'history', numbers: [12] }],
    ['log take L12 off my hands', 'talk'],
    ['log off', 'talk'],
    ['log in tomorrow', 'talk'],
    ['log fire', 'talk'],
    ['log jam on the motorway', 'talk'],
    ['!log off', { kind: 'new', words: 'off', isDone: false }],
  ])('%s', (line, request) => {
    expect(read(line)).toEqual(request);
  });
});

it('whoever logs something owns it, until it is done or with somebody else, who is told', async () => {
  const { ask, play } = await desk();
  expect(await ask('pip > direct: log Ring Jo’s mother back before 22:00')).toEqual([
    'direct:pip: L1 is in the log, and yours until you say `!log done L1` or `!log give L1 @name`.',
  ]);
  await play('pip > coordinators: !log Taxi to NGT at 23:00', '+20m', 'pip > direct: log L1 rang, no answer');
  expect(await play('pip > direct: log give L1 @pat she works until nine')).toEqual([
    [
      "direct:pat: pip has given you L1: Ring Jo's mother back before 22:00",
      'pip says: she works until nine',
      'Have you got it? 👍 on this, or `yes`. If you can’t do it: `no` gives it back to pip. When it is done: `!log done L1`.',
    ].join('\n'),
    'direct:pip: L1 is with pat from now on. I have told them.',
  ]);
  expect(await ask('pip > direct: log')).toEqual([
    [
      'direct:pip: Open in the log:',
      'L2 (you, since Mon 5 Jan 12:00): Taxi to NGT at 23:00',
      'And 1 more: `!log all`.',
      'Done? `!log done L2`. Somebody else’s now? `!log give L2 @name`.',
    ].join('\n'),
  ]);
  expect((await ask('vic > backoffice: !log'))[0]?.split('\n').slice(1, 3)).toEqual([
    "L1 (pat, since Mon 5 Jan 12:00): Ring Jo's mother back before 22:00",
    'L2 (pip, since Mon 5 Jan 12:00): Taxi to NGT at 23:00',
  ]);
  expect(await play('pat > direct: done L2 it came')).toEqual([
    'direct:pip: pat says that L2 is done. You need not think of it any more.',
    'direct:pat: L2 is done. Thank you.',
  ]);
  expect(await ask('pip > direct: log')).toEqual([
    'direct:pip: Nothing in the log is yours. Others have 1 open: `!log all` shows them.',
  ]);
  await play('pat > direct: log done L1 told her', '+1m', 'pip > coordinators: !log take L1');
  expect(await ask('pat > direct: log L1')).toEqual([
    [
      'direct:pat: L1:',
      "Mon 5 Jan 12:00 pip logged it: Ring Jo's mother back before 22:00",
      'Mon 5 Jan 12:20 pip added: rang, no answer',
      'Mon 5 Jan 12:20 pip gave it to pat: she works until nine',
      'Mon 5 Jan 12:20 pat: done: told her',
      'Mon 5 Jan 12:21 pip took it',
    ].join('\n'),
  ]);
});

it('who is given something says that they have got it, or gives it back', async () => {
  const { ask, play } = await desk();
  await play('pip > direct: log Ring the desk at nine', 'pip > direct: log Find a blanket');
  await play('pip > direct: log give L1 pat', 'pip > direct: log give L2 "pat" please', '+3h');
  expect(await play('pat reacts 👍 > direct: given you L1')).toEqual([
    'direct:pip: pat has got L1.',
    'direct:pat: Thank you. L1 is yours; when it is done: `!log done L1`.',
  ]);
  expect((await ask('pip > direct: undo'))[0]).toContain('Taken back: what you last said of L2.');
  await play('pip > direct: log give L2 pat');
  expect(await play('pat > direct: no')).toEqual([
    'direct:pip: pat can’t do L2: it is yours again.',
    'direct:pat: L2 has gone back to whoever gave it to you, and they know.',
  ]);
  expect((await ask('pip > direct: log'))[0]).toContain('L2 (you, since');
  expect((await ask('pip > direct: log L1'))[0]).toContain('Mon 5 Jan 15:00 pat has got it');
  // Whatever was settled meanwhile is not asked after any more.
  await play('pip > direct: log give L2 pat', 'pip > direct: log take L2');
  expect(await ask('pat > direct: yes')).toEqual(['direct:pat: That is settled already. Nothing left to do.']);
});

it('is taken back step by step, and whoever was told hears how it stands', async () => {
  const { ask, play } = await desk();
  await play('pip > direct: log Ring the desk at nine', 'pip > direct: log give L1 pat');
  expect(await play('pip > direct: undo')).toEqual([
    'direct:pat: pip has taken that back: L1 is not yours after all.',
    'direct:pip: Taken back: what you last said of L1.',
  ]);
  await play('pat > direct: log done L1');
  expect(await play('pat > direct: undo')).toEqual([
    'direct:pip: pat has taken that back: L1 is yours again, and open.',
    'direct:pat: Taken back: what you last said of L1.',
  ]);
  await play('pat > direct: log L1 rang them');
  expect((await ask('pip > direct: undo'))[0]).toContain('Somebody has built on that since');
  await play('pat > direct: undo');
  expect(await ask('pip > direct: undo')).toEqual(['direct:pip: Taken back: L1.']);
  expect(await ask('pip > direct: log L1')).toEqual([
    'direct:pip: There is no L1 in the log. `!log` shows what is open.',
  ]);
  // Looking is nothing to take back, and a number is not used again.
  expect((await ask('pip > direct: undo'))[0]).toContain('nothing of yours');
  expect((await ask('pip > direct: log Find a blanket'))[0]).toMatch(/^direct:pip: L2 /);
});

it.each(['log give L1 @pat', 'log L1 to pat', 'log give L2 L1 "pat"', 'log give L1 pip'])(
  'opens nothing that is done but for whoever says so: %s',
  async (said) => {
    const { ask, play } = await desk();
    await play('pip > direct: log one thing', 'pip > direct: log another thing', 'pip > direct: log done L1');
    expect(await play(`pip > direct: ${said}`)).toEqual([
      'direct:pip: L1 is done already, since Mon 5 Jan 12:00. To open it again: `!log take L1`.',
    ]);
    expect((await ask('pip > direct: log'))[0]).not.toContain('L1');
    expect(await ask('pip > direct: log take L1')).toEqual(['direct:pip: L1 is yours, and open again.']);
  },
);

it('says the way out of what it cannot do', async () => {
  const { ask, play } = await desk();
  expect((await ask('pip > direct: log done'))[0]).toContain('Nothing in the log is yours.');
  await play('pip > direct: log one thing', 'pip > direct: log another thing', '+1m');
  expect(await ask('pip > direct: log done')).toEqual(['direct:pip: Which one? `!log done L1` or `!log done L2`.']);
  expect(await ask('pip > direct: log give L1 ana')).toEqual([
    'direct:pip: ana is no coordinator and not in the back office, so the log is not for them. Please give it to somebody who is.',
  ]);
  expect((await ask('pip > direct: log give L1 zoe'))[0]).toContain('I do not know anybody by that name.');
  expect(await ask('pip > direct: log give L1')).toEqual(['direct:pip: To whom? `!log give L1 @name`.']);
  expect((await ask('pip > direct: log take L1'))[0]).toContain('L1 is yours already.');
  await play('pip > direct: log done L1');
  expect(await ask('pip > direct: log L1 and more')).toEqual([
    'direct:pip: L1 is done already, since Mon 5 Jan 12:01. To open it again: `!log take L1`.',
  ]);
  expect(await ask('ana > direct: log ring the desk')).toEqual([
    'direct:ana: `log` is for coordinators. Please ask a coordinator to do it.',
  ]);
  const open = await ask('pip > hbr: !log Jo Bloggs rang');
  expect(open[0]).toBe('hbr: I have answered you in our direct chat.');
  expect(open[1]).toContain('nothing about people inside belongs in it');
});
