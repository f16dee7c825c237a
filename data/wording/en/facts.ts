import type { Fact } from '../../custody/fact.ts';
import { formatRef, type Ref } from '../../custody/refs.ts';
import { formatMoment } from '../../times/format.ts';
import { list, people, span } from './lists.ts';

const nextTo = (last: string, ref: string): boolean =>
  last.replace(/\d+$/, '') === ref.replace(/\d+$/, '') && Number(/\d+$/.exec(ref)) === Number(/\d+$/.exec(last)) + 1;

/** A ref as it can be typed: without the other by which the same person was called. */
export const typable = (ref = 'REF'): string => ref.replace(/ \(.*\)$/, '');

/** Refs that were given one after the other, as they can be typed: `HBR1-5`. */
export const runOf = (refs: readonly string[]): string =>
  refs.length < 2 ? typable(refs[0]) : `${refs[0]}-${/\d+$/.exec(refs.at(-1) ?? '')}`;

/** `HBR1-5 and HBR7`. */
export const refsText = (refs: readonly string[]): string => list(runsOf(refs));

/** As one types them: `HBR1-5 HBR7`. */
export const refsTyped = (refs: readonly string[]): string => runsOf(refs.map((ref) => typable(ref))).join(' ');

/** In what is to be typed next: the refs that were read, so that nobody copies another's; where there are none, an example. */
export const refsGiven = (refs: readonly Ref[]): string => (refs.length > 0 ? refsTyped(refs.map(formatRef)) : 'HBR4');

/** Three and more in a row as one. */
function runsOf(refs: readonly string[]): string[] {
  const runs: string[][] = [];
  for (const ref of refs) {
    const run = runs.at(-1);
    if (run && nextTo(run.at(-1) ?? '', ref)) run.push(ref);
    else runs.push([ref]);
  }
  return runs.flatMap((run) => (run.length < 3 ? run : [`${run[0]}-${/\d+$/.exec(run.at(-1) ?? '')}`]));
}

/** The numbers by which `undo` takes facts back. */
export const noted = (facts: readonly number[]): string =>
  facts.length < 2 ? `F${facts[0]}` : `F${facts[0]}-${facts.at(-1)}`;

/** The numbers as they can be typed: `F1-4 F7`. */
export function factNumbers(numbers: readonly number[]): string {
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs.map(noted).join(' ');
}

export const unmet = (met: boolean): string => (met ? '' : ', unmet: a coordinator is told at once');

/** A fact as `undo` names it. */
export const factText = ({ body, happenedAt }: Fact, zone: string, refs: readonly string[] = []): string => {
  const at = formatMoment(happenedAt, zone);
  const of = refs.length === 0 ? '' : ` of ${refsText(refs)}`;
  switch (body.kind) {
    case 'reported':
      return `the report${of || ' of an arrest'}`;
    case 'arrived':
      return `the arrival${of}, ${at}`;
    case 'booked':
      return `the booking in${of}, ${at}`;
    case 'moved':
      return `the move${of}, ${at}`;
    case 'hospital':
      return `${body.way === 'out' ? 'the way to a hospital' : 'the way back from a hospital'}${of}, ${at}`;
    case 'extended':
      return `the extension${of} to ${formatMoment(body.until, zone)}`;
    case 'regime':
      return `how the clock${of} counts`;
    case 'held-for-court':
      return `“held for court”${of}`;
    case 'released':
      return `the release${of}, ${at}`;
    case 'not-here':
      return `“${body.reason ?? 'not there'}”${of}, ${at}`;
    case 'flagged':
      return `the flags${of}`;
    case 'unflagged':
      return `the flags taken off${of}`;
    case 'adult':
      return `“appropriate adult ${body.step}”${of}`;
    case 'named':
      return `the name${of}`;
    case 'noted':
      return `the note${of}`;
    case 'same':
      return `that ${refsText(refs)} are one person`;
    case 'matched':
      return `the match${of} with the release of ${at}`;
    case 'unmatched-release':
      return `${people(body.count)} out at ${at}`;
    case 'unmatched-arrival':
      return `${people(body.count)} in at ${at}`;
    case 'head-count':
      return `the count of ${span(body.least, body.most)} inside`;
    case 'activated':
      return 'the activation';
    case 'stood-down':
      return 'the stand-down';
    case 'retraction':
      return 'what was taken back';
  }
};
