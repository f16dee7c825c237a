import { describe, expect, inject, it } from 'vitest';
import { harbour } from '../harbour.ts';

const kinds = (lines: readonly string[]) => lines.map((line) => line.split('\n')[0]);
const edited = 'hbr (edit): Rota: Harbour Road (HBR)';
const posted = 'hbr: Rota: Harbour Road (HBR)';

const over =
  'hbr: Harbour Road (HBR): nobody is known to be inside now, so cover is over. Thank you, everybody! If somebody still comes out: `!released HBR`, or tell a coordinator.';

describe('where a post can be edited', () => {
  it('shows a burst of changes in one edit, ten seconds after the first', async () => {
    const { inRoom, rota } = await harbour();
    await inRoom('ana > hbr: !in 2', '+5s', 'ben > hbr: !in 2');
    expect(kinds(await inRoom('+4s'))).toEqual([]);
    expect(kinds(await inRoom('+1s'))).toEqual([edited]);
    expect(rota().get('2')).toBe('Mon 5 Jan 15:00–18:00: ana and ben');
    expect(await inRoom('+30m')).toEqual([]);
  });

  it('keeps one live post a room: the newest', async () => {
    const { play, outputs } = await harbour();
    await play('ana > hbr: !rota', 'ana > direct: rota hbr', 'ana > hbr: !in 2', '+10s');
    const newest = outputs.findLast(
      ({ room, kind, text }) => room === 'hbr' && kind === 'message' && text?.startsWith('Rota'),
    );
    const edits = outputs.filter(({ kind, text }) => kind === 'edit' && text?.startsWith('Rota'));
    expect(edits.map(({ room }) => room)).toEqual(['hbr']);
    if (inject('signal') === 'pretended') expect(edits[0]?.post).toBe(newest?.post);
  });

  it('drops a slot when it is over, without a word', async () => {
    const { inRoom, rota } = await harbour();
    expect(kinds(await inRoom('at 2026-01-05T15:00'))).toEqual([edited]);
    expect([...rota().keys()][0]).toBe('2');
  });

  it('survives a crash between a change and its redraw', async () => {
    const { inRoom } = await harbour();
    expect(kinds(await inRoom('ana > hbr: !in 2', 'crash', '+10s'))).toEqual([
      'hbr → ana: Thank you! You are in at Harbour Road (HBR): Mon 5 Jan 15:00–18:00.',
      edited,
    ]);
  });

  it('goes when the last of them is out, and holds nobody’s hours any more', async () => {
    const { play, inRoom } = await harbour();
    await play('ana > hbr: !in 4', '+10s');
    expect(await inRoom('bo > backoffice: !released HBR1 HBR2')).toEqual([over]);
    // What was edited is deleted under each id that a network may know it by.
    expect(new Set(await inRoom('+10s'))).toEqual(new Set(['hbr (delete): ']));
    expect(await inRoom('+4h')).toEqual([]);
  });

  it('is posted anew for cells that have no number on it, but not while people sleep', async () => {
    const { play, inRoom } = await harbour();
    await play('+5s', 'bo > backoffice: !arrest 3 HBR at 11:50');
    expect(kinds(await inRoom('at 2026-01-05T14:59'))).toEqual([edited]);
    expect(kinds(await inRoom('at 2026-01-05T15:00'))).toEqual([posted]);
    const night = await inRoom('at 2026-01-05T22:59', 'at 2026-01-06T03:30');
    expect(kinds(night).filter((line) => line === posted)).toEqual([]);
  });
});

describe('where it can not', () => {
  const onWhatsapp = async () => {
    const group = await harbour();
    await group.play('network signal down', 'ana > hbr: !rota', '+20m');
    return group;
  };

  it('one line within half a minute says who took what', async () => {
    const { inRoom } = await onWhatsapp();
    await inRoom('ben reacts 2️⃣ > hbr: rota');
    expect(await inRoom('+30s')).toEqual(['hbr: Harbour Road (HBR): ben takes Mon 5 Jan 15:00–18:00.']);
    expect(await inRoom('+30m')).toEqual([]);
  });

  it('and who is down no longer, without a name', async () => {
    const { inRoom } = await onWhatsapp();
    await inRoom('ben reacts 2️⃣ > hbr: rota', 'cal reacts 3️⃣ > hbr: rota', '+30s');
    await inRoom('ben unreacts 2️⃣ > hbr: rota', 'dee reacts 4️⃣ > hbr: rota');
    expect(await inRoom('+30s')).toEqual([
      'hbr: Harbour Road (HBR): dee takes Mon 5 Jan 21:00–00:00; free again: Mon 5 Jan 15:00–18:00.',
    ]);
  });

  it('the post itself is renewed no sooner than three hours after the last, or when asked for', async () => {
    const { inRoom } = await onWhatsapp();
    expect(kinds(await inRoom('ben reacts 2️⃣ > hbr: rota', 'at 2026-01-05T14:59'))).toEqual([
      'hbr → ben (reaction): ✅',
      'hbr: Harbour Road (HBR): ben takes Mon 5 Jan 15:00–18:00.',
    ]);
    expect(kinds(await inRoom('cal > hbr: !rota'))).toEqual(['hbr → cal: Rota: Harbour Road (HBR)']);
    expect(kinds(await inRoom('at 2026-01-05T17:59'))).toEqual(['hbr (edit): Rota: Harbour Road (HBR)']);
    expect(kinds(await inRoom('at 2026-01-05T18:00'))).toEqual([posted]);
  });

  it('no line rings at night; the morning brings the post', async () => {
    const { inRoom, rota } = await onWhatsapp();
    await inRoom('at 2026-01-05T23:10');
    expect(kinds(await inRoom('ben reacts 8️⃣ > hbr: rota', 'at 2026-01-06T06:59'))).toEqual([
      'hbr → ben (reaction): ✅',
    ]);
    expect(kinds(await inRoom('at 2026-01-06T07:00'))).toEqual([posted]);
    expect(rota().get('8')).toBe('Tue 6 Jan 09:00–12:00: ben; 1 more wanted');
  });

  it('numbers only from 22:00', async () => {
    const { inRoom } = await onWhatsapp();
    await inRoom('at 2026-01-05T22:20', 'ben reacts 8️⃣ > hbr: rota');
    expect(await inRoom('+30s')).toEqual(['hbr: Harbour Road (HBR): one person takes Tue 6 Jan 09:00–12:00.']);
  });

  it('goes where it stands when no cover is needed any more, on the other network as soon as that is back', async () => {
    const { inRoom, outputs } = await onWhatsapp();
    expect(await inRoom('bo > backoffice: !released HBR1 HBR2', '+30s')).toEqual([over, 'hbr (delete): ']);
    expect(outputs.at(-1)?.network).toBe('whatsapp');
    expect(await inRoom('network signal up')).toEqual(['hbr (delete): ']);
  });
});

it('goes whole to the network that is up when the other fails', async () => {
  const { inRoom, outputs } = await harbour();
  await inRoom('network signal down', 'ana > hbr: !in 2', '+10s');
  expect(outputs.at(-1)).toMatchObject({ room: 'hbr', network: 'whatsapp', kind: 'message' });
  expect(outputs.at(-1)?.text).toContain('2️⃣ Mon 5 Jan 15:00–18:00\nana; 1 more wanted');
});

describe('when a network that forgets taps is back', () => {
  it('the rota is posted anew, asking for taps made in between', async () => {
    const { inRoom, outputs } = await harbour();
    await inRoom('network signal down', '+90m');
    const [text = '', ...others] = await inRoom('network signal up');
    expect(text).toMatch(/^hbr: Rota: Harbour Road \(HBR\)\n/);
    expect(text.split('\n').at(-1)).toBe(
      'I could not see your taps Mon 5 Jan 12:00–13:30. If you tapped a number then, please tap it again here.',
    );
    expect(others).toEqual([]);
    expect(outputs.at(-1)?.network).toBe('signal');
    expect(await inRoom('ana reacts 2️⃣ > hbr: rota', '+10s')).toEqual([
      'hbr → ana (reaction): ✅',
      expect.not.stringContaining('I could not see'),
    ]);
  });

  it('also where the bot fell over in between', async () => {
    const { inRoom } = await harbour();
    await inRoom('network signal down', '+5m', 'crash', '+5m');
    expect(await inRoom('network signal up')).toEqual([expect.stringContaining('Mon 5 Jan 12:00–12:10')]);
  });

  it('nothing is said of a minute, nor where the network tells them itself', async () => {
    const { inRoom } = await harbour();
    expect(await inRoom('network signal down', '+1m', 'network signal up')).toEqual([]);
    expect(await inRoom('network whatsapp down', '+10m', 'network whatsapp up')).toEqual([]);
  });
});
