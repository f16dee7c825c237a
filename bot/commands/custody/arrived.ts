import * as z from 'zod';
import { outlookOf } from '../../../data/rota/outlook.ts';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import { isLongAgo } from './before-anybody.ts';
import { readPeople } from './read-people.ts';
import { refsArrived } from './refs-arrived.ts';
import { stateFact } from './state-fact.ts';

const most = 99;

/** With refs: who came. With a number: that a van came in, which anybody at the gate may say. */
export const arrivedCommand = defineCommand({
  name: 'arrived',
  level: 0,
  ofPeople: true,
  usage: '<who...>',
  example: '!arrived HBR 3',
  input: z.object({ who: phrase(readPeople) }),
  async handle(turn, { who: { refs, count, station, at = turn.saidAt, hasDay, home } }) {
    if (refs.length > 0) return refsArrived(turn, refs, station, { at, hasDay });
    const where = station ?? home;
    if (!where) throw new UserError(turn.words.arrivedWhere());
    if (count === undefined || count < 1 || count > most) throw new UserError(turn.words.howMany());
    if (!hasDay && isLongAgo(at, turn.now)) throw new UserError(turn.words.longAgo(count, at, turn.zone));
    const fact = await stateFact(turn, where.id, at, { kind: 'unmatched-arrival', count });
    const { count: inside } = await outlookOf(turn, where.id);
    const thanks = turn.words.vanArrived(count, where, at, fact, turn.zone);
    return { text: `${thanks} ${turn.words.insideNow(inside.least, inside.most)}` };
  },
});
