import { describe, expect, it } from 'vitest';
import { harbour } from '../../harbour.ts';
import { transcript } from '../../transcript.ts';

const startsWith = (what: string) => (line: string) => line.startsWith(what);

describe('activate', () => {
  it('opens a station before anybody is inside: group, rota, and hours that are not needed yet', async () => {
    const { play } = await transcript();
    const heard = await play('pip > coordinators: !activate HBR');
    expect(heard).toEqual([
      'hbr (setting): posting=everyone',
      'coordinators → pip: Harbour Road (HBR) is open for sign-ups. Nobody is known to be inside, so no cover is wanted yet: I say so with the rota. Everybody can write in its group. When it is over: `!standdown HBR`.',
      [
        'hbr: Rota: Harbour Road (HBR)',
        'People may be brought here. Nobody is known to be inside yet, so please do not set out, but you can put your name down. Look here again before you come.',
        '',
        '1️⃣ Mon 5 Jan 12:00–15:00\nnot needed yet',
        '2️⃣ Mon 5 Jan 15:00–18:00\nnot needed yet',
        '3️⃣ Mon 5 Jan 18:00–21:00\nnot needed yet',
        '4️⃣ Mon 5 Jan 21:00–00:00\nnot needed yet',
        '',
        'To take hours, tap their number here or type `!in 1` or `!in 8pm-11pm`. To give them back: `!cancel 1`.',
      ].join('\n'),
    ]);
    expect(await play('ana reacts 2️⃣ > hbr: Rota', 'ben > hbr: !in 8pm-11pm')).toEqual([
      'hbr → ana (reaction): ✅',
      'hbr → ben: Thank you! You are in at Harbour Road (HBR): Mon 5 Jan 20:00–23:00.\nAs far as we know nobody will come out then, so please look here again before you set out.',
    ]);
    expect((await play('pip > coordinators: !gaps'))[0]).toContain('No open gaps');
    const arrested = await play('vic > backoffice: !arrest 2 HBR at 12:00 arrived 12:00', '+10s');
    expect(arrested).toContainEqual(expect.stringMatching(/^direct:pip: Cover needed/));
    // The group is open already.
    expect(arrested.join()).not.toContain('Open the group');
    expect(arrested).toContainEqual(expect.stringMatching(/^hbr \(edit\): .*2 thought inside.*ana; 1 more wanted/s));
  });

  it('says whom a stand-down left in doubt, as nobody waits for them yet, but not in an open room', async () => {
    const { play } = await harbour();
    await play('pip > coordinators: !standdown HBR', '+1m');
    expect(await play('pip > coordinators: !activate HBR')).toContainEqual(
      expect.stringContaining(
        'no cover is wanted yet: I say so with the rota. In doubt since it was stood down, as nobody said that they are out: HBR1 and HBR2. Still inside: `!inside 1 HBR`. Everybody',
      ),
    );
    expect((await play('pip > hbr: !activate')).join()).not.toContain('HBR1');
  });

  it('lasts until it is stood down: when all are out, that is asked', async () => {
    const { play } = await harbour(['pip > coordinators: !activate HBR']);
    await play('ana > hbr: !in 4', '+1h');
    const heard = await play('bo > backoffice: !released HBR1-2');
    expect(heard.filter(startsWith('direct'))).toEqual([
      [
        'direct:pip: Stand it down?',
        'G4 Harbour Road (HBR): nobody is known to be inside. 1 person is booked.',
        'To stand it down: 👍 on this message, or `!standdown HBR`.',
        'To keep it open: `!activate HBR`.',
        'Finding out first: `!ack G4`.',
      ].join('\n'),
    ]);
    expect((await play('ben > hbr: !in 5'))[0]).toContain('Thank you! You are in');
    expect(await play('pip reacts 👍 > direct: Stand it down')).toContainEqual(
      expect.stringMatching(/^direct:ana: .*are off the rota/),
    );
  });

  it('is asked about when nobody came in 6 h, and kept open by saying it again', async () => {
    const { play } = await transcript();
    const asked = async (...lines: readonly string[]) =>
      (await play(...lines)).filter(startsWith('direct:pip: Stand it down?'));
    expect(await asked('pip > coordinators: !activate HBR', 'at 2026-01-05T17:59')).toEqual([]);
    expect(await asked('+1m')).toHaveLength(1);
    expect(await play('pip > coordinators: !activate HBR', '+10s')).toContainEqual(
      expect.stringMatching(/^direct:pip \(edit\): Settled\nG1 Harbour Road \(HBR\): it stays open for sign-ups\./),
    );
    expect(await asked('at 2026-01-05T23:59')).toEqual([]);
    expect(await asked('+2m')).toHaveLength(1);
  });

  it('is taken back: nobody counts on the hours taken meanwhile', async () => {
    const { play } = await transcript();
    await play('pip > coordinators: !activate HBR', 'ana > hbr: !in 4', '+1m');
    expect((await play('pip > coordinators: !undo')).join()).toContain('I did nothing so far.');
    const heard = await play('pip > coordinators: !undo sure', '+10s');
    expect(heard).toContain('coordinators → pip: Taken back: the activation.');
    expect(heard).toContainEqual(expect.stringMatching(/^direct:ana: .*are off the rota/));
    // What was edited is deleted under each id that a network may know it by.
    expect(new Set(heard.filter(startsWith('hbr')))).toEqual(
      new Set([expect.stringContaining('cover is over'), 'hbr (delete): ']),
    );
    expect((await play('+2h')).filter(startsWith('hbr'))).toEqual(['hbr (setting): posting=admins']);
  });

  it('is for coordinators, and for stations', async () => {
    const { play } = await transcript();
    expect(await play('ana > hbr: !activate', 'pip > coordinators: !activate UNK')).toEqual([
      'hbr → ana: `activate` is for coordinators. Please ask a coordinator to do it.',
      expect.stringMatching(/^coordinators → pip: UNK stands for people whose station nobody knows/),
    ]);
  });
});
