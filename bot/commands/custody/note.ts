import * as z from 'zod';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Reader } from '../../reader.ts';
import { answerAbout } from './answer-about.ts';
import { knownRefs } from './known-refs.ts';
import { stateFact } from './state-fact.ts';

const readNote = (reader: Reader) => {
  const refs = reader.refs();
  return { refs, text: reader.description(() => refs.length > 0) };
};

/** Words that whoever keeps the book next should read. */
export const noteCommand = defineCommand({
  name: 'note',
  level: 1,
  where: 'vetted',
  usage: '<note...>',
  example: '!note HBR1 has no coat',
  input: z.object({ note: phrase(readNote) }),
  async handle(turn, { note: { refs, text } }) {
    const { store, words } = turn;
    if (refs.length === 0) throw new UserError(words.sayRef());
    if (text === '') throw new UserError(words.noteWhat(refs));
    const known = await knownRefs(turn, refs);
    const facts: number[] = [];
    for (const { record, arrestee } of known) {
      const noteId = await store.details.add(record.id, text);
      facts.push(await stateFact(turn, arrestee.stationId, turn.saidAt, { kind: 'noted', refId: record.id, noteId }));
    }
    const all = known.map(({ ref }) => ref);
    return answerAbout(turn, known, words.noteNoted(all, text, facts));
  },
});
