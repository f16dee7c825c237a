import { machineChance } from '../../data/chance.ts';
import { type Role, roleNames } from '../../data/people/person.ts';
import { defaultPolicy } from '../../data/policy.ts';
import { openStore } from '../../data/store.ts';
import { systemClock } from '../clock.ts';
import { codeKey } from '../commands/people/code-key.ts';
import type { Config } from '../config.ts';
import { ConfigError } from '../errors.ts';
import { keyedHash } from '../hash.ts';
import { openOwnStore } from './open-own-store.ts';

/** Prints a code for a role; how the first admin comes in. Throws ConfigError or StoreError. */
export async function printInvite(config: Config, role: string): Promise<void> {
  if (!isRole(role)) throw new ConfigError(`There is no role ${role}. Roles are ${roleNames.join(', ')}.`);
  const hash = keyedHash(config.readKey());
  const database = await openOwnStore(config);
  const secret = await database.transact(async (trx) => {
    const store = openStore(trx, machineChance());
    const code = await store.chance.code(8);
    await store.people.invite(hash(codeKey(code)), role, systemClock.now() + defaultPolicy.chat.inviteForMs, 0);
    return code;
  });
  await database.close();
  process.stdout.write(`${secret}\nSend the bot \`code ${secret}\` in a direct chat within 24 hours. It works once.\n`);
}

const isRole = (text: string): text is Role => roleNames.some((role) => role === text);
