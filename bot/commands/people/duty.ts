import * as z from 'zod';
import { isOnDutyFor, letGo } from '../../../data/alarms/acknowledge.ts';
import { type Station, unknownStationCode } from '../../../data/stations/station.ts';
import { type Answer, defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Reader } from '../../reader.ts';
import type { Turn } from '../../turn.ts';

const readDuty = (reader: Reader) => {
  const what = reader.keyword('on', 'off');
  const stations: Station[] = [];
  for (let station = reader.station({ trailing: false }); station; station = reader.station({ trailing: false })) {
    stations.push(station);
    reader.keyword('and', ',');
  }
  reader.keyword('all');
  const until = reader.keyword('until', 'till', 'til') ? reader.moment('next') : undefined;
  return { what, stations, until };
};

export const dutyCommand = defineCommand({
  name: 'duty',
  level: 1,
  usage: '<shift...>',
  example: '!duty on HBR until 23:00',
  input: z.object({ shift: phrase(readDuty) }),
  async handle(turn, { shift: { what, stations, until } }) {
    if (what === undefined) throw new UserError(turn.words.dutyHow());
    return what === 'on' ? begin(turn, stations, until ?? null) : end(turn);
  },
});

/** A new shift takes the place of the one before. */
async function begin(turn: Turn, stations: readonly Station[], until: number | null): Promise<Answer> {
  const { store, now, sender, words, zone } = turn;
  const act = await turn.act();
  const before = await ownDuties(turn);
  const wasOn = before.length > 0;
  await store.duties.drop(before, act);
  for (const stationId of stations.length > 0 ? stations.map(({ id }) => id) : [null])
    await store.duties.start({ personId: sender.id, stationId, start: now, end: until }, act);
  const left = wasOn ? await letGo(turn, sender, (id) => isOnDutyFor(turn, sender.id, id), act) : [];
  await touchAwake(turn);
  const where = stations.length > 0 ? stations.map(words.stationName).join(', ') : words.allStations();
  return {
    text: [words.dutyOn(where, until, zone), ...(left.length > 0 ? [words.backToOthers(left)] : [])].join('\n'),
    private: true,
  };
}

async function end(turn: Turn): Promise<Answer> {
  const own = await ownDuties(turn);
  if (own.length === 0) throw new UserError(turn.words.notOnDuty());
  const act = await turn.act();
  await turn.store.duties.drop(own, act);
  const left = await letGo(turn, turn.sender, async () => false, act);
  await touchAwake(turn);
  const alone = await leftAlone(turn);
  return {
    text: [
      turn.words.dutyOff(),
      ...(left.length > 0 ? [turn.words.backToOthers(left)] : []),
      ...(alone.length > 0 ? [turn.words.nobodyLeft(alone)] : []),
    ].join('\n'),
    private: true,
  };
}

const ownDuties = async ({ store, now, sender }: Turn): Promise<string[]> =>
  (await store.duties.running(now)).filter(({ personId }) => personId === sender.id).map(({ id }) => id);

/** Alarms follow the duty at once. */
async function touchAwake({ store, touch }: Turn): Promise<void> {
  for (const { stationId } of await store.rota.activations()) touch(stationId);
}

/** Stations that need cover and now have nobody on duty. */
async function leftAlone({ store, now, words }: Turn): Promise<string[]> {
  const coordinators = new Set((await store.people.holding('pssc')).map(({ id }) => id));
  const duties = (await store.duties.running(now)).filter(({ personId }) => coordinators.has(personId));
  const awake = new Set((await store.rota.activations()).map(({ stationId }) => stationId));
  return (await store.stations.all())
    .filter(
      ({ id, code }) =>
        awake.has(id) &&
        code !== unknownStationCode &&
        !duties.some(({ stationId }) => stationId === null || stationId === id),
    )
    .map(words.stationName);
}
