import { codeOf, coordinator, coordinatorsRoom, roomOf, supporter } from './city.ts';
import type { Said } from './steady-network.ts';

/** The same numbers in [0, 1) every time (mulberry32): two runs say the same things. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What the coordinator wrote before the night: on duty, and people at every station. */
export const evening = (stations: number, each: number): Said[] =>
  [
    '!duty on',
    ...Array.from({ length: stations }, (_, at) => `!arrest ${each} ${codeOf(at)} at ${12 + (at % 5)}:30`),
  ].map((text) => ({ who: coordinator, room: coordinatorsRoom, text }));

const hours = ['8pm-11pm', '11pm-2am', '2am-5am', '5am-8am', 'tomorrow 8-11am', 'tomorrow 11am-2pm', '7pm-8pm'];

/** What volunteers say, endlessly: of ten messages four or five take hours, two give them back, two ask, one tells. */
export function* traffic(stations: number, supporters: number, seed: number): Generator<Said> {
  const throwDice = dice(seed);
  const pick = (count: number) => Math.floor(throwDice() * count);
  const taken: Said[] = [];
  while (true) {
    const said = { who: supporter(pick(supporters)), room: roomOf(pick(stations)) };
    const kind = throwDice();
    const mine = kind >= 0.45 && kind < 0.65 ? taken.splice(pick(taken.length), 1)[0] : undefined;
    if (mine) yield { ...mine, text: mine.text.replace('!in', '!cancel') };
    else if (kind < 0.65) {
      const booking = { ...said, text: `!in ${hours[pick(hours.length)]}` };
      taken.push(booking);
      yield booking;
    } else if (kind < 0.9) yield { ...said, text: '!rota' };
    else yield { ...said, text: '!released' };
  }
}

/** The next so many. */
export const take = (lines: Generator<Said>, count: number): Said[] =>
  Array.from({ length: count }, () => lines.next().value as Said);
