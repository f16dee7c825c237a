import type { AlarmKind } from '../../alarms/alarm.ts';
import type { Instant, Range } from '../../ranges.ts';
import type { Station } from '../../stations/station.ts';
import { formatClock, formatMoment, formatRange, formatSpan } from '../../times/format.ts';
import { code, list } from './lists.ts';

/** One number of a bundle, as it stands when the message is written. */
export interface AlarmLine extends Range {
  readonly number: number;
  readonly kind: AlarmKind;
  readonly station: Station;
  readonly on: number;
  readonly wanted: number;
  /** Refs it is about, for rooms of coordinators and above. */
  readonly refs: readonly string[];
  readonly heldBy: { readonly name: string; readonly until: Instant } | null;
  readonly hadBy: string | null;
  readonly isOpen: boolean;
}

const nameOf = ({ name, code: short }: Station): string => `${name} (${short})`;

const when = ({ start, end }: AlarmLine, now: Instant): string => {
  if (start > now) return `starts in ${formatSpan(start - now)}`;
  return end > now ? 'has begun' : 'is over';
};

const about = (line: AlarmLine, now: Instant, zone: string): string => {
  const who = list(line.refs);
  switch (line.kind) {
    case 'empty':
      return `nobody is down for ${formatRange(line, zone)}, which ${when(line, now)}.`;
    case 'thin':
      return `${line.on} of ${line.wanted} down for ${formatRange(line, zone)}, which ${when(line, now)}.`;
    case 'overdue':
      return `no news of ${who || 'people we have no ref for'}, past the hour cover was planned to. Does anybody know more? ${code('released')}, ${code('move')} or ${code('nothere')} with the ref; until then cover goes on.`;
    case 'open-group':
      return 'people are on their way there. Open the group for everybody to write? 👍 on this message opens it.';
    case 'maybe-empty':
      return `by the counts nobody is left, but ${who} ${line.refs.length === 1 ? 'is' : 'are'} not known to be out. Which of them came out? ${code(`match ${line.refs[0] ?? 'REF'}`)}, or ${code('released')} with the ref.`;
    case 'minor-out':
      return 'somebody came out where a minor, or somebody who needs an appropriate adult, was inside. With whom did they leave?';
    case 'unmet':
      return `somebody came out at ${formatClock(line.start, zone)} and nobody was there to meet them. Can anybody reach them?`;
  }
};

const oneLine = (line: AlarmLine, now: Instant, zone: string): string => {
  const head = `G${line.number} ${nameOf(line.station)}: `;
  if (!line.isOpen)
    return `${head}${line.kind === 'empty' || line.kind === 'thin' ? `${formatRange(line, zone)} is covered, or not needed any more.` : 'settled.'}`;
  const held = line.heldBy ? ` ${line.heldBy.name} has it until ${formatMoment(line.heldBy.until, zone)}.` : '';
  const had = line.hadBy && !line.heldBy ? ` ${line.hadBy} had it, and it is still open.` : '';
  return `${head}${about(line, now, zone)}${held}${had}`;
};

export const alarmWords = {
  bundle: (lines: readonly AlarmLine[], now: Instant, zone: string) => {
    const open = lines.filter((line) => line.isOpen && !line.heldBy);
    const [first] = open;
    const how = first
      ? `On it? 👍, or ${code(`ack ${open.map((line) => `G${line.number}`).join(' ')}`)}. Who is down: ${code(`rota ${first.station.code}`)}.`
      : 'Nothing left to do here. Thank you.';
    return ['Cover needed', ...lines.map((line) => oneLine(line, now, zone)), how].join('\n');
  },
  gaps: (lines: readonly AlarmLine[], now: Instant, zone: string) =>
    lines.length === 0
      ? 'No open gaps. Every hour we know of is covered.'
      : [
          'Open now:',
          ...lines.map((line) => oneLine(line, now, zone)),
          `On it? ${code(`ack G${lines[0]?.number}`)}.`,
        ].join('\n'),
  acked: (name: string, number: number, until: Instant, zone: string) =>
    `${name} has G${number} until ${formatMoment(until, zone)}.`,
  nothingToAck: () => 'There is nothing open that you were told of. `gaps` shows what is open.',
  whichGap: (numbers: readonly number[]) =>
    `Which one? ${list(
      numbers.map((number) => code(`ack G${number}`)),
      'or',
    )}.`,
  noSuchGap: (number: number) => `G${number} is not open. \`gaps\` shows what is.`,
  takingIt: (number: number) =>
    `Are you taking G${number}? You are not on duty for that station. Say ${code(`ack G${number}`)} if you are.`,
  groupOpened: (station: Station) => `The group of ${nameOf(station)} is open for everybody to write.`,
};
