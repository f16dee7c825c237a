import { describe, expect, inject, it } from 'vitest';
import { backstage, called } from '../../backstage.ts';
import { transcript } from '../../transcript.ts';

/** With whichever link the network has. */
const privately = /^hbr → zoe: I can only .* privately\. .*: https:\/\/signal\.\S+$/;

describe('agree', () => {
  it('takes the agreement once, and says what it is', async () => {
    const { play } = await transcript();
    expect(await play('zoe > direct: agree', '+1h', 'zoe > direct: agree', 'ana > direct: !agree')).toEqual([
      'direct:zoe: Thank you, noted: you have agreed to keep what you hear to yourself.\n' +
        'What you hear here about people inside stays here: no names, no photos, nothing about why they were arrested.',
      'direct:zoe: You agreed Mon 5 Jan 12:00 already. Thank you.',
      'direct:ana: You agreed Mon 5 Jan 12:00 already. Thank you.',
    ]);
  });

  it('takes none from somebody who can’t be shown what they agree to', async () => {
    const { play } = await transcript();
    expect(await play('zoe > hbr: !agree')).toEqual([expect.stringMatching(privately)]);
    expect((await play('zoe > direct: mydata')).join()).toContain('Agreement: not given (`agree`)');
  });
});

describe('name', () => {
  const now = (name: string, shown: string) =>
    `direct:dee: Thank you. You are ${name}; in open groups you appear as ${shown}.`;

  it.each([
    ['Joan', 'Joan', 'Joan'],
    ['Joan Smith', 'Joan Smith', 'Joan'],
    ['joan smith-jones', 'joan smith-jones', 'joan'],
    ['"Joan Smith"', 'Joan Smith', 'Joan'],
    ['O’Brien', "O'Brien", "O'Brien"],
    ['🌻 Joan', '🌻 Joan', 'Joan'],
    ['May Little', 'May Little', 'May'],
    ['Zoë', 'Zoë', 'Zoë'],
    ['Joan (she/her)', 'Joan (she her)', 'Joan'],
    ['evil.example', 'evil example', 'evil'],
    ['Noor', 'Noor', 'Noor'],
    ['Nona Body', 'Nona Body', 'Nona'],
    ['Harriet B R', 'Harriet B R', 'Harriet'],
    ['Joan (arrested)', 'Joan (arrested)', 'Joan'],
    ['Dee2', 'Dee2', 'Dee2'],
    ['<b>Joan</b>', 'b Joan b', 'b'],
    ['constructor', 'constructor', 'constructor'],
    [`${'a'.repeat(39)}é`, `${'a'.repeat(39)}é`, `${'a'.repeat(39)}é`],
  ])('%j', async (typed, name, shown) => {
    const { play } = await transcript();
    expect(await play(`dee > direct: name ${typed}`)).toEqual([now(name, shown)]);
  });

  // On the real Signal somebody is meant by that, and nobody can be called by what stands for them.
  it.skipIf(inject('signal') === 'real adapter')('without the @', async () => {
    const { play } = await transcript();
    expect(await play('dee > direct: name @joan')).toEqual([now('joan', 'joan')]);
  });

  it('appears by initials, not at all, or by the first word', async () => {
    const { play } = await transcript();
    await play('dee > direct: name Dee Marie Smith');
    expect(await play('dee > direct: name initials', 'dee > direct: name Hidden', 'dee > direct: name first')).toEqual([
      now('Dee Marie Smith', 'DMS'),
      now('Dee Marie Smith', 'one person'),
      now('Dee Marie Smith', 'Dee'),
    ]);
  });

  it('is what the rota of an open room shows from then on', async () => {
    const { play } = await transcript();
    await play('bo > backoffice: !arrest 2 HBR at 09:00', 'dee > hbr: !in 3', 'dee > direct: name Joan Smith');
    expect((await play('ana > hbr: !rota')).join()).toMatch(/\bJoan\b(?! Smith)/);
    await play('dee > direct: name hidden');
    const hidden = (await play('ana > hbr: !rota')).join();
    expect(hidden).not.toContain('Joan');
    expect(hidden).toContain('one person');
  });

  it('is answered privately, wherever it was said', async () => {
    const { play } = await transcript();
    expect(await play('dee > hbr: !name Joan')).toEqual([
      'hbr → dee: I have answered you in our direct chat.',
      now('Joan', 'Joan'),
    ]);
  });

  it('refuses what is no name, and says how', async () => {
    const { play } = await transcript();
    const how = 'direct:dee: Say `name Joan`, or how you wish to appear: `name initials`, `name hidden`, `name first`.';
    for (const typed of ['name', 'name 🌻', 'name 07700900123', '!name !!!', '!name <>'])
      expect(await play(`dee > direct: ${typed}`)).toEqual([how]);
    expect(await play(`dee > direct: name ${'a'.repeat(41)}`)).toEqual([
      'direct:dee: Please keep the name to 40 letters.',
    ]);
    expect((await play('dee > direct: mydata')).join()).toContain('Name: dee ');
  });

  it.each([
    ...['HBR1', 'hbr1', 'HBR 1', 'Hbr-1', 'HBR1-5', 'Joan HBR1', 'UNK7', '(STR2)', 'HBR', 'ngt', 'Hbr Joan'],
    ...['rota', 'In', 'arrest', '!cancel', 'Drop', 'join me', 'put', 'UNDO'],
    ...['nobody', 'Nobody', 'No-one', 'no one', 'noone', 'NOBODY AT ALL', 'None', 'somebody', 'Someone', 'anyone'],
    ...['Anybody', 'everybody', '@everyone', 'one person', 'One Person', '🌻 nobody', 'Nobody (phone)'],
  ])('%j is refused: on a rota it would read as something else', async (typed) => {
    const { play } = await transcript();
    expect(await play(`dee > direct: !name ${typed}`, 'dee > direct: mydata')).toEqual([
      'direct:dee: On a rota that would read as something else: a station, somebody held, a command, or nobody at all. Please choose another, such as `name Joan`. To appear without a name: `name hidden`.',
      expect.stringContaining('Name: dee '),
    ]);
  });

  it('that says nobody is not shown either where a network gives it', async () => {
    const { says } = await backstage();
    await says({ who: 'bo', room: 'backoffice', text: '!arrest 2 HBR at 09:00' });
    await says({ who: 'zed', room: 'hbr', sender: called('zed', 'Nobody yet'), text: '!in 3' });
    const [rota = ''] = await says({ who: 'ana', room: 'hbr', text: '!rota' });
    expect(rota).toContain('\nsomebody; 1 more wanted');
  });

  it('is never taken from a network as it stands', async () => {
    const { says } = await backstage();
    await says({ who: 'bo', room: 'backoffice', text: '!arrest 2 HBR at 09:00' });
    const evil = called('zed', '!in 4\nhttps://evil.example @everyone');
    await says({ who: 'zed', room: 'hbr', sender: evil, text: '!in 3' });
    const [rota = ''] = await says({ who: 'ana', room: 'hbr', text: '!rota' });
    expect(rota).toContain('\nin; 1 more wanted');
    expect(rota).not.toMatch(/evil|everyone|https/);
  });

  it('shows no phone number where a network knows no name', async () => {
    const { says } = await backstage();
    await says({ who: 'bo', room: 'backoffice', text: '!arrest 2 HBR at 09:00' });
    await says({ who: 'zed', room: 'hbr', sender: called('zed', '+447700900123'), text: '!in 3' });
    const [rota = ''] = await says({ who: 'ana', room: 'hbr', text: '!rota' });
    expect(rota).not.toContain('7700');
    expect(rota).toContain('somebody');
  });
});

describe('mydata', { timeout: 30_000 }, () => {
  it('says all that is held, to nobody else', async () => {
    const { play } = await transcript();
    await play(
      'bo > backoffice: !arrest 2 HBR at 09:00',
      'dee > hbr: !in 1',
      'dee > hbr: !in 5',
      'dee > hbr: !inside 2',
    );
    expect(await play('dee > hbr: !mydata')).toEqual(
      expect.arrayContaining(['hbr → dee: I have answered you in our direct chat.']),
    );
    expect((await play('+3h', 'dee > direct: mydata')).at(-1)).toBe(
      [
        'direct:dee: What I hold on you:',
        'Name: dee (in open groups: its first word; change it with `name`)',
        'Your account, to write to you: on signal and whatsapp',
        'Roles: pss',
        'Hours you are down for: 1 to come (`mine` shows them), 1 past',
        'Entries about a station under your name: 1',
        'Log of who did what, without texts: 3 of your commands',
        'Agreement: given Mon 5 Jan 12:00',
        'Your messages to me: erased after 24 hours',
      ].join('\n'),
    );
  });

  it('of a stranger is next to nothing', async () => {
    const { play } = await transcript();
    expect(await play('zoe > direct: mydata')).toEqual([
      [
        'direct:zoe: What I hold on you:',
        'Name: zoe (in open groups: its first word; change it with `name`)',
        'Your account, to write to you: on signal',
        'Roles: none',
        'Hours you are down for: 0 to come (`mine` shows them), 0 past',
        'Entries about a station under your name: 0',
        'Log of who did what, without texts: 0 of your commands',
        'Agreement: not given (`agree`)',
        'Your messages to me: erased after 24 hours',
      ].join('\n'),
    ]);
  });

  it('of a coordinator names the shift', async () => {
    const { play } = await transcript();
    expect((await play('pip > direct: mydata')).join()).toContain('Roles: pssc; on duty now');
    await play('pip > direct: duty off');
    expect((await play('pip > direct: mydata')).join()).toContain('Roles: pssc\n');
  });

  it('is one person’s, seen first in a group and then directly', async () => {
    const { play } = await transcript();
    await play('bo > backoffice: !arrest 2 HBR at 09:00', 'zoe > hbr: !in 2');
    expect(await play('zoe > hbr: !mydata')).toEqual([expect.stringMatching(privately)]);
    expect((await play('zoe > direct: mydata')).join()).toContain('Hours you are down for: 1 to come');
    expect((await play('zoe > hbr: !mydata'))[0]).toBe('hbr → zoe: I have answered you in our direct chat.');
  });
});
