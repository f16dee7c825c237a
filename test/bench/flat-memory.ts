import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BotProcess, type Memory } from './bot-process.ts';
import type { City } from './city.ts';
import type { Figure } from './figures.ts';
import { SignalNetwork } from './signal-network.ts';
import { evening, traffic } from './traffic.ts';

const city: City = { stations: 10, supporters: 400 };
/** Of so many messages one is a command; the others are people talking to each other. */
const commandEvery = 50;
const mostGrowth = 4_096;
const talk = [
  'On my way, ten minutes.',
  'Is anybody bringing tea tonight? It is freezing at the back door.',
  'Two of us here now, all quiet. The desk says nothing before midnight, but they said that yesterday too.',
  'Thank you all for tonight!',
];

/** What the bot holds after so many messages: nothing that was said is kept in memory. */
export async function flatMemory(folder: string, counts: readonly number[]): Promise<Figure[]> {
  const place = inMemory(folder);
  const network = await SignalNetwork.open(city);
  const bot = await BotProcess.open(place, network, city);
  for (const said of evening(city.stations, 24)) {
    network.say(said);
    await network.answered();
  }
  const held: Memory[] = [];
  let said = 0;
  const lines = traffic(city.stations, city.supporters, 6);
  for (const count of counts) {
    for (; said < count; said += commandEvery) await stretch(network, lines);
    held.push(await bot.memory());
  }
  await bot.stop();
  await network.close();
  rmSync(place, { recursive: true, force: true });
  return figures(counts, held);
}

/** What a disk takes to sync is no matter here, and would take the most time by far. */
const inMemory = (folder: string): string =>
  mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : folder, 'porchlight-bench-'));

/** Talk, then a command: once that is answered, the talk is stored. */
async function stretch(network: SignalNetwork, lines: ReturnType<typeof traffic>): Promise<void> {
  const command = lines.next().value;
  for (let at = 1; at < commandEvery; at++) network.say({ ...command, text: talk[at % talk.length] ?? '' });
  network.say(command);
  await network.answered();
}

function figures(counts: readonly number[], held: readonly Memory[]): Figure[] {
  const [first, last] = [held[0], held.at(-1)] as [Memory, Memory];
  const each = (last.heapUsed - first.heapUsed) / ((counts.at(-1) ?? 0) - (counts[0] ?? 0));
  const broken = `The heap grows by ${each.toFixed(0)} bytes with each message.`;
  return [
    ...held.flatMap(({ rss, heapUsed }, at) => [
      { what: `held after ${counts[at]} messages`, value: inMb(rss), aim: '' },
      { what: '  of which the heap', value: inMb(heapUsed), aim: '' },
    ]),
    {
      what: '  growth of the heap with each message',
      value: `${each.toFixed(0)} bytes`,
      aim: 'flat',
      ...(each > mostGrowth ? { broken } : {}),
    },
  ];
}

const inMb = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;
