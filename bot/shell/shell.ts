import { Command, CommanderError } from 'commander';
import { StoreError } from '../../data/errors.ts';
import type { Adapter } from '../adapters/adapter.ts';
import { ScriptError } from '../adapters/playground/script-error.ts';
import { type Config, readConfig } from '../config.ts';
import { ConfigError } from '../errors.ts';

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
    return explain(error);
  }
}

function program(env: NodeJS.ProcessEnv, connect: Connect): Command {
  const porchlight = new Command('porchlight').description('A chat bot for police station support.').exitOverride();
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
  return porchlight;
}

function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.wrongUse;
  if (error instanceof ConfigError || error instanceof StoreError || error instanceof ScriptError) {
    process.stderr.write(`porchlight: ${error.message}\n`);
    return exitCodes.wrongUse;
  }
  process.stderr.write(
    `porchlight: something broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  return exitCodes.failed;
}
