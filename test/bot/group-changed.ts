import type { Members, Platform } from '../../bot/adapters/adapter.ts';
import { senderOf } from '../../bot/adapters/playground/world.ts';

let count = 0;

export interface Changed extends Partial<Pick<Members, 'bot' | 'group' | 'isWhole'>> {
  readonly network?: Platform;
  readonly joined?: readonly string[];
  readonly left?: readonly string[];
  /** Who brought it about; left out, the network does not say. */
  readonly by?: string;
}

/** A group is not as it was, as a network tells it. */
export function groupChanged(
  room: string,
  { network = 'signal', by, joined = [], left = [], ...some }: Changed,
): Members {
  const idOf = (name: string) => senderOf(network, name).id;
  return {
    ...{ kind: 'members', id: `group-changed-${++count}`, chat: { id: idOf(room), kind: 'group' } },
    ...{ sender: by === undefined ? { id: '', name: '' } : senderOf(network, by), sentAt: Number.MAX_SAFE_INTEGER },
    ...{ joined: joined.map(idOf), left: left.map(idOf), isWhole: false, bot: null, group: null },
    ...some,
  };
}
