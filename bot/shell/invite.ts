import { operatorId } from '../../data/audit/store.ts';
import { machineChance } from '../../data/chance.ts';
import { type Role, roleNames } from '../../data/people/person.ts';
import { hourMs } from '../../data/ranges.ts';
import { openStore } from '../../data/store.ts';
import { systemClock } from '../clock.ts';
import { codeKey } from '../commands/people/code-key.ts';
import type { Config } from '../config.ts';
import { ConfigError } from '../errors.ts';
import { keyedHash } from '../hash.ts';
import { policyPath, readPolicy } from '../policy-file.ts';
import { openOwnStore } from './open-own-store.ts';

/** Prints a code for a role; how the first admin comes in. Throws ConfigError or StoreError. */
export async function printInvite(config: Config, typed: string): Promise<void> {
  const role = roleNames.find((name) => name === typed.toLowerCase());
  if (!role) throw new ConfigError(`There is no role ${typed}. Roles are ${roleNames.join(', ')}.`);
  const { inviteForMs } = readPolicy(policyPath).chat;
  const secret = await writeInvite(config, role, inviteForMs);
  const hours = Math.round(inviteForMs / hourMs);
  process.stdout.write(
    `${secret}\nSend the bot \`code ${secret}\` in a direct chat within ${hours} hours. It works once.\n`,
  );
}

async function writeInvite(config: Config, role: Role, inviteForMs: number): Promise<string> {
  const hash = keyedHash(config.readKey());
  const now = systemClock.now();
  const database = await openOwnStore(config);
  const secret = await database.transact(async (trx) => {
    const { chance, invites, audit } = openStore(trx, machineChance());
    const code = await chance.code(8);
    const act = await audit.begin({ at: now, personId: operatorId, roomId: null, command: 'invite' }, false);
    await invites.add(hash(codeKey(code)), role, now + inviteForMs, act);
    return code;
  });
  await database.close();
  return secret;
}
