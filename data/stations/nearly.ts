import { slips } from '../slips.ts';
import { isLikeArea } from './area.ts';
import type { Find } from './find.ts';
import { countMissing, lettersIn } from './letter-set.ts';
import { wrongLetter } from './likely-letters.ts';
import { nameKey } from './name-key.ts';
import { isShortened, isWithoutVowels } from './shortened.ts';
import type { Station } from './station.ts';
import type { Form, StationIndex } from './station-index.ts';
import { isBesideName, isOtherPlace, isPlacing, isTelling, mayBeName, type Run, splitsOf } from './word-runs.ts';

const mostSlips = (length: number): number => (length < 7 ? 1 : 2);
/** Every other station has to be farther off than this more. A shortened name counts half a slip, the slips in one half more. */
const margin = 1;

/** A station that typed words are near to. */
interface Near {
  readonly station: Station;
  readonly slipped: number;
  /** They stand for the beginning of its name only. */
  readonly part: boolean;
  readonly off: number;
}

interface NearFind extends Find {
  readonly part: boolean;
  readonly off: number;
}

/** What is sure before what has to be asked, then the nearest, then the longest run; the whole of a name before its beginning. */
export function nearest(runs: readonly Run[], index: StationIndex): Find | undefined {
  const finds = runs.flatMap((run) => nearly(run, index) ?? []);
  const [best] = finds.toSorted((a, b) => Number(b.sure) - Number(a.sure) || a.off - b.off);
  const isWholeOf = ({ sure, part, stations }: NearFind) => sure && !part && stations[0] === best?.stations[0];
  return best?.sure && best.part ? (finds.find(isWholeOf) ?? best) : best;
}

/** A name with slips in it, shortened, or without its vowels, and maybe its area behind it. */
export function nearly(run: Run, index: StationIndex): NearFind | undefined {
  const whole = mayBeName(run, index.vocabulary) ? among(run, run, index.forms) : undefined;
  return whole?.sure ? whole : (placed(run, index) ?? whole);
}

/** With its area behind it only the stations there are meant. */
function placed(run: Run, { areas, vocabulary }: StationIndex): NearFind | undefined {
  for (const [head, tail] of splitsOf(run)) {
    const name = { ...run, bare: head, key: nameKey(head), full: head.join('') };
    if (!isPlacing(tail) || !mayBeName(name, vocabulary)) continue;
    const forms = areas.filter(({ names }) => isLikeArea(tail, names)).flatMap((area) => area.forms);
    const find = forms.length > 0 ? among(run, name, forms) : undefined;
    if (find) return find;
  }
  return undefined;
}

/** `name`: what of the run is one. */
function among(run: Run, name: Run, forms: readonly Form[]): NearFind | undefined {
  const [best, ...others] = nearStations(name, forms);
  if (!best || Math.floor(best.slipped) > mostSlips(name.key.length)) return undefined;
  const rivals = others.filter(({ off }) => off <= best.off + margin);
  const sure = rivals.length === 0 && isTelling(name) && isLikely(best, name);
  return { run, stations: [best, ...rivals].map(({ station }) => station), sure, part: best.part, off: best.off };
}

/** A letter nobody mistypes for the other may mean another place, but hardly inside a long name; so may what stands beside. */
const isLikely = ({ slipped, part }: Near, run: Run): boolean =>
  (Number.isInteger(slipped) || (slipped < 2 && run.key.length >= 7)) &&
  !isOtherPlace(run) &&
  !(part && isBesideName(run));

/** Every station near enough to matter, nearest first, each once. */
function nearStations(run: Run, forms: readonly Form[]): Near[] {
  const found = new Map<Station, Near>();
  const letters = lettersIn(run.key);
  for (const form of forms) {
    // Each letter the name lacks is a slip at least, which rules out nearly all names at once.
    if (countMissing(letters, form.letters) > mostSlips(run.key.length)) continue;
    const near = compare(run, form);
    if (near.off < (found.get(form.station)?.off ?? Infinity)) found.set(form.station, near);
  }
  return [...found.values()].sort((a, b) => a.off - b.off);
}

function compare(run: Run, { key, words, station, part }: Form): Near {
  if (key.startsWith(run.key) || isShortened(run.bare, words)) return { station, slipped: 0, part: true, off: 0.5 };
  const slipped = isWithoutVowels(run.key, key)
    ? 1
    : Math.min(apart(run.key, key), run.full === run.key ? Infinity : apart(run.full, key));
  return { station, slipped, part, off: slipped + (part ? 0.5 : 0) };
}

const apart = (typed: string, name: string): number =>
  slips(typed, name, mostSlips(Math.min(typed.length, name.length)), wrongLetter);
