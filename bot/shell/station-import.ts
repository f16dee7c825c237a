import { existsSync, readFileSync } from 'node:fs';
import { operatorId } from '../../data/audit/store.ts';
import { machineChance } from '../../data/chance.ts';
import type { Instant } from '../../data/ranges.ts';
import { UnfitFile } from '../../data/stations/import/file-problem.ts';
import { type ImportPlan, planImport } from '../../data/stations/import/plan-import.ts';
import { readList, type StationFile } from '../../data/stations/import/read-list.ts';
import { unknownStationCode } from '../../data/stations/station.ts';
import { openStore, type Store } from '../../data/store.ts';
import { systemClock } from '../clock.ts';
import { commandNames } from '../commands/index.ts';
import type { Config } from '../config.ts';
import { ConfigError } from '../errors.ts';
import { openOwnStore, withOwnStore } from './open-own-store.ts';
import { readDay } from './read-day.ts';
import { importText, unfitText } from './station-import-text.ts';

export interface ImportOptions {
  /** Says what would happen, and does nothing. */
  readonly dryRun?: boolean;
  /** The day when the file was right, as `2026-01-05`; today where left out. */
  readonly asOf?: string;
}

/** What a file holds, and when that was so. */
interface Told {
  readonly list: StationFile;
  readonly asOf: Instant;
  readonly now: Instant;
}

/**
 * Puts a list of stations into the store, whole or not at all, and prints what that changes. Nothing is ever taken off.
 * Throws ConfigError with every row that is wrong, or StoreError.
 */
export async function importStations(config: Config, file: string, options: ImportOptions): Promise<void> {
  const { dryRun = false, asOf } = options;
  config.readKey();
  const now = systemClock.now();
  const bytes = readFile(file);
  try {
    const told = { list: readList(bytes), asOf: asOf === undefined ? now : readDay(asOf, now, config.zone), now };
    const plan = await (dryRun ? tryOut(config, told) : carryOut(config, told));
    process.stdout.write(importText(plan, told.list.unused, { isDone: !dryRun, asOf: told.asOf, zone: config.zone }));
  } catch (error) {
    if (!(error instanceof UnfitFile)) throw error;
    throw new ConfigError(unfitText(file, error.problems));
  }
}

function readFile(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new ConfigError(`${file} can't be read. Check its path, and that this user may read it.`);
  }
}

/** Makes no store where there is none. */
const tryOut = async (config: Config, told: Told): Promise<ImportPlan> =>
  existsSync(config.databasePath)
    ? withOwnStore(config, (database) => database.transact((trx) => plan(openStore(trx, machineChance()), told)))
    : planImport(told.list, { stations: [], inUse: new Set(), asOf: told.asOf, words: takenWords() });

async function carryOut(config: Config, told: Told): Promise<ImportPlan> {
  const database = await openOwnStore(config);
  try {
    return await database.transact(async (trx) => {
      const store = openStore(trx, machineChance());
      const planned = await plan(store, told);
      await apply(store, planned, told.now);
      return planned;
    });
  } finally {
    await database.close();
  }
}

async function plan({ stations }: Store, { list, asOf }: Told): Promise<ImportPlan> {
  const listed = (await stations.all()).filter(({ code }) => code !== unknownStationCode);
  return planImport(list, { stations: listed, inUse: await stations.inUse(), asOf, words: takenWords() });
}

const adminLevel = 3;
const takenWords = (): string[] => commandNames(adminLevel);

/** A bot that is at work on the store shows it within the minute. */
async function apply({ stations, audit, rota, redraws }: Store, planned: ImportPlan, now: Instant): Promise<void> {
  const act = await audit.begin({ at: now, personId: operatorId, roomId: null, command: 'station import' }, false);
  const awake = new Set((await rota.activations()).map(({ stationId }) => stationId));
  for (const { station, what } of planned.changes) {
    await stations.change(station, act);
    if (what.length > 0 && awake.has(station.id)) await redraws.ask(station.id, now);
  }
  for (const station of planned.additions) await stations.add(station, act);
}
