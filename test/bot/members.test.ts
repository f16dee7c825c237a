import { describe, expect, it } from 'vitest';
import { keyedHash } from '../../bot/hash.ts';
import { groupChanged } from './group-changed.ts';
import { key, rig } from './rig.ts';

async function started() {
  const stage = await rig();
  const bot = await stage.build();
  await bot.start();
  const hash = keyedHash(key);
  const hashed = (...names: readonly string[]) => names.map((name) => hash(`signal signal:${name}`)).sort();
  const here = (network = 'signal') =>
    stage.rows(`select hash from member where network = '${network}' order by hash`).map((row) => row.hash as string);
  return { ...stage, bot, hashed, here };
}

describe('who is in a linked group', () => {
  it('is kept as hashes alone, in the inbox as well', async () => {
    const { bot, signal, rows, hashed, here } = await started();
    await signal.hear(groupChanged('hbr', { joined: ['zed', 'yan'], by: 'xia' }));
    const [row] = rows('select body from inbox');
    expect(row?.body).not.toMatch(/zed|yan|xia/);
    await bot.settle();
    expect(here()).toEqual(hashed('zed', 'yan'));
    await bot.stop();
  });

  it('follows who comes and goes', async () => {
    const { bot, signal, hashed, here } = await started();
    await signal.hear(groupChanged('hbr', { joined: ['zed', 'yan'] }));
    await signal.hear(groupChanged('hbr', { joined: ['zed', 'xia'], left: ['yan'] }));
    await bot.settle();
    expect(here()).toEqual(hashed('zed', 'xia'));
    await bot.stop();
  });

  it('is whoever a whole list names, of one network', async () => {
    const { bot, signal, whatsapp, hashed, here } = await started();
    await signal.hear(groupChanged('hbr', { joined: ['zed', 'yan'] }));
    await whatsapp.hear(groupChanged('hbr', { joined: ['wes'], network: 'whatsapp' }));
    await signal.hear(groupChanged('hbr', { joined: ['yan', 'xia'], isWhole: true }));
    await bot.settle();
    expect(here()).toEqual(hashed('yan', 'xia'));
    expect(here('whatsapp')).toHaveLength(1);
    await signal.hear(groupChanged('hbr', { isWhole: true }));
    await bot.settle();
    expect([here(), here('whatsapp').length]).toEqual([[], 1]);
    await bot.stop();
  });

  it('names whoever brought it about only if they have spoken to the bot', async () => {
    const { bot, signal, rows } = await started();
    await signal.hear(groupChanged('hbr', { joined: ['zed'], by: 'ana' }));
    const [row] = rows('select body from inbox');
    expect(JSON.parse(row?.body as string).sender).toEqual({ id: 'signal:ana', name: '' });
    await bot.stop();
  });
});

it('of a group that is not linked nothing is kept', async () => {
  const { bot, signal, rows, here } = await started();
  await signal.hear(groupChanged('elsewhere', { joined: ['zed', 'ana'], by: 'pip', isWhole: true }));
  await bot.settle();
  expect(rows('select state, body, sender_hash from inbox')).toEqual([
    { state: 'not-for-us', body: null, sender_hash: null },
  ]);
  expect(here()).toEqual([]);
  await bot.stop();
});

it('what the bot may do in a linked group is known once the network told it, and only there', async () => {
  const { bot, signal, rows } = await started();
  const known = () =>
    rows('select bot_is_admin, is_closed, invite_link from room_address where bot_is_admin is not null');
  expect(known()).toEqual([]);
  const group = { botIsAdmin: true, isClosed: true, inviteLink: 'https://signal.example/group' };
  await signal.hear(groupChanged('hbr', { group }));
  await bot.settle();
  expect(known()).toEqual([{ bot_is_admin: 1, is_closed: 1, invite_link: group.inviteLink }]);
  await signal.hear(groupChanged('hbr', { group: { botIsAdmin: false, isClosed: false, inviteLink: '' } }));
  await bot.settle();
  expect(known()).toEqual([{ bot_is_admin: 0, is_closed: 0, invite_link: '' }]);
  await bot.stop();
});
