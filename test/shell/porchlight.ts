import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import type { Adapter } from '../../bot/adapters/adapter.ts';
import { shell } from '../../bot/shell/shell.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one shell command in this process; what it printed, and its exit code. */
export async function porchlight(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  adapters: readonly Adapter[] = [],
): Promise<Ran> {
  const [out, err] = [catchWrites(process.stdout), catchWrites(process.stderr)];
  try {
    const code = await shell(args, env, async () => adapters);
    return { code, out: out.text(), err: err.text() };
  } finally {
    out.stop();
    err.stop();
  }
}

function catchWrites(stream: NodeJS.WriteStream) {
  const spy = vi.spyOn(stream, 'write').mockReturnValue(true);
  return { text: () => spy.mock.calls.map(([text]) => String(text)).join(''), stop: () => spy.mockRestore() };
}

/** A folder of its own for each test. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Every file below a folder with a hash of its bytes: the same before and after means that nothing was touched. */
export const bytesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    (existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [])
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path, createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );

/** What every refusal is: exit code 2, nothing on standard output, one line that says what to do, no trace of the code. */
export const refusal = (sentence: string): Ran => ({ code: 2, out: '', err: `porchlight: ${sentence}\n` });
