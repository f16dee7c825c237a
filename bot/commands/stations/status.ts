import * as z from 'zod';
import { gapTally } from '../../../data/auditor/tally.ts';
import { contains, type Instant } from '../../../data/ranges.ts';
import { coverUntil, type Outlook, outlookOf } from '../../../data/rota/outlook.ts';
import { gapsFrom } from '../../../data/rota/sweep.ts';
import { unknownStationCode } from '../../../data/stations/station.ts';
import type { Reckoned, StatusLine } from '../../../data/wording/en/status.ts';
import { defineCommand } from '../../command.ts';
import { phrase } from '../../parse-input.ts';
import type { Turn } from '../../turn.ts';
import { lookBackMs } from '../alarms/past-gaps.ts';

export const statusCommand = defineCommand({
  name: 'status',
  level: 1,
  usage: '[station...]',
  example: '!status',
  input: z.object({ station: phrase((reader) => reader.station() ?? reader.home) }),
  async handle(turn, { station }) {
    const ids = station ? [station.id] : (await turn.store.rota.activations()).map(({ stationId }) => stationId);
    const lines: StatusLine[] = [];
    for (const id of ids) lines.push(await lineOf(turn, await outlookOf(turn, id)));
    const status = turn.words.status(lines.sort(worstFirst), turn.now, turn.zone);
    const tally = await gapTally(turn.store, { start: turn.now - lookBackMs, end: turn.now }, station?.id);
    const parts = tally.all > 0 ? [status, turn.words.gapsMissed(tally)] : [status];
    return { text: parts.join('\n\n'), level: 1 };
  },
});

async function lineOf(turn: Turn, outlook: Outlook): Promise<StatusLine> {
  const { store, now } = turn;
  const { station, state, count, stretches, held, wanted } = outlook;
  const running = stretches.find((stretch) => contains(stretch, now));
  const nameOf = async (personId?: string) =>
    personId === undefined ? null : ((await store.people.byId(personId))?.name ?? null);
  return {
    station,
    state,
    count,
    saidBy: await nameOf(count.source?.saidBy),
    sinceBy: await nameOf(count.since?.saidBy),
    on: running?.on ?? 0,
    wanted: running?.wanted ?? wanted,
    gap: gapsFrom(now, stretches)[0] ?? null,
    until: coverClock(outlook, now),
    askAfter: askClock(outlook, now),
    overdue: held.reduce((sum, one) => sum + (one.overdue ? one.count : 0), 0),
    stopped: held.filter(({ stoppedSince }) => stoppedSince !== null).length,
    court: outlook.court.length,
  };
}

/** Until when cover is planned. Past every clock nobody is sure of it. */
function coverClock(outlook: Outlook, now: Instant): Reckoned | null {
  const at = coverUntil(outlook, now);
  if (at === null) return null;
  const known = outlook.held.some((one) => one.coverUntil === at && !one.coverEstimated);
  return { at, estimated: !known };
}

/** The first of those still to come. */
function askClock({ held }: Outlook, now: Instant): Reckoned | null {
  return held
    .flatMap(({ askAfter: at, askEstimated: estimated, stoppedSince }) =>
      at !== null && at > now && stoppedSince === null ? { at, estimated } : [],
    )
    .reduce<Reckoned | null>((first, one) => (first && first.at <= one.at ? first : one), null);
}

/** Who has no station yet, then no news, then the soonest gap, an empty one before a thin one. */
function worstFirst(a: StatusLine, b: StatusLine): number {
  const unplaced = (line: StatusLine) => Number(line.station.code === unknownStationCode);
  const soonest = (line: StatusLine) => line.gap?.start ?? Number.MAX_SAFE_INTEGER;
  const thin = (line: StatusLine) => Number(line.gap?.kind === 'thin');
  return (
    unplaced(b) - unplaced(a) ||
    Number(b.overdue > 0) - Number(a.overdue > 0) ||
    soonest(a) - soonest(b) ||
    thin(a) - thin(b) ||
    a.station.code.localeCompare(b.station.code)
  );
}
