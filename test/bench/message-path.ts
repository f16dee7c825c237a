import { join } from 'node:path';
import { type Figure, inMs, percentile, sum, timed } from './figures.ts';
import { Night } from './night.ts';
import { copyStore, prepareNight } from './prepare-night.ts';
import { type Executed, Replay, recordStatements } from './statements.ts';
import type { Said } from './steady-network.ts';
import { take, traffic } from './traffic.ts';

const city = { stations: 10, supporters: 200 };
const leastRatio = 0.35;
/** What a loaded shared machine may take off the ratio before it counts as broken. */
const margin = 0.5;
const atOnce = 500;

/** What one message made the store do: at once, and a moment later when posts were redrawn. */
interface Trace {
  readonly heard: readonly Executed[];
  readonly redrawn: readonly Executed[];
}

/** Event in, stored, handled, answered, accepted and marked; against the same statements without the bot around them. */
export async function messagePath(folder: string, count: number, history: number): Promise<Figure[]> {
  const base = join(folder, 'base.db');
  const from = await prepareNight(base, city, { arrested: 24, said: history });
  const lines = take(traffic(city.stations, city.supporters, 2), count);
  const traces = await record(copyStore(base, join(folder, 'recorded.db')), from, lines);
  const replay = new Replay(copyStore(base, join(folder, 'replayed.db')));
  const night = await Night.open(copyStore(base, join(folder, 'timed.db')), 'full', from);
  const own: number[] = [];
  const bare: number[] = [];
  const redraws: number[] = [];
  let processorMs = 0;
  for (const [at, said] of lines.entries()) {
    const { heard = [], redrawn = [] } = traces[at] ?? {};
    const before = process.cpuUsage();
    own.push(await timed(() => night.hear(said)));
    const { user, system } = process.cpuUsage(before);
    processorMs += (user + system) / 1000;
    bare.push(await timed(() => replay.run(heard)));
    redraws.push(await timed(() => night.pass()));
    replay.run(redrawn);
  }
  const crowd = take(traffic(city.stations, city.supporters, 3), atOnce);
  const burst = await timed(() => night.hearAll(crowd));
  replay.close();
  await night.close();
  return figures({ own, bare, redraws, burst, traces, processorMs });
}

async function record(path: string, from: number, lines: readonly Said[]): Promise<Trace[]> {
  const night = await Night.open(path, 'full', from);
  const traces: Trace[] = [];
  for (const said of lines) {
    const heard = await recordStatements(() => night.hear(said));
    traces.push({ heard, redrawn: await recordStatements(() => night.pass()) });
  }
  await night.close();
  return traces;
}

interface Measured {
  readonly own: readonly number[];
  readonly bare: readonly number[];
  readonly redraws: readonly number[];
  readonly burst: number;
  readonly processorMs: number;
  readonly traces: readonly Trace[];
}

function figures({ own, bare, redraws, burst, traces, processorMs }: Measured): Figure[] {
  const ratio = sum(bare) / sum(own);
  const each = (pattern: RegExp) =>
    sum(traces.map(({ heard }) => heard.filter(({ sql }) => pattern.test(sql)).length)) / traces.length;
  const broken = `A message takes the bot ${(1 / ratio).toFixed(1)} times as long as its bare statements; at most ${(1 / leastRatio).toFixed(1)} times is the aim.`;
  return [
    { what: 'messages a second, one at a time', value: ((1000 * own.length) / sum(own)).toFixed(0), aim: '' },
    { what: `messages a second, ${atOnce} at once`, value: ((1000 * atOnce) / burst).toFixed(0), aim: '' },
    { what: 'one message, p50', value: inMs(percentile(own, 0.5)), aim: '' },
    { what: 'one message, p99', value: inMs(percentile(own, 0.99)), aim: 'under 10 ms' },
    { what: 'bare statements of one message, p50', value: inMs(percentile(bare, 0.5)), aim: '' },
    { what: 'bare statements of one message, p99', value: inMs(percentile(bare, 0.99)), aim: '' },
    {
      what: 'speed against bare better-sqlite3',
      value: ratio.toFixed(2),
      aim: `at least ${leastRatio}`,
      ...(ratio < leastRatio * margin ? { broken } : {}),
    },
    { what: 'processor time of one message, mean', value: inMs(processorMs / own.length), aim: '' },
    { what: 'statements a message', value: each(/./s).toFixed(1), aim: '' },
    { what: 'transactions a message', value: each(/^begin/i).toFixed(1), aim: '' },
    { what: 'redraws after a message, mean', value: inMs(sum(redraws) / redraws.length), aim: '' },
  ];
}
