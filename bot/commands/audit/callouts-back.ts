import type { Act } from '../../../data/audit/store.ts';
import { standing } from '../../../data/callouts/callout.ts';
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
