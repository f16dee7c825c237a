import * as z from 'zod';
import { byFit, type Fit, fitOf } from '../../../data/custody/find-names.ts';
import { foldCustody } from '../../../data/custody/fold.ts';
import { isOrdinary } from '../../../data/stations/ordinary-words.ts';
import type { FoundLine } from '../../../data/wording/en/found.ts';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Turn } from '../../turn.ts';
import { arresteeLines } from './arrestee-lines.ts';

const most = 10;
/** So many of the best are looked at: some may be names that were taken back. */
const mostLookedAt = 50;

/** `find me a lift` is talk. */
const isLikeAName = (text: string): boolean =>
  text.split(' ').every((word) => /^\p{Lu}/u.test(word) || !isOrdinary(word.toLowerCase()));

/** Whoever is called so, or sounds like it, wherever they are and also if they are out. */
export const findPersonCommand = defineCommand({
  name: 'find',
  level: 1,
  where: 'vetted',
  undoable: false,
  usage: '<name...>',
  example: '!find Jo Bloggs',
  input: z.object({ name: phrase((reader) => reader.description(isLikeAName)) }),
  async handle(turn, { name }) {
    if (!/[\p{L}\p{N}]/u.test(name)) throw new UserError(turn.words.findWhom());
    await turn.act();
    const found = await search(turn, name);
    const best = found.filter(({ fitting, of }) => fitting === of);
    const shown = best.length > 0 ? best : found;
    const people: FoundLine[] = [];
    for (const one of shown.slice(0, most)) people.push(...(await foundLine(turn, one)));
    return { text: turn.words.found(people, best.length === 0, shown.length <= most, turn.zone), level: 1 };
  },
});

interface Found extends Fit {
  readonly refId: string;
  /** The name that fits. */
  readonly text: string;
}

/** Each once, those whose names fit best first; only by names that hold, or once held. */
async function search({ store }: Turn, name: string): Promise<Found[]> {
  const fits = (await store.custody.wordsOfAll()).flatMap((kept) => {
    const fit = fitOf(name, kept.text);
    return fit ? { ...kept, ...fit } : [];
  });
  const likely = fits.sort(byFit).slice(0, mostLookedAt);
  const { arrestees } = foldCustody(await store.custody.factsOf(likely.map(({ refId }) => refId)));
  const found = new Map<string, Found>();
  for (const { id, ...fit } of likely)
    for (const { refId, names } of arrestees.values())
      if (!found.has(refId) && names.some((one) => one.id === id)) found.set(refId, { ...fit, refId });
  return [...found.values()];
}

async function foundLine(turn: Turn, { refId, text }: Found): Promise<FoundLine[]> {
  const { store } = turn;
  const arrestee = foldCustody(await store.custody.factsOf([refId])).arrestees.get(refId);
  if (!arrestee) return [];
  const station = await store.stations.byId(arrestee.stationId);
  const [line] = await arresteeLines(turn, station, [arrestee]);
  const { ending, inDoubt } = arrestee;
  return line ? [{ line, station, ending, inDoubt, before: line.names.includes(text) ? null : text }] : [];
}
