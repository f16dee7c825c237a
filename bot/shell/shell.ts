import { Command, CommanderError } from 'commander';
import { StoreError, StoreFailure } from '../../data/errors.ts';
import type { Adapter } from '../adapters/adapter.ts';
import { ScriptError } from '../adapters/playground/script-error.ts';
import { type Config, readConfig } from '../config.ts';
import { ConfigError } from '../errors.ts';
import { CommandFailed } from './command-failed.ts';

/** Fine, failed, wrong use or configuration. */
export const exitCodes = { fine: 0, failed: 1, wrongUse: 2 } as const;

/** The networks that the environment configures. */
export type Connect = (config: Config) => Promise<readonly Adapter[]>;

/** Runs one shell command; its exit code. The parts of each are loaded when it is asked for, so that starting stays quick. */
export async function shell(args: readonly string[], env: NodeJS.ProcessEnv, connect: Connect): Promise<number> {
  try {
    await program(env, connect).parseAsync(args.length > 0 ? args : ['start'], { from: 'user' });
    return exitCodes.fine;
  } catch (error) {
    return explain(error, env);
  }
}

function program(env: NodeJS.ProcessEnv, connect: Connect): Command {
  const porchlight = new Command('porchlight')
    .description('A chat bot for police station support.')
    .exitOverride()
    .configureOutput({
      outputError: (text, write) => write(`porchlight: ${text.replace(/^error: /, '')}`),
    });
  porchlight
    .command('start', { hidden: true })
    .description('run where a network is configured, else play')
    .action(async () => {
      const config = readConfig(env);
      const adapters = await connect(config);
      if (adapters.length > 0) await (await import('./run.ts')).run(config, adapters);
      else await (await import('./play.ts')).playInTerminal(config);
    });
  porchlight
    .command('run')
    .description('run the bot on the configured networks')
    .action(async () => {
      const config = readConfig(env);
      await (await import('./run.ts')).run(config, await connect(config));
    });
  porchlight
    .command('play')
    .description('practise on invented stations, or play a script')
    .option('--script <file>', 'play a file without waiting (- reads standard input)')
    .option('--json', 'print one JSON object a line')
    .option('--out <dir>', 'where pictures are written')
    .action(async (options: { script?: string; json?: boolean; out?: string }) => {
      const { playInTerminal, playFile } = await import('./play.ts');
      const config = readConfig(env);
      await (options.script === undefined
        ? playInTerminal(config)
        : playFile(config, { ...options, script: options.script }));
    });
  porchlight
    .command('key')
    .description('print a new key for the store')
    .action(async () => (await import('./key.ts')).printKey());
  porchlight
    .command('invite')
    .argument('<role>')
    .description('print a code that gives a role, once, within 24 hours')
    .action(async (role: string) => (await import('./invite.ts')).printInvite(readConfig(env), role));
  porchlight
    .command('backup')
    .argument('<file>')
    .description('copy the store, under the same key')
    .action(async (file: string) => (await import('./backup.ts')).backup(readConfig(env), file));
  porchlight
    .command('restore')
    .argument('<file>')
    .description('put a backup where there is no store yet')
    .action(async (file: string) => (await import('./restore.ts')).restore(readConfig(env), file));
  porchlight
    .command('rekey')
    .description('give the store a new key, and print it')
    .action(async () => (await import('./rekey.ts')).rekey(readConfig(env)));
  porchlight
    .command('doctor')
    .description('say what is wrong, and what to do; changes nothing')
    .action(async () => (await import('./doctor.ts')).printDoctor(env));
  const signal = porchlight.command('signal').description('the account on Signal');
  signal
    .command('link')
    .description('link the account, with a code to scan, and name its profile')
    .option('--name <name>', 'the profile name (Porchlight)')
    .action(async ({ name }: { name?: string }) => {
      const config = readConfig(env);
      await (await import('./signal-link.ts')).linkInTerminal(config, name);
    });
  signal
    .command('challenge')
    .argument('<token>')
    .argument('<captcha>')
    .description('tell Signal that you solved a challenge, so that the bot may send again')
    .action(async (token: string, captcha: string) =>
      (await import('./signal-challenge.ts')).solveSignalChallenge(readConfig(env), token, captcha),
    );
  const station = porchlight.command('station').description('the stations of the store');
  station
    .command('list')
    .description('print every station')
    .action(async () => (await import('./station-list.ts')).listStations(readConfig(env)));
  station
    .command('import')
    .argument('<file>')
    .description('put in a list of stations from a CSV file, or change those there are')
    .option('--dry-run', 'say what would change, and change nothing')
    .option('--as-of <day>', 'when the list was right, such as 2026-01-05 (today)')
    .action(async (file: string, options: { dryRun?: boolean; asOf?: string }) =>
      (await import('./station-import.ts')).importStations(readConfig(env), file, options),
    );
  return porchlight;
}

function explain(error: unknown, env: NodeJS.ProcessEnv): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.wrongUse;
  if (error instanceof StoreFailure || error instanceof CommandFailed) {
    process.stderr.write(`porchlight: ${error.message}\n`);
    return exitCodes.failed;
  }
  if (error instanceof ConfigError || error instanceof StoreError || error instanceof ScriptError) {
    process.stderr.write(`porchlight: ${error.message}\n`);
    return exitCodes.wrongUse;
  }
  process.stderr.write(`porchlight: something broke: ${toText(error, env.LOG_LEVEL === 'debug')}\n`);
  return exitCodes.failed;
}

/** One sentence; where it came from only for whoever looks for it. */
function toText(error: unknown, isDebug: boolean): string {
  const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
  if (isDebug) return stack;
  return `${message.split('\n', 1)[0]}. Try again; LOG_LEVEL=debug shows where it happened.`;
}
