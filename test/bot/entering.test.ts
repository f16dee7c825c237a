import { describe, expect, it } from 'vitest';
import { standingAfter } from '../../bot/enter-group.ts';
import { hourMs, minuteMs } from '../../data/ranges.ts';
import { type Changed, groupChanged } from './group-changed.ts';
import { rig, said } from './rig.ts';

async function started() {
  const stage = await rig();
  const bot = await stage.build();
  await bot.start();
  /** The group changes; what is then sent on either network. */
  const happens = async (room: string, changed: Changed): Promise<string[]> => {
    await stage[changed.network ?? 'signal'].hear(groupChanged(room, changed));
    await bot.settle();
    return [...stage.signal.sent.splice(0), ...stage.whatsapp.sent.splice(0)].map(
      (op) => `${op.chat.id} ${op.kind === 'text' ? op.text : op.kind}`,
    );
  };
  const says = async (who: string, room: string, text: string) => {
    await stage.signal.hear(said(who, room, text));
    await bot.settle();
    return stage.signal.taken();
  };
  return { ...stage, bot, happens, says };
}

const welcome =
  'signal:pip You added me to a group on Signal. Thank you! I say nothing there until I know what it is. To make it a station’s group, say there: `!link ABB`.';
const stranger = (who: string) =>
  `signal:bo ${who} added me to a group on Signal. Only coordinators and the back office may do that, so I say nothing there. To use it, say \`!link ABB\` there. If not, please remove me.`;

describe('added to a group', () => {
  it('by a coordinator, tells them privately how to go on, once, and the group nothing', async () => {
    const { bot, happens, says } = await started();
    expect(await happens('elsewhere', { bot: 'added', by: 'pip' })).toEqual([welcome]);
    expect(await happens('elsewhere', { bot: 'added', by: 'pip' })).toEqual([]);
    expect(await says('ana', 'elsewhere', '!rota')).toEqual([]);
    expect(await says('pip', 'elsewhere', '!link HBR')).toEqual([
      expect.stringContaining('elsewhere: This is now the group of Harbour Road (HBR).'),
    ]);
    await bot.stop();
  });

  it('has noted who is there by the time it is linked', async () => {
    const { bot, happens, says, rows } = await started();
    await happens('elsewhere', { bot: 'added', by: 'pip', joined: ['zed', 'ana'], isWhole: true });
    await says('pip', 'elsewhere', '!link HBR');
    expect(rows('select count(*) as members from member')).toEqual([{ members: 2 }]);
    await bot.stop();
  });

  it('by a supporter, or by nobody it knows of, tells the admins, once, and is silent', async () => {
    const { bot, happens, says, rows, clock } = await started();
    expect(await happens('elsewhere', { bot: 'added', by: 'ana', joined: ['zed'] })).toEqual([stranger('ana')]);
    expect(await happens('elsewhere', { bot: 'added', by: 'ana' })).toEqual([]);
    clock.moveTo(clock.now() + hourMs);
    expect(await happens('yonder', { bot: 'added', by: 'zed' })).toEqual([stranger('Somebody I do not know')]);
    clock.moveTo(clock.now() + hourMs);
    expect(await happens('beyond', { bot: 'added' })).toEqual([stranger('Somebody I do not know')]);
    expect(await says('ana', 'elsewhere', '!rota')).toEqual([]);
    expect(rows('select count(*) as members from member')).toEqual([{ members: 0 }]);
    expect(rows("select count(*) as known from address where id = 'signal:zed'")).toEqual([{ known: 0 }]);
    expect(await says('bo', 'elsewhere', '!link HBR')).toEqual([
      expect.stringContaining('elsewhere: This is now the group of Harbour Road (HBR).'),
    ]);
    await bot.stop();
  });

  it('by strangers to a hundred, tells the admins once an hour, and behind what is asked', async () => {
    const { bot, happens, rows, clock } = await started();
    const told: string[] = [];
    for (let group = 0; group < 100; group++)
      told.push(...(await happens(`group-${group}`, { bot: 'invited', by: 'zed' })));
    expect(told).toHaveLength(1);
    expect(await happens('elsewhere', { bot: 'added', by: 'zed', network: 'whatsapp' })).toHaveLength(1);
    clock.moveTo(clock.now() + hourMs);
    expect(await happens('yonder', { bot: 'added', by: 'zed' })).toHaveLength(1);
    expect(rows('select distinct urgency from outbox')).toEqual([{ urgency: 2 }]);
    await bot.stop();
  });

  it('logs where no admin is there to be told', async () => {
    const { bot, happens, rows, logged } = await started();
    rows("delete from role where role = 'admin' returning role");
    expect(await happens('elsewhere', { bot: 'added', by: 'zed' })).toEqual([]);
    expect(logged).toMatchObject([{ fate: 'added', msg: 'nobody could be told what became of the bot in a group' }]);
    await bot.stop();
  });

  it('again, after it was removed, is as new', async () => {
    const { bot, happens } = await started();
    await happens('elsewhere', { bot: 'added', by: 'pip' });
    expect(await happens('elsewhere', { bot: 'removed' })).toEqual([]);
    expect(await happens('elsewhere', { bot: 'added', by: 'pip' })).toEqual([welcome]);
    expect(await happens('elsewhere', { bot: 'removed' })).toEqual([]);
    expect(await happens('elsewhere', { bot: 'added', by: 'ana' })).toEqual([stranger('ana')]);
    await bot.stop();
  });
});

describe('invited to a group', () => {
  const joining =
    'signal:pip You invited me to a group on Signal. Thank you, I am joining it. I say nothing there until I know what it is. To make it a station’s group, say there: `!link ABB`.';

  it('by a coordinator, joins, and says so', async () => {
    const { bot, happens, says } = await started();
    expect(await happens('elsewhere', { bot: 'invited', by: 'pip' })).toEqual(['signal:elsewhere join', joining]);
    // The network tells of the bot joining, and of nobody who brought it.
    expect(await happens('elsewhere', { bot: 'added' })).toEqual([]);
    expect(await says('pip', 'elsewhere', '!link HBR')).toHaveLength(1);
    await bot.stop();
  });

  it('is told twice, and joins once', async () => {
    const { bot, happens, signal, whatsapp } = await started();
    [signal.up, whatsapp.up] = [false, false];
    for (const by of [{ by: 'pip' }, { by: 'pip' }, {}]) await happens('elsewhere', { bot: 'invited', ...by });
    signal.turn(true);
    await bot.settle();
    expect(signal.sent.map(({ kind }) => kind).sort()).toEqual(['join', 'text']);
    await bot.stop();
  });

  it('and let in before it could answer, has said so already', async () => {
    const { bot, happens, signal } = await started();
    signal.answer = async () => ({ outcome: 'failed' });
    await happens('elsewhere', { bot: 'invited', by: 'pip' });
    expect((await happens('elsewhere', { bot: 'added', by: 'pip' })).filter((line) => line.includes('added'))).toEqual(
      [],
    );
    await bot.stop();
  });

  it('by a supporter or a stranger, does not, and tells the admins', async () => {
    const { bot, happens, clock } = await started();
    for (const by of ['ana', 'zed']) {
      clock.moveTo(clock.now() + hourMs);
      expect(await happens(`from-${by}`, { bot: 'invited', by })).toEqual([
        `signal:bo ${by === 'ana' ? 'ana' : 'Somebody I do not know'} invited me to a group on Signal. Only coordinators and the back office may do that, so I did not join. If I am wanted there, please take the invitation back and invite me yourself.`,
      ]);
    }
    expect(await happens('from-ana', { bot: 'invited', by: 'bo' })).toEqual([
      'signal:from-ana join',
      expect.stringMatching(/^signal:bo You invited me/),
    ]);
    await bot.stop();
  });

  it('can be once more, if the network would not let it join', async () => {
    const { bot, happens, signal, rows } = await started();
    signal.answer = async (op) =>
      op.kind === 'join' ? { outcome: 'failed', refusal: 'impossible' } : signal.accepted();
    await happens('elsewhere', { bot: 'invited', by: 'pip' });
    expect(rows("select standing from room_address where chat_id = 'signal:elsewhere'")).toEqual([{ standing: 'out' }]);
    signal.answer = async () => signal.accepted();
    expect(await happens('elsewhere', { bot: 'invited', by: 'pip' })).toEqual(['signal:elsewhere join', joining]);
    await bot.stop();
  });
});

describe('removed', () => {
  it('from a station’s group, tells the coordinators, once', async () => {
    const { bot, happens } = await started();
    expect(await happens('hbr', { bot: 'removed' })).toEqual([
      'signal:coordinators I was removed from the group of Harbour Road (HBR) on Signal. Nobody there gets the rota or alarms by it. To bring me back, add me again.',
    ]);
    expect(await happens('hbr', { bot: 'removed' })).toEqual([]);
    await bot.stop();
  });

  it('from the coordinators’ room, tells the admins', async () => {
    const { bot, happens } = await started();
    expect(await happens('coordinators', { bot: 'removed', network: 'whatsapp' })).toEqual([
      'signal:bo I was removed from the coordinators’ room on WhatsApp. Nobody there gets the rota or alarms by it. To bring me back, add me again.',
    ]);
    await bot.stop();
  });

  it('sends nothing there, but by the other network', async () => {
    const { bot, happens, signal, whatsapp } = await started();
    await happens('hbr', { bot: 'removed' });
    await signal.hear(said('bo', 'backoffice', '!arrest 2 HBR at 12:00'));
    await bot.settle();
    const rotas = (network: typeof signal) => network.taken().filter((line) => line.startsWith('hbr:'));
    expect([rotas(signal), rotas(whatsapp)]).toEqual([[], ['hbr: Rota: Harbour Road (HBR)']]);
    await bot.stop();
  });

  it('and added again at once, loses nothing that was to go there', async () => {
    const { bot, happens, says, signal, clock } = await started();
    await happens('elsewhere', { bot: 'added', by: 'pip' });
    await says('pip', 'elsewhere', '!link HBR');
    signal.up = false;
    await says('ana', 'elsewhere', '!rota');
    await happens('elsewhere', { bot: 'removed' });
    await happens('elsewhere', { bot: 'added', by: 'zed' });
    signal.turn(true);
    clock.moveTo(clock.now() + minuteMs);
    await bot.settle();
    expect(signal.taken()).toContainEqual(expect.stringMatching(/^elsewhere: Rota: Harbour Road/));
    await bot.stop();
  });

  it('works on once it is added again, whoever does it', async () => {
    const { bot, happens, says } = await started();
    await happens('hbr', { bot: 'removed' });
    expect(await happens('hbr', { bot: 'added', by: 'zed' })).toEqual([]);
    expect(await says('ana', 'hbr', '!rota')).toEqual([expect.stringMatching(/^hbr: Rota: Harbour Road/)]);
    await bot.stop();
  });

  it('or once something is said there', async () => {
    const { bot, happens, says, signal, rows } = await started();
    const early = said('ana', 'hbr', 'tea, anybody?');
    await signal.hear(early);
    await happens('hbr', { bot: 'removed' });
    const standing = () => rows("select standing from room_address where chat_id = 'signal:hbr'");
    await signal.hear(early);
    expect(standing()).toEqual([{ standing: 'out' }]);
    await says('ana', 'hbr', 'is the bot back?');
    expect(standing()).toEqual([{ standing: 'in' }]);
    await bot.stop();
  });

  it('joins again when a coordinator invites it', async () => {
    const { bot, happens, says } = await started();
    await happens('hbr', { bot: 'removed' });
    expect(await happens('hbr', { bot: 'invited', by: 'pip' })).toEqual(['signal:hbr join']);
    expect(await says('bo', 'backoffice', '!arrest 2 HBR at 12:00')).toContain('hbr: Rota: Harbour Road (HBR)');
    await bot.stop();
  });
});

describe('how the bot stands in a group', () => {
  const of = (how: 'added' | 'invited', mayBring: boolean, isLinked: boolean) =>
    (['out', 'unasked', 'invited', 'in'] as const).map((was) => standingAfter({ how, mayBring, isLinked, was }));

  it.each([
    ['added by somebody who may', of('added', true, false), ['in', 'in', 'in', 'in']],
    ['added by another', of('added', false, false), ['unasked', 'unasked', 'in', 'in']],
    ['added by another to a linked group', of('added', false, true), ['in', 'in', 'in', 'in']],
    ['invited by somebody who may', of('invited', true, false), ['invited', 'invited', 'invited', 'in']],
    ['invited by another', of('invited', false, false), ['unasked', 'unasked', 'invited', 'unasked']],
    ['invited by another to a linked group', of('invited', false, true), ['unasked', 'unasked', 'invited', 'unasked']],
  ])('%s', (_, after, expected) => expect(after).toEqual(expected));
});
