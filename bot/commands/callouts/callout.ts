import * as z from 'zod';
import { callOut, calloutText } from '../../../data/callouts/call-out.ts';
import { needsNow } from '../../../data/callouts/needs.ts';
import type { Station } from '../../../data/stations/station.ts';
import { type Answer, defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Reader } from '../../reader.ts';
import type { Turn } from '../../turn.ts';

const readStations = (reader: Reader): Station[] => {
  const stations = reader.stations();
  reader.keyword('all');
  return stations;
};

export const calloutCommand = defineCommand({
  name: 'callout',
  aliases: ['call-out'],
  level: 1,
  usage: '[stations...]',
  example: '!callout HBR',
  input: z.object({ stations: phrase(readStations) }),
  handle: (turn, { stations }) => callOutOnce(turn, stations),
});

/** Calls for people at these stations, or at all that need any; one called shortly before is asked about first. */
export async function callOutOnce(turn: Turn, stations: readonly Station[]): Promise<Answer> {
  const { store, words, now, zone, policy } = turn;
  const last = await store.callouts.lastSince(now - policy.callouts.againAfterMs);
  if (last === null) return callOutFor(turn, stations);
  // With nobody to call for there is nothing to ask either.
  await needsAt(turn, stations);
  return {
    text: words.calledOutAlready(last, zone),
    asks: { questions: [{ kind: 'callout', stationIds: stations.map(({ id }) => id) }], act: await turn.act() },
  };
}

/** The same whenever the last one was. Throws UserError where nobody is needed. */
export async function callOutFor(turn: Turn, stations: readonly Station[]): Promise<Answer> {
  const { store, words } = turn;
  const needs = await needsAt(turn, stations);
  if ((await store.rooms.ofKind('callout')).length === 0)
    return { text: words.noCalloutRoom(await calloutText(turn, needs)) };
  const rooms = await callOut(turn, needs, await turn.act());
  const called: Station[] = [];
  for (const { stationId } of needs) called.push(await store.stations.byId(stationId));
  return { text: words.calledOut(called, rooms) };
}

async function needsAt(turn: Turn, stations: readonly Station[]) {
  const needs = await needsNow(turn, stations.length > 0 ? stations.map(({ id }) => id) : null);
  if (needs.length === 0) throw new UserError(turn.words.nothingToCallOut(stations));
  return needs;
}
