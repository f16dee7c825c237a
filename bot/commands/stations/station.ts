import * as z from 'zod';
import type { Station } from '../../../data/stations/station.ts';
import { type Answer, defineCommand } from '../../command.ts';
import { phrase } from '../../parse-input.ts';
import type { Turn } from '../../turn.ts';
import { addStation } from './add-station.ts';
import { confirmStation } from './confirm-station.ts';
import { readStation } from './read-station.ts';

/** `commandNames`: what no code may be. */
export const stationCommand = (commandNames: () => readonly string[]) =>
  defineCommand({
    name: 'station',
    level: 0,
    usage: '[station...]',
    example: '!station HBR',
    input: z.object({ station: phrase(readStation) }),
    async handle(turn, { station: wish }) {
      switch (wish.deed) {
        case 'show':
          return show(turn, wish.station);
        case 'add':
          return addStation(turn, wish, commandNames());
        case 'confirm':
          return confirmStation(turn, wish.station, wish.as);
      }
    },
  });

function show({ words, policy, place, zone }: Turn, station: Station): Answer {
  const { map, backOffice } = policy.contacts;
  const card = words.stationCard(station, { isHere: place.station?.id === station.id, map, zone });
  return { text: `${card}\n${words.ringThere(backOffice)}` };
}
