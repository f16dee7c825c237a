import * as z from 'zod';
import { watchedStations } from '../../../data/alarms/watched.ts';
import { boardPicture, boardSpan } from '../../../data/pictures/board-picture.ts';
import { askClock } from '../../../data/status/clocks.ts';
import { type StationNow, stationsNow } from '../../../data/status/stations-now.ts';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Turn } from '../../turn.ts';

/** As many as can be told apart on a phone. */
const stationsAPage = 12;

export const boardCommand = defineCommand({
  name: 'board',
  level: 1,
  undoable: false,
  usage: '[what...]',
  example: '!board',
  input: z.object({
    what: phrase((reader) => {
      const station = reader.station();
      reader.keyword('page');
      return { station, page: reader.count() ?? 1 };
    }),
  }),
  async handle(turn, { what: { station, page } }) {
    const { words, now } = turn;
    const all = await stationsNow(turn, station ? [station.id] : await watchedStations(turn));
    const pages = Math.max(1, Math.ceil(all.length / stationsAPage));
    if (page < 1 || page > pages) throw new UserError(words.noSuchPage(pages));
    const shown = all.slice((page - 1) * stationsAPage, page * stationsAPage);
    const notes = notesOn(turn, all.slice(page * stationsAPage), page);
    return {
      text: words.board({
        lines: shown.map(lineOf),
        notes,
        span: boardSpan(now),
        now,
        zone: turn.zone,
      }),
      level: 1,
      picture: boardPicture(turn, shown, notes),
    };
  },
});

/** With the clock that the picture shows, however far it is. */
const lineOf = ({ outlook, line }: StationNow) => ({
  ...line,
  askAfter: askClock(outlook),
});

function notesOn({ words }: Turn, rest: readonly StationNow[], page: number): string[] {
  const isCovered = rest.every(({ line }) => line.gaps.length === 0);
  return rest.length > 0 ? [words.moreStations(rest.length, isCovered, page + 1)] : [];
}
