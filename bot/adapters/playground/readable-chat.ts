import { basename } from 'node:path';
import { type Entry, type Heard, isOutput, type Output } from './entries.ts';
import { clockText, dayHeading } from './print.ts';

const roomWidth = 13;
/** Where what is said begins. */
export const chatIndent = ' '.repeat(6 + roomWidth);

/** Turns entries into lines as people read them: time, room, who to whom; a heading where the day changes. */
export function readableChat(zone: string): (entry: Entry) => string[] {
  let day = '';
  return (entry) => {
    const today = dayHeading(entry.at, zone);
    const heading = today === day ? [] : [...(day === '' ? [] : ['']), today];
    day = today;
    const place = entry.network === 'signal' ? entry.room : `${entry.room} (wa)`;
    const [first = '', ...more] = (isOutput(entry) ? botLines(entry) : peopleLines(entry)).split('\n');
    const line = `${clockText(entry.at, zone)} ${place.padEnd(roomWidth - 1)} ${first}`;
    return [...heading, line.trimEnd(), ...more.map((text) => `${chatIndent}${text}`.trimEnd())];
  };
}

function peopleLines({ kind, who, what, attachments, post }: Heard): string {
  if (kind === 'tapped')
    return what === null ? `${who} takes a reaction off #${post}` : `${who} taps ${what} on #${post}`;
  const files = attachments.map((file) => ` [${basename(file)}]`).join('');
  return `${who}${files}: ${what ?? ''}`;
}

const bot = 'Porchlight';

function botLines(output: Output): string {
  const { kind, text = '', to, emoji, post, picture, hasPicture } = output;
  const drawn = hasPicture ? ` [${picture ?? 'picture'}]` : '';
  switch (kind) {
    case 'message':
      return `${bot}${to === undefined ? '' : ` → ${to}`}${drawn}: ${text}`;
    case 'edit':
      return `${bot} updates #${post}: ${changedLines(output)}`;
    case 'reaction':
      return to === undefined ? `${bot} puts ${emoji} under #${post}` : `${bot} ${emoji} → ${to}`;
    case 'setting':
      return `${bot} sets ${text}`;
    case 'delete':
      return to === undefined ? `${bot} removes #${post}` : `${bot} removes what ${to} wrote`;
  }
}

/** A rota post is long and mostly the same: only what changed is shown, each with the line it belongs under. */
function changedLines({ text = '', before = '' }: Output): string {
  const known = new Set(before.split('\n'));
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const isNew = lines.map((line) => !known.has(line));
  const shown = lines.filter((_, at) => isNew[at] || isNew[at + 1]);
  return shown.length > 0 ? shown.join('\n') : 'lines taken out';
}
