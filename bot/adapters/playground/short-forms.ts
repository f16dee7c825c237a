import { parseStep, roomNamed, type Step, speaker } from './script.ts';
import { ScriptError } from './script-error.ts';
import { isRoomName } from './world.ts';

/** Who speaks, and where, when plain text is typed. */
export interface Speaking {
  readonly who: string;
  readonly room: string;
}

/** What somebody typed at the terminal. */
export type Typed =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'speaking'; readonly speaking: Speaking }
  | { readonly kind: 'hint' | 'who' | 'rooms' | 'help' | 'quit' | 'nothing' };

const bareWords = ['hint', 'who', 'rooms', 'help', 'quit'] as const;
const looksLikeStep = /^\s*(at\s+\d|\+|network\b|crash\s*$|#)|^\s*\S+\s*>|^\s*\S+\s+(un)?reacts?\s/iu;

/** A step as in scripts, a short form, or plain text, which whoever speaks then says. */
export function readTyped(text: string, speaking: Speaking): Typed {
  const typed = text.trim();
  const word = typed.toLowerCase() === 'exit' ? 'quit' : bareWords.find((one) => one === typed.toLowerCase());
  if (word) return { kind: word };
  const chosen = readChoice(typed, speaking);
  if (chosen) return { kind: 'speaking', speaking: chosen };
  const step = looksLikeStep.test(typed) ? parseStep(text, 1) : plainText(typed, speaking);
  return step ? { kind: 'step', step } : { kind: 'nothing' };
}

/** `as ana`, `in hbr`, both in one line too. `in tonight` is no choice of a room, but something to say. */
function readChoice(typed: string, speaking: Speaking): Speaking | undefined {
  const match = /^(?:as\s+(\S+))?\s*(?:\bin\s+(\S+))?$/iu.exec(typed);
  const [, who, room] = match ?? [];
  if (who === undefined && (room === undefined || !isRoomName(room.toLowerCase()))) return undefined;
  return {
    who: who === undefined ? speaking.who : speaker(who, 1),
    room: room === undefined ? speaking.room : roomNamed(room, 1),
  };
}

function plainText(typed: string, { who, room }: Speaking): Step | undefined {
  if (typed === '') return undefined;
  if (/^in\s+\p{L}+$/u.test(typed) && room !== 'direct' && !typed.startsWith('!'))
    throw new ScriptError(
      1,
      `There is no room "${typed.slice(2).trim()}"; type rooms to see them, or !${typed} to ask the bot.`,
    );
  return { kind: 'says', line: 1, who, room, text: typed.replaceAll('\\n', '\n'), attachments: [] };
}
