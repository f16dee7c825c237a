import type { Answer } from './command.ts';
import type { Found } from './commands/index.ts';
import { exampleFor } from './example-for.ts';
import type { Passage } from './passage.ts';
import type { Refusal } from './permissions.ts';
import type { Saying } from './saying.ts';
import type { Turn } from './turn.ts';

type Refused = Pick<Saying, 'passage' | 'turn'> & { readonly found: Pick<Found, 'command'> };

/** A command that may not be given here, or by this person: why, and what to do instead. */
export async function refuse({ passage, turn, found: { command } }: Refused, refusal: Refusal): Promise<Answer | null> {
  const { words, policy } = turn;
  switch (refusal) {
    case 'silence':
      return null;
    case 'level':
      return { text: words.notForYou(command.name, command.level, policy.contacts) };
    case 'not-a-group':
      return { text: words.onlyInGroup(command.name) };
    case 'secret':
      await takeAway(passage, turn);
      return { text: words.onlyInDirect(command.name) };
    case 'too-open':
      await takeAway(passage, turn);
      return {
        text: words.tooOpen(
          turn.level,
          command.ofPeople ? exampleFor(command, turn.place.station, 'HBR') : null,
          policy.contacts,
        ),
        private: true,
        unquoted: true,
      };
  }
}

/** Removes what should not have been said here, where the network lets the bot. */
async function takeAway({ store, event, row }: Passage, { place, now }: Turn): Promise<void> {
  await store.outbox.queue(
    {
      target: { kind: 'room', id: place.id },
      content: { kind: 'delete', on: { network: row.network, messageId: event.id }, own: false },
      urgency: 'answer',
      network: row.network,
    },
    now,
  );
}
