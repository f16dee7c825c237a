import { describe, expect, it } from 'vitest';
import { transcript } from '../../transcript.ts';

describe('audit', () => {
  it('says what was done by whom and where, the latest first', async () => {
    const { play } = await transcript();
    await play(
      'bo > backoffice: !arrest 2 HBR at 09:00',
      '+1h',
      'ana > hbr: !in 2',
      'pip > hbr: !link NGT',
      'pip > direct: duty off',
      'bo > direct: role @dee pssc',
    );
    expect(await play('bo > direct: audit')).toEqual([
      [
        'direct:bo: Mon 5 Jan 13:00 bo: role',
        'Mon 5 Jan 13:00 pip: duty',
        'Mon 5 Jan 13:00 pip: link, in the group of NGT',
        'Mon 5 Jan 13:00 ana: in, in the group of NGT',
        'Mon 5 Jan 12:00 bo: arrest, in the back office room',
      ].join('\n'),
    ]);
  });

  it('is itself written down, and shows as many as asked for', async () => {
    const { play } = await transcript();
    await play('bo > direct: people', 'bo > direct: audit');
    expect(await play('bo > direct: audit 2')).toEqual([
      'direct:bo: Mon 5 Jan 12:00 bo: audit\nMon 5 Jan 12:00 bo: people',
    ]);
    expect(await play('bo > direct: audit 1')).toEqual(['direct:bo: Mon 5 Jan 12:00 bo: audit']);
  });

  it('says when there is nothing', async () => {
    const { play } = await transcript();
    expect(await play('bo > direct: audit')).toEqual(['direct:bo: Nothing was done yet.']);
  });

  it('answers in the direct chat only', async () => {
    const { play } = await transcript();
    expect(await play('bo > hbr: !audit')).toEqual([
      'hbr → bo: I have answered you in our direct chat.',
      'direct:bo: Nothing was done yet.',
    ]);
  });

  it.each(['0', '51', '-1', '1.5', '99999', 'all', '10 20'])('takes no %s', async (count) => {
    const { play } = await transcript();
    expect(await play(`bo > direct: !audit ${count}`)).toEqual([
      'direct:bo: I couldn’t read all of that, so I did nothing. Try: `!audit 20`'.replace('’', "'"),
    ]);
  });

  it.each(['ana', 'tess', 'pip', 'vic', 'zoe'])('is not for %s', async (who) => {
    const { play } = await transcript();
    expect(await play(`${who} > direct: audit`)).toEqual([
      `direct:${who}: \`audit\` is for admins. Please ask an admin to do it.`,
    ]);
  });
});
