import { describe, expect, it } from 'vitest';
import { type Backstage, backstage } from '../../backstage.ts';

const nothing =
  'There is nothing in the message you quote that I can take back. Quote the one that said it, or send `!undo` by itself for your own last command.';

/** Message 1 puts two people in the book, 2 and 3 say that one is out each. */
async function twoOut(): Promise<Backstage> {
  const stage = await backstage();
  await stage.says({ who: 'vic', room: 'backoffice', text: '!arrest 2 HBR at 09:00 arrived 10:00' });
  await stage.says({ who: 'ana', room: 'hbr', text: '!released 11:00' });
  await stage.says({ who: 'ana', room: 'hbr', text: '!released 11:40' });
  return stage;
}

describe('undo in answer to a message', () => {
  it('takes back what that message said, not the last', async () => {
    const { says } = await twoOut();
    expect(await says({ who: 'ana', room: 'hbr', text: '!undo', quotes: 'message-2' })).toContain(
      'hbr: Taken back: 1 person out at Mon 5 Jan 11:00.',
    );
    expect(await says({ who: 'ana', room: 'hbr', text: '!undo' })).toContain(
      'hbr: Taken back: 1 person out at Mon 5 Jan 11:40.',
    );
  });

  it('all of its lines, the last first', async () => {
    const { says } = await twoOut();
    await says({ who: 'ana', room: 'hbr', text: '!in 4\n!inside 2\n!in 5' });
    expect(await says({ who: 'ana', room: 'hbr', text: '!undo', quotes: 'message-4' })).toContain(
      'hbr: Taken back: Tue 6 Jan 00:00–03:00 at Harbour Road (HBR), the count of 2 inside and Mon 5 Jan 21:00–00:00 at Harbour Road (HBR).',
    );
  });

  it('takes back another’s facts from level 1, and only privately where anybody reads', async () => {
    const { says } = await twoOut();
    expect(await says({ who: 'ben', room: 'hbr', text: '!undo', quotes: 'message-2' })).toEqual([`hbr: ${nothing}`]);
    expect(await says({ who: 'pip', room: 'hbr', text: '!undo', quotes: 'message-2' })).toContain(
      'hbr: Taken back: 1 person out at Mon 5 Jan 11:00.',
    );
    expect(await says({ who: 'pip', room: 'backoffice', text: '!undo', quotes: 'message-1' })).toContain(
      'backoffice: Taken back: the report of HBR1 and HBR2 and the arrival of HBR1 and HBR2, Mon 5 Jan 10:00.',
    );
  });

  it('the bot’s answer does as well: it names what was noted', async () => {
    const { says } = await backstage();
    let sent = 0;
    const answerTo = async (who: string, room: string, text: string) => {
      const said = await says({ who, room, text });
      const at = said.findIndex(
        (line) => line.includes('noted') || line.includes('in the book') || line.includes('You are in'),
      );
      sent += said.length;
      return `sent-${at + 1}-${sent - said.length + at + 1}`;
    };
    await answerTo('vic', 'backoffice', '!arrest 2 HBR at 09:00');
    const moved = await answerTo('vic', 'backoffice', '!move HBR1 NGT');
    const out = await answerTo('ana', 'hbr', '!released 11:00');
    const undo = async (who: string, room: string, quotes: string) => {
      const said = await says({ who, room, text: '!undo', quotes });
      sent += said.length;
      return said.filter(
        (line) => line.includes('Taken back') || line.includes('rests on it') || line.includes(nothing),
      );
    };
    expect(await undo('ben', 'hbr', out)).toEqual([`hbr: ${nothing}`]);
    expect(await undo('pip', 'backoffice', out)).toEqual(['backoffice: Taken back: 1 person out at Mon 5 Jan 11:00.']);
    expect(await undo('ana', 'hbr', out)).toEqual([`hbr: ${nothing}`]);
    await answerTo('pat', 'coordinators', '!booked HBR1 11:30');
    expect(await undo('pip', 'coordinators', moved)).toEqual([
      'coordinators: Somebody else has since said more that rests on it (F6), so I leave it. To take back that too: `!undo F3 F6`. Or put it right with a new command.',
    ]);
    expect(await undo('pat', 'coordinators', moved)).toEqual([
      'coordinators: Taken back: the move of HBR1, Mon 5 Jan 12:00.',
    ]);
  });

  it('never another’s hours', async () => {
    const { says } = await twoOut();
    await says({ who: 'ana', room: 'hbr', text: '!in 4' });
    expect(await says({ who: 'pip', room: 'hbr', text: '!undo', quotes: 'message-4' })).toEqual([`hbr: ${nothing}`]);
  });

  it('leaves one’s last command alone where the message said nothing that stands', async () => {
    const { says } = await twoOut();
    await says({ who: 'ana', room: 'hbr', text: '!rota' });
    for (const quotes of ['message-4', 'sent-1-1', 'unknown'])
      expect(await says({ who: 'ana', room: 'hbr', text: '!undo', quotes })).toEqual([`hbr: ${nothing}`]);
    await says({ who: 'ana', room: 'hbr', text: '!undo', quotes: 'message-3' });
    expect(await says({ who: 'ana', room: 'hbr', text: '!undo', quotes: 'message-3' })).toEqual([`hbr: ${nothing}`]);
    expect(await says({ who: 'ana', room: 'hbr', text: '!undo' })).toContain(
      'hbr: Taken back: 1 person out at Mon 5 Jan 11:00.',
    );
  });

  it('by number it means the number, whatever is quoted', async () => {
    const { says } = await twoOut();
    expect(await says({ who: 'ana', room: 'hbr', text: '!undo F6', quotes: 'message-2' })).toContain(
      'hbr: Taken back: 1 person out at Mon 5 Jan 11:40.',
    );
  });
});
