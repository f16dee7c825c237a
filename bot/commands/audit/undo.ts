import * as z from 'zod';
import type { Fact } from '../../../data/custody/fact.ts';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Reader } from '../../reader.ts';
import type { Turn } from '../../turn.ts';
import { takeSure } from '../custody/take-sure.ts';
import { calledOutNow, calloutsGone } from './callouts-back.ts';
import { isAboutSomebody, liveOf } from './facts-back.ts';
import { asksAgain, wouldSendHome } from './hours-back.ts';
import { type Undone, undoAct, undoFacts } from './take-back.ts';

const readTakenBack = (reader: Reader) => {
  const isSure = takeSure(reader);
  return { isSure, numbers: reader.factNumbers() };
};

export const undoCommand = defineCommand({
  name: 'undo',
  level: 0,
  undoable: false,
  usage: '[fact...]',
  example: '!undo',
  input: z.object({ fact: phrase(readTakenBack) }),
  async handle(turn, { fact: { numbers, isSure } }) {
    const undone = await undo(turn, numbers);
    if (!isSure) await askBack(turn, undone);
    const { what, facts, stationIds, isOfCallouts } = undone;
    const again = (await asksAgain(turn, stationIds)) ? [turn.words.askedAgain()] : [];
    const called = isOfCallouts ? [await calledOutNow(turn)] : [];
    const gone = await calloutsGone(turn, facts, stationIds);
    if (gone.length > 0) called.push(turn.words.calloutGone(gone));
    return {
      text: [turn.words.undone(what), ...called, ...again].join(' '),
      level: facts.some(isAboutSomebody) ? 1 : 0,
    };
  },
});

/** After a refusal a bare `undo` reaches the command before it. Throws UserError where that would send people home: then nothing is taken back. */
async function askBack(turn: Turn, { what, facts, stationIds }: Undone): Promise<void> {
  const { words, place } = turn;
  const emptied = await wouldSendHome(turn, stationIds);
  if (emptied.length === 0) return;
  const isPrivate = place.level < 1 && facts.some(isAboutSomebody);
  throw new UserError(words.undoSendsHome(what, emptied.map(words.stationName)), { private: isPrivate });
}

function undo(turn: Turn, numbers: readonly number[]): Promise<Undone> {
  if (numbers.length > 0) return undoFacts(turn, numbers);
  return turn.quotes === null ? undoLast(turn) : undoQuoted(turn, turn.quotes);
}

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

/** What the quoted message brought about: one's own command whole, or from level 1 the facts of somebody else's. */
async function undoQuoted(turn: Turn, messageId: string): Promise<Undone> {
  const { store, network, sender, now, policy, level, words } = turn;
  const acts = await store.audit.standingOf({ network, messageId });
  const own = acts.filter(({ personId, at }) => personId === sender.id && at >= now - policy.chat.undoWithinMs);
  const undone: Undone[] = [];
  for (const act of own) undone.push(...[(await undoAct(turn, act)) ?? []].flat());
  if (undone.length > 0)
    return {
      what: undone.flatMap(({ what }) => what),
      facts: undone.flatMap(({ facts }) => facts),
      stationIds: undone.flatMap(({ stationIds }) => [...stationIds]),
      isOfCallouts: undone.some(({ isOfCallouts }) => isOfCallouts),
    };
  const facts: Fact[] = [];
  for (const act of acts) facts.push(...(await liveOf(turn, await store.custody.factsBy(act.seq))));
  if (level < 1 || facts.length === 0) throw new UserError(words.nothingQuoted());
  return undoFacts(
    turn,
    facts.map(({ seq }) => seq),
  );
}
