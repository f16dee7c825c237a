import type { LogDeed } from '../../logs/log-item.ts';
import type { Instant } from '../../ranges.ts';
import { formatMoment } from '../../times/format.ts';
import { code, list, shortened } from './lists.ts';

/** An item of the call log as a list shows it. */
export interface LogLine {
  readonly number: number;
  /** Null once erased. */
  readonly text: string | null;
  readonly owner: string;
  readonly isReaders: boolean;
  readonly at: Instant;
  readonly isDone: boolean;
}

/** One entry of an item's history. */
export interface LogHistoryLine {
  readonly deed: LogDeed;
  readonly at: Instant;
  readonly by: string;
  readonly owner: string;
  /** Null where nothing was said, or it is erased. */
  readonly text: string | null;
}

const longestInList = 120;
const erased = '(erased)';

const numbersText = (numbers: readonly number[]): string => list(numbers.map((number) => `L${number}`));

const are = (numbers: readonly number[]): string => (numbers.length === 1 ? 'is' : 'are');

const whose = ({ owner, isReaders }: LogLine): string => (isReaders ? 'you' : owner);

const openLine = (line: LogLine, zone: string): string =>
  `L${line.number} (${whose(line)}, since ${formatMoment(line.at, zone)}): ${shortened(line.text ?? erased, longestInList)}`;

const anyLine = (line: LogLine, zone: string): string =>
  `L${line.number} (${line.isDone ? 'done' : `open, ${whose(line)}`}, ${formatMoment(line.at, zone)}): ${shortened(line.text ?? erased, longestInList)}`;

const deedText = ({ deed, by, owner }: LogHistoryLine): string => {
  switch (deed) {
    case 'logged':
      return `${by} logged it`;
    case 'noted':
      return `${by} added`;
    case 'given':
      return by === owner ? `${by} took it` : `${by} gave it to ${owner}`;
    case 'seen':
      return `${by} has got it`;
    case 'done':
      return `${by}: done`;
  }
};

const historyLine = (line: LogHistoryLine, zone: string): string =>
  `${formatMoment(line.at, zone)} ${deedText(line)}${line.text === null ? '' : `: ${line.text}`}`;

export const logWords = {
  logged: (number: number) =>
    `L${number} is in the log, and yours until you say ${code(`!log done L${number}`)} or ${code(`!log give L${number} @name`)}.`,
  logWhat: () => `What shall I put in the log? ${code('!log Ring the desk again at 21:00')}.`,
  loggedDone: (number: number) => `L${number} is in the log, as done: nobody has to do anything.`,
  logNoted: (numbers: readonly number[]) => `Added to ${numbersText(numbers)}.`,
  logDone: (numbers: readonly number[]) => `${numbersText(numbers)} ${are(numbers)} done. Thank you.`,
  /** `reopened`: those that were done. */
  logTaken: (numbers: readonly number[], reopened: readonly number[]) => {
    const which = reopened.length < numbers.length ? `${numbersText(reopened)} ` : '';
    return `${numbersText(numbers)} ${are(numbers)} yours${reopened.length === 0 ? '' : `, and ${which}open again`}.`;
  },
  logGiven: (numbers: readonly number[], name: string, isTold: boolean) =>
    `${numbersText(numbers)} ${are(numbers)} with ${name} from now on. ${isTold ? 'I have told them.' : 'I can’t write to them privately, so please tell them yourself.'}`,
  givenToYou: (by: string, number: number, text: string | null, words: string) =>
    [
      `${by} has given you L${number}: ${text ?? erased}`,
      ...(words === '' ? [] : [`${by} says: ${words}`]),
      `Have you got it? 👍 on this, or ${code('yes')}. If you can’t do it: ${code('no')} gives it back to ${by}. When it is done: ${code(`!log done L${number}`)}.`,
    ].join('\n'),
  logItemShort: (number: number) => `L${number} in the log, which was given to you`,
  logSeen: (name: string, number: number) => `${name} has got L${number}.`,
  logSeenThanks: (number: number) =>
    `Thank you. L${number} is yours; when it is done: ${code(`!log done L${number}`)}.`,
  logGivenBack: (name: string, number: number) => `${name} can’t do L${number}: it is yours again.`,
  logGivenBackThanks: (number: number) => `L${number} has gone back to whoever gave it to you, and they know.`,
  tookFromYou: (by: string, number: number) => `${by} has taken L${number} from you.`,
  doneForYou: (by: string, number: number) => `${by} says that L${number} is done. You need not think of it any more.`,
  logTakenBack: (by: string, number: number, isReaders: boolean) =>
    `${by} has taken that back: L${number} is ${isReaders ? 'yours again, and open' : 'not yours after all'}.`,
  logDoneAlready: (number: number, at: Instant, zone: string) =>
    `L${number} is done already, since ${formatMoment(at, zone)}. To open it again: ${code(`!log take L${number}`)}.`,
  logYoursAlready: (number: number) => `L${number} is yours already.`,
  logTheirsAlready: (number: number, name: string) => `${name} has L${number} already.`,
  noSuchItem: (number: number) => `There is no L${number} in the log. ${code('!log')} shows what is open.`,
  whichItem: (verb: string, numbers: readonly number[]) =>
    numbers.length === 0
      ? `Nothing in the log is yours. ${code('!log all')} shows what others have.`
      : `Which one? ${list(
          numbers.map((number) => code(`!log ${verb} L${number}`)),
          'or',
        )}.`,
  logGiveWhom: (number: number) => `To whom? ${code(`!log give L${number} @name`)}.`,
  logNotForThem: (name: string) =>
    `${name} is no coordinator and not in the back office, so the log is not for them. Please give it to somebody who is.`,
  logOpen: (lines: readonly LogLine[], more: number, zone: string) => {
    const [first] = lines;
    if (!first) return `Nothing is open in the log. ${code('!log')} with some words puts something in it.`;
    return [
      'Open in the log:',
      ...lines.map((line) => openLine(line, zone)),
      ...(more > 0 ? [`And ${more} more: ${code('!log all')}.`] : []),
      `Done? ${code(`!log done L${first.number}`)}. Somebody else’s now? ${code(`!log give L${first.number} @name`)}.`,
    ].join('\n');
  },
  logNothingYours: (others: number) =>
    `Nothing in the log is yours. Others have ${others} open: ${code('!log all')} shows them.`,
  logAll: (lines: readonly LogLine[], zone: string) =>
    lines.length === 0
      ? `The log is empty. ${code('!log')} with some words puts something in it.`
      : [
          'The log, the newest first:',
          ...lines.map((line) => anyLine(line, zone)),
          `All of one: ${code(`!log L${lines[0]?.number}`)}.`,
        ].join('\n'),
  logHistory: (number: number, lines: readonly LogHistoryLine[], zone: string) =>
    [`L${number}:`, ...lines.map((line) => historyLine(line, zone))].join('\n'),
  /** An entry as `undo` names it. */
  logEntryText: (number: number, deed: LogDeed) =>
    deed === 'logged' ? `L${number}` : `what you last said of L${number}`,
};
