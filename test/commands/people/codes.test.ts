import { describe, expect, it } from 'vitest';
import { transcript } from '../../transcript.ts';

const welcome = 'direct:zoe: Welcome! You are coordinator (pssc) now. `help` shows what you can do.';
const unknown = 'direct:zoe: I do not know that code. Please check it letter by letter, or ask for a new one.';

/** bo's invite, and the code in it. */
async function invited(role = 'pssc') {
  const { play } = await transcript();
  const [invite = ''] = await play(`bo > direct: invite ${role}`);
  return { play, invite, code: /: (\w{8})$/m.exec(invite)?.[1] ?? '' };
}

describe('invite', () => {
  it('gives an admin a code to pass on', async () => {
    const { invite, code } = await invited();
    expect(invite).toBe(
      `direct:bo: A code for one coordinator (pssc): ${code}\n` +
        `They send me \`code ${code}\` in a direct chat, once, by Tue 6 Jan 12:00. Pass it on privately.`,
    );
  });

  it('shows the code in the direct chat only, wherever it was asked for', async () => {
    const { play } = await transcript();
    const [room, direct, ...more] = await play('bo > hbr: !invite boc');
    expect(room).toBe('hbr → bo: I have answered you in our direct chat.');
    expect(direct).toMatch(/^direct:bo: A code for one back office coordinator \(boc\): \w{8}\n/);
    expect(more).toEqual([]);
  });

  it('says which roles there are', async () => {
    const { play } = await transcript();
    const roles = 'Which role? `invite pssc`. Roles: pss, pssc, bov, boc, treasurer and admin.';
    expect(await play('bo > direct: invite')).toEqual([`direct:bo: ${roles}`]);
    expect(await play('bo > direct: !invite king')).toEqual([`direct:bo: ${roles}`]);
  });

  it.each(['ana', 'tess', 'pip', 'vic', 'zoe'])('is not for %s', async (who) => {
    const { play } = await transcript();
    const refusal = '`invite` is for admins. Please ask an admin to do it.';
    expect(await play(`${who} > hbr: !invite admin`, `${who} > direct: invite admin`)).toEqual([
      `hbr → ${who}: ${refusal}`,
      `direct:${who}: ${refusal}`,
    ]);
  });

  it('is taken back by undo, but not once somebody has used it', async () => {
    const first = await invited();
    expect(await first.play('bo > direct: undo', `zoe > direct: code ${first.code}`)).toEqual([
      'direct:bo: Taken back: your `invite`.',
      unknown,
    ]);
    const second = await invited();
    expect(await second.play(`zoe > direct: code ${second.code}`, 'bo > direct: undo')).toEqual([
      welcome,
      expect.stringContaining('direct:bo: Somebody has built on that since, so I leave it.'),
    ]);
  });
});

describe('code', { timeout: 60_000 }, () => {
  it('gives the role at once', async () => {
    const { play, code } = await invited();
    expect(await play('zoe > direct: status')).toEqual([
      'direct:zoe: `status` is for coordinators. Please ask a coordinator to do it.',
    ]);
    expect(await play(`zoe > direct: code ${code}`)).toEqual([welcome]);
    expect((await play('zoe > direct: status')).join()).not.toContain('is for coordinators');
  });

  it.each([
    ['small letters', (code: string) => `code ${code.toLowerCase()}`],
    ['a mark', (code: string) => `!code ${code}`],
    ['a full stop', (code: string) => `code ${code}.`],
    ['two halves', (code: string) => `code ${code.slice(0, 4)} ${code.slice(4)}`],
    ['a dash', (code: string) => `join ${code.slice(0, 4)}-${code.slice(4)}`],
    ['`join`', (code: string) => `join ${code}`],
    ['`!join`', (code: string) => `!join ${code}`],
    ['a thank-you in the next line', (code: string) => `code ${code}\\nthank you so much`],
  ])('may be typed with %s', async (_, typed) => {
    const { play, code } = await invited();
    expect(await play(`zoe > direct: ${typed(code)}`)).toEqual([welcome]);
  });

  it('works once', async () => {
    const { play, code } = await invited();
    expect(
      await play(`zoe > direct: code ${code}`, `yan > direct: code ${code}`, `zoe > direct: code ${code}`),
    ).toEqual([
      welcome,
      'direct:yan: That code has been used. Each works once: please ask whoever gave it to you for a new one.',
      'direct:zoe: You have used that code already: you are coordinator (pssc).',
    ]);
  });

  it('works for 24 hours and not a minute longer', async () => {
    const inTime = await invited();
    await inTime.play('+23h59m');
    expect(await inTime.play(`zoe > direct: code ${inTime.code}`)).toEqual([welcome]);
    const late = await invited();
    await late.play('+24h');
    expect(await late.play(`zoe > direct: code ${late.code}`)).toEqual([
      'direct:zoe: That code was good until Tue 6 Jan 12:00. Please ask whoever gave it to you for a new one.',
    ]);
  });

  it('works on the other network, and after a crash', async () => {
    const { play, code } = await invited();
    expect(await play('crash', 'network signal down', `zoe > direct: code ${code}`)).toEqual([welcome]);
  });

  it('knows nothing of a code nobody gave out', async () => {
    const { play } = await transcript();
    expect(await play('zoe > direct: code 23456789', 'zoe > direct: !code x', 'zoe > direct: code')).toEqual([
      unknown,
      unknown,
      'direct:zoe: Which code? Send it like `code 7KQ2MPXA`.',
    ]);
  });

  it('is never taken in a group, where others can read it', async () => {
    const { play, code } = await invited();
    const refusal =
      'Please send `code` to me in a direct chat, never in a group: there others can read it. Please delete your message.';
    expect(await play(`zoe > hbr: !code ${code}`, `zoe > coordinators: !join ${code}`)).toEqual([
      `hbr → zoe: ${refusal}`,
      `coordinators → zoe: ${refusal}`,
    ]);
    expect(await play(`zoe > direct: code ${code}`)).toEqual([welcome]);
  });

  it('takes the message away where the network lets it', async () => {
    const { play, code } = await invited();
    expect(await play('network signal down', `zoe > hbr: !code ${code}`)).toContain('hbr → zoe (delete): ');
  });

  it('adds to the roles somebody has', async () => {
    const { play, code } = await invited('treasurer');
    expect(await play(`pip > direct: code ${code}`)).toEqual([
      'direct:pip: Welcome! You are treasurer now. `help` shows what you can do.',
    ]);
    expect((await play('bo > direct: people')).join()).toContain('pip: pssc, treasurer');
  });
});
