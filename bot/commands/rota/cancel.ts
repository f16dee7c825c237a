import * as z from 'zod';
import { typedOver } from '../../../data/posts/tap.ts';
import type { Range } from '../../../data/ranges.ts';
import { unbook } from '../../../data/rota/book.ts';
import { endOffers } from '../../../data/rota/end-offers.ts';
import { outlookOf } from '../../../data/rota/outlook.ts';
import type { Station } from '../../../data/stations/station.ts';
import { type Answer, defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Hours, Reader } from '../../reader.ts';
import type { Turn } from '../../turn.ts';
import { askedRanges } from './asked-hours.ts';
import { heldHours } from './held-hours.ts';
import { ownOffers } from './own-offers.ts';

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

async function cancel(turn: Turn, asked: Asked): Promise<Answer> {
  const { station, hours } = asked;
  if (hours === undefined) return whichHours(turn, station);
  const held = await heldHours(turn);
  const offers = await withdraw(turn, station, hours);
  const answer = await giveBack(turn, station, hours);
  if (!answer && !offers) throw new UserError(turn.words.notYours(held, turn.zone), { private: true });
  return answer && offers
    ? { ...offers, text: [answer.text, offers.text].join('\n') }
    : (answer ?? offers ?? { text: '' });
}

/** What somebody may give back, where they did not say. */
async function whichHours(turn: Turn, station: Station | undefined): Promise<Answer> {
  const { words, zone } = turn;
  const [held, offers] = [await heldHours(turn), await ownOffers(turn)];
  const here = held.filter((one) => !station || one.station.id === station.id);
  if (here.length > 0) return { text: words.cancelWhat(here, here.length === held.length, zone), private: true };
  if (offers.length > 0 && held.length === 0) return { text: words.cancelOfferWhat(offers, zone), private: true };
  throw new UserError(words.notYours(held, zone), { private: true });
}

/** Hours offered quietly are withdrawn as quietly; null where none of these were. */
async function withdraw(turn: Turn, station: Station | undefined, hours: Hours | 'all'): Promise<Answer | null> {
  const { words, zone, sender } = turn;
  const asked = await offeredRanges(turn, station, hours);
  const ended = await endOffers(turn, { personId: sender.id, asked, act: turn.act });
  if (ended.length === 0) return null;
  for (const { stationId } of await turn.store.rota.activations()) turn.touch(stationId);
  return sender.reachable
    ? { text: words.offersEnded(ended, zone), private: true }
    : { text: words.offersEndedQuietly() };
}

/** An offer is for more than one place, so hours alone say which. */
async function offeredRanges(turn: Turn, station: Station | undefined, hours: Hours | 'all'): Promise<Range[]> {
  if (hours === 'all') return [{ start: turn.now, end: Number.POSITIVE_INFINITY }];
  if ('range' in hours) return [hours.range];
  return station ? askedRanges(turn, await outlookOf(turn, station.id), hours) : [];
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
