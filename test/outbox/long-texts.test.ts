import { describe, expect, it } from 'vitest';
import { shortenText, splitText } from '../../bot/fit-text.ts';
import { rig, said } from '../bot/rig.ts';

describe('a text is cut', () => {
  it.each([
    ['where it fits', 'one\ntwo', 20, ['one\ntwo', '']],
    ['between two answers', 'one\n\ntwo\nthree', 12, ['one\n\ntwo', 'three']],
    ['between two answers rather than within one', 'first one\n\ntwo\nthree', 16, ['first one', 'two\nthree']],
    ['between lines', 'one\ntwo\nthree', 8, ['one\ntwo', 'three']],
    ['between words', 'one two three', 8, ['one two', 'three']],
    ['within a word that is too long by itself', 'onetwothree', 6, ['onetwo', 'three']],
    ['never through a letter', 'on💜three', 3, ['on', '💜three']],
  ])('%s', (_, text, longest, parts) => {
    expect(splitText(text, longest)).toEqual(parts);
  });

  it('and says where the rest is, if it has to stay one message', () => {
    expect(shortenText('one\ntwo\nthree\nfour', 16, 'More: x')).toBe('one\ntwo\nMore: x');
    expect(shortenText('one\ntwo', 7, 'More: x')).toBe('one\ntwo');
  });
});

async function narrow(maxLength: number) {
  const stage = await rig();
  for (const network of [stage.signal, stage.whatsapp]) network.can = { ...network.can, maxLength };
  const bot = await stage.build();
  await bot.start();
  const texts = () => stage.signal.sent.splice(0).flatMap((op) => ('text' in op ? [op] : []));
  return { ...stage, bot, texts };
}

describe('on a network with short messages', () => {
  const helped = ['help in', 'help cancel', 'help rota', 'help mine', 'help station', 'help released'].join('\n');

  it('the answers to many commands come in several, in order, and nothing is lost', async () => {
    const wide = await narrow(4_000);
    await wide.signal.hear(said('ana', 'direct', helped));
    await wide.bot.settle();
    const [whole] = wide.texts();
    await wide.bot.stop();
    const { bot, signal, texts } = await narrow(300);
    await signal.hear(said('ana', 'direct', helped));
    await signal.hear(said('ben', 'direct', 'mine'));
    await bot.settle();
    const parts = texts();
    const own = parts.filter(({ chat }) => chat.id === 'signal:ana');
    expect(own.length).toBeGreaterThan(1);
    expect(own.every(({ text }) => text.length <= 300)).toBe(true);
    expect(
      own
        .map(({ text }) => text)
        .join(' ')
        .split(/\s+/),
    ).toEqual(whole?.text.split(/\s+/));
    expect(own.map((op) => 'quotes' in op && op.quotes !== undefined)).toEqual(own.map((_, at) => at === 0));
    expect(parts.at(-1)?.chat.id).toBe('signal:ben');
    await bot.stop();
  });

  it('each part is sent again by itself, and the rest all the same', async () => {
    const { bot, signal, texts } = await narrow(300);
    signal.answer = async () => ({ outcome: 'unknown' });
    await signal.hear(said('ana', 'direct', helped));
    await bot.settle();
    const parts = texts().map(({ text }) => text);
    const again = '\n(Sent again to be sure.)';
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.map((text) => text.endsWith(again))).toEqual(parts.map((_, at) => at % 2 === 1));
    expect(parts.every((text) => text.length <= 300)).toBe(true);
    await bot.stop();
  });

  it('a rota stays one message, and says where the rest is', async () => {
    const { bot, signal, texts, clock } = await narrow(300);
    await signal.hear(said('bo', 'backoffice', '!arrest 2 HBR at 11:00 arrived 12:00'));
    await bot.settle();
    const inRoom = () => texts().filter(({ chat }) => chat.id === 'signal:hbr');
    const more = '\n… There is more: send `rota HBR` to me in a direct chat.';
    const [posted, ...others] = inRoom();
    expect(posted?.text).toMatch(/^Rota: Harbour Road \(HBR\)\n/);
    expect([posted?.text.endsWith(more), others]).toEqual([true, []]);
    await signal.hear(said('ana', 'direct', 'in HBR 14:00-15:00'));
    await bot.settle();
    texts();
    clock.moveTo(clock.now() + 10_000);
    await bot.settle();
    const [edit] = inRoom();
    expect([edit?.kind, edit?.text.endsWith(more)]).toEqual(['edit', true]);
    await signal.hear(said('ana', 'direct', 'rota HBR'));
    await bot.settle();
    expect(
      texts()
        .map(({ text }) => text)
        .join('\n'),
    ).toContain('9️⃣');
    await bot.stop();
  });

  it('an alarm, too', async () => {
    const { bot, signal, texts } = await narrow(200);
    await signal.hear(
      said('bo', 'backoffice', '!arrest HBR at 11:00 arrived 12:00\n!arrest NGT at 11:00 arrived 12:00'),
    );
    await bot.settle();
    const alarms = texts().filter(({ text }) => text.startsWith('Cover needed'));
    expect(alarms.map(({ chat, text }) => [chat.id, text.split('\n').at(-1)])).toEqual([
      ['signal:pip', '… There is more: `!gaps` shows all of it.'],
    ]);
    await bot.stop();
  });
});
