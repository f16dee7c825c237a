import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { BotProcess } from './bot-process.ts';
import type { City } from './city.ts';
import { type Figure, inMs, median, percentile } from './figures.ts';
import { SignalNetwork } from './signal-network.ts';
import type { Said } from './steady-network.ts';
import { evening, take, traffic } from './traffic.ts';

/** So many that nobody comes near the limit of commands a minute. */
const city: City = { stations: 10, supporters: 400 };

/** What the bot may take of what the network alone takes: a machine that is shared makes both slow. */
const mostTimes = 60;
/** So often every machine keeps up; beyond, the ratio is that of a queue. */
const smallLoad = 5;

/** How often, and for how many seconds. */
export interface Load {
  readonly aSecond: number;
  readonly seconds: number;
}

/** From the frame on the socket to the request with the answer, and the same where nothing is done in between. */
export async function socketToWire(folder: string, loads: readonly Load[], history: number): Promise<Figure[]> {
  const reached = await measured((network) => BotProcess.open(join(folder, 'signal'), network, city), loads, history);
  const floor = await measured(BotProcess.openEcho, loads.map(shorter), history);
  return loads.flatMap((load, at) => figures(load, reached[at] ?? [], floor[at] ?? []));
}

const shorter = ({ aSecond, seconds }: Load): Load => ({ aSecond, seconds: Math.min(10, seconds) });

async function measured(
  open: (network: SignalNetwork) => Promise<BotProcess>,
  loads: readonly Load[],
  history: number,
): Promise<number[][]> {
  const network = await SignalNetwork.open(city);
  const bot = await open(network);
  const lines = traffic(city.stations, city.supporters, 5);
  for (const said of [...evening(city.stations, 24), ...take(lines, history)]) {
    network.say(said);
    await network.answered();
  }
  const all: number[][] = [];
  for (const load of loads) all.push(await under(network, load, take(lines, load.aSecond * load.seconds)));
  await bot.stop();
  await network.close();
  return all;
}

/** Each speaks when it is time, whether or not those before are answered. */
async function under(network: SignalNetwork, { aSecond }: Load, lines: readonly Said[]): Promise<number[]> {
  const start = performance.now();
  for (const [at, said] of lines.entries()) {
    const early = start + (at * 1_000) / aSecond - performance.now();
    if (early > 0) await setTimeout(early);
    network.say(said);
  }
  return network.answered();
}

function figures({ aSecond }: Load, reached: readonly number[], floor: readonly number[]): Figure[] {
  const times = median(reached) / median(floor);
  const line = (what: string, value: string, aim = ''): Figure => ({
    what: `${aSecond} a second, ${what}`,
    value,
    aim,
  });
  const broken = `An answer takes ${times.toFixed(0)} times as long as the network alone.`;
  return [
    line('p50', inMs(median(reached))),
    line('p99', inMs(percentile(reached, 0.99)), aSecond >= 100 ? 'under 15 ms' : ''),
    line('the network alone, p50', inMs(median(floor))),
    line('the network alone, p99', inMs(percentile(floor, 0.99))),
    {
      ...line('times the network alone, p50', times.toFixed(1)),
      ...(aSecond <= smallLoad && times > mostTimes ? { broken } : {}),
    },
  ];
}
