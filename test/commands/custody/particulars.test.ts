import { describe, expect, it } from 'vitest';
import { desk } from './desk.ts';

const two = 'vic > backoffice: !arrest 2 HBR at 09:00';
const asked = 'An appropriate adult is needed. The back office coordinator is asked to find one.';
const flagHow =
  'Which flag? `minor`, `medication`, `distress`, `injured` or `aa`, such as `!flag HBR1 medication`. Off again: `!flag HBR1 no medication`. Anything else: `!note HBR1` and the words.';
const once = 'Once somebody is found: `!aa HBR1 found` and who it is.';
const adultHow = 'How far is it? `!aa HBR1 needed`, `!aa HBR1 found` and who it is, or `!aa HBR1 done`.';
const out = 'HBR1 is known to be out already, so I did nothing. If that was wrong: `!undo F11`.';

/** One after the other, on the same book. */
async function inTurn(...cases: readonly (readonly [said: string, answer: string])[]) {
  const { ask, play } = await desk();
  await play(two);
  for (const [said, answer] of cases) expect(await ask(`vic > backoffice: ${said}`)).toEqual([`backoffice: ${answer}`]);
  return { ask, play };
}

describe('flag', () => {
  it('puts flags on and takes them off, for several at once, however it is said', async () => {
    await inTurn(
      ['!flag HBR1 minor', `HBR1: minor, noted (F3). ${asked}`],
      ['!flag HBR1 minor', 'HBR1 is flagged minor already, so I did nothing.'],
      ['!flag HBR1 a juvenile', 'HBR1 is flagged minor already, so I did nothing.'],
      ['!flag HBR1 not a minor', 'HBR1: no longer minor, noted (F4).'],
      ['!flag HBR1 no minor', 'HBR1 is not flagged minor, so I did nothing.'],
      ['!flag meds, distressed and hurt HBR1-2', 'HBR1 and HBR2: medication, distress and injured, noted (F5-6).'],
      ['!flag HBR1 aa no distress please', `HBR1: aa and no longer distress, noted (F7-8). ${asked}`],
      ['!flag HBR1 HBR2 medication no injury', 'HBR1 and HBR2: medication and no longer injured, noted (F9-10).'],
      ['!undo', 'Taken back: the flags taken off of HBR1 and HBR2.'],
    );
  });

  it('says what it can be', async () => {
    await inTurn(
      ['!flag HBR1', flagHow],
      ['!flag HBR1 purple', flagHow],
      ['!flag minor', 'Whom do you mean? Say the ref, such as `HBR4` or `HBR1-5`.'],
      ['!flag HBR9 minor', 'There is no HBR9 in the book. `list` with a station shows who is known there.'],
    );
  });
});

describe('aa', () => {
  it('is needed, found or done, with words or without', async () => {
    const { ask } = await inTurn(
      ['!aa HBR1', adultHow],
      ['!aa HBR1 perhaps', adultHow],
      ['!aa needed', 'Whom do you mean? Say the ref, such as `HBR4` or `HBR1-5`.'],
      [
        '!aa needed HBR1-2',
        `HBR1 and HBR2: appropriate adult needed, noted (F3-4). The back office coordinator is asked to find one. ${once}`,
      ],
      [
        '!aa HBR1 found: Joan, an aunt',
        'HBR1: appropriate adult found, “Joan, an aunt”, noted (F5). Please tell the desk and whoever waits outside that they are coming. If it falls through: `!aa HBR1 needed`.',
      ],
      [
        '!aa HBR1 done',
        'HBR1: appropriate adult done, noted (F6). When they come out, the back office coordinator is asked with whom they left.',
      ],
      ['!aa HBR2 not needed', 'HBR2: no longer aa, noted (F7).'],
      ['!aa HBR2 no', 'HBR2 is not flagged aa, so I did nothing.'],
      ['!undo', 'Taken back: the flags taken off of HBR2.'],
      ['!undo', 'Taken back: “appropriate adult done” of HBR1.'],
    );
    expect((await ask('vic > backoffice: !flag HBR2 minor'))[0]).toContain('minor, noted');
    expect(await ask('vic > backoffice: !aa HBR2 not needed')).toEqual([
      'backoffice: HBR2 is flagged minor, so I go on asking for an appropriate adult, and did nothing. If that is wrong: `!flag HBR2 no minor`.',
    ]);
    await ask('vic > backoffice: !released HBR1');
    expect(await ask('vic > backoffice: !aa HBR1 needed')).toEqual([`backoffice: ${out}`]);
    await ask('vic > backoffice: !court HBR2');
    expect(await ask('vic > backoffice: !aa HBR2 found Joan')).toEqual([
      'backoffice: HBR2 is held for court, so I ask for no appropriate adult, and did nothing. If they are at a station again: `!booked HBR2`.',
    ]);
  });
});

describe('of somebody in doubt', () => {
  const doubt = (who: string, ref: string) =>
    `${who} in doubt since a stand-down: nobody is asked about them, and no cover is planned. Still inside? \`!arrived ${ref}\`.`;

  it('what is noted is kept, but nobody is asked, and it says how they are waited for again', async () => {
    await inTurn(
      ['!note HBR1 thin coat', 'HBR1: “thin coat”, noted (F3).'],
      [
        '!standdown HBR',
        'Harbour Road (HBR) is stood down: no cover is wanted until there is news. Left in doubt, as nobody said that they are out: HBR1 and HBR2. Out after all: `!match HBR1` or `!released HBR1`. Still inside: `!inside 1 HBR`. Everybody can write in its group until Mon 5 Jan 14:00, then only admins. Too soon? `!undo`.',
      ],
      ['!aa HBR1 needed', `HBR1: appropriate adult needed, noted (F5). ${doubt('HBR1 is', 'HBR1')}`],
      ['!flag HBR1-2 minor', `HBR1 and HBR2: minor, noted (F6-7). ${doubt('HBR1 and HBR2 are', 'HBR1 HBR2')}`],
      ['!note HBR2 no coat', `HBR2: “no coat”, noted (F8). ${doubt('HBR2 is', 'HBR2')}`],
      ['!name HBR2 Jo', `HBR2 is “Jo”, noted (F9). ${doubt('HBR2 is', 'HBR2')}`],
      ['!arrived HBR1', 'HBR1 arrived at Harbour Road (HBR) Mon 5 Jan 12:00, noted (F10).'],
      [
        '!aa HBR1-2 needed',
        `HBR1 and HBR2: appropriate adult needed, noted (F11-12). The back office coordinator is asked to find one. ${once} ${doubt('HBR2 is', 'HBR2')}`,
      ],
    );
  });
});

describe('note and name', () => {
  it('are kept as they were typed, also of somebody who is out', async () => {
    await inTurn(
      [
        '!note HBR1',
        'What should I note? `!note HBR1 has no coat`. Nothing of what happened at the protest or in interview: that is for the solicitor.',
      ],
      ['!note HBR1-2: No coat, please bring one', 'HBR1 and HBR2: “No coat, please bring one”, noted (F3-4).'],
      ['!name HBR1 Jo O’Brien', "HBR1 is “Jo O'Brien”, noted (F5)."],
      ['!name HBR1-2 Jo', 'A name goes with one person: `!name HBR1 Jo Bloggs`, each in a line of its own.'],
      ['!released HBR1', 'HBR1 released Mon 5 Jan 12:00, noted (F6).\n1 thought inside at Harbour Road (HBR).'],
      ['!name HBR1 Joe', 'HBR1 is “Joe”, noted (F7).'],
      ['!undo', 'Taken back: the name of HBR1.'],
    );
  });

  it('a name without a ref is one’s own', async () => {
    const { ask, play } = await desk();
    await play(two);
    expect((await ask('ana > direct: name Joan'))[0]).toContain('You are Joan');
    expect((await ask('ana > direct: name HBR1 Joan'))[0]).toContain('On a rota that would read as something else');
    expect(await ask('pip > direct: name HBR1 Joan')).toEqual(['direct:pip: HBR1 is “Joan”, noted (F3).']);
  });
});
