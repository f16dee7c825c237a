import * as z from 'zod';
import type { Invite } from '../../../data/people/invite-store.ts';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Turn } from '../../turn.ts';
import { codeKey, looksLikeCode } from './code-key.ts';

export const codeCommand = defineCommand({
  name: 'code',
  level: 0,
  where: 'secret',
  undoable: false,
  usage: '[code...]',
  example: '!code 7KQ2MPXA',
  input: z.object({ code: phrase((reader) => reader.text((text) => text === '' || looksLikeCode(text))) }),
  async handle(turn, { code }) {
    const { store, sender, words, hash, act } = turn;
    if (code === '') throw new UserError(words.codeHow());
    const invite = await store.invites.byCode(hash(codeKey(code)));
    if (!invite) throw new UserError(words.codeUnknown());
    refuseSpent(turn, invite);
    await act();
    await store.invites.redeem(invite.id, sender.id);
    await store.people.giveRole(sender.id, invite.role);
    return { text: words.codeTaken(invite.role) };
  },
});

function refuseSpent({ words, sender, now, zone }: Turn, { role, usedBy, expiresAt }: Invite): void {
  if (usedBy === sender.id) throw new UserError(words.codeUsedByYou(role));
  if (usedBy !== null) throw new UserError(words.codeUsed());
  if (expiresAt <= now) throw new UserError(words.codeExpired(expiresAt, zone));
}
