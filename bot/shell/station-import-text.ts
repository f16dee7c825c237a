import type { Instant } from '../../data/ranges.ts';
import type { FileProblem } from '../../data/stations/import/file-problem.ts';
import type { Change, ImportPlan } from '../../data/stations/import/plan-import.ts';
import { formatDate } from '../../data/times/format.ts';

interface Outcome {
  /** False: it was only tried. */
  readonly isDone: boolean;
  readonly asOf: Instant;
  readonly zone: string;
}

/** What an import did or would do: how many of each, each one that is another now, and what to look at. */
export function importText(
  { additions, changes, notes }: ImportPlan,
  unused: readonly string[],
  outcome: Outcome,
): string {
  const changed = changes.filter(({ what }) => what.length > 0);
  const counts = `${additions.length} added, ${changed.length} changed, ${changes.length - changed.length} left alone`;
  const lines = [
    `${outcome.isDone ? '' : 'This would be: '}${counts}; as of ${formatDate(outcome.asOf, outcome.zone)}.`,
    ...additions.map(({ code, name, area }) => `+ ${code.padEnd(6)} ${name}${area ? `, ${area}` : ''}`),
    ...changed.map(
      ({ station, was, what }) => `~ ${station.code.padEnd(6)} ${was.name}: ${whatText({ station, was, what })}`,
    ),
    ...(unused.length > 0 ? [`Columns I have no use for: ${unused.join(', ')}.`] : []),
    ...notes.map(problemText),
    ...(outcome.isDone ? [] : ['Nothing was changed.']),
  ];
  return `${lines.join('\n')}\n`;
}

/** A code or a name that changes is shown; of all else only that it does. */
const whatText = ({ station, was, what }: Change): string =>
  what
    .map((one) =>
      one === 'code'
        ? `code was ${was.code}`
        : one === 'name'
          ? `name is ${station.name}`
          : one === 'confirmed'
            ? 'confirmed'
            : one,
    )
    .join(', ');

/** All that keeps a file from being imported, a line each. */
export function unfitText(file: string, problems: readonly FileProblem[]): string {
  const lines = [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)).map(problemText);
  return [`${file} can't be imported, and nothing was changed. Mend this and run it again:`, ...lines].join('\n');
}

const problemText = ({ line, text }: FileProblem): string => (line === null ? text : `Line ${line}: ${text}`);
