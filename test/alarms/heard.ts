import { clockText } from '../../bot/adapters/playground/print.ts';
import { type Transcript, transcript, zone } from '../transcript.ts';

export interface Watch extends Transcript {
  /** What the bot said by itself since last asked, groups open to anybody left out, and what comes by the clock, or that alone: `12:00 pip: Cover needed G1 G3`. */
  heard(which?: 'by the clock'): string[];
}

/** A transcript that keeps an eye on who was told of what, and when. */
export async function watch(...lines: readonly string[]): Promise<Watch> {
  const chat = await transcript();
  let seen = 0;
  await chat.play(...lines);
  return {
    ...chat,
    heard(byClock) {
      const fresh = chat.outputs.slice(seen);
      seen = chat.outputs.length;
      return fresh
        .filter(({ kind, to, room }) => kind === 'message' && to === undefined && !openRooms.includes(room))
        .filter(({ text = '' }) => isByClock(text) === (byClock !== undefined))
        .toSorted((a, b) => a.at - b.at || ranks(a.room) - ranks(b.room))
        .map(
          ({ at, room, text = '' }) =>
            `${clockText(at, zone)} ${room.replace('direct:', '')}: ${[text.split('\n')[0], ...numbersIn(text)].join(' ')}`,
        );
    },
  };
}

/** Up the ladder; what goes out in the same moment goes in no particular order. */
const ladder = ['direct:pip', 'coordinators', 'direct:pat', 'direct:bo', 'backoffice'];
const ranks = (room: string): number => ladder.indexOf(room);

/** What comes at certain hours, whatever happens. */
export const isByClock = (text: string): boolean =>
  /^(\S+: )?(Roll-call|As things stand)/.test(text) || text.includes('been on duty for');

const openRooms = ['hbr', 'ngt', 'abb', 'str', 'callout'];

/** The numbers a message tells of, each at the head of its line. */
const numbersIn = (text: string): string[] => [...text.matchAll(/^G\d+/gm)].map(([number]) => number);
