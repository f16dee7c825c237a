import * as z from 'zod';
import type { Act } from '../../../data/audit/store.ts';
import type { Fact } from '../../../data/custody/fact.ts';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Turn } from '../../turn.ts';
import { areBuiltOn, factTexts, isAboutSomebody, liveOf, retract } from './facts-back.ts';
import { hoursTexts, wouldCrowd } from './hours-back.ts';

interface Undone {
  readonly what: readonly string[];
  readonly facts: readonly Fact[];
}

export const undoCommand = defineCommand({
  name: 'undo',
  level: 0,
  undoable: false,
  usage: '[fact...]',
  example: '!undo',
  input: z.object({ fact: phrase((reader) => reader.factNumbers()) }),
  async handle(turn, { fact: numbers }) {
    const { what, facts } = numbers.length === 0 ? await undoLast(turn) : await undoFacts(turn, numbers);
    return { text: turn.words.undone(what), level: facts.some(isAboutSomebody) ? 1 : 0 };
  },
});

/** The sender's last command in this room that still stands, with all that it wrote. */
async function undoLast(turn: Turn): Promise<Undone> {
  const { store, sender, place, now, policy, words } = turn;
  const since = now - policy.chat.undoWithinMs;
  for (;;) {
    const last = await store.audit.lastUndoable(sender.id, place.id, since);
    if (!last) throw new UserError(words.nothingToUndo());
    const undone = await undoAct(turn, last);
    if (undone) return undone;
  }
}

/** Null where every fact of it was taken back by its number already. */
async function undoAct(turn: Turn, last: Act): Promise<Undone | null> {
  const { store, words, touch } = turn;
  const written = await store.custody.factsBy(last.seq);
  const facts = await liveOf(turn, written);
  const { made, dropped } = await store.audit.signUpsOf(last.seq);
  const isBuiltOn = (await store.audit.isBuiltOn(last.seq)) || (await areBuiltOn(turn, facts));
  if (isBuiltOn || (await wouldCrowd(turn, dropped))) throw new UserError(words.builtOn(turn.level));
  const texts = [...(await factTexts(turn, facts)), ...(await hoursTexts(turn, made, dropped))];
  await retract(turn, facts);
  await store.audit.turnRound(last.seq, await turn.act());
  for (const { stationId } of [...made, ...dropped]) touch(stationId);
  for (const { stationId } of await store.rota.activations()) touch(stationId);
  if (written.length > 0 && facts.length === 0) return null;
  return { what: texts.length > 0 ? [...new Set(texts)] : [words.yourCommand(last.command)], facts };
}

/** Facts by their numbers: one's own, or from level 1 anybody's. */
async function undoFacts(turn: Turn, numbers: readonly number[]): Promise<Undone> {
  const facts: Fact[] = [];
  for (const number of numbers) {
    const fact = await turn.store.custody.fact(number);
    if (!fact || !(await mayTakeBack(turn, fact))) throw new UserError(turn.words.noSuchFact());
    facts.push(fact);
  }
  const what = await factTexts(turn, facts);
  await retract(turn, facts);
  return { what, facts };
}

async function mayTakeBack(turn: Turn, fact: Fact): Promise<boolean> {
  const { level, sender, now, policy } = turn;
  const isOwn = fact.saidBy === sender.id && fact.heardAt >= now - policy.chat.undoWithinMs;
  return (level >= 1 || isOwn) && (await liveOf(turn, [fact])).length > 0;
}
