import { z } from 'zod';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';

export const unlinkCommand = defineCommand({
  name: 'unlink',
  level: 1,
  where: 'group',
  undoable: false,
  usage: '',
  example: '!unlink',
  input: z.object({}),
  async handle(turn) {
    const { store, words, level, place } = turn;
    if (place.kind === 'unlinked') throw new UserError(words.notLinked());
    if (place.kind !== 'station' && level < 3) throw new UserError(words.linkNeedsAdmin());
    await turn.act();
    await store.rooms.unlink(place.id);
    return { text: words.unlinked() };
  },
});
