import { clearLine, createInterface, cursorTo, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { Practice, type PracticeSetting } from './practice.ts';
import { wrapLine } from './wrap.ts';

/** Real time, handed in so that tests need not wait for it. */
export interface RealTime {
  now(): number;
  /** Calls `run` again and again until what it returns is called. */
  every(ms: number, run: () => void): () => void;
}

export const realTime: RealTime = {
  now: () => performance.now(),
  every: (ms, run) => {
    const timer = setInterval(run, ms);
    return () => clearInterval(timer);
  },
};

export interface TerminalSetting extends PracticeSetting {
  readonly input: Readable;
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly time: RealTime;
}

/** Plays until `quit`, Ctrl-C, Ctrl-D or the end of the input. Rejects only where the bot itself failed. */
export async function playTerminal({ input, output, time, ...setting }: TerminalSetting): Promise<void> {
  const lines = createInterface({ input, output, terminal: output.isTTY === true });
  const practice = new Practice(setting, (shown) => showAbove(output, shown));
  const ended = new Promise<void>((resolve) => lines.once('close', resolve));
  const work = inOrder(() => lines.close());
  const prompt = () => ask(lines, practice, output);
  work.add(async () => {
    await practice.open();
    prompt();
  });
  const stopClock = keepTime(practice, time, work, prompt);
  const quit = () => {
    work.stop();
    lines.close();
  };
  lines.on('line', (text) => work.add(async () => ((await practice.type(text)) ? prompt() : quit())));
  lines.on('SIGINT', quit);
  await ended;
  stopClock();
  await work.finish(() => practice.close());
}

/** One thing after another. What fails ends the play. */
function inOrder(onFailure: () => void) {
  let last: Promise<void> = Promise.resolve();
  let isOver = false;
  return {
    add(task: () => Promise<void>): void {
      last = last.then(() => (isOver ? undefined : task()));
      last.catch(onFailure);
    },
    /** Drops what has not begun. */
    stop(): void {
      isOver = true;
    },
    /** Resolves after everything added until now, and closes. */
    finish(close: () => Promise<void>): Promise<void> {
      return last.finally(() => {
        isOver = true;
        return close();
      });
    },
  };
}

const secondMs = 1000;

/** Moves the practice clock with the real one. */
function keepTime(
  practice: Practice,
  time: RealTime,
  work: ReturnType<typeof inOrder>,
  prompt: () => void,
): () => void {
  let last = time.now();
  return time.every(secondMs, () => {
    const now = time.now();
    const passed = Math.floor((now - last) / secondMs) * secondMs;
    if (passed <= 0) return;
    last += passed;
    work.add(async () => {
      await practice.passTime(passed);
      prompt();
    });
  });
}

function ask(lines: Interface, practice: Practice, output: { readonly isTTY?: boolean }): void {
  if (!output.isTTY) return;
  lines.setPrompt(practice.prompt);
  lines.prompt(true);
}

/** Writes over the prompt, which is asked again afterwards. */
function showAbove(output: TerminalSetting['output'], shown: readonly string[]): void {
  if (shown.length === 0) return;
  if (output.isTTY) {
    cursorTo(output, 0);
    clearLine(output, 0);
  }
  const lines = shown.flatMap((line) => wrapLine(line, output.columns ?? Number.POSITIVE_INFINITY));
  output.write(`${lines.join('\n')}\n`);
}
