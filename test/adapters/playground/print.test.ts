import { describe, expect, it } from 'vitest';
import type { Entry, Output } from '../../../bot/adapters/playground/entries.ts';
import { jsonLine } from '../../../bot/adapters/playground/print.ts';
import { readableChat } from '../../../bot/adapters/playground/readable-chat.ts';

const zone = 'Europe/London';
const at = Date.UTC(2026, 10, 22, 17);
const output = (more: Partial<Output>): Output => ({ at, room: 'hbr', network: 'signal', kind: 'message', ...more });

describe('jsonLine', () => {
  it('has its members in order, and none that do not apply', () => {
    expect(jsonLine(output({ text: 'You are in', to: 'ana', post: 12 }), zone)).toBe(
      '{"at":"2026-11-22T17:00:00+00:00","room":"hbr","network":"signal","kind":"message","text":"You are in","to":"ana","post":12}',
    );
    expect(jsonLine(output({ kind: 'edit', text: 'b', before: 'a', post: 12 }), zone)).not.toContain('before');
  });

  it.each([
    ['Europe/London', Date.UTC(2026, 6, 1, 17), '2026-07-01T18:00:00+01:00'],
    ['America/St_Johns', Date.UTC(2026, 0, 1, 1, 0, 5), '2025-12-31T21:30:05-03:30'],
    ['Asia/Kathmandu', Date.UTC(2026, 0, 1), '2026-01-01T05:45:00+05:45'],
  ])('says the time of %s with its offset', (where, instant, stamp) =>
    expect(JSON.parse(jsonLine(output({ at: instant }), where)).at).toBe(stamp),
  );
});

describe('readableChat', () => {
  const shown = (...entries: Entry[]): string[] => entries.flatMap(readableChat(zone));
  const heard = { at, room: 'hbr', network: 'signal', who: 'ana', attachments: [] } as const;

  it('aligns who said what to whom, with what people said', () =>
    expect(
      shown(
        { ...heard, kind: 'said', what: '!in 4' },
        output({ text: 'You are in Sun 22 Nov\n20:00–23:00.', to: 'ana', post: 3 }),
        { ...heard, room: 'direct:ana', kind: 'said', what: '!expense 4', attachments: ['/x/receipt.jpg'] },
        { ...heard, kind: 'tapped', what: '4️⃣', post: 3 },
        { ...heard, kind: 'tapped', what: null, post: 3 },
        output({ network: 'whatsapp', text: 'Hello' }),
      ),
    ).toEqual([
      'Sunday 22 November 2026',
      '17:00 hbr          ana: !in 4',
      '17:00 hbr          Porchlight → ana: You are in Sun 22 Nov',
      '                   20:00–23:00.',
      '17:00 direct:ana   ana [receipt.jpg]: !expense 4',
      '17:00 hbr          ana taps 4️⃣ on #3',
      '17:00 hbr          ana takes a reaction off #3',
      '17:00 hbr (wa)     Porchlight: Hello',
    ]));

  it('shows of an edit what changed, with the line it belongs under', () =>
    expect(
      shown(
        output({ kind: 'edit', post: 3, before: 'HBR\n1 nobody\n2 nobody', text: 'HBR\n1 ana\n2 nobody' }),
        output({ kind: 'edit', post: 3, before: 'HBR\n1 ana', text: 'HBR' }),
        output({ kind: 'reaction', emoji: '✅', to: 'ana' }),
        output({ kind: 'reaction', emoji: '1️⃣', post: 3 }),
        output({ kind: 'setting', text: 'posting=everyone' }),
        output({ kind: 'delete', post: 3 }),
        output({ kind: 'delete', to: 'ana' }),
      )
        .slice(1)
        .map((line) => line.slice(19)),
    ).toEqual([
      'Porchlight updates #3: HBR',
      '1 ana',
      'Porchlight updates #3: lines taken out',
      'Porchlight ✅ → ana',
      'Porchlight puts 1️⃣ under #3',
      'Porchlight sets posting=everyone',
      'Porchlight removes #3',
      'Porchlight removes what ana wrote',
    ]));

  it('names the day where it changes', () =>
    expect(shown(output({ text: 'a' }), output({ at: at + 86_400_000, text: 'b' })).slice(2)).toEqual([
      '',
      'Monday 23 November 2026',
      '17:00 hbr          Porchlight: b',
    ]));
});
