import type { Act } from '../../../data/audit/store.ts';
import { type Callout, standing } from '../../../data/callouts/callout.ts';
import { needsNow } from '../../../data/callouts/needs.ts';
import type { Fact } from '../../../data/custody/fact.ts';
import type { Station } from '../../../data/stations/station.ts';
import type { Turn } from '../../turn.ts';

/** Those that do nothing beside. */
const callingOut: readonly string[] = ['callout', 'yes'];

/** What a command called out for, or only asked whether to, as `undo` names it. */
export async function calloutTexts({ store, words }: Turn, { seq: act, command }: Act): Promise<string[]> {
  const called = (await store.callouts.madeBy(act)).flatMap(({ needs }) => needs.map(({ stationId }) => stationId));
  const stations = await store.stations.byIds([...new Set(called)]);
  const isAsked = (await store.questions.madeBy(act)).some(({ asked }) => asked.kind === 'callout');
  if (stations.length === 0 && !isAsked) return [];
  return [
    ...(callingOut.includes(command) ? [] : [words.yourCommand(command)]),
    ...(stations.length > 0 ? [words.theCallout(stations)] : []),
    ...(isAsked ? [words.theCalloutQuestion()] : []),
  ];
}

/** What is called out by now: one that came in place of another leaves none behind it. */
export async function calledOutNow({ store, sender, place, now, policy, words, zone }: Turn): Promise<string> {
  const stands = standing(await store.callouts.open());
  const next = await store.audit.lastUndoable(sender.id, place.id, now - policy.chat.undoWithinMs);
  const mayUndo = stands.some(({ act }) => act === next?.seq);
  return words.calledOutNow([...new Set(stands.map(({ at }) => at))], mayUndo, zone);
}

/** The stations whose call-out went since these facts were said, and needs posting again now that they are not. */
export async function calloutsGone(
  turn: Turn,
  facts: readonly Fact[],
  stationIds: Iterable<string>,
): Promise<Station[]> {
  const { store, level } = turn;
  if (facts.length === 0 || level < 1) return [];
  const since = Math.min(...facts.map(({ heardAt }) => heardAt));
  const ended = (await store.callouts.endedSince(since)).filter(({ at }) => at <= since);
  if (ended.length === 0) return [];
  const stands = standing(await store.callouts.open());
  const needed = (await needsNow(turn, [...stationIds])).map(({ stationId }) => stationId);
  return store.stations.byIds(needed.filter((id) => isAmong(ended, id) && !isAmong(stands, id)));
}

const isAmong = (callouts: readonly Callout[], id: string): boolean =>
  callouts.some(({ needs }) => needs.some(({ stationId }) => stationId === id));
