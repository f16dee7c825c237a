import { callOut, calloutText } from '../../../data/callouts/call-out.ts';
import { type Need, standing } from '../../../data/callouts/callout.ts';
import { needsNow } from '../../../data/callouts/needs.ts';
import type { Asked } from '../../../data/questions/question.ts';
import type { Station } from '../../../data/stations/station.ts';
import type { CalledBefore } from '../../../data/wording/en/callouts.ts';
import type { Answer } from '../../command.ts';
import type { Turn } from '../../turn.ts';

/** Calls for people at these stations, or at all that need any; one called shortly before is asked about first. Null where nobody is needed. */
export async function callOutOnce(turn: Turn, stations: readonly Station[]): Promise<Answer | null> {
  const { words, zone } = turn;
  const before = await calledBefore(turn);
  if (before.length === 0) return callOutNow(turn, stations);
  const needs = await needsAt(turn, stations);
  if (needs.length === 0) return null;
  const asked = { kind: 'callout', stationIds: stations.map(({ id }) => id) } as const;
  await endSameQuestion(turn, asked);
  const text = words.calledOutAlready(before, await stationsIn(turn, needs), zone);
  return { text, asks: { questions: [asked], act: await turn.act() } };
}

/** What was called out shortly before, each once: it went to every call-out room. */
async function calledBefore(turn: Turn): Promise<CalledBefore[]> {
  const { store, now, policy } = turn;
  const posted = standing(await store.callouts.open());
  const before = new Map<number, CalledBefore>();
  for (const { act, at, needs } of standing(await store.callouts.since(now - policy.callouts.againAfterMs)))
    before.set(act, { at, stations: await stationsIn(turn, needs), isPosted: posted.some((one) => one.act === act) });
  return [...before.values()];
}

/** Asked again, in this room or another, it is still one question. */
async function endSameQuestion({ store, sender, now, act }: Turn, asked: Asked): Promise<void> {
  for (const open of await store.questions.openFor(sender.id, now))
    if (JSON.stringify(open.asked) === JSON.stringify(asked)) await store.questions.close(open.number, await act());
}

/** The same whenever the last one was. */
export async function callOutNow(turn: Turn, stations: readonly Station[]): Promise<Answer | null> {
  const { store, words } = turn;
  const needs = await needsAt(turn, stations);
  if (needs.length === 0) return null;
  if ((await store.rooms.ofKind('callout')).length === 0)
    return { text: words.noCalloutRoom(await calloutText(turn, needs)) };
  const rooms = await callOut(turn, needs, await turn.act());
  return { text: words.calledOut(await stationsIn(turn, needs), rooms) };
}

const needsAt = (turn: Turn, stations: readonly Station[]): Promise<Need[]> =>
  needsNow(turn, stations.length > 0 ? stations.map(({ id }) => id) : null);

const stationsIn = ({ store }: Turn, needs: readonly Need[]): Promise<Station[]> =>
  store.stations.byIds(needs.map(({ stationId }) => stationId));
