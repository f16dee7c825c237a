import { randomBytes } from 'node:crypto';
import { machineChance } from '../../data/chance.ts';
import type { Database, Transaction } from '../../data/database.ts';
import { StoreError } from '../../data/errors.ts';
import { giveLease, takeLease } from '../../data/lease.ts';
import { openStore } from '../../data/store.ts';
import { systemClock } from '../clock.ts';
import type { Config } from '../config.ts';
import { withOwnStore } from './open-own-store.ts';

const holder = 'rekey';

/**
 * Writes the store under a new key. Standard output gets the key and nothing else, before the store has it: were it
 * printed afterwards, a terminal that breaks would take the only copy along. Throws ConfigError or StoreError.
 */
export async function rekey(config: Config): Promise<void> {
  const key = randomBytes(32);
  await withOwnStore(config, async (database) => {
    await refuseRunning(database, config.databasePath);
    try {
      database.check();
      await database.transact(forgetHashes);
      process.stdout.write(`${key.toString('hex')}\n`);
      database.rekey(key);
    } finally {
      await database.transact((trx) => giveLease(trx, holder));
    }
  });
  process.stderr.write(
    `${config.databasePath} opens with the key above and no longer with the old one. Keep it safe before you start the bot. Backups made so far need the old key; codes nobody has used yet are void.\n`,
  );
}

/** Hashes stand under the key of the store; under another one nothing would ever match them. */
async function forgetHashes(trx: Transaction): Promise<void> {
  const { invites, rooms } = openStore(trx, machineChance());
  await invites.voidUnused();
  await rooms.forgetMembers();
}

/** The lease also keeps a bot from starting meanwhile. */
async function refuseRunning(database: Database, path: string): Promise<void> {
  if (!(await database.transact((trx) => takeLease(trx, holder, systemClock.now()))))
    throw new StoreError(
      `A bot is running on ${path}, so the key stays as it is. Stop it first, or wait 10 seconds if it was killed.`,
    );
}
