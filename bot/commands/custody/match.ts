import * as z from 'zod';
import { ledgerOf } from '../../../data/custody/fold.ts';
import { nameOf } from '../../../data/people/names.ts';
import { outlookOf } from '../../../data/rota/outlook.ts';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import { knownRefs } from './known-refs.ts';
import { requireNotOut } from './require-held.ts';
import { stateFact } from './state-fact.ts';

/** Somebody who came out unnamed was this one: the last release told that nobody has matched yet. */
export const matchCommand = defineCommand({
  name: 'match',
  level: 1,
  where: 'vetted',
  usage: '<who...>',
  example: '!match HBR1',
  input: z.object({ who: phrase((reader) => reader.refs()) }),
  async handle(turn, { who }) {
    const { words, zone } = turn;
    if (who.length === 0) throw new UserError(words.sayRef());
    const texts: string[] = [];
    for (const { record, ref, arrestee } of await knownRefs(turn, who)) {
      requireNotOut(turn, { ref, arrestee });
      const { custody, station } = await outlookOf(turn, arrestee.stationId);
      const release = ledgerOf(custody, station.id).releases.findLast(({ open }) => open > 0);
      if (!release) throw new UserError(words.nothingToMatch(station));
      const fact = await stateFact(turn, station.id, release.at, {
        kind: 'matched',
        refId: record.id,
        release: release.seq,
      });
      const by = await nameOf(turn, release.saidBy);
      texts.push(words.matched(ref, release.at, by, fact, zone));
    }
    return { text: texts.join('\n'), level: 1 };
  },
});
