import { watchedStations } from '../../../data/alarms/watched.ts';
import type { Act } from '../../../data/audit/store.ts';
import type { Fact } from '../../../data/custody/fact.ts';
import { UserError } from '../../errors.ts';
import type { Turn } from '../../turn.ts';
import { settleAcks } from './acks-back.ts';
import { calloutTexts } from './callouts-back.ts';
import { dutyTexts, othersOnDuty, tellOnDutyAgain } from './duty-back.ts';
import { builtOn, factTexts, liveOf, retract } from './facts-back.ts';
import { hoursTexts, requireAwake, wouldCrowd } from './hours-back.ts';
import { logTexts, tellOwnersAgain } from './log-back.ts';
import { listTexts, requireUnused } from './stations-back.ts';

/** What was taken back, as it is told. */
export interface Undone {
  readonly what: readonly string[];
  readonly facts: readonly Fact[];
  /** Where they are believed no more. */
  readonly stationIds: Iterable<string>;
  readonly isOfCallouts: boolean;
}

/** A whole command. Null where nothing of it stands: every fact was taken back by its number already, or the hours are off the rota. */
export async function undoAct(turn: Turn, last: Act): Promise<Undone | null> {
  const { store, words, touch } = turn;
  const written = await store.custody.factsBy(last.seq);
  const facts = await liveOf(turn, written);
  const { made, gone, dropped } = await store.audit.signUpsOf(last.seq);
  await refuseBuiltOn(turn, facts);
  const isBuiltOn = (await store.audit.isBuiltOn(last.seq)) || (await wouldCrowd(turn, dropped));
  if (isBuiltOn) throw new UserError(words.builtOn(turn.level));
  await requireAwake(turn, dropped);
  const listed = await store.stations.touchedBy(last.seq);
  await requireUnused(turn, listed);
  const logged = await store.logs.writtenBy(last.seq);
  const others = await othersOnDuty(turn, last.seq);
  const called = await calloutTexts(turn, last);
  const texts = [
    ...(await factTexts(turn, facts)),
    ...(await hoursTexts(turn, made, dropped)),
    ...dutyTexts(turn, others),
    ...(await logTexts(turn, logged, last.seq)),
    ...listTexts(turn, listed),
    ...called,
  ];
  const stationIds = await retract(turn, facts);
  const ended = await store.alarms.acksEndedBy(last.seq);
  await store.audit.turnRound(last.seq, await turn.act());
  await settleAcks(turn, ended);
  if (listTexts(turn, listed).length > 0) await store.stations.changed();
  await tellOwnersAgain(turn, logged);
  await tellOnDutyAgain(turn, others);
  for (const { stationId } of [...made, ...dropped]) touch(stationId);
  for (const stationId of await watchedStations(turn)) touch(stationId);
  if (written.length > 0 && facts.length === 0) return null;
  if (gone.length > 0 && made.length + dropped.length === 0) return null;
  const what = texts.length > 0 ? [...new Set(texts)] : [words.yourCommand(last.command)];
  return { what, facts, stationIds, isOfCallouts: called.length > 0 };
}

/** Facts by their numbers: one's own, or from level 1 anybody's. */
export async function undoFacts(turn: Turn, numbers: readonly number[]): Promise<Undone> {
  const facts: Fact[] = [];
  for (const number of numbers) {
    const fact = await turn.store.custody.fact(number);
    if (!fact || !(await mayTakeBack(turn, fact))) throw new UserError(turn.words.noSuchFact());
    facts.push(fact);
  }
  await refuseBuiltOn(turn, facts);
  const what = await factTexts(turn, facts);
  return { what, facts, stationIds: await retract(turn, facts), isOfCallouts: false };
}

/** Throws UserError where others have built on these facts: what they said has to be taken back with them. */
async function refuseBuiltOn(turn: Turn, facts: readonly Fact[]): Promise<void> {
  const resting = await builtOn(turn, facts);
  if (resting.length === 0) return;
  const numbersOf = (some: readonly Fact[]) => some.map(({ seq }) => seq);
  const all = numbersOf([...facts, ...resting]).sort((a, b) => a - b);
  throw new UserError(turn.words.builtOn(turn.level, numbersOf(resting), all));
}

async function mayTakeBack(turn: Turn, fact: Fact): Promise<boolean> {
  const { level, sender, now, policy } = turn;
  const isOwn = fact.saidBy === sender.id && fact.heardAt >= now - policy.chat.undoWithinMs;
  return (level >= 1 || isOwn) && (await liveOf(turn, [fact])).length > 0;
}
