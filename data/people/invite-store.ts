import type { Chance } from '../chance.ts';
import type { Transaction } from '../database.ts';
import type { Instant } from '../ranges.ts';
import type { Role } from './person.ts';

export interface Invite {
  readonly id: string;
  readonly role: Role;
  readonly expiresAt: Instant;
  readonly usedBy: string | null;
}

export const inviteStore = (trx: Transaction, chance: Chance) => ({
  async add(codeHash: string, role: Role, expiresAt: Instant, act: number): Promise<void> {
    const id = await chance.id();
    await trx
      .insertInto('invite')
      .values({ id, code_hash: codeHash, role, expires_at: expiresAt, used_by: null, made_by: act, dropped_by: null })
      .execute();
  },

  /** The invite a code belongs to; null where there is none, or it was taken back. */
  async byCode(codeHash: string): Promise<Invite | null> {
    const row = await trx
      .selectFrom('invite')
      .selectAll()
      .where('code_hash', '=', codeHash)
      .where('dropped_by', 'is', null)
      .executeTakeFirst();
    return row ? { id: row.id, role: row.role as Role, expiresAt: row.expires_at, usedBy: row.used_by } : null;
  },

  /** Codes nobody has used are good for nothing any more. */
  async voidUnused(): Promise<void> {
    await trx.deleteFrom('invite').where('used_by', 'is', null).execute();
  },

  async redeem(inviteId: string, personId: string): Promise<void> {
    await trx.updateTable('invite').set({ used_by: personId }).where('id', '=', inviteId).execute();
  },
});
