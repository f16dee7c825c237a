import { expect, it } from 'vitest';
import type { Fetched } from '../../bot/adapters/adapter.ts';
import { defaultPolicy } from '../../data/policy.ts';
import { hourMs } from '../../data/ranges.ts';
import { type Rig, rig, said } from '../bot/rig.ts';

const jpeg = (text: string): Fetched => ({ bytes: Buffer.from(text), type: 'image/jpeg' });

/** A bot whose Signal has these files. */
async function withFiles(files: Readonly<Record<string, Fetched>>) {
  const stage = await rig();
  const discarded: string[] = [];
  stage.signal.fetch = async (reference) => files[reference] ?? 'gone';
  stage.signal.discard = async (reference) => void discarded.push(reference);
  const bot = await stage.build();
  await bot.start();
  const sends = async (...attachments: string[]) => {
    await stage.signal.hear(said('ana', 'direct', '', { attachments }));
    await bot.settle();
  };
  return { stage, bot, sends, discarded };
}

const kept = (stage: Rig) => stage.rows('select reference, type, bytes, due_at from photo');

it('a photo is kept, and the network keeps it no more', async () => {
  const { stage, sends, discarded } = await withFiles({ a: jpeg('one') });
  await sends('a');
  expect(kept(stage)).toEqual([{ reference: 'a', type: 'image/jpeg', bytes: Buffer.from('one'), due_at: null }]);
  expect(discarded).toEqual(['a']);
  expect(stage.signal.taken()).toEqual([expect.stringContaining('direct:ana: Thank you, I have your photo')]);
});

it.each([
  ['gone', 'gone', 'direct:ana: Your photo did not reach me. Please send it once more.', []],
  ['too large', 'too-large', 'direct:ana: That file is too large for me: 10 MB is the most.', ['a']],
  [
    'no picture',
    { bytes: Buffer.from('%PDF'), type: 'application/pdf' },
    'direct:ana: I can only take pictures.',
    ['a'],
  ],
] as const)('%s: the person is asked again', async (_, file, answer, gone) => {
  const { stage, sends, discarded } = await withFiles({ a: file });
  await sends('a');
  expect(kept(stage)).toEqual([]);
  expect(discarded).toEqual(gone);
  expect(stage.signal.taken()).toEqual([expect.stringContaining(answer)]);
});

it('a network that can not give it now is asked again later, and the person in the end', async () => {
  const { stage, bot, sends } = await withFiles({ a: 'later' });
  await sends('a');
  expect(stage.signal.taken()).toEqual([]);
  await stage.pass(bot, 30);
  expect(kept(stage)).toHaveLength(1);
  await stage.pass(bot, 90);
  expect(kept(stage)).toEqual([]);
  expect(stage.signal.taken()).toEqual([expect.stringContaining('did not reach me')]);
});

it.each(['text/html; charset=utf-8', 'application/json', ''])(
  '%s is something else answering: it is asked again',
  async (type) => {
    const { stage, bot, sends, discarded } = await withFiles({ a: { bytes: Buffer.from('no'), type } });
    await sends('a');
    expect(stage.signal.taken()).toEqual([]);
    stage.signal.fetch = async () => jpeg('one');
    await stage.pass(bot, 1);
    expect(kept(stage)).toMatchObject([{ type: 'image/jpeg' }]);
    expect(discarded).toEqual(['a']);
  },
);

it('a photo that never came is left where it is', async () => {
  const { stage, bot, sends, discarded } = await withFiles({ a: 'later' });
  await sends('a');
  await stage.pass(bot, 120);
  expect([kept(stage), discarded]).toEqual([[], []]);
});

it('a photo that was to be fetched when the bot was killed is fetched after it', async () => {
  const { stage, bot } = await withFiles({ a: jpeg('one') });
  stage.signal.fetch = () => new Promise(() => {});
  await stage.signal.hear(said('ana', 'direct', '', { attachments: ['a'] }));
  bot.abandon();
  stage.signal.fetch = async () => jpeg('one');
  const next = await stage.build();
  await next.start();
  await next.settle();
  expect(kept(stage)).toMatchObject([{ type: 'image/jpeg' }]);
});

it('nobody can fill the store with them', async () => {
  const { stage, sends } = await withFiles(Object.fromEntries([...'abcdefg'].map((name) => [name, jpeg(name)])));
  await sends(...'abcdefg');
  expect(kept(stage)).toHaveLength(defaultPolicy.photos.most);
  expect(stage.signal.taken()).toEqual([
    expect.stringContaining('5 photos a day'),
    expect.stringContaining('I have your photo'),
  ]);
});

it('they go after a day', async () => {
  const { stage, bot, sends } = await withFiles({ a: jpeg('one') });
  await sends('a');
  stage.clock.moveTo(stage.clock.now() + 24 * hourMs);
  await stage.pass(bot, 1);
  expect(kept(stage)).toEqual([]);
});

it('in a group nobody is asked for any', async () => {
  const { stage, bot } = await withFiles({ a: jpeg('one') });
  await stage.signal.hear(said('ana', 'hbr', '!rota', { attachments: ['a'] }));
  await bot.settle();
  expect(kept(stage)).toEqual([]);
});
