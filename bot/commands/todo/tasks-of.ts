import { isGap, type OpenAlarm } from '../../../data/alarms/alarm.ts';
import { alarmLines } from '../../../data/alarms/alarm-lines.ts';
import { isAcknowledged } from '../../../data/alarms/ladder.ts';
import { takesIn } from '../../../data/people/shift.ts';
import { byUrgency, rankOf, ranks, type Task } from '../../../data/todo/task.ts';
import type { Turn } from '../../turn.ts';
import { shiftOf } from '../people/shift.ts';
import { inShort } from '../questions/consequences.ts';

export interface Tasks {
  /** What nobody has taken on, or is theirs alone; the most urgent first. */
  readonly tasks: readonly Task[];
  /** What they have taken on already and is still open. */
  readonly theirs: readonly string[];
  readonly isOnDuty: boolean;
}

/** What waits for the sender: alarms of their stations (off duty: of all), questions put to them, what they promised. */
export async function tasksOf(turn: Turn): Promise<Tasks> {
  const { store, sender, now } = turn;
  const shift = await shiftOf(turn, sender.id);
  const isMine = ({ stationId }: OpenAlarm) => !shift || takesIn(shift, stationId);
  const open = (await store.alarms.open()).filter((alarm) => isMine(alarm) && matters(turn, alarm));
  const free = open.filter((alarm) => !isAcknowledged(alarm, now));
  const held = open.filter((alarm) => isAcknowledged(alarm, now) && alarm.ack?.personId === sender.id);
  const tasks = [...(await alarmTasks(turn, free)), ...(await questionTasks(turn)), ...(await logTasks(turn))];
  const theirs = (await alarmTasks(turn, held)).toSorted(byUrgency).map(({ text }) => text);
  return { tasks: tasks.toSorted(byUrgency), theirs, isOnDuty: shift !== null };
}

/** A gap so far off that nobody has been told of it yet can wait. */
const matters = ({ now, policy }: Turn, alarm: OpenAlarm): boolean =>
  !isGap(alarm) || alarm.toldAt !== null || alarm.start - now <= Math.max(...policy.alarms.leadsMs[alarm.kind]);

async function alarmTasks(turn: Turn, alarms: readonly OpenAlarm[]): Promise<Task[]> {
  const { now, zone, words, sender } = turn;
  const numbers = alarms.map(({ number }) => number);
  return (await alarmLines(turn, numbers, sender.id)).map((line) => ({
    ref: { kind: 'alarm', number: line.number },
    rank: rankOf(line, now),
    at: line.start,
    text: words.todoAlarm(line, now, zone),
  }));
}

async function questionTasks(turn: Turn): Promise<Task[]> {
  const tasks: Task[] = [];
  for (const question of await turn.store.questions.openFor(turn.sender.id, turn.now))
    tasks.push({
      ref: { kind: 'question', number: question.number },
      rank: ranks.asked,
      at: question.askedAt,
      text: turn.words.todoQuestion(question.number, await inShort(turn, question)),
    });
  return tasks;
}

async function logTasks({ store, sender, words }: Turn): Promise<Task[]> {
  const items = (await store.logs.open()).filter(({ ownerId }) => ownerId === sender.id);
  const texts = await store.details.texts(items.flatMap(({ textId }) => textId ?? []));
  return items.map(({ number, loggedAt, textId }) => ({
    ref: { kind: 'log', number },
    rank: ranks.log,
    at: loggedAt,
    text: words.todoLog(number, texts.get(textId ?? '') ?? null),
  }));
}
