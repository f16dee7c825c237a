import type { RefProblem } from '../../custody/refs.ts';
import type { Station } from '../../stations/station.ts';
import type { AskWhy } from '../../times/ask-why.ts';
import { code, list, marksOf } from './lists.ts';

const hoursExample = `Say both ends, such as ${code('8pm-11pm')} or ${code('tomorrow 6-9am')}.`;

const whyHours: Record<AskWhy, string> = {
  'open-end': `Until when? ${hoursExample}`,
  'open-start': `From when? ${hoursExample}`,
  'single-time': `From when until when? ${hoursExample}`,
  'whole-day': `Which hours of that day? ${hoursExample}`,
  'too-long': `That is more than 12 hours. Please take less at a time: 6 hours is plenty. ${hoursExample}`,
  passed: `Those hours are over. ${hoursExample}`,
  begun: `Those hours have begun: do you mean the rest of them (${code('now till 11pm')}), or the next day? Please say the day.`,
  'no-such-time': `There is no such time. ${hoursExample}`,
  skipped: `There is no such time: the clocks go forward from 01:00 to 02:00 that night. Please send it again with another time, such as ${code('2am-5am')}.`,
  disagree: 'The day and the time do not go together. Please say it in another way, with the date.',
  'which-night': `Which midnight: the one at the beginning of that day, or at its end? Say ${code('00:00')} with the date of the day that begins then.`,
  'which-half': `Morning or evening? Say ${code('8am-11am')} or ${code('8pm-11pm')}.`,
  'which-day': `Which day? Say it with the date, such as ${code('24 Nov 8-11am')}.`,
  several: `One stretch at a time, please: each in a line of its own. ${hoursExample}`,
  'not-yet': `That has not come yet. ${hoursExample}`,
  soon: `That has not come yet. ${hoursExample}`,
  'too-far': `That is too far off for me to be sure. Please say the date, such as ${code('24 Nov 8-11am')}.`,
  vague: `Which hours? ${hoursExample}`,
};

const whyMoment: Partial<Record<AskWhy, string>> = {
  'too-far': 'That time is more than 36 hours away. Please check it; I did nothing.',
  'not-yet': 'That time has not come yet. Please check it; I did nothing.',
  soon: `That time has not come yet. If you mean an earlier one, say which: ${code('yesterday 23:00')}, or with am or pm. I did nothing.`,
};

const inBrackets = (...parts: readonly string[]): string => {
  const said = parts.filter(Boolean).join(', ');
  return said ? ` (${said})` : '';
};

const whyNextMoment: Partial<Record<AskWhy, string>> = {
  'too-far': 'That time is more than 36 hours away. Please check it; I did nothing.',
  'whole-day': `At what time that day? Say it like ${code('tomorrow 10:00')}.`,
  'which-half': `Morning or evening? Say it with am or pm: ${code('10am')} or ${code('10pm')}.`,
  passed: 'That time is over. Please check it; I did nothing.',
};

export const asking = {
  askHours: (why: AskWhy) => whyHours[why],
  noHours: () => `Which hours? ${hoursExample}`,
  askMoment: (why: AskWhy, direction: 'past' | 'next') =>
    direction === 'past'
      ? (whyMoment[why] ??
        `I am not sure which time you mean. Say it like ${code('14:10')} or ${code('yesterday 23:00')}.`)
      : (whyNextMoment[why] ??
        `I am not sure which time you mean. Say it like ${code('23:00')} or ${code('tomorrow 10:00')}.`),
  askFarMoment: () =>
    `That time is more than 36 hours away. If it is right, send it again with ${code('sure')} at the end. I did nothing so far.`,
  whichStation: (stations: readonly Station[]) =>
    `Which station? ${list(
      stations.map(
        (station) => `${code(station.code)} for ${station.name}${inBrackets(station.area, ...marksOf(station))}`,
      ),
      'or',
    )}.`,
  sayStation: () => `Which station? Say its code or name, such as ${code('!rota HBR')}.`,
  badRef: (problem: RefProblem) =>
    problem === 'too-many'
      ? 'That is more than 99 people at once. Please do it in parts.'
      : `I can't read that ref. Refs look like ${code('HBR4')}, ${code('HBR1-5')} or ${code('HBR1,3')}.`,
  noSuchRef: (ref: string) =>
    `There is no ${ref} in the book. ${code('list')} with a station shows who is known there.`,
};
