import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '../../data/database.ts';
import { type Figure, inMs, median, timed } from './figures.ts';
import { key } from './night.ts';
import { take, traffic } from './traffic.ts';

const built = fileURLToPath(new URL('../../dist/porchlight.js', import.meta.url));
const runs = 5;
/** Has a process say at its end, in KiB, the most memory that it ever held, as the operating system counts it. */
const tellMemory = `data:text/javascript,process.on('exit',()=>process.stderr.write('memory '+process.resourceUsage().maxRSS))`;

/** From nothing to ready and gone again, and what a night takes of memory: the built program, as it is run. */
export async function processes(folder: string, messages: number): Promise<Figure[]> {
  const starts: number[] = [];
  for (let run = 0; run < runs; run++) starts.push(await timed(() => play('')));
  return [
    { what: 'start to ready and stopped, on a new store (play)', value: inMs(median(starts)), aim: 'ready in 500 ms' },
    { what: '  of which Node.js itself', value: inMs(await bareNode()), aim: '' },
    ...(await opening(folder)),
    { what: 'memory, just started', value: `${play('').toFixed(0)} MB`, aim: '' },
    {
      what: `memory after ${messages} messages`,
      value: `${play(script(messages)).toFixed(0)} MB`,
      aim: 'under 120 MB',
    },
  ];
}

/** Plays a script with the built program; the most memory it held, in MB. */
function play(script: string): number {
  const args = ['--import', tellMemory, built, 'play', '--script', '-'];
  const { status, stderr } = spawnSync(process.execPath, args, { input: script, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`The built program failed; is it built (npm run build)? ${stderr}`);
  return Number(/memory (\d+)/.exec(stderr)?.[1]) / 1024;
}

async function bareNode(): Promise<number> {
  const starts: number[] = [];
  for (let run = 0; run < runs; run++) starts.push(await timed(() => spawnSync(process.execPath, ['-e', '0'])));
  return median(starts);
}

async function opening(folder: string): Promise<Figure[]> {
  const open = async () => (await openDatabase({ path: join(folder, 'opened.db'), key, synchronous: 'full' })).close();
  const first = await timed(open);
  const again: number[] = [];
  for (let run = 0; run < runs; run++) again.push(await timed(open));
  return [
    { what: '  the store alone: made and opened', value: inMs(first), aim: '' },
    { what: '  the store alone: opened again', value: inMs(median(again)), aim: '' },
  ];
}

/** The pretend world's four stations, and strangers in their rooms. */
function script(messages: number): string {
  const rooms = ['hbr', 'ngt', 'abb', 'str'];
  const said = take(traffic(rooms.length, 200, 4), messages);
  const names = new Map<string, string>();
  const name = (who: string) => names.get(who) ?? names.set(who, letters(names.size)).get(who);
  return [
    ...rooms.map((room) => `pip > coordinators: !arrest 20 ${room} at 11:00`),
    ...said.flatMap(({ who, room, text }) => [
      '+1s',
      `${name(who)} > ${rooms[Number(room.replace('room-', ''))]}: ${text}`,
    ]),
  ].join('\n');
}

const letters = (number: number): string =>
  `kim${String.fromCharCode(97 + Math.floor(number / 26))}${String.fromCharCode(97 + (number % 26))}`;
