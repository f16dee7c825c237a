import { join } from 'node:path';
import { watchedStations } from '../../data/alarms/watched.ts';
import { machineChance } from '../../data/chance.ts';
import { openDatabase } from '../../data/database.ts';
import { boardPicture } from '../../data/pictures/board-picture.ts';
import { toPng } from '../../data/pictures/to-png.ts';
import { defaultPolicy } from '../../data/policy.ts';
import type { Instant } from '../../data/ranges.ts';
import { type StationNow, stationsNow } from '../../data/status/stations-now.ts';
import { openStore } from '../../data/store.ts';
import { english } from '../../data/wording/en/index.ts';
import { type Figure, inMs, median, processorTime } from './figures.ts';
import { key } from './night.ts';
import { prepareNight } from './prepare-night.ts';
import { recordStatements } from './statements.ts';

const zone = 'Europe/London';
/** Boards of so many stations: a usual one, and a full page. */
const boards = [5, 12];

/** What it takes to see how everything stands: `status` over so many stations, and pictures of some. */
export async function looking(folder: string, sizes: readonly number[], runs: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  const statements: number[] = [];
  let stations: readonly StationNow[] = [];
  for (const size of sizes) {
    const path = join(folder, `looking-${size}.db`);
    const now = await prepareNight(path, { stations: size, supporters: 200 }, { arrested: 6, said: size });
    const read = await reading(path, now, runs);
    stations = read.stations;
    statements.push(read.statements);
    figures.push(
      { what: `status of ${size} stations, processor time`, value: inMs(read.ms), aim: '30 ms at 200' },
      { what: '  statements', value: String(read.statements), aim: 'the same for any number' },
    );
  }
  figures.push({ ...(await drawing(stations, runs)), ...grows(sizes, statements) });
  return figures;
}

async function reading(path: string, now: Instant, runs: number) {
  const database = await openDatabase({ path, key, synchronous: 'off' });
  let stations: readonly StationNow[] = [];
  const look = () =>
    database.transact(async (trx) => {
      const present = {
        store: openStore(trx, machineChance(), database.memory),
        now,
        zone,
        policy: defaultPolicy,
        words: english,
      };
      stations = await stationsNow(present, await watchedStations(present));
      english.status({ lines: stations.map(({ line }) => line), doubts: [], duty: [], now, zone });
    });
  const executed = await recordStatements(look);
  // A bot that runs has done the like every minute.
  for (let run = 0; run < 3 * runs; run++) await look();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) times.push(await processorTime(look));
  await database.close();
  return { stations, statements: executed.length, ms: median(times) };
}

async function drawing(stations: readonly StationNow[], runs: number): Promise<Figure> {
  const now = stations[0]?.line.standing.since ?? 0;
  const values: string[] = [];
  for (const rows of boards) {
    const shown = stations.slice(0, rows);
    const picture = boardPicture({ now, zone, words: english }, shown, []);
    await toPng(picture);
    const times: number[] = [];
    for (let run = 0; run < runs; run++) times.push(await processorTime(() => toPng(picture)));
    values.push(inMs(median(times)));
  }
  return {
    what: `boards of ${boards.join(' and ')} stations drawn, processor time`,
    value: values.join(', '),
    aim: '60 ms',
  };
}

function grows(sizes: readonly number[], statements: readonly number[]): Pick<Figure, 'broken'> {
  const [few = 0, many = 0] = [statements[0], statements.at(-1)];
  if (many <= few) return {};
  const broken = `A look at ${sizes.at(-1)} stations takes ${many} statements, and one at ${sizes[0]} takes ${few}: it is to be the same.`;
  return { broken };
}
