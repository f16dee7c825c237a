import { type Platform, platforms } from '../adapter.ts';
import { isEmoji } from './emoji.ts';
import { type Condition, conditions, type Tapping } from './networks.ts';
import { ScriptError } from './script-error.ts';
import { readWait, readWallTime, type WallTime } from './script-times.ts';
import type { Saying } from './to-event.ts';
import { botName, directRoom, isRoomName, rooms } from './world.ts';

/** One line of a script. `line` is its number, for errors that show only when it is played. */
export type Step =
  | { readonly kind: 'at'; readonly line: number; readonly wall: WallTime }
  | { readonly kind: 'wait'; readonly line: number; readonly ms: number }
  | ({ readonly kind: 'says'; readonly line: number } & Saying)
  | ({ readonly kind: 'reacts'; readonly line: number } & Tapping)
  | { readonly kind: 'network'; readonly line: number; readonly network: Platform; readonly condition: Condition }
  | { readonly kind: 'crash'; readonly line: number };

export const parseScript = (text: string): Step[] =>
  text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .flatMap((line, at) => parseStep(line, at + 1) ?? []);

/** Undefined for a comment or nothing. What was said keeps single spaces before a `#`: only a wide gap begins a comment there. */
export function parseStep(text: string, line: number): Step | undefined {
  const said = text.replace(/\s{2,}#\s.*$/u, '');
  const bare = text
    .replace(/(^|\s)#(\s.*)?$/u, '')
    .replace(/^\s*#.*$/u, '')
    .trim();
  if (bare === '') return undefined;
  const step =
    readTap(bare, line) ??
    readSaying(said, line) ??
    readMove(bare, line) ??
    readNetwork(bare, line) ??
    readCrash(bare, line);
  if (!step) throw new ScriptError(line, unknownLine(bare));
  return step;
}

const unknownLine = (text: string): string =>
  `"${shorten(text)}" is no line I know; write "ana > hbr: !in 4", "ana reacts 👍 > hbr: rota", "+2h", "at 2026-01-05T17:00", "network signal down" or "crash".`;

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

const sayingPattern = /^\s*(\S+)\s*>\s*([^\s:[]+)\s*(?:\[([^\]]*)\])?\s*:[ \t]?(.*)$/su;

function readSaying(text: string, line: number): Step | undefined {
  const match = sayingPattern.exec(text);
  if (!match) return undefined;
  const [, who = '', room = '', files = '', said = ''] = match;
  const attachments = files
    .split(',')
    .map((file) => file.trim())
    .filter((file) => file !== '');
  if (said.trim() === '' && attachments.length === 0)
    throw new ScriptError(
      line,
      `${who} says nothing; write what is said after the colon, as in "${who} > ${room}: !rota".`,
    );
  const spoken = said.replaceAll('\\n', '\n');
  return { kind: 'says', line, who: speaker(who, line), room: roomNamed(room, line), text: spoken, attachments };
}

const tapPattern = /^(\S+)\s+(un)?reacts?\s+(?:with\s+)?(\S+)\s*>\s*([^\s:]+)\s*(?::\s*(.*))?$/iu;

function readTap(text: string, line: number): Step | undefined {
  const match = tapPattern.exec(text);
  if (!match) return undefined;
  const [, who = '', un, emoji = '', room = '', word = ''] = match;
  if (!isEmoji(emoji)) throw new ScriptError(line, `"${shorten(emoji)}" is no emoji; react with one such as 4️⃣ or 👍.`);
  const removes = un !== undefined;
  return {
    kind: 'reacts',
    line,
    who: speaker(who, line),
    room: roomNamed(room, line),
    emoji,
    word: word.trim(),
    removes,
  };
}

function readMove(text: string, line: number): Step | undefined {
  const ms = text.startsWith('+') ? readWait(text) : undefined;
  if (ms !== undefined) return { kind: 'wait', line, ms };
  if (text.startsWith('+'))
    throw new ScriptError(line, `"${shorten(text)}" is no length of time; write "+2h30m", with d, h, m or s.`);
  const said = /^at\s+(.*)$/iu.exec(text)?.[1];
  if (said === undefined) return undefined;
  const wall = readWallTime(said);
  if (!wall)
    throw new ScriptError(line, `"${shorten(said)}" is no date and time there is; write it as "at 2026-11-22T17:00".`);
  return { kind: 'at', line, wall };
}

function readNetwork(text: string, line: number): Step | undefined {
  const match = /^network(?:\s+(\S+))?(?:\s+(.*))?$/iu.exec(text);
  if (!match) return undefined;
  const network = platforms.find((name) => name === match[1]?.toLowerCase());
  const condition = conditions.find((name) => name === match[2]?.toLowerCase());
  if (!network || !condition)
    throw new ScriptError(
      line,
      'A network line names signal or whatsapp, then up, down or mute, as in "network signal down".',
    );
  return { kind: 'network', line, network, condition };
}

const readCrash = (text: string, line: number): Step | undefined =>
  text.toLowerCase() === 'crash' ? { kind: 'crash', line } : undefined;

export function roomNamed(typed: string, line: number): string {
  const room = typed.toLowerCase();
  if (isRoomName(room)) return room;
  const names = rooms.map(({ name }) => name).join(', ');
  throw new ScriptError(line, `There is no room "${shorten(typed)}"; the rooms are ${names} and ${directRoom}.`);
}

/** Anybody may speak: a name that is not in the cast is a stranger. */
export function speaker(typed: string, line: number): string {
  const name = typed.toLowerCase();
  if (/^\p{L}[\p{L}\p{N}_-]*$/u.test(name) && !isRoomName(name) && name !== botName) return name;
  throw new ScriptError(
    line,
    `"${shorten(typed)}" cannot speak; use one name of letters, such as ana, that is no room's.`,
  );
}
