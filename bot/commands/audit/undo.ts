import { z } from 'zod';
import type { Fact } from '../../../data/custody/fact.ts';
import { common, subtract } from '../../../data/ranges.ts';
import { outlookOf } from '../../../data/rota/outlook.ts';
import type { SignUp } from '../../../data/rota/sign-up.ts';
import { fullHours } from '../../../data/rota/sweep.ts';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Turn } from '../../turn.ts';
import { stateFact } from '../custody/state-fact.ts';

export const undoCommand = defineCommand({
  name: 'undo',
  level: 0,
  undoable: false,
  usage: '[fact...]',
  example: '!undo',
  input: z.object({ fact: phrase((reader) => reader.factNumber()) }),
  async handle(turn, { fact }) {
    const what = fact === undefined ? await undoLast(turn) : await undoFact(turn, fact);
    return { text: turn.words.undone(what) };
  },
});

/** The sender's last command in this room, with all that it wrote. */
async function undoLast(turn: Turn): Promise<string[]> {
  const { store, sender, place, now, policy, words, touch } = turn;
  const last = await store.audit.lastUndoable(sender.id, place.id, now - policy.chat.undoWithinMs);
  if (!last) throw new UserError(words.nothingToUndo());
  const facts = await store.custody.factsBy(last.seq);
  if ((await store.audit.isBuiltOn(last.seq)) || (await areBuiltOn(turn, facts))) throw new UserError(words.builtOn());
  const { made, dropped } = await store.audit.signUpsOf(last.seq);
  if (await wouldCrowd(turn, dropped)) throw new UserError(words.builtOn());
  const act = await turn.act();
  for (const [stationId, own] of byStation(facts)) await retract(turn, stationId, own);
  await store.audit.turnRound(last.seq, act);
  for (const { stationId } of [...made, ...dropped]) touch(stationId);
  for (const { stationId } of await store.rota.activations()) touch(stationId);
  const what = [...facts.map((fact) => words.factText(fact, turn.zone)), ...(await hoursText(turn, made, dropped))];
  return what.length > 0 ? [...new Set(what)] : [words.yourCommand(last.command)];
}

/** A single fact, one's own or from level 1 anybody's. */
async function undoFact(turn: Turn, number: number): Promise<string[]> {
  const fact = await turn.store.custody.fact(number);
  if (!fact || (turn.level < 1 && fact.saidBy !== turn.sender.id)) throw new UserError(turn.words.noSuchFact());
  const isRetracted = (await turn.store.custody.retractions(fact.stationId)).some((seqs) => seqs.includes(number));
  if (isRetracted) throw new UserError(turn.words.noSuchFact());
  await retract(turn, fact.stationId, [fact]);
  return [turn.words.factText(fact, turn.zone)];
}

const retract = async (turn: Turn, stationId: string, facts: readonly Fact[]): Promise<void> => {
  for (const { body } of facts) if (body.kind === 'moved') turn.touch(body.from);
  await stateFact(turn, stationId, turn.now, { kind: 'retraction', of: facts.map(({ seq }) => seq) });
};

const byStation = (facts: readonly Fact[]): Map<string, Fact[]> => {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) groups.set(fact.stationId, [...(groups.get(fact.stationId) ?? []), fact]);
  return groups;
};

/** Somebody else has said more of a person who would no longer be in the book. */
async function areBuiltOn({ store, sender }: Turn, facts: readonly Fact[]): Promise<boolean> {
  const reported = facts.flatMap(({ body }) => (body.kind === 'reported' ? [body.refId] : []));
  const last = facts.at(-1)?.seq ?? 0;
  return (await store.custody.factsOf(reported)).some(({ seq, saidBy }) => seq > last && saidBy !== sender.id);
}

/** Hours given back may have been filled since. */
async function wouldCrowd(turn: Turn, dropped: readonly SignUp[]): Promise<boolean> {
  for (const signUp of dropped) {
    const { stretches } = await outlookOf(turn, signUp.stationId);
    if (common([signUp], fullHours(stretches)).length > 0) return true;
  }
  return false;
}

async function hoursText(
  { store, words, zone }: Turn,
  made: readonly SignUp[],
  dropped: readonly SignUp[],
): Promise<string[]> {
  const texts: string[] = [];
  for (const stationId of new Set([...made, ...dropped].map((signUp) => signUp.stationId))) {
    const station = await store.stations.byId(stationId);
    const at = (signUps: readonly SignUp[]) => signUps.filter((signUp) => signUp.stationId === stationId);
    const [taken, given] = [subtract(at(made), at(dropped)), subtract(at(dropped), at(made))];
    if (taken.length > 0) texts.push(words.tookHours(station, taken, zone));
    if (given.length > 0) texts.push(words.gaveHours(station, given, zone));
  }
  return texts;
}
