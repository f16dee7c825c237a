import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../bot/commands/index.ts';
import { type Backstage, backstage } from '../backstage.ts';

const rooms = ['hbr', 'coordinators', 'backoffice', 'callout', 'elsewhere', 'direct'] as const;
const people = ['zed', 'ana', 'tess', 'pip', 'vic', 'bo'] as const;

/** Never said to anybody: what only a program would say. */
const slips = /\bNaN\b|\bundefined\b|\[object|\bnull\b|Infinity|Something broke|Invalid Date|TypeError|\n {4}at /;
/** What they said themselves, and is repeated. */
const theirOwn = /(?<=^I couldn't read )“.*”/u;
const longest = 2_000;

/**
 * Says it a minute after the last, so that nobody is told it was too much. Each chat is answered at most once, shortly,
 * with nothing in it that only a program would say; a group that is not linked hears nothing.
 */
async function checkKind({ says, clock, answeredIn }: Backstage, who: string, room: string, text: string) {
  clock.moveTo(clock.now() + 61_000);
  const answers = await says({ who, room, text });
  const said = `${who} > ${room}: ${text}`;
  for (const answer of answers) {
    const words = answer.slice(answer.indexOf(': ') + 2);
    expect(words.length, said).toBeLessThan(longest);
    expect(words.replace(theirOwn, ''), said).not.toMatch(slips);
    expect(words, said).not.toBe('');
    expect(answer.startsWith('elsewhere'), said).toBe(false);
  }
  expect(answeredIn(), said).toEqual([...new Set(answeredIn())]);
}

const odd = [
  ...[
    '',
    ' ',
    '\n\n\n',
    '!',
    '/',
    '!!!',
    '...',
    '?',
    '!?',
    '--',
    '!--',
    '!-',
    '! help',
    '!!help',
    '! !help',
    '👋',
    '👍👍👍',
    '🏳️‍🌈',
  ],
  ...[
    '\u200b',
    '\u202e!help',
    '!\u200bhelp',
    '\ufeff',
    '\u0000',
    '!he\u0000lp',
    '\ud800',
    '!in \udfff',
    'ａｂｃ',
    '！ｈｅｌｐ',
  ],
  ...[
    '__proto__',
    '!__proto__',
    '!constructor',
    'constructor',
    '!toString',
    'toString',
    '!hasOwnProperty',
    '!valueOf 1',
  ],
  ...[
    '--help',
    '-h',
    '!--help',
    '!-h',
    '!--version',
    '!help --help',
    '!help -h',
    '!in --help',
    '!rota --',
    '!in -- 4',
    '!name --help',
  ],
  ...[
    '!help __proto__',
    '!help constructor',
    '!help toString',
    '!role __proto__ admin',
    '!role @__proto__ admin',
    '!list constructor',
  ],
  ...[
    "'; drop table person; --",
    "!rota '; drop table person; --",
    '!name Robert"); drop table person',
    '!in 4; !in 5',
  ],
  ...[
    '!in "4',
    '!name "',
    "!name '",
    '!add "Joan',
    '!add "" HBR 8pm-11pm',
    '!add "!!!" HBR 8pm-11pm',
    '!name """"',
    '!role “ana pssc',
  ],
  ...[
    '{{7*7}}',
    '$\u007bprocess.env}',
    '!name $\u007b7*7}',
    '%s %d %n',
    '!name %s',
    '<script>alert(1)</script>',
    '!name <img src=x>',
    '`rm -rf`',
  ],
  ...[
    '!in NaN',
    '!in undefined',
    '!in null',
    '!in Infinity',
    '!inside NaN',
    '!released Infinity',
    '!audit NaN',
    '!wanted null HBR',
  ],
  ...[
    '!in 0',
    '!in -1',
    '!in 1e9',
    '!in 99999999999999999999',
    '!in 4.5',
    '!in 0x10',
    '!in 10 11 12',
    '!in 4,,,5',
    '!in ,',
    '!inside -3',
  ],
  ...[
    '!inside 99999',
    '!inside 6-4',
    '!inside 0-0',
    '!released 0',
    '!released -1',
    '!released 1000',
    '!arrest 0 HBR',
    '!arrest 1000 HBR',
  ],
  ...[
    '!arrest -1 HBR',
    '!arrest 99999999999 HBR',
    '!arrived HBR0',
    '!arrived HBR99999999999',
    '!booked HBR1-99999',
    '!booked HBR9-1',
  ],
  ...[
    '!undo F0',
    '!undo F999999999',
    '!undo F99999999999999',
    '!ack G0',
    '!ack G999999999',
    '!ack G',
    '!wanted 0 HBR',
    '!wanted 9999 HBR',
  ],
  ...[
    '!in 31/02 8pm-11pm',
    '!in 1 Jan 1970 8pm-11pm',
    '!in 1 Jan 9999 8pm-11pm',
    '!in 8pm-8pm',
    '!in 25:00-26:00',
    '!in 99:99-99:99',
  ],
  ...[
    '!arrest HBR at 1 Jan 1970',
    '!arrest HBR at 99:99',
    '!released 1 HBR at 1 Jan 2999',
    '!duty on until 1 Jan 9999',
    '!grid 5h',
    '!grid 0h',
  ],
  ...[
    '!link',
    '!link https://evil.example',
    '!name https://evil.example',
    '!name @everyone',
    '!role @everyone admin',
    '!add @everyone HBR 4',
  ],
  ...[
    `!${'a'.repeat(3_000)}`,
    `!in ${'9'.repeat(3_000)}`,
    `!name ${'x '.repeat(1_500)}`,
    `!help ${'é'.repeat(3_000)}`,
    '!in '.repeat(900),
  ],
] as const;

describe('odd words', { timeout: 120_000 }, () => {
  it.each(rooms)('in %s are answered kindly or not at all', async (room) => {
    const world = await backstage();
    await world.says({ who: 'bo', room: 'backoffice', text: '!arrest 3 HBR at 09:00' });
    const offset = rooms.indexOf(room);
    for (const [at, text] of odd.entries())
      await checkKind(world, people[(at + offset) % people.length] ?? 'zed', room, text);
    expect(world.rows("select count(*) as count from inbox where state in ('waiting', 'set-aside')")).toEqual([
      { count: 0 },
    ]);
  });
});

describe('every command', { timeout: 120_000 }, () => {
  // These change what the room is: they have tests of their own.
  const isLinking = (word: string) => word === 'link' || word === 'unlink';
  const tails = ['', ' HBR', ' @dee', ' 4', ' HBR1', ' zzz', ' 8pm-11pm', ' HBR 8pm-11pm', ' -- --help', ' "'];

  it.each(rooms)('in %s, by everybody, with all sorts of words behind it', async (room) => {
    const world = await backstage();
    let count = 0;
    for (const who of people)
      for (const { name, aliases } of commands)
        for (const word of [name, ...aliases]) {
          const tail = tails[count++ % tails.length] ?? '';
          if (!isLinking(word)) await checkKind(world, who, room, `!${word}${tail}`);
        }
  });
});

describe('any text at all', { timeout: 120_000 }, () => {
  const word = fc.oneof(
    fc.constantFrom(...commands.flatMap(({ name, aliases }) => [name, ...aliases])),
    fc.constantFrom(
      'HBR',
      'Harbour',
      'NGT',
      'UNK',
      'HBR1',
      'HBR1-5',
      '#2',
      'UNK1',
      '@dee',
      '@zed',
      '"Joan (phone)"',
      'F1',
      'G1',
    ),
    fc.constantFrom(
      '4',
      '0',
      '-1',
      '99',
      '8pm-11pm',
      'tonight',
      '20-23',
      'now',
      'till',
      'at',
      'all',
      'not',
      'admin',
      'on',
      'off',
      '--',
      '-h',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  const line = fc
    .tuple(fc.constantFrom('!', '/', '', '！'), fc.array(word, { maxLength: 6 }))
    .map(([mark, words]) => mark + words.join(' '));
  const text = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));

  it('is answered by at most one message a chat, or by silence', async () => {
    const world = await backstage();
    await world.says({ who: 'bo', room: 'backoffice', text: '!arrest 3 HBR at 09:00' });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...people), fc.constantFrom(...rooms), text, async (who, room, typed) => {
        fc.pre(!/link/.test(typed.normalize('NFKC')));
        await checkKind(world, who, room, typed);
      }),
      { numRuns: 300 },
    );
    expect(world.rows("select count(*) as count from inbox where state in ('waiting', 'set-aside')")).toEqual([
      { count: 0 },
    ]);
  });
});

describe('too much', { timeout: 60_000 }, () => {
  const tooLong = 'That is longer than I can read: please keep to 4,000 characters. I did nothing.';
  const tooMany =
    'That is a lot at once. I take 20 commands a minute from each person; what came after I left out. Please send it again in a minute.';

  it('of a text: one sentence, and the text is not kept', async () => {
    const { says, rows } = await backstage();
    const long = `!in 4 ${'x'.repeat(64 * 1024)}`;
    expect(await says({ who: 'ana', room: 'hbr', text: long })).toEqual([`hbr: ${tooLong}`]);
    expect(await says({ who: 'ana', room: 'direct', text: 'so '.repeat(20_000) })).toEqual([`direct:ana: ${tooLong}`]);
    expect(rows('select max(length(body)) < 10000 as small from inbox')).toEqual([{ small: 1 }]);
  });

  it('of a text that is not for the bot: silence', async () => {
    const { says } = await backstage();
    const story = `${'It was a dark and stormy night. '.repeat(400)}\n/ then\n!wow it rained`;
    expect(await says({ who: 'ana', room: 'hbr', text: story })).toEqual([]);
    expect(await says({ who: 'ana', room: 'elsewhere', text: `!rota ${story}` })).toEqual([]);
  });

  it('at exactly 4,000 characters is read', async () => {
    const { says } = await backstage();
    expect(await says({ who: 'ana', room: 'direct', text: `agree${' '.repeat(3_995)}` })).toEqual([
      'direct:ana: You agreed Mon 5 Jan 12:00 already. Thank you.',
    ]);
  });

  it('of lines counts as one message, and leaves the next one free', async () => {
    const { says } = await backstage();
    expect(await says({ who: 'ana', room: 'direct', text: '!agree\n'.repeat(5_000) })).toEqual([
      `direct:ana: ${tooLong}`,
    ]);
    expect(await says({ who: 'ana', room: 'direct', text: 'agree' })).toEqual([
      'direct:ana: You agreed Mon 5 Jan 12:00 already. Thank you.',
    ]);
  });

  it('of one command is answered once', async () => {
    const { says } = await backstage();
    expect(await says({ who: 'ana', room: 'direct', text: '!agree\n'.repeat(19) })).toEqual([
      'direct:ana: You agreed Mon 5 Jan 12:00 already. Thank you.',
    ]);
  });

  it('at once: twenty are done, then one notice, then nothing, and nothing of it is kept', async () => {
    const { says, rows, clock } = await backstage();
    for (let i = 0; i < 20; i++) expect(await says({ who: 'zed', room: 'hbr', text: '!agree' })).toHaveLength(1);
    expect(await says({ who: 'zed', room: 'hbr', text: '!agree' })).toEqual([`hbr: ${tooMany}`]);
    for (let i = 0; i < 200; i++) {
      clock.moveTo(clock.now() + 1_000);
      expect(await says({ who: 'zed', room: i % 2 ? 'hbr' : 'direct', text: `!agree number ${i}` })).toEqual([]);
    }
    expect(rows("select count(*) as kept from inbox where body like '%number%'")).toEqual([{ kept: 0 }]);
    expect(rows('select count(*) as letters from outbox')).toEqual([{ letters: 21 }]);
  });

  it('in one message: the first twenty are done, and the notice comes with them', async () => {
    const { says } = await backstage();
    const lines = Array.from({ length: 30 }, (_, at) => `!in ${at + 1}`).join('\n');
    const [answer = '', ...more] = await says({ who: 'ana', room: 'hbr', text: lines });
    expect(answer.endsWith(tooMany)).toBe(true);
    expect(more).toEqual([]);
  });

  it('of edits is too much as well', async () => {
    const { hears, clock } = await backstage();
    const edit = (count: number) =>
      hears({
        kind: 'edit',
        id: `edit-${count}`,
        messageId: 'message-1',
        chat: { id: 'signal:hbr', kind: 'group' },
        sender: { id: 'signal:zed', name: 'zed' },
        sentAt: clock.now(),
        text: '!in 4',
      });
    const answered = [];
    for (let i = 0; i < 40; i++) answered.push(...(await edit(i)));
    expect(answered).toHaveLength(21);
  });

  it('ends a minute later, and is nobody else’s fault', async () => {
    const { says, clock } = await backstage();
    await says({ who: 'zed', room: 'hbr', text: Array.from({ length: 25 }, (_, at) => `!in ${at}`).join('\n') });
    expect(await says({ who: 'zed', room: 'hbr', text: '!agree' })).toEqual([]);
    expect(await says({ who: 'ana', room: 'hbr', text: '!rota' })).toHaveLength(1);
    clock.moveTo(clock.now() + 60_000);
    expect(await says({ who: 'zed', room: 'hbr', text: '!rota' })).toHaveLength(1);
  });
});
