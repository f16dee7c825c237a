import type { Target } from '../outbox/letter.ts';
import type { Present } from '../present.ts';
import type { Instant } from '../ranges.ts';
import type { Outlook } from '../rota/outlook.ts';
import { isGap, type OpenAlarm } from './alarm.ts';
import { askOnSite } from './ask-on-site.ts';
import { isAcknowledged, type Steps } from './ladder.ts';
import { ladderOf } from './question-ladder.ts';
import { endsWithAck, isDueAgain, isStageDue, questionsOf } from './questions/index.ts';
import type { Question } from './questions/question.ts';
import { standing } from './questions/standing.ts';
import { raise } from './raise.ts';
import { type Climbing, climb, startAgain, tell } from './tell.ts';
import type { ToldSoFar } from './told-so-far.ts';

type QuestionAlarm = OpenAlarm & Pick<Question, 'kind'>;
/** What the auditor found stays open until somebody has seen it. */
export const isQuestion = (alarm: OpenAlarm): alarm is QuestionAlarm => !isGap(alarm) && alarm.kind !== 'untold';

export async function deriveQuestions(
  present: Present,
  outlook: Outlook,
  sofar: ToldSoFar,
  steps: Steps<Target>,
  dutyUntil: Instant,
): Promise<void> {
  const open = sofar.openAt(outlook.station.id).filter(isQuestion);
  const asked = [
    ...questionsOf(outlook, present.now, dutyUntil, present.zone),
    ...(await standing(present, outlook, open)),
  ];
  const fromSeq = outlook.activation?.fromSeq ?? Number.POSITIVE_INFINITY;
  for (const alarm of open) {
    const leftOver = isLeftOver(alarm, fromSeq, present.now) ? alarm : null;
    const question = asked.find((one) => isSame(one, alarm)) ?? leftOver;
    if (!question || (alarm.ack !== null && endsWithAck.has(alarm.kind)))
      await present.store.alarms.close(alarm.number, present.now);
    else {
      const climbing = { ...(await follow(present, alarm, question)), progress: sofar.progress(alarm) };
      await insist(present, outlook, climbing, question, steps);
    }
  }
  const fresh = asked.filter((question) => !open.some((alarm) => isSame(question, alarm)));
  for (const question of fresh) await ask(present, outlook, question, steps);
}

const isSame = (question: Question, alarm: OpenAlarm): boolean =>
  question.kind === alarm.kind && question.subject === alarm.subject;

/** Who came out last is still to be asked after when the station has fallen quiet, or been woken again. */
const isLeftOver = (alarm: QuestionAlarm, fromSeq: number, now: Instant): boolean =>
  (alarm.kind === 'unmet' || alarm.kind === 'minor-out') && Number(alarm.subject) < fromSeq && alarm.end > now;

async function ask(present: Present, outlook: Outlook, question: Question, steps: Steps<Target>): Promise<void> {
  const stationId = outlook.station.id;
  const { alarms, rooms } = present.store;
  if (await alarms.wasAnswered(stationId, question)) return;
  if (question.kind === 'open-group' && !(await mayBeOpened(rooms, stationId))) return;
  await raise(present, stationId, question, steps);
  if (question.kind === 'unseen') await askOnSite(present, outlook);
}

/** Whether there is a room, and the bot does not hold it open already. */
const mayBeOpened = async (rooms: Present['store']['rooms'], stationId: string): Promise<boolean> =>
  (await rooms.ofStation(stationId)).length > 0 && (await rooms.heldOpen(stationId)) === null;

/** What it leads up to may come nearer or go further off. */
async function follow({ store, now }: Present, alarm: OpenAlarm, { start, end }: Question): Promise<OpenAlarm> {
  if ((start === alarm.start && end === alarm.end) || start <= now) return alarm;
  const moved = { ...alarm, start, end };
  await store.alarms.save(moved);
  return moved;
}

async function insist(
  present: Present,
  outlook: Outlook,
  alarm: Climbing,
  question: Question,
  steps: Steps<Target>,
): Promise<void> {
  const ladder = ladderOf(question.kind, steps);
  const isNews = alarm.toldAt !== null && question.newsAt !== undefined && question.newsAt > alarm.ladderSince;
  const isAgain = question.againAt !== undefined && question.againAt > alarm.ladderSince;
  const isDue = !isAcknowledged(alarm, present.now) && (isAgain || isDueAgain(alarm, present.now));
  if (alarm.toldAt === null || isNews || isDue) await startAgain(present, alarm, ladder);
  else if (isStageDue(alarm, present.now)) await tell(present, alarm, ladder, 'stage');
  else await climb(present, alarm, ladder);
  if (isNews && question.kind === 'unseen') await askOnSite(present, outlook);
}
