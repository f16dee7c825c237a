import { describe, expect, it } from 'vitest';
import { transcript } from '../../transcript.ts';

describe('people', () => {
  it('lists who holds which role, those who can do most first', async () => {
    const { play } = await transcript();
    expect(await play('bo > direct: people')).toEqual([
      'direct:bo: bo: admin, boc\nvic: bov\npat: pssc\npip: pssc\n' +
        'ana: pss\nben: pss\ncal: pss\ndee: pss\neve: pss\nfinn: pss\ngus: pss\nhana: pss\ntess: treasurer',
    ]);
  });

  it('answers in the direct chat only, also in the back office room', async () => {
    const { play } = await transcript();
    const [room, direct] = await play('bo > backoffice: !people');
    expect(room).toBe('backoffice → bo: I have answered you in our direct chat.');
    expect(direct).toContain('direct:bo: bo: admin, boc');
  });

  it.each(['ana', 'pip', 'vic'])('is not for %s', async (who) => {
    const { play } = await transcript();
    expect(await play(`${who} > direct: people`)).toEqual([
      `direct:${who}: \`people\` is for admins. Please ask an admin to do it.`,
    ]);
  });
});

describe('role', () => {
  it('gives a role and takes it, at once', async () => {
    const { play } = await transcript();
    expect(await play('bo > direct: role @dee pssc', 'dee > direct: gaps')).toEqual([
      'direct:bo: dee is coordinator (pssc) now.',
      expect.not.stringContaining('is for coordinators'),
    ]);
    expect(await play('bo > direct: role @dee not pssc', 'dee > direct: gaps')).toEqual([
      'direct:bo: dee is no longer coordinator (pssc).',
      'direct:dee: `gaps` is for coordinators. Please ask a coordinator to do it.',
    ]);
  });

  it('says in a room only that it has answered', async () => {
    const { play } = await transcript();
    expect(await play('bo > hbr: !role @dee bov')).toEqual([
      'hbr → bo: I have answered you in our direct chat.',
      'direct:bo: dee is back office volunteer (bov) now.',
    ]);
  });

  it('takes a whole name in quotes, in any letters', async () => {
    const { play } = await transcript();
    expect(await play('dee > direct: name Émile Dee', 'bo > direct: role "Émile Dee" pssc')).toContain(
      'direct:bo: Émile Dee is coordinator (pssc) now.',
    );
    expect(await play('bo > direct: role “émile dee” not pssc')).toEqual([
      'direct:bo: I do not know anybody by that name. Mention them with @, or put their whole name in quotes: `"Joan (phone)"`.',
    ]);
    expect(await play('bo > direct: role "ANA" treasurer')).toEqual(['direct:bo: ana is treasurer now.']);
  });

  it('says what is so already, and changes nothing', async () => {
    const { play } = await transcript();
    expect(await play('bo > direct: role @pip pssc', 'bo > direct: role @pip not bov')).toEqual([
      'direct:bo: pip is coordinator (pssc) already.',
      'direct:bo: pip is not back office volunteer (bov), so nothing changes.',
    ]);
  });

  it('never leaves nobody who can change roles', async () => {
    const { play } = await transcript();
    expect(await play('bo > direct: role @bo not admin')).toEqual([
      'direct:bo: That would leave nobody who can change roles. Make somebody else admin first.',
    ]);
    expect(await play('bo > direct: role @vic admin', 'vic > direct: role @bo not admin')).toEqual([
      'direct:bo: vic is admin now.',
      'direct:vic: bo is no longer admin.',
    ]);
    expect(await play('vic > direct: role @vic not admin')).toEqual([
      'direct:vic: That would leave nobody who can change roles. Make somebody else admin first.',
    ]);
  });

  it('gives a role to somebody the bot never met, who then says a word to be written to', async () => {
    const { play } = await transcript();
    expect(await play('bo > hbr: !role @zoe pssc')).toEqual([
      'hbr → bo: I have answered you in our direct chat.',
      // A network may name nobody whom it has not met.
      expect.stringMatching(
        /^direct:bo: (zoe|somebody) is coordinator \(pssc\) now\.\nI can’t write to \1 privately yet: please ask them to send me a word in a direct chat\.$/,
      ),
    ]);
    expect((await play('zoe > direct: gaps')).join()).not.toContain('is for coordinators');
  });

  it('asks for what is missing', async () => {
    const { play } = await transcript();
    const how =
      'direct:bo: Say whom and which: `!role @name pssc`, or `!role @name not pssc`. Roles: pss, pssc, bov, boc, treasurer and admin.';
    for (const typed of ['role', '!role dee pssc', '!role @dee', '!role @dee king', '!role @dee pssc bov'])
      expect(await play(`bo > direct: ${typed}`)).toEqual([how]);
  });

  it('asks whom, where two go by one name', async () => {
    const { play } = await transcript();
    expect(
      (await play('ana > direct: name Sam', 'ben > direct: name sam', 'bo > direct: role "Sam" pssc')).at(-1),
    ).toBe('direct:bo: Several people are called that. Please mention the one you mean with @.');
  });

  it.each(['ana', 'tess', 'pip', 'vic', 'zoe'])('is not for %s', async (who) => {
    const { play } = await transcript();
    expect(await play(`${who} > direct: role @${who} admin`)).toEqual([
      `direct:${who}: \`role\` is for admins. Please ask an admin to do it.`,
    ]);
  });

  it('is not undone', async () => {
    const { play } = await transcript();
    expect((await play('bo > direct: role @dee pssc', 'bo > direct: undo')).at(-1)).toBe(
      'direct:bo: There is nothing of yours from the last 12 hours here that I can take back.',
    );
  });
});
