import { type Account, askGroups } from '../../adapters/signal/checks.ts';
import { type Finding, fails, ok, unsure } from './finding.ts';
import type { LinkedRoom } from './read-store.ts';

/** Whether the bot is in the groups that rooms are linked to, and may do there what it wants to. */
export async function checkRooms(about: string, account: Account, rooms: readonly LinkedRoom[]): Promise<Finding> {
  if (rooms.length === 0) return ok(about, 'None is linked on Signal yet.');
  const groups = await askGroups(account);
  if (!groups) return unsure(about, 'The API does not say which groups there are.');
  const standing = (room: LinkedRoom) => groups.get(room.chatId)?.bot ?? 'out';
  const out = rooms.filter((room) => standing(room) === 'out');
  const invited = rooms.filter((room) => standing(room) === 'invited');
  const plain = rooms.filter((room) => standing(room) === 'member' && !groups.get(room.chatId)?.botIsAdmin);
  const text = [
    out.length > 0 && `The bot is not in the group of ${names(out)} any more: add it there, or link another group.`,
    invited.length > 0 &&
      `It is invited to the group of ${names(invited)} and has not joined: let a coordinator invite it while it runs.`,
    plain.length > 0 && `It is no admin in the group of ${names(plain)}: make it one, docs/operating.md says why.`,
  ].filter((sentence) => sentence !== false);
  if (text.length === 0) return ok(about, `The bot is admin in all ${rooms.length}.`);
  return (out.length > 0 ? fails : unsure)(about, text.join(' '));
}

const names = (rooms: readonly LinkedRoom[]): string => rooms.map(nameOf).join(', ');

/** By what it is linked to: a group's own name may say more. */
function nameOf({ kind, code }: LinkedRoom): string {
  switch (kind) {
    case 'station':
      return code ?? 'a station';
    case 'coordinators':
      return 'the coordinators';
    case 'backoffice':
      return 'the back office';
    case 'callout':
      return 'a call-out';
  }
}
