import { findRedirects } from '../../../data/follow/find-redirects.ts';
import { typedOver } from '../../../data/posts/tap.ts';
import { common, type Range, subtract } from '../../../data/ranges.ts';
import { book } from '../../../data/rota/book.ts';
import { freeHours } from '../../../data/rota/free-hours.ts';
import { type Outlook, outlookOf } from '../../../data/rota/outlook.ts';
import type { Station } from '../../../data/stations/station.ts';
import type { Answer } from '../../command.ts';
import type { Turn } from '../../turn.ts';
import type { Consequence } from '../questions/consequence.ts';
import { bookingAnswer } from './booking-answer.ts';

/** Hours at another station, offered in place of some that are not needed: as much as is still wanted is taken. */
export const redirect: Consequence<'redirect'> = {
  inShort: async ({ store, words, zone }, { stationId, hours }) =>
    words.tookHours(await store.stations.byId(stationId), hours, zone),
  async yes(turn, { stationId, hours }) {
    const outlook = await outlookOf(turn, stationId);
    const ahead = common(hours, [{ start: turn.now, end: Number.POSITIVE_INFINITY }]);
    const asked = common(ahead, stillWanted(turn, outlook));
    const gone = subtract(ahead, asked);
    const text = asked.length > 0 ? await take(turn, outlook, asked) : '';
    if (gone.length === 0) return { text };
    const rest = await elsewhere(turn, outlook.station, gone);
    return { ...rest, text: [text, rest.text].filter(Boolean).join('\n') };
  },
};

/** What is theirs there already is no reason to say that others took it. */
function stillWanted({ now, sender }: Turn, outlook: Outlook): Range[] {
  if (!outlook.activation) return [];
  const own = outlook.signUps.filter(({ personId }) => personId === sender.id);
  return [...own, ...freeHours(outlook, [], 'empty', now), ...freeHours(outlook, [], 'thin', now)];
}

async function take(turn: Turn, outlook: Outlook, asked: readonly Range[]): Promise<string> {
  const { sender, act, touch } = turn;
  const { id } = outlook.station;
  const booked = await book(turn, outlook, { personId: sender.id, asked, act });
  await typedOver(turn, id, sender.id, asked);
  touch(id);
  return bookingAnswer(turn, outlook, booked);
}

/** Somebody was quicker: where else they are wanted then. */
async function elsewhere(turn: Turn, from: Station, gone: readonly Range[]): Promise<Answer> {
  const { words, zone, sender, act } = turn;
  const { found, needing } = await findRedirects(turn, from, [{ personId: sender.id, hours: gone }]);
  const next = found.get(sender.id);
  const filled = words.filledMeanwhile(from, gone, zone);
  if (!next) return { text: [filled, words.helpNeeded(needing, zone)].filter(Boolean).join(' ') };
  const { outlook, hours } = next;
  return {
    text: `${filled} ${words.takeInstead(outlook.station, next, zone)}`,
    asks: { questions: [{ kind: 'redirect', stationId: outlook.station.id, hours }], act: await act() },
  };
}
