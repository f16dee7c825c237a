import type { Person } from '../../../data/people/person.ts';
import { UserError } from '../../errors.ts';
import type { Named } from '../../reader.ts';
import type { Turn } from '../../turn.ts';

/** Whom a mention or a quoted name means; a quoted name nobody has may be somebody new, who only phones. */
export async function personNamed(
  { store, network, mentions, words }: Turn,
  named: Named,
  { create }: { readonly create: boolean },
): Promise<Person> {
  const mention = mentions.find(({ as }) => as.toLowerCase() === named.name.toLowerCase());
  if (named.mentioned && mention) {
    const address = { network, id: mention.id };
    return (await store.people.at(address)) ?? store.people.add(mention.name, address);
  }
  const known = await store.people.named(named.name);
  const [only] = known;
  if (only && known.length === 1) return only;
  if (known.length > 1) throw new UserError(words.whoIsThat(known.map(({ name }) => name ?? '')));
  if (named.mentioned || !create) throw new UserError(words.whoIsThat());
  return store.people.add(named.name, null);
}
