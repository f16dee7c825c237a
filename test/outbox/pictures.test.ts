import { pino } from 'pino';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { drawOp, type Sketch } from '../../bot/draw-op.ts';
import type { Picture } from '../../data/pictures/picture.ts';
import { rig, said } from '../bot/rig.ts';

const sizeOf = (png: Uint8Array) => PNG.sync.read(Buffer.from(png)).width;

async function atTheDesk(maxLength = 4_000) {
  const stage = await rig();
  stage.signal.can = { ...stage.signal.can, maxLength };
  const bot = await stage.build();
  await bot.start();
  const ask = async (who: string, room: string, text: string) => {
    stage.signal.sent.splice(0);
    await stage.signal.hear(said(who, room, text));
    await bot.settle();
    return stage.signal.sent.splice(0).filter((op) => 'to' in op && op.to !== undefined);
  };
  await ask('vic', 'backoffice', '!arrest HBR at 09:00 arrived 10:00 Sam Brown');
  await ask('ana', 'hbr', '!in 12-18');
  return { ...stage, bot, ask };
}

it('a picture goes with its words; what waits in the outbox has nobody’s name in it, and no ref', async () => {
  const { bot, ask, rows } = await atTheDesk();
  const [answer] = await ask('bo', 'backoffice', '!board');
  expect(answer).toMatchObject({ kind: 'picture', quotes: expect.anything(), to: 'signal:bo' });
  expect(answer?.kind === 'picture' && sizeOf(answer.png)).toBe(800);
  expect(answer?.kind === 'picture' && answer.text.split('\n')[2]).toMatch(/^HBR: 1 of 2 until /);
  const [{ body }] = rows('select body from outbox order by seq desc limit 1') as [{ body: string }];
  const { picture } = JSON.parse(body) as { picture: Picture };
  expect(picture.rows.map(({ name }) => name)).toEqual(['HBR']);
  expect(JSON.stringify(picture)).not.toMatch(/HBR1|Sam|vic|ana\b/);
  await bot.stop();
});

it('words that are too long for one message go on in the next, which has no picture', async () => {
  const { bot, ask } = await atTheDesk(150);
  const answers = await ask('bo', 'backoffice', '!board');
  expect(answers.map(({ kind }) => kind)).toEqual(['picture', 'text']);
  expect(answers.every((op) => 'text' in op && op.text.length <= 150)).toBe(true);
  await bot.stop();
});

it('is sent once more, picture and all, where nobody can tell whether it went', async () => {
  const { bot, ask, signal } = await atTheDesk();
  signal.answer = async () => {
    signal.answer = async () => signal.accepted();
    return { outcome: 'unknown' };
  };
  const answers = await ask('bo', 'backoffice', '!board');
  expect(answers.map(({ kind }) => kind)).toEqual(['picture', 'picture']);
  expect(answers[1]).toMatchObject({ text: expect.stringMatching(/\n\(Sent again to be sure\.\)$/) });
  await bot.stop();
});

it('what can’t be drawn is told in words', async () => {
  const logged: string[] = [];
  const log = pino({}, { write: (line: string) => void logged.push(line) });
  const chat = { id: 'signal:backoffice', kind: 'group' } as const;
  const broken = { title: 'Board', rows: null } as unknown as Picture;
  const sketch: Sketch = { kind: 'sketch', chat, picture: broken, text: 'Board', to: 'signal:bo' };
  expect(await drawOp(sketch, log)).toEqual({ kind: 'text', chat, text: 'Board', to: 'signal:bo' });
  expect(logged.join()).toContain('picture could not be drawn');
});
