import { z } from 'zod';
import { openName } from '../../../data/people/appearance.ts';
import type { Appearance } from '../../../data/people/person.ts';
import { type Answer, defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Turn } from '../../turn.ts';

const appearanceWords: Readonly<Record<string, Appearance>> = {
  initials: 'initials',
  hidden: 'nobody',
  first: 'first',
};
const longest = 40;

export const nameCommand = defineCommand({
  name: 'name',
  level: 0,
  where: 'private',
  undoable: false,
  usage: '<name...>',
  example: '!name Joan',
  input: z.object({ name: phrase((reader) => reader.text().trim()) }),
  async handle(turn, { name }) {
    const shown = appearanceWords[name.toLowerCase()];
    if (name.length > longest) throw new UserError(turn.words.nameTooLong());
    if (!/\p{L}/u.test(name)) throw new UserError(turn.words.nameHow());
    await turn.act();
    return shown ? appear(turn, shown) : rename(turn, name);
  },
});

async function appear({ store, sender, words, touch }: Turn, shown: Appearance): Promise<Answer> {
  await store.people.appearAs(sender.id, shown);
  for (const { stationId } of await store.rota.activations()) touch(stationId);
  return { text: words.nameNow(sender.name ?? words.somebody(), openName({ ...sender, shown }) ?? words.onePerson()) };
}

async function rename({ store, sender, words, touch }: Turn, name: string): Promise<Answer> {
  await store.people.rename(sender.id, name);
  for (const { stationId } of await store.rota.activations()) touch(stationId);
  return { text: words.nameNow(name, openName({ ...sender, name }) ?? words.onePerson()) };
}
