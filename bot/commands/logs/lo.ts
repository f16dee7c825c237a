import * as z from 'zod';
import { plainName } from '../../../data/people/plain-name.ts';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Turn } from '../../turn.ts';
import { called, whoIsOut, withWords } from './observers.ts';
import { type ObserverReport, readLo } from './read-lo.ts';

const mostLatest = 20;

/** Legal observers: where each is, and when a shift begins and ends, as entries of their own. */
export const loCommand = defineCommand({
  name: 'lo',
  level: 1,
  where: 'vetted',
  usage: '[report...]',
  example: '!lo on Maya Parliament Square 13:00',
  input: z.object({ report: phrase(readLo) }),
  handle: async (turn, { report }) => ({ text: await answerTo(turn, report), level: 1 }),
});

function answerTo(turn: Turn, report: ObserverReport): Promise<string> {
  switch (report.what) {
    case 'on':
      return goOut(turn, report);
    case 'off':
      return comeBack(turn, report);
    case 'all':
      return showAll(turn);
    case undefined:
      return showOut(turn);
  }
}

/** Whoever is out already has gone to another place. */
async function goOut(turn: Turn, { name: typed, place, at = turn.saidAt }: ObserverReport): Promise<string> {
  const { store, sender, words, zone } = turn;
  const name = plainName(typed);
  if (name === null || place === '') throw new UserError(words.observerHow());
  const before = called(await withWords(turn, await store.observers.out()), name);
  if (before && at < before.at) throw new UserError(words.observerOrder(before.line, zone));
  const act = await turn.act();
  const shiftId = before?.shiftId ?? (await store.observers.newShiftId());
  const nameId = before?.nameId ?? (await store.details.add(shiftId, name));
  const placeId = await store.details.add(shiftId, place);
  const since = before?.since ?? at;
  await store.observers.add({ shiftId, deed: 'on', nameId, placeId, at, since, saidBy: sender.id }, act);
  return words.observerOn({ name: before?.line.name ?? name, place, deed: 'on', at, since }, zone);
}

async function comeBack(turn: Turn, { name, at = turn.saidAt }: ObserverReport): Promise<string> {
  const { store, sender, words, zone } = turn;
  const { line, ...shift } = whoIsOut(turn, await withWords(turn, await store.observers.out()), name);
  if (at < shift.at) throw new UserError(words.observerOrder(line, zone));
  await store.observers.add({ ...shift, deed: 'off', at, saidBy: sender.id }, await turn.act());
  return words.observerOff({ ...line, at }, zone);
}

async function showOut(turn: Turn): Promise<string> {
  await turn.act({ undoable: false });
  const out = await withWords(turn, await turn.store.observers.out());
  return turn.words.observersOut(
    out.map(({ line }) => line),
    turn.zone,
  );
}

async function showAll(turn: Turn): Promise<string> {
  await turn.act({ undoable: false });
  const all = await withWords(turn, await turn.store.observers.latest(mostLatest));
  return turn.words.observersAll(
    all.map(({ line }) => line),
    turn.zone,
  );
}
