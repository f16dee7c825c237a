import type { Changes } from '../../custody/changes.ts';
import type { Instant, Range } from '../../ranges.ts';
import type { Station } from '../../stations/station.ts';
import { formatMoment, formatRange } from '../../times/format.ts';
import type { Task } from '../../todo/task.ts';
import { type AlarmLine, headlines } from './alarms.ts';
import { refsText } from './facts.ts';
import { code, keycap, list, shortened, span } from './lists.ts';
import { beginsText } from './moments.ts';

export interface TodoText {
  /** In the order of their numbers. */
  readonly tasks: readonly Task[];
  /** How many more there are than numbers. */
  readonly more: number;
  readonly theirs: readonly string[];
  readonly isOnDuty: boolean;
}

/** What happened at one station, and how it stands. */
export interface StationNews {
  readonly station: Station;
  readonly changes: Changes | null;
  readonly taken: number;
  readonly givenBack: number;
  /** Null where nobody can say. */
  readonly inside: { readonly least: number; readonly most: number } | null;
  readonly isQuiet: boolean;
  readonly gap: Range | null;
}

const shownOfLog = 80;

const changesText = ({ changes, taken, givenBack }: StationNews): string => {
  const happened: readonly (readonly [number, string])[] = [
    [changes?.reported ?? 0, 'reported arrested'],
    [changes?.arrived ?? 0, 'arrived'],
    [changes?.movedIn ?? 0, 'moved there'],
    [changes?.movedAway ?? 0, 'moved away'],
    [changes?.heldForCourt ?? 0, 'held for court'],
    [changes?.out ?? 0, 'out'],
    [taken, 'more on the rota'],
    [givenBack, 'off the rota'],
  ];
  const told = happened.flatMap(([count, what]) => (count > 0 ? [`${count} ${what}`] : []));
  return told.length > 0 ? told.join(', ') : 'news of those known there';
};

const standsText = ({ inside, isQuiet, gap }: StationNews, zone: string): string => {
  if (isQuiet) return 'Quiet now.';
  const thought = inside
    ? `${span(inside.least, inside.most)} thought inside now.`
    : 'Not known how many are inside now.';
  return gap ? `${thought} Help wanted ${formatRange(gap, zone)}.` : thought;
};

export const todoWords = {
  /** One alarm as a task, without what to do. */
  todoAlarm: (line: AlarmLine, now: Instant, zone: string) => {
    const head = `G${line.number} ${line.station.code}: `;
    if (line.kind === 'empty') return `${head}nobody ${formatRange(line, zone)}, ${beginsText(line, now)}`;
    if (line.kind === 'thin')
      return `${head}${line.on} of ${line.wanted} ${formatRange(line, zone)}, ${beginsText(line, now)}`;
    return `${head}${headlines[line.kind]}${line.refs.length > 0 ? ` (${refsText(line.refs)})` : ''}`;
  },
  todoQuestion: (number: number, text: string) => `Q${number}: ${text}?`,
  todoLog: (number: number, text: string | null) =>
    `L${number}: ${text === null ? '(erased)' : shortened(text, shownOfLog)}`,
  todo: ({ tasks, more, theirs, isOnDuty }: TodoText) => {
    const offDuty = isOnDuty ? [] : [`You are not on duty, so this is of all stations. To begin: ${code('!duty on')}.`];
    if (tasks.length === 0)
      return [
        'Nothing waits for you.',
        ...offDuty,
        ...(theirs.length > 0 ? [`Yours, and still open: ${theirs.join('; ')}.`] : []),
      ].join('\n');
    const does = (task: Task) =>
      ({
        alarm: code(`!ack G${task.ref.number}`),
        question: code(`!yes Q${task.ref.number}`),
        log: code(`!log done L${task.ref.number}`),
      })[task.ref.kind];
    return [
      'Waiting for you, the most urgent first. Tap a number to take it on, to say yes, or that it is done:',
      ...tasks.map((task, index) => `${keycap(index + 1)} ${task.text} · ${does(task)}`),
      ...(more > 0 ? [`And ${more} more: ${code('!gaps')}, ${code('!log')}.`] : []),
      ...(theirs.length > 0 ? [`Yours, and still open: ${theirs.join('; ')}.`] : []),
      ...offDuty,
    ].join('\n');
  },
  newsSince: (since: Instant, lines: readonly StationNews[], onDuty: readonly string[], zone: string) =>
    [
      `Since ${formatMoment(since, zone)}:`,
      ...(lines.length === 0 ? ['Nothing was reported, and nobody’s hours changed.'] : []),
      ...lines.map((line) => `${line.station.code}: ${changesText(line)}. ${standsText(line, zone)}`),
      onDuty.length > 0 ? `On duty now: ${list(onDuty)}.` : 'No coordinator is on duty now.',
      `What waits for you: ${code('!todo')}.`,
    ].join('\n'),
};
