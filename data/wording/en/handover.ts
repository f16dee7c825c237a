import {
  type Handover,
  type HandoverQuestion,
  type HandoverStation,
  handoverAheadMs,
} from '../../handover/handover.ts';
import type { Instant } from '../../ranges.ts';
import { formatMoment, formatSpan } from '../../times/format.ts';
import { headlines } from './alarms.ts';
import { insideText, isCalm, names, type Size, some, stationText } from './handover-lines.ts';
import { code, shortened, span } from './lists.ts';
import { countInDoubt } from './standing-down.ts';

const mostCodes = 12;

const sizes: readonly Size[] = [
  { stations: 20, gaps: 4, clocks: 6, refs: 20, items: 15, itemLength: 120, isBrief: false },
  { stations: 12, gaps: 2, clocks: 4, refs: 10, items: 8, itemLength: 80, isBrief: false },
  { stations: 10, gaps: 1, clocks: 3, refs: 6, items: 6, itemLength: 60, isBrief: false },
  { stations: 10, gaps: 1, clocks: 2, refs: 4, items: 5, itemLength: 40, isBrief: true },
  { stations: 6, gaps: 1, clocks: 2, refs: 3, items: 4, itemLength: 40, isBrief: true },
  { stations: 3, gaps: 1, clocks: 1, refs: 3, items: 3, itemLength: 30, isBrief: true },
];

/** One message that a tired person still reads to its end. */
export const longestHandover = 3_000;

const shortText = (line: HandoverStation, now: Instant): string => `${line.station.code} ${insideText(line, now)}`;

const questionText = ({ number, station, heldBy }: HandoverQuestion): string =>
  `G${number} ${station.code}${heldBy ? ` (${heldBy} is on it)` : ''}`;

/** One line a kind: `Open the group? G2 HBR and G4 NGT`. */
const questionLines = (questions: readonly HandoverQuestion[], most: number): string[] =>
  [...new Set(questions.map(({ kind }) => kind))].map((kind) => {
    const alike = questions.filter((question) => question.kind === kind);
    return `${headlines[kind]}${headlines[kind].endsWith('?') ? '' : ':'} ${names(alike.map(questionText), most)}`;
  });

const headText = ({ from, since, scope }: Handover, zone: string): string => {
  const where =
    scope === null
      ? 'all stations'
      : names(
          scope.map(({ code: short }) => short),
          mostCodes,
        );
  return from === null
    ? `How things stand at ${where}; out: since ${formatMoment(since, zone)}`
    : `Handover from ${from}, on duty since ${formatMoment(since, zone)}: ${where}`;
};

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [[title, ...lines].join('\n')];

function outText({ station, out, inDoubt }: Handover['quiet'][number]): string {
  const parts = [...(out.most > 0 ? [`${span(out.least, out.most)} out`] : []), ...countInDoubt(station, inDoubt)];
  return `${station.code}${parts.length > 0 ? ` (${parts.join('; ')})` : ''}`;
}

const itemText = ({ number, owner, text }: Handover['items'][number], { itemLength }: Size): string =>
  `L${number} (${owner}): ${shortened(text ?? '(erased)', itemLength)}`;

function compose(handover: Handover, size: Size, now: Instant, zone: string): string {
  const { stations, quiet, questions, items, gapsMissed } = handover;
  const tense = stations.filter((line) => !isCalm(line));
  const calm = stations.filter(isCalm);
  const left = tense.slice(size.stations).map(({ station }) => station.code);
  const asked = (ofBackOffice: boolean) =>
    questionLines(
      questions.filter(({ isForBackOffice }) => isForBackOffice === ofBackOffice),
      size.items,
    );
  return [
    headText(handover, zone),
    ...(stations.length === 0 ? ['All quiet: nobody is known to be held there.'] : []),
    ...tense.slice(0, size.stations).map((line) => stationText(line, size, now, zone)),
    ...(left.length > 0 ? [`Look at these too: ${names(left, mostCodes)} (${code('!status')})`] : []),
    ...section(
      `Covered for the next ${formatSpan(handoverAheadMs)}, and no clock near:`,
      some(calm, size.items, (line) => shortText(line, now), code('!status')),
    ),
    ...(quiet.length > 0 ? [`Quiet by now: ${names(quiet.map(outText), mostCodes)}`] : []),
    ...section('Asked of the back office:', asked(true)),
    ...section('Asked of coordinators:', asked(false)),
    ...section(
      'Promised, still open in the log:',
      some(items, size.items, (item) => itemText(item, size), code('!log all')),
    ),
    ...(gapsMissed ? [`Gaps missed: ${gapsMissed.missed} of ${gapsMissed.of}`] : []),
  ].join('\n\n');
}

const more = `… There is more: ${code('!status')} and ${code('!log')} show it.`;

/** Whole lines only. */
const cut = (text: string): string => {
  const kept = text.slice(0, longestHandover - more.length - 1);
  return `${kept.slice(0, kept.lastIndexOf('\n'))}\n${more}`;
};

export const handoverWords = {
  /** As much as fits, worst first; never longer than `longestHandover`. */
  handover: (handover: Handover, now: Instant, zone: string): string => {
    let text = '';
    for (const size of sizes) {
      text = compose(handover, size, now, zone);
      if (text.length <= longestHandover) return text;
    }
    return cut(text);
  },
  /** Below a handover that is left for anybody. `own`: what the giver still has in the log. */
  whoIsNext: ({ scope }: Pick<Handover, 'scope'>, own: readonly number[]): string => {
    const codes = (scope ?? []).map(({ code: short }) => ` ${short}`).join('');
    const on = `${code(`!duty on${codes}`)}${scope ? ', plus any station you are on duty for already' : ''}`;
    const promises = own.length > 0 ? ` To take on a promise too: ${code(`!log take L${own[0]}`)}.` : '';
    return `Taking over? ${on}; then ${code('!todo')} shows what waits.${promises}`;
  },
};
