import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Figure, printFigures } from './figures.ts';
import { flatMemory } from './flat-memory.ts';
import { looking } from './looking.ts';
import { messagePath } from './message-path.ts';
import { naming } from './naming.ts';
import { processes } from './processes.ts';
import { type Load, socketToWire } from './socket-to-wire.ts';
import { sweeping } from './sweeping.ts';
import { ticking, tickingWide } from './ticking.ts';

/** `--smoke` is short, and checks ratios and growth alone: a shared machine's times say little. */
const isSmoke = process.argv.includes('--smoke');

const loads: readonly Load[] = isSmoke
  ? [
      { aSecond: 5, seconds: 1 },
      { aSecond: 20, seconds: 1 },
    ]
  : [1, 20, 100].map((aSecond) => ({ aSecond, seconds: 20 }));

/** A night everywhere, at a tenth of its width, as wide as it may be, and ten times that. */
const widths = (isSmoke ? [2, 20] : [20, 200, 2_000]).map((stations) => ({
  stations,
  held: 10 * stations,
  signUps: 100 * stations,
  coordinators: isSmoke ? 5 : 50,
}));

const parts: Readonly<Record<string, (folder: string) => Promise<Figure[]>>> = {
  'A message, all the way': (folder) => messagePath(folder, isSmoke ? 200 : 1_000, isSmoke ? 100 : 500),
  'Cover against demand': () => sweeping(isSmoke ? [2_000, 40_000] : [1_000, 10_000, 100_000]),
  'Which station is meant': () => naming(isSmoke ? [1, 4] : [1, 4, 16], isSmoke ? 1 : 5),
  'Signal, from the socket to the wire': (folder) => socketToWire(folder, loads, isSmoke ? 20 : 500),
  'How everything stands, at a look': (folder) => looking(folder, isSmoke ? [5, 20] : [10, 30, 200], isSmoke ? 3 : 20),
  'Each minute, everywhere at once': (folder) => tickingWide(folder, widths, isSmoke ? 5 : 10),
  'What a night leaves in memory': (folder) => flatMemory(folder, isSmoke ? [1_000, 2_000] : [10_000, 50_000, 100_000]),
  ...(isSmoke
    ? {}
    : {
        'Each minute': (folder: string) => ticking(folder, 50, 60),
        'The process': (folder: string) => processes(folder, 2_000),
      }),
};

const folder = mkdtempSync(join(tmpdir(), 'porchlight-bench-'));
try {
  const broken: string[] = [];
  for (const [title, measure] of Object.entries(parts)) {
    const figures = await measure(folder);
    printFigures(title, figures);
    broken.push(...figures.flatMap((figure) => figure.broken ?? []));
  }
  for (const sentence of isSmoke ? broken : []) process.stderr.write(`${sentence}\n`);
  if (isSmoke && broken.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
