import * as z from 'zod';
import { outlookOf } from '../../../data/rota/outlook.ts';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import { isBeforeAnybody } from './before-anybody.ts';
import { readPeople } from './read-people.ts';
import { refsReleased } from './refs-released.ts';
import { someReleased } from './some-released.ts';

const most = 99;

/** Somebody came out. Plain it means one person whom nobody has to name; with refs it is for those who keep the book. */
export const releasedCommand = defineCommand({
  name: 'released',
  aliases: ['freed'],
  level: 0,
  ofPeople: true,
  usage: '[who...]',
  example: '!released HBR 2',
  input: z.object({ who: phrase(readPeople) }),
  async handle(turn, { who: { unmet, refs, count = 1, station, at = turn.saidAt, hasDay, home } }) {
    if (refs.length > 0) return refsReleased(turn, refs, station, { at, hasDay }, !unmet);
    const where = station ?? home;
    if (!where) throw new UserError(turn.words.releasedWhere());
    if (count < 1 || count > most) throw new UserError(turn.words.howMany());
    if (!hasDay && isBeforeAnybody(await outlookOf(turn, where.id), at, turn.now, turn.policy.custody))
      throw new UserError(turn.words.nobodyThen(where, at, turn.zone));
    return someReleased(turn, where, count, at, !unmet);
  },
});
