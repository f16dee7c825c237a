import { type Account, askProfile } from '../adapters/signal/checks.ts';
import { setProfileName } from '../adapters/signal/link.ts';
import { CommandFailed } from './command-failed.ts';

export interface ProfileName {
  readonly name: string;
  /** Whether it was asked for, and is not only the usual one. */
  readonly isChosen: boolean;
}

type Print = (line: string) => void;

/** Gives the account its name where that is needed: setting one takes the picture away. Throws CommandFailed. */
export async function nameProfile(account: Account, wanted: ProfileName, wasLinked: boolean, print: Print) {
  const { name, isChosen } = wanted;
  const before = await askProfile(account);
  if (before?.name === name) return print(`Its profile name is ${name}.`);
  const again = `To set it: porchlight signal link --name "${name}".`;
  if (!before && wasLinked && !isChosen)
    return print(`Its profile name could not be checked, and was left as it is. ${again}`);
  if (before?.name && before.hasPicture && !isChosen)
    return print(
      `Its profile name is ${before.name}, and was left as it is: a new one would take the picture away. ${again}`,
    );
  if (!(await setProfileName(account, name)))
    throw new CommandFailed(
      'The profile name could not be set, and groups need one. Run once more: porchlight signal link. Or set it in Signal on the phone.',
    );
  const after = await askProfile(account);
  if (after?.name === name) print(`Its profile name is ${name} now.`);
  else print(`Its profile name was set to ${name}, which could not be checked. Look at it in Signal on the phone.`);
  if (before?.hasPicture) print('Its picture went with the old name. Set it again in Signal on the phone.');
}
