import type { Lack } from '../../callouts/callout.ts';
import type { Instant } from '../../ranges.ts';
import type { Station } from '../../stations/station.ts';
import { formatClock, formatMoment, formatRange } from '../../times/format.ts';
import { code, list, nameOf, people } from './lists.ts';

/** What is needed at one station. */
export interface CalloutLine {
  readonly station: Station;
  readonly lacks: readonly Lack[];
}

/** More would not be read, and has to fit one message. */
const [mostStations, mostLacks] = [8, 3];

const lackText = (lack: Lack, zone: string): string =>
  `${lack.isEmpty ? people(lack.missing) : `${lack.missing} more`} ${formatRange(lack, zone)}`;

const lineText = ({ station, lacks }: CalloutLine, zone: string): string => {
  const where = [nameOf(station), ...(station.address ? [station.address] : [])].join(', ');
  const hours = lacks.slice(0, mostLacks).map((lack) => lackText(lack, zone));
  const later = lacks.length > mostLacks ? ['and more later'] : [];
  return `${where}: ${[...hours, ...later].join('; ')}.${station.link ? ` Its group: ${station.link}` : ''}`;
};

const others = (lines: readonly CalloutLine[]): string[] =>
  lines.length === 0 ? [] : [`Also at ${list(lines.map(({ station }) => station.name))}.`];

/** A call-out that went out shortly before another is asked for. */
export interface CalledBefore {
  readonly at: Instant;
  readonly stations: readonly Station[];
  readonly isPosted: boolean;
}

const beforeText = ({ at, stations, isPosted }: CalledBefore, zone: string): string =>
  `for ${list(stations.map(nameOf))} at ${formatClock(at, zone)}${isPosted ? '' : ' (taken down since)'}`;

export const calloutWords = {
  /** To whoever may come: where, when, how many. `lines` is not empty. */
  callout: (lines: readonly CalloutLine[], asOf: Instant, zone: string) => {
    const short = lines[0]?.station.code ?? '';
    return [
      `People are needed outside police stations, as of ${formatMoment(asOf, zone)}:`,
      ...lines.slice(0, mostStations).map((line) => lineText(line, zone)),
      ...others(lines.slice(mostStations)),
      `To take hours: ${code(`!in ${short} 8pm-11pm`)}, with the station and hours you mean. Things change, so check ${code(`!rota ${short}`)} before you set out.`,
    ].join('\n');
  },
  calloutOver: () => 'What was called out here is no longer needed. Thank you, everybody!',
  calledOut: (stations: readonly Station[], rooms: number) =>
    `Called out for ${list(stations.map(nameOf))}, in ${rooms === 1 ? 'one group' : `${rooms} groups`}. I take it down when nobody is needed any more. Too soon? ${code('!undo')}.`,
  /** `stations`: what another one would be for. */
  calledOutAlready: (before: readonly CalledBefore[], stations: readonly Station[], zone: string) =>
    `Called out ${list(before.map((one) => beforeText(one, zone)))}. Post another call-out, for ${list(stations.map(nameOf))}? 👍 on this, or ${code('!yes')}.`,
  /** As `undo` names them. */
  theCallout: (stations: readonly Station[]) => `the call-out for ${list(stations.map(nameOf))}`,
  theCalloutQuestion: () => 'the question whether to call out again',
  /** Behind that: what is posted by now. `mayUndo`: one more `undo` would take it back. */
  calledOutNow: (at: readonly Instant[], mayUndo: boolean, zone: string) =>
    at.length === 0
      ? `Nothing is called out any more; to call for people after all: ${code('!callout')}.`
      : `What was called out at ${list(at.map((one) => formatClock(one, zone)))} stays posted until nobody is needed.${mayUndo ? ` To take it down too: ${code('!undo')}.` : ''}`,
  callOutAgain: (stations: readonly Station[]) =>
    `call out once more${stations.length > 0 ? ` for ${list(stations.map(nameOf))}` : ''}`,
  nothingToCallOut: (stations: readonly Station[]) =>
    stations.length === 0
      ? 'Every hour we know of is covered, so there is nobody to call for.'
      : `Every hour we know of at ${list(stations.map(nameOf), 'or')} is covered, so there is nobody to call for.`,
  /** `text`: the call-out. */
  noCalloutRoom: (text: string) =>
    `I know no call-out group, so I posted nothing. An admin links one by saying ${code('!link callout')} in it. To paste by hand:\n\n${text}`,
};
