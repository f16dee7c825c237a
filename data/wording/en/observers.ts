import type { Instant } from '../../ranges.ts';
import { formatMoment, formatSpan } from '../../times/format.ts';
import { code, list } from './lists.ts';

/** An entry of the log of legal observers. */
export interface ObserverLine {
  readonly name: string;
  readonly place: string;
  readonly deed: 'on' | 'off';
  readonly at: Instant;
  /** When the shift began. */
  readonly since: Instant;
}

const example = code('!lo on Maya Parliament Square 13:00');

const whereSince = ({ place, at, since }: ObserverLine, zone: string): string =>
  `${place}, since ${formatMoment(at, zone)}${since < at ? ` (out since ${formatMoment(since, zone)})` : ''}`;

export const observerWords = {
  erasedPlace: () => '(erased)',
  observerOn: (line: ObserverLine, zone: string) =>
    `Legal observer ${line.name}: ${whereSince(line, zone)}. When they stop: ${code(`!lo off ${line.name}`)}.`,
  observerOff: ({ name, at, since }: ObserverLine, zone: string) =>
    `Legal observer ${name}: off ${formatMoment(at, zone)}, after ${formatSpan(at - since)}.`,
  observersOut: (lines: readonly ObserverLine[], zone: string) =>
    lines.length === 0
      ? `No legal observer is out, as far as the log says. When one is: ${example}.`
      : ['Legal observers out now:', ...lines.map((line) => `${line.name}: ${whereSince(line, zone)}`)].join('\n'),
  observersAll: (lines: readonly ObserverLine[], zone: string) =>
    lines.length === 0
      ? `No legal observer has been logged yet. ${example}.`
      : [
          'Legal observers, the newest first:',
          ...lines.map(
            ({ name, place, deed, at }) =>
              `${formatMoment(at, zone)} ${name} ${deed === 'on' ? `on, ${place}` : `off, from ${place}`}`,
          ),
        ].join('\n'),
  /** An entry as `undo` names it. */
  observerEntryText: ({ name, place, deed }: ObserverLine) =>
    deed === 'on' ? `that ${name} is out at ${place}` : `that ${name} is off`,
  observerHow: () =>
    `Who is out, and where? ${example}. A name of two words in quotes: ${code('!lo on "Maya Lee" Whitehall')}.`,
  observerOrder: ({ name, at }: ObserverLine, zone: string) =>
    `That is before ${formatMoment(at, zone)}, from when the log has ${name} out. Please check the time; I did nothing.`,
  noSuchObserver: (names: readonly string[]) =>
    names.length === 0
      ? 'No legal observer is out, as far as the log says.'
      : `Who? Out now: ${list(names)}. Say the name as it stands here.`,
};
