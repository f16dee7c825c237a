import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { firstScreen } from '../../../bot/adapters/playground/guide.ts';
import { Practice } from '../../../bot/adapters/playground/practice.ts';
import { playTerminal } from '../../../bot/adapters/playground/terminal.ts';
import { echoBot, echoStore } from './echo-bot.ts';

const base = { zone: 'Europe/London', folder: '/scripts' };

async function practice() {
  const shown: string[] = [];
  const store = echoStore();
  const playing = new Practice({ ...base, openBot: echoBot(store) }, (lines) => shown.push(...lines));
  await playing.open();
  const opening = shown.splice(0);
  /** What is shown in answer to what is typed. */
  const type = async (text: string): Promise<string[]> => {
    await playing.type(text);
    return shown.splice(0);
  };
  return { playing, store, opening, type, shown };
}

describe('Practice', () => {
  it('begins with a few short lines and one thing to try', async () => {
    const { opening } = await practice();
    expect(opening.length).toBeLessThanOrEqual(8);
    expect(opening.at(-1)).toContain('Try: bo > backoffice: !arrest 2 HBR at 11:00');
    for (const line of opening) expect(line.length).toBeLessThanOrEqual(120);
  });

  it('moves its hint on as things are tried, in whatever order', async () => {
    const { type } = await practice();
    expect((await type('ana > hbr: !rota')).at(-1)).not.toContain('Try');
    expect((await type('bo > backoffice: !arrest 2 HBR at 11:00')).at(-1)).toContain('Try: ana > hbr: !in 1');
    expect(await type('hint')).toEqual([expect.stringContaining('!in 1')]);
  });

  it('lets somebody choose once who speaks and where', async () => {
    const { type, playing } = await practice();
    expect(await type('!mine')).toContain('12:00 hbr          ana: !mine');
    await type('as ben');
    await type('in direct');
    expect(playing.prompt).toBe('12:00 ben in direct> ');
    expect(await type('in tonight')).toContain('12:00 direct:ben   ben: in tonight');
    await type('as zed in ngt');
    expect(playing.prompt).toBe('12:00 zed in ngt> ');
  });

  it.each([
    ['ana > hbx: hello', /^There is no room "hbx"; the rooms are/],
    ['in hbx', /^There is no room "hbx"; type rooms/],
    ['as hbr', /cannot speak/],
    ['network signal off', /^A network line names/],
    ['+soon', /no length of time/],
    ['at 2020-01-01T10:00', /^That time is in the past/],
    ['ana reacts 4️⃣ > hbr: rota', /^Nothing the bot posted/],
  ])('answers %s with one friendly sentence', async (typed, problem) => {
    const { type } = await practice();
    expect(await type(typed)).toEqual([expect.stringMatching(problem)]);
  });

  it('tells who and what there is', async () => {
    const { type } = await practice();
    expect((await type('who')).join('\n')).toMatch(/back office coordinator, admin +bo\n[\s\S]*supporter +ana ben/);
    expect((await type('rooms')).join('\n')).toMatch(/hbr +Harbour Road\n[\s\S]*direct/);
    expect(await type('help')).toEqual([...firstScreen]);
    expect(await type('')).toEqual([]);
  });

  it('runs its clock with the real one, and moves on with +2h', async () => {
    const { type, playing, store, shown } = await practice();
    await type('ana > hbr: later 90 tea');
    await playing.passTime(89_000);
    expect([shown, store.ticks.length]).toEqual([[], 1]);
    await playing.passTime(1000);
    expect(shown.splice(0)).toEqual(['12:01 hbr          Porchlight → ana: tea']);
    await type('+2h');
    expect(playing.prompt).toBe('14:01 ana in hbr> ');
  });
});

describe('playTerminal', () => {
  async function typed(text: string, openBot = echoBot(echoStore())): Promise<string> {
    const [input, output] = [new PassThrough(), new PassThrough()];
    input.end(text);
    await playTerminal({ ...base, openBot, input, output, time: { now: () => 0, every: () => () => undefined } });
    return String(output.read());
  }

  it('plays what is typed and ends with the input', async () =>
    expect(await typed('!rota\nben > direct: hi\n')).toMatch(
      /ana: !rota\n.*→ ana: !rota\n[\s\S]*ben: hi\n.*→ ben: hi\n$/,
    ));

  it('drops what comes after quit', async () => expect(await typed('quit\n!rota\n')).not.toContain('ana: !rota'));

  it('stops the bot, also where it fails', async () => {
    const store = echoStore();
    const failing = async (parts: Parameters<ReturnType<typeof echoBot>>[0]) => ({
      ...(await echoBot(store)(parts)),
      settle: () => (store.inbox.length > 0 ? Promise.reject(new Error('disk full')) : Promise.resolve()),
    });
    await expect(typed('!rota\n', failing)).rejects.toThrow('disk full');
    expect(store.life).toEqual(['start', 'stop']);
  });
});
