import { alarmLines } from '../alarms/alarm-lines.ts';
import type { Present } from '../present.ts';
import type { AlarmLine } from '../wording/en/alarms.ts';
import type { Drawing, Post } from './post.ts';

/** The numbers a post tells of, as they stand now. */
export const linesOf = async (present: Present, { id, target }: Post): Promise<AlarmLine[]> =>
  alarmLines(present, await present.store.alarms.inPost(id), target.id);

export const drawAlarm = ({ words, now, zone }: Present, lines: readonly AlarmLine[]): Drawing => ({
  text: words.bundle(lines, now, zone),
  nextDrawAt: null,
});
