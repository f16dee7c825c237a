import type { AlarmKind } from '../../alarms/alarm.ts';
import type { Range } from '../../ranges.ts';
import type { Station } from '../../stations/station.ts';
import { formatMoment } from '../../times/format.ts';
import type { CourtCase } from './clocks.ts';
import { refsText } from './facts.ts';
import { code, nameOf, people } from './lists.ts';

type ClockKind = Extract<
  AlarmKind,
  'near-cover' | 'ask-after' | 'second-period' | 'which-out' | 'in-hospital' | 'unseen' | 'for-court'
>;

interface ClockQuestion extends Range {
  readonly station: Station;
  readonly refs: readonly string[];
  readonly court: readonly CourtCase[];
  readonly seen: number;
}

/** From the first of them to the last. */
const span = ({ start, end }: Range, zone: string): string =>
  start === end ? formatMoment(start, zone) : `${formatMoment(start, zone)}, of the last ${formatMoment(end, zone)}`;

const caseText = ({ ref, where, at }: CourtCase, zone: string): string =>
  `${ref}: ${where ?? 'not known where'}, ${at === null ? 'not known when' : formatMoment(at, zone)}.`;

/** What a clock has to ask, of people with refs. */
export const askedByClock = (kind: ClockKind, line: ClockQuestion, zone: string): string => {
  const [who, ref, isOne] = [refsText(line.refs), line.refs[0] ?? 'REF', line.refs.length === 1];
  switch (kind) {
    case 'near-cover':
      return `${isOne ? 'is' : 'are'} ${who} still inside? Does anybody know more? Cover is planned until ${span(line, zone)}. Out: ${code(`!released ${ref}`)}. Held longer: ${code(`!extend ${ref} to 23:00`)}. Held for court: ${code(`!court ${ref}`)}. Without news cover goes on.`;
    case 'ask-after':
      return `it is time to ask after ${who}. Does a solicitor know more? Held longer: ${code(`!extend ${ref} to 23:00`)}. Held for court: ${code(`!court ${ref}`)}. Counted otherwise: ${code(`!clock ${ref}`)}.`;
    case 'second-period':
      return `the first 12 hours of ${who} end ${span(line, zone)}. Does a solicitor know of a second 12? If so, until when: ${code(`!extend ${ref} to 10:30`)}.`;
    case 'which-out':
      return `people came out that nobody has a ref for, and the clocks of some still inside run out. Which of these are out: ${who}? ${code(`!match ${ref}`)}, or ${code(`!released ${ref}`)}. Without news cover goes on.`;
    case 'in-hospital':
      return `${who} ${isOne ? 'has' : 'have'} been at a hospital for 4 hours or more. Does anybody know more? Back: ${code(`!hospital ${ref} back`)}. Let go from there: ${code(`!released ${ref}`)}.`;
    case 'unseen':
      return `${who} should have come by now, and nobody has seen ${isOne ? 'them' : 'any of them'} arrive.${line.seen > 0 ? ` ${people(line.seen)} without a ref ${line.seen === 1 ? 'was' : 'were'} seen to come in since.` : ''} Here: ${code(`!arrived ${ref}`)}. Elsewhere: ${code(`!arrived ${ref} NGT`)} with its code. Not held after all: ${code(`!nothere ${ref}`)}. Until then cover goes on.`;
    case 'for-court':
      return `held for court, and somebody should be there to meet them. ${line.court.map((one) => caseText(one, zone)).join(' ')} Who goes? More known: ${code(`!court ${ref} Marlport Magistrates tomorrow 10:00`)}. Out: ${code(`!released ${ref}`)}.`;
  }
};

export const clockQuestionWords = {
  /** To whoever waits outside: no ref, no name. */
  broughtIn: (station: Station, since: number, zone: string) =>
    `${nameOf(station)}: has anybody been brought in since ${formatMoment(since, zone)}? If so, please say how many: ${code(`!arrived ${station.code} 2`)}. If not, nothing to do. Thank you!`,
};
