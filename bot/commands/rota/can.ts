import * as z from 'zod';
import { common, type Range, subtract } from '../../../data/ranges.ts';
import { stationsNeedingHelp } from '../../../data/rota/needing-help.ts';
import type { Offer } from '../../../data/rota/offer.ts';
import { outlookOf } from '../../../data/rota/outlook.ts';
import type { Station } from '../../../data/stations/station.ts';
import { type Answer, defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Hours, Reader } from '../../reader.ts';
import type { Turn } from '../../turn.ts';
import { askedRanges } from './asked-hours.ts';

/** Where somebody could come to. */
type Where = Pick<Offer, 'stationId' | 'area'>;

interface Offered {
  readonly area: string | undefined;
  readonly station: Station | undefined;
  readonly hours: Hours | undefined;
}

const readOffer = (reader: Reader): Offered => {
  if (reader.nextIs(/^(not|no)$/)) reader.askBack((wording) => wording.canNot());
  reader.keyword('not', 'no');
  reader.keyword('come', 'do', 'help', 'make', 'cover');
  const anywhere = reader.lastKeyword('anywhere') ?? reader.keyword('anywhere');
  const area = anywhere ? '' : reader.area();
  const station = area === undefined ? (reader.station() ?? reader.home) : undefined;
  reader.lastKeyword('near', 'at', 'in', 'around');
  return { area, station, hours: reader.hours() };
};

export const canCommand = defineCommand({
  name: 'can',
  level: 0,
  usage: '<hours...>',
  example: '!can HBR 8pm-11pm',
  input: z.object({ hours: phrase(readOffer) }),
  handle: async (turn, { hours }) => offer(turn, hours),
});

/** Noted for coordinators alone, so it is answered privately where that can be. */
async function offer(turn: Turn, { area, station, hours }: Offered): Promise<Answer> {
  const { words, zone, sender } = turn;
  if (!hours) throw new UserError(words.noHours());
  const asked = await rangesOf(turn, station, hours);
  const free = subtract(asked, await turn.store.rota.of(sender.id, turn.now));
  if (free.length === 0) throw new UserError(words.downAlready(asked, zone), { private: true });
  await note(turn, { stationId: station?.id ?? null, area: area ?? station?.area ?? '' }, free);
  if (!sender.reachable) return { text: words.offerNoted() };
  const needing = (await stationsNeedingHelp(turn)).filter((one) => common([one.hours], free).length > 0);
  return { text: words.offered(free, station ?? area ?? '', needing, zone), private: true };
}

async function rangesOf(turn: Turn, station: Station | undefined, hours: Hours): Promise<Range[]> {
  if ('range' in hours) return [hours.range];
  if (!station) throw new UserError(turn.words.sayStation());
  return askedRanges(turn, await outlookOf(turn, station.id), hours);
}

/** What was offered before for the same place is not kept twice. */
async function note(turn: Turn, where: Where, hours: readonly Range[]): Promise<void> {
  const { store, now, sender } = turn;
  const before = await store.offers.of(sender.id, now);
  const same = before.filter(({ stationId, area }) => stationId === where.stationId && area === where.area);
  for (const range of subtract(hours, same))
    await store.offers.add({ ...where, ...range, personId: sender.id }, await turn.act());
  for (const { stationId } of await store.rota.activations()) turn.touch(stationId);
}
