import * as z from 'zod';
import { farSettings } from '../../../data/alarms/settings.ts';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Reader } from '../../reader.ts';

const values = { far: 1, usual: 0, normal: 0, near: 0 } as const;

const readLead = (reader: Reader) => {
  const takeWord = () => reader.keyword('far', 'usual', 'normal', 'near');
  const before = takeWord();
  const station = reader.stationOrHome();
  const word = before ?? takeWord();
  return { station, value: word && values[word] };
};

export const leadCommand = defineCommand({
  name: 'lead',
  level: 1,
  usage: '<distance...>',
  example: '!lead HBR far',
  input: z.object({ distance: phrase(readLead) }),
  async handle(turn, { distance: { value, station } }) {
    const { store, now, words, policy, touch } = turn;
    if (value === undefined) throw new UserError(words.leadHow());
    await store.stations.set(station.id, { kind: 'far', value, from: now, until: null }, await turn.act());
    touch(station.id);
    const { leadsMs } = value === 1 ? farSettings(policy.alarms) : policy.alarms;
    return { text: words.leadNow(station, value === 1, leadsMs.empty), level: 1 };
  },
});
