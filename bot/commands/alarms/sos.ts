import * as z from 'zod';
import { audienceAt } from '../../../data/alarms/audience.ts';
import { isAcknowledged } from '../../../data/alarms/ladder.ts';
import { askedForMs } from '../../../data/alarms/questions/question.ts';
import { sosQuestion } from '../../../data/alarms/questions/sos.ts';
import { raise } from '../../../data/alarms/raise.ts';
import type { Sos } from '../../../data/alarms/sos-store.ts';
import { contains } from '../../../data/ranges.ts';
import { type Station, unknownStationCode } from '../../../data/stations/station.ts';
import { type Answer, defineCommand } from '../../command.ts';
import { phrase } from '../../parse-input.ts';
import type { Turn } from '../../turn.ts';

const longestText = 500;

/** Whatever is said with it: nobody in need of help is asked back. */
export const sosCommand = defineCommand({
  name: 'sos',
  level: 0,
  usage: '[words...]',
  example: '!sos',
  input: z.object({ words: phrase((reader) => ({ station: reader.sureStation(), text: reader.text() })) }),
  async handle(turn, { words: { station, text } }) {
    const before = await unanswered(turn);
    if (before) return answer(turn, turn.words.sosAlready(before.at, turn.zone));
    const isTold = await call(turn, await whereTheyAre(turn, station), text.slice(0, longestText));
    return answer(turn, isTold ? turn.words.sosTold() : turn.words.sosUntold());
  },
});

/** Privately where that can be; what is said in a room neither quotes nor names. */
const answer = ({ words, policy, sender }: Turn, text: string): Answer => ({
  text: [words.emergencyFirst(), text, words.whomToRing(policy.contacts)].filter(Boolean).join('\n'),
  private: sender.reachable,
  unquoted: true,
});

/** The sender's last call, while nobody has said that they are on it. */
async function unanswered({ store, now, sender }: Turn): Promise<Sos | null> {
  for (const sos of await store.sos.of(sender.id, now - askedForMs)) {
    const open = await store.alarms.openAt(sos.stationId);
    if (open.some((alarm) => alarm.subject === sos.id && !isAcknowledged(alarm, now))) return sos;
  }
  return null;
}

/** The station of the room, or the one they name, or where they are down now, or none that is known. */
async function whereTheyAre({ store, now, sender, place }: Turn, named: Station | undefined): Promise<Station> {
  const known = place.station ?? named;
  if (known) return known;
  const here = (await store.rota.of(sender.id, now)).find((signUp) => contains(signUp, now));
  const station = here ? await store.stations.byId(here.stationId) : await store.stations.byCode(unknownStationCode);
  if (!station) throw new Error('There is no station for those whose station is not known');
  return station;
}

/** Whether there is anybody who will hear of it. */
async function call(turn: Turn, station: Station, text: string): Promise<boolean> {
  const { store, now, sender, place } = turn;
  const act = await turn.act();
  const textId = text === '' ? null : await store.details.add(sender.id, text);
  const roomId = place.kind === 'direct' ? null : place.id;
  const id = await store.sos.add({ personId: sender.id, stationId: station.id, roomId, at: now, textId }, act);
  const steps = (await audienceAt(store, now)).stepsFor(station.id);
  await raise(turn, station.id, sosQuestion(id, now), steps);
  turn.touch(station.id);
  return steps.some((targets) => targets.length > 0);
}
