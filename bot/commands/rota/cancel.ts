import { z } from 'zod';
import { unbook } from '../../../data/rota/book.ts';
import { outlookOf } from '../../../data/rota/outlook.ts';
import type { SignUp } from '../../../data/rota/sign-up.ts';
import type { Station } from '../../../data/stations/station.ts';
import { type Answer, defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Hours, Reader } from '../../reader.ts';
import type { Turn } from '../../turn.ts';
import { askedRanges } from './asked-hours.ts';

interface Asked {
  readonly station: Station | undefined;
  readonly hours: Hours | 'all' | undefined;
}

const readAsked = (reader: Reader): Asked => {
  const station = reader.station() ?? reader.home;
  return { station, hours: reader.keyword('all') ?? reader.hours() };
};

export const cancelCommand = defineCommand({
  name: 'cancel',
  aliases: ["can't", 'cant', 'drop'],
  level: 0,
  usage: '[hours...]',
  example: '!cancel 4',
  input: z.object({ hours: phrase(readAsked) }),
  handle: async (turn, { hours }) => cancel(turn, hours),
});

/** `out` means two things; with hours the sender holds it is clear which. */
export const outCommand = defineCommand({
  name: 'out',
  level: 0,
  usage: '[hours...]',
  example: '!out 8pm-11pm',
  input: z.object({ hours: phrase(readAsked) }),
  async handle(turn, { hours }) {
    if (hours.hours === undefined || (await heldBy(turn, hours.station)).length === 0)
      throw new UserError(turn.words.outWhat());
    return cancel(turn, hours);
  },
});

async function heldBy({ store, sender, now }: Turn, station: Station | undefined): Promise<SignUp[]> {
  return (await store.rota.of(sender.id, now)).filter(({ stationId }) => !station || stationId === station.id);
}

async function cancel(turn: Turn, { station, hours }: Asked): Promise<Answer> {
  const held = await heldBy(turn, station);
  if (held.length === 0) throw new UserError(turn.words.notYours(), { private: true });
  if (hours === undefined) return askWhich(turn, held);
  const stations = station ? [station] : await stationsOf(turn, held);
  const [only] = stations;
  if (!only || (hours !== 'all' && 'slots' in hours && stations.length > 1))
    throw new UserError(turn.words.sayStation());
  const texts: string[] = [];
  for (const each of stations) texts.push(...(await giveBackAt(turn, each, hours, held)));
  if (texts.length === 0) throw new UserError(turn.words.notYours(), { private: true });
  return { text: texts.join('\n') };
}

async function giveBackAt(
  turn: Turn,
  station: Station,
  hours: Hours | 'all',
  held: readonly SignUp[],
): Promise<string[]> {
  const asked =
    hours === 'all'
      ? held.filter(({ stationId }) => stationId === station.id)
      : askedRanges(turn, await outlookOf(turn, station.id), hours);
  const { given, served } = await unbook(turn, station.id, turn.sender.id, asked, turn.act);
  if (given.length > 0) turn.touch(station.id);
  return [
    ...(given.length > 0 ? [turn.words.gaveBack(station, given, turn.zone)] : []),
    ...(given.length === 0 && served.length > 0 ? [turn.words.servedHours(served, turn.zone)] : []),
  ];
}

async function askWhich(turn: Turn, held: readonly SignUp[]): Promise<Answer> {
  const stations = await stationsOf(turn, held);
  const lines = held.flatMap((range) => {
    const station = stations.find(({ id }) => id === range.stationId);
    return station ? [{ station, range }] : [];
  });
  return { text: turn.words.cancelWhat(lines, turn.zone), private: true };
}

const stationsOf = async ({ store }: Turn, held: readonly SignUp[]): Promise<Station[]> =>
  (await store.stations.all()).filter(({ id }) => held.some(({ stationId }) => stationId === id));
