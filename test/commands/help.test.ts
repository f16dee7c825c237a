import { describe, expect, it } from 'vitest';
import { commands } from '../../bot/commands/index.ts';
import { exampleFor } from '../../bot/example-for.ts';
import { nothingKnown } from '../../data/stations/station.ts';
import { english } from '../../data/wording/en/index.ts';
import { harbour } from '../harbour.ts';
import { transcript } from '../transcript.ts';

it('fits one screen of a phone on a first night: the few things needed first', async () => {
  const { play } = await transcript();
  const [text = ''] = await play('ana > hbr: !help');
  const lines = text.split('\n');
  expect(lines.slice(0, 7)).toEqual([
    'hbr → ana: Here you can:',
    '`!rota` who is down, where help is needed',
    '`!in 8pm-11pm` take hours',
    '`!cancel 4` give hours back',
    '`!released 2` somebody came out',
    '`!inside 4-6` how many may still be inside',
    '`!station` address, exits, how to get there',
  ]);
  expect(lines[7]).toMatch(/^Also: .*`!mine` /);
  expect(lines).toHaveLength(9);
  expect(text.length).toBeLessThan(600);
});

it('names what a person may do here and nothing else', async () => {
  const { play } = await transcript();
  expect((await play('ana > hbr: !help'))[0]).not.toMatch(/!(arrest|add|code|people|status)\b/);
  expect((await play('ana > direct: help'))[0]).toContain('`!code`');
  expect((await play('pip > coordinators: !help'))[0]).toContain('`!arrest 2 ABB at 14:10`');
  expect((await play('pip > hbr: !help'))[0]).not.toContain('!arrest');
  expect((await play('bo > backoffice: !help'))[0]).toContain('`!invite`');
});

it('shows examples of a station where help is needed', async () => {
  const { play } = await harbour();
  expect((await play('ana > direct: help'))[0]).toContain('`!in HBR 8pm-11pm`');
  expect(await play('ana > direct: help in')).toEqual([
    'direct:ana: `!in`: take hours.\nLike this: `!in HBR 8pm-11pm`, `!in HBR 4`, `!in HBR 4 5`, `!in HBR tonight 20-23` or `!in HBR now till 3am`\nAlso: `!join`',
  ]);
  expect((await play('ana > hbr: !help !in'))[0]).toContain('Like this: `!in 8pm-11pm`, `!in 4`');
});

it.each(['!help cancel', '!help drop', '!HELP Cancel', '!help cancle', '!help cancel please'])('%s', async (typed) => {
  const { play } = await transcript();
  expect((await play(`ana > hbr: ${typed}`))[0]).toMatch(/^hbr → ana: `!cancel`: give hours back\./);
});

it('knows what to do in danger, and what to ask at the desk', async () => {
  const { play } = await transcript();
  expect((await play('ana > hbr: !help me'))[0]).toMatch(/^hbr → ana: In danger, ring 999 first\./);
  expect((await play('ana > direct: Help me'))[0]).toMatch(/^direct:ana: In danger, ring 999 first\./);
  expect((await play('ana > hbr: !help desk'))[0]).toContain('that is for the solicitor');
  expect(await play('ana > hbr: help me carry this')).toEqual([]);
});

it('says so where there is no such command', async () => {
  const { play } = await transcript();
  expect(await play('ana > hbr: !help xyzzy')).toEqual([
    'hbr → ana: There is no such command. `!help` shows what you can do here.',
  ]);
});

describe('every example', () => {
  const given = commands.flatMap((command) =>
    [command.example, ...english.otherWays(command.name)].map((example) => ({ ...command, example })),
  );
  const open = given.filter(({ level, where }) => level === 0 && (where === 'anywhere' || where === 'private'));
  const wrong = /could ?n.t read|Something is missing|Which (station|hours)|no use for|no such command/;
  const code = /^Like|7KQ2MPXA/;

  it.each(open.map((command) => [exampleFor(command, null, 'HBR'), command] as const))(
    '%s can be read in a station’s room, as it is shown there, and in a direct chat',
    async (example, command) => {
      const { play } = await harbour();
      const home = { ...nothingKnown, id: 'hbr', code: 'HBR', name: 'Harbour Road' };
      const here = exampleFor(command, home, 'HBR');
      for (const line of [`ana > hbr: ${here}`, `ben > direct: ${example}`]) {
        const answers = await play(line);
        expect(answers.length).toBeGreaterThan(0);
        expect(answers.join('\n')).not.toMatch(wrong);
      }
    },
  );

  it.each(
    given.filter((command) => !open.includes(command) && !code.test(command.example)).map(({ example }) => example),
  )('%s can be read where coordinators talk', async (example) => {
    const { play } = await harbour();
    const answers = await play(`bo > coordinators: ${example}`);
    expect(answers.length).toBeGreaterThan(0);
    expect(answers.join('\n')).not.toMatch(wrong);
  });
});
