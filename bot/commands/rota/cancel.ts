import * as z from 'zod';
import { typedOver } from '../../../data/posts/tap.ts';
import { unbook } from '../../../data/rota/book.ts';
import { outlookOf } from '../../../data/rota/outlook.ts';
import type { Station } from '../../../data/stations/station.ts';
import { type Answer, defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Hours, Reader } from '../../reader.ts';
import type { Turn } from '../../turn.ts';
import { askedRanges } from './asked-hours.ts';
import { heldHours } from './held-hours.ts';

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
  example: '!cancel HBR 4',
  input: z.object({ hours: phrase(readAsked) }),
  handle: async (turn, { hours }) => cancel(turn, hours),
});

/** `out` means two things; with hours the sender holds it is clear which. */
export const outCommand = defineCommand({
  name: 'out',
  level: 0,
  usage: '[hours...]',
  example: '!out HBR 8pm-11pm',
  input: z.object({ hours: phrase(readAsked) }),
  async handle(turn, { hours }) {
    const answer = hours.hours === undefined ? null : await giveBack(turn, hours.station, hours.hours);
    if (!answer) throw new UserError(turn.words.outWhat());
    return answer;
  },
});

async function cancel(turn: Turn, { station, hours }: Asked): Promise<Answer> {
  const held = await heldHours(turn);
  const here = held.filter((one) => !station || one.station.id === station.id);
  if (here.length > 0 && hours === undefined)
    return { text: turn.words.cancelWhat(here, here.length === held.length, turn.zone), private: true };
  const answer = hours === undefined ? null : await giveBack(turn, station, hours);
  if (!answer) throw new UserError(turn.words.notYours(held, turn.zone), { private: true });
  return answer;
}

/** Null where none of the hours are the sender's. */
async function giveBack(turn: Turn, station: Station | undefined, hours: Hours | 'all'): Promise<Answer | null> {
  const stations = station ? [station] : await stationsOf(turn);
  if (hours !== 'all' && 'slots' in hours && stations.length > 1) throw new UserError(turn.words.sayStation());
  const texts: string[] = [];
  for (const each of stations) texts.push(...(await giveBackAt(turn, each, hours)));
  return texts.length > 0 ? { text: texts.join('\n') } : null;
}

async function giveBackAt(turn: Turn, station: Station, hours: Hours | 'all'): Promise<string[]> {
  const { store, sender, words, zone, now } = turn;
  const asked =
    hours === 'all'
      ? (await store.rota.of(sender.id, now)).filter(({ stationId }) => stationId === station.id)
      : askedRanges(turn, await outlookOf(turn, station.id), hours);
  const { given, served } = await unbook(turn, station.id, { personId: sender.id, asked, act: turn.act });
  if (given.length === 0) return served.length > 0 ? [words.servedHours(served, zone)] : [];
  await typedOver(turn, station.id, sender.id, asked);
  turn.touch(station.id);
  return [words.gaveBack(station, given, zone)];
}

/** Where the sender is down. */
const stationsOf = async (turn: Turn): Promise<Station[]> => {
  const stations = (await heldHours(turn)).map(({ station }) => station);
  return stations.filter(({ id }, at) => stations.findIndex((other) => other.id === id) === at);
};
