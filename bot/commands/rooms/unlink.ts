import * as z from 'zod';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { needsAdmin } from './needs-admin.ts';

export const unlinkCommand = defineCommand({
  name: 'unlink',
  level: 1,
  where: 'group',
  undoable: false,
  usage: '',
  example: '!unlink',
  input: z.object({}),
  async handle({ store, words, level, place, act }) {
    if (place.kind === 'unlinked') throw new UserError(words.notLinked());
    if (needsAdmin(place.kind) && level < 3) throw new UserError(words.unlinkNeedsAdmin());
    await act();
    await store.rooms.unlink(place.id);
    await store.posts.retireAll(place.id);
    return { text: words.unlinked() };
  },
});
