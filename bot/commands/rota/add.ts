import * as z from 'zod';
import { say } from '../../../data/outbox/say.ts';
import type { Person } from '../../../data/people/person.ts';
import { typedOver } from '../../../data/posts/tap.ts';
import { book, unbook } from '../../../data/rota/book.ts';
import { outlookOf } from '../../../data/rota/outlook.ts';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Reader } from '../../reader.ts';
import type { Turn } from '../../turn.ts';
import { personNamed } from '../people/person-named.ts';
import { askedRanges } from './asked-hours.ts';
import { bookingAnswer } from './booking-answer.ts';
import { openOutlook } from './open-outlook.ts';

const readBooking = (reader: Reader) => ({
  named: reader.named(),
  station: reader.stationOrHome(),
  hours: reader.hours(),
});

export const addCommand = defineCommand({
  name: 'add',
  aliases: ['put'],
  level: 1,
  usage: '<booking...>',
  example: '!add "Joan (phone)" HBR 8pm-11pm',
  input: z.object({ booking: phrase(readBooking) }),
  async handle(turn, { booking: { named, station, hours } }) {
    const { words, zone } = turn;
    if (!named) throw new UserError(words.whoIsThat());
    if (!hours) throw new UserError(words.noHours());
    const outlook = await openOutlook(turn, station);
    const asked = askedRanges(turn, outlook, hours);
    const person = await personNamed(turn, named, { create: true });
    const booked = await book(turn, outlook, { personId: person.id, asked, act: turn.act });
    await typedOver(turn, station.id, person.id, asked);
    turn.touch(station.id);
    if (booked.offered.length > 0) await tellBooked(turn, person, words.bookedAsOffered(station, booked.taken, zone));
    const name = person.name ?? words.somebody();
    const others = { ...booked, taken: [], passed: booked.taken.length > 0 ? [] : booked.passed };
    const rest = await bookingAnswer(turn, outlook, others, `!remove "${name}"`);
    const done = booked.taken.length > 0 ? [words.bookedFor(name, station, booked.taken, zone)] : [];
    return { text: [...done, ...(rest ? [`${name}: ${rest}`] : [])].join('\n'), level: 1 };
  },
});

/** Whoever only said that they could come has to hear that they are counted on. */
async function tellBooked(turn: Turn, { id, reachable }: Person, text: string): Promise<void> {
  if (reachable) await say(turn, { kind: 'person', id }, text);
}

export const removeCommand = defineCommand({
  name: 'remove',
  level: 1,
  usage: '<booking...>',
  example: '!remove "Joan (phone)" HBR 8pm-11pm',
  input: z.object({ booking: phrase(readBooking) }),
  async handle(turn, { booking: { named, station, hours } }) {
    const { words, zone } = turn;
    if (!named) throw new UserError(words.whoIsThat());
    if (!hours) throw new UserError(words.noHours());
    const person = await personNamed(turn, named, { create: false });
    const asked = askedRanges(turn, await outlookOf(turn, station.id), hours);
    const { given } = await unbook(turn, station.id, { personId: person.id, asked, act: turn.act });
    if (given.length === 0) throw new UserError(words.notTheirs(person.name ?? words.somebody()), { private: true });
    await typedOver(turn, station.id, person.id, asked);
    turn.touch(station.id);
    return { text: words.unbookedFor(person.name ?? words.somebody(), station, given, zone), level: 1 };
  },
});
