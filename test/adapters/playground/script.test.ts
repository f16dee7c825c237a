import { describe, expect, it } from 'vitest';
import { parseScript, parseStep } from '../../../bot/adapters/playground/script.ts';
import { ScriptError } from '../../../bot/adapters/playground/script-error.ts';

const says = (text: string, more = {}) => ({ kind: 'says', who: 'ana', room: 'hbr', text, attachments: [], ...more });
const taps = (more = {}) => ({
  kind: 'reacts',
  who: 'ana',
  room: 'hbr',
  word: 'rota',
  emoji: '4️⃣',
  removes: false,
  ...more,
});

describe('parseStep', () => {
  it.each([
    ['ana > hbr: !in 4', says('!in 4')],
    ['  Ana>HBR:!in 4', says('!in 4')],
    ['ana > hbr:  two  spaces: and a colon ', says(' two  spaces: and a colon ')],
    ['ana > hbr: !in 4             # somebody says something', says('!in 4')],
    ['ana > hbr: !note #4 # one space is no comment', says('!note #4 # one space is no comment')],
    ['ana > hbr: !in 4\\n!rota', says('!in 4\n!rota')],
    [
      'ana > direct [receipt.jpg]: !expense 4.20 bus',
      says('!expense 4.20 bus', { room: 'direct', attachments: ['receipt.jpg'] }),
    ],
    ['ana > direct [a b.jpg, c.png]:', says('', { room: 'direct', attachments: ['a b.jpg', 'c.png'] })],
    ['zed > hbr: hello > there', says('hello > there', { who: 'zed' })],
    ['ana reacts 4️⃣ > hbr: rota     # on the newest post', taps()],
    ['ana reacts 4\u20e3 > hbr: rota', taps({ emoji: '4\u20e3' })],
    [
      'ana unreacts 👍>direct: open the group',
      taps({ emoji: '👍', room: 'direct', word: 'open the group', removes: true }),
    ],
    ['at 2026-11-22T17:00   # wall time', { kind: 'at', wall: { dayNumber: 20779, minutes: 1020, seconds: 0 } }],
    ['at 2026-11-22 17:00:30', { kind: 'at', wall: { dayNumber: 20779, minutes: 1020, seconds: 30 } }],
    ['+2h30m', { kind: 'wait', ms: 9_000_000 }],
    ['+ 1d 2h 3m 4s # later', { kind: 'wait', ms: 93_784_000 }],
    ['+90s', { kind: 'wait', ms: 90_000 }],
    ['network  signal   down', { kind: 'network', network: 'signal', condition: 'down' }],
    ['Network WhatsApp mute # lost', { kind: 'network', network: 'whatsapp', condition: 'mute' }],
    ['crash   # as by kill -9', { kind: 'crash' }],
  ])('reads %j', (text, step) => expect(parseStep(text, 7)).toEqual({ line: 7, ...step }));

  it.each(['', '   ', '# a comment', '  #comment', '#'])('passes over %j', (text) =>
    expect(parseStep(text, 1)).toBeUndefined(),
  );

  it.each([
    ['ana says hello', /"ana says hello" is no line I know; write .*crash/],
    [
      'ana > hbx: hello',
      /no room "hbx"; the rooms are hbr, ngt, abb, str, coordinators, backoffice, callout and direct\./,
    ],
    ['ana > hbr:', /says nothing; write/],
    ['hbr > hbr: hello', /"hbr" cannot speak; use/],
    ['porchlight > hbr: hello', /cannot speak/],
    ['ana reacts yes > hbr: rota', /"yes" is no emoji; react with/],
    ['ana reacts 4️⃣ > hbx: rota', /no room/],
    ['+soon', /"\+soon" is no length of time; write/],
    ['+', /no length of time/],
    ['at noon', /"noon" is no date and time there is; write/],
    ['at 2026-02-30T10:00', /no date and time there is/],
    ['at 2026-11-22T25:00', /no date and time there is/],
    ['network signal sideways', /names signal or whatsapp, then up, down or mute/],
    ['network', /names signal or whatsapp/],
    ['crash now', /no line I know/],
  ])('refuses %j in one sentence that says what would be right', (text, problem) => {
    expect(() => parseStep(text, 3)).toThrow(problem);
    expect(() => parseStep(text, 3)).toThrow(/^Line 3: [^\n]+\.$/);
  });

  it('counts lines from one, comments included, whatever ends them', () => {
    const script = '\ufeff# first\r\n\r\nana > hbr: !rota\r\nbad';
    expect(() => parseScript(script)).toThrow(ScriptError);
    expect(() => parseScript(script)).toThrow(/^Line 4/);
    expect(parseScript(script.slice(0, -3))).toEqual([{ line: 3, ...says('!rota') }]);
  });
});
