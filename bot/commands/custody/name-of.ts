import * as z from 'zod';
import { readRefs } from '../../../data/custody/refs.ts';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Word } from '../../read-text.ts';
import { answerAbout } from './answer-about.ts';
import { knownRefs } from './known-refs.ts';
import { stateFact } from './state-fact.ts';

/** Whether words after `name` are about somebody in the book: a ref and then something. */
export const namesRef = ([first, second]: readonly Word[]): boolean =>
  first !== undefined && second !== undefined && readRefs([first.text], '').refs.length > 0;

/** The name of somebody inside, where a description or none was known. What they were told by before is still found. */
export const nameOfCommand = defineCommand({
  name: 'name',
  level: 0,
  where: 'vetted',
  usage: '<name...>',
  example: '!name HBR1 Jo Bloggs',
  input: z.object({ name: phrase((reader) => ({ refs: reader.refs(), name: reader.description() })) }),
  async handle(turn, { name: { refs, name } }) {
    const { store, words } = turn;
    // A supporter who would be called so is told what anybody is who picks a ref for a name.
    if (turn.level < 1) throw new UserError(words.nameMistakable());
    if (refs.length > 1) throw new UserError(words.nameOne(refs));
    const [known] = await knownRefs(turn, refs);
    if (!known || name === '') throw new UserError(words.nameOne(refs));
    const { record, ref, arrestee } = known;
    const nameId = await store.details.add(record.id, name);
    const fact = await stateFact(turn, arrestee.stationId, turn.saidAt, { kind: 'named', refId: record.id, nameId });
    return answerAbout(turn, [known], words.nameNoted(ref, name, fact));
  },
});
