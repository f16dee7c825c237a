import type { Logger } from 'pino';
import type { Instant } from '../../../data/ranges.ts';
import type { Members } from '../adapter.ts';
import type { Directory } from './directory.ts';
import type { GroupChange } from './groups.ts';
import type { Change, GroupSeen } from './to-event.ts';

/** Why the groups are asked for: one was seen changed, and by whom, where that is known. */
export interface Occasion {
  readonly seen: GroupSeen;
  readonly by: Change | null;
}

export interface ResyncParts {
  readonly directory: Directory;
  readonly log: Logger;
  now(): Instant;
  onEvent(event: Members): Promise<void>;
}

/**
 * Asks for the groups and tells what became of them. One at a time, as each compares with what the one before found;
 * whoever asks meanwhile shares the next. Resolves when all that was asked for is told.
 */
export function createResync(parts: ResyncParts): (occasion?: Occasion) => Promise<void> {
  let occasions: Occasion[] = [];
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  return (occasion) => {
    if (occasion) occasions.push(occasion);
    next ??= running.then(async () => {
      const taken = occasions;
      [occasions, next] = [[], undefined];
      running = look(parts, taken);
      await running;
    });
    return next;
  };
}

/** Who came and went while nothing was heard is found out, but not by whom. */
async function look({ directory, log, now, onEvent }: ResyncParts, occasions: readonly Occasion[]): Promise<void> {
  const found = await directory.refresh(occasions.map(({ seen }) => seen));
  try {
    for (const change of found?.changes ?? []) {
      const by = occasions.find(({ seen, by }) => by && seen.id === change.group.id)?.by;
      await onEvent(toMembers(change, by ?? byNobody(change, now()), found?.isFirst ?? false));
    }
  } catch (error) {
    directory.forget();
    log.error({ err: error }, 'what became of the groups could not be stored; they are asked for again');
  }
}

/** Of an invitation found on the way no other is ever told. */
const byNobody = ({ group, bot }: GroupChange, now: Instant): Change => ({
  id: bot === 'invited' ? `invited:${group.id}` : `found:${now}:${group.id}`,
  sender: { id: '', name: '' },
  sentAt: now,
});

const toMembers = ({ group, joined, left, bot }: GroupChange, by: Change, isFirst: boolean): Members => ({
  kind: 'members',
  ...by,
  chat: { id: group.id, kind: 'group' },
  joined,
  left,
  isWhole: isFirst,
  // At the first look it was added to every group there is: perhaps while nobody listened.
  bot,
  group: { botIsAdmin: group.botIsAdmin, isClosed: group.isClosed, inviteLink: group.inviteLink },
});
