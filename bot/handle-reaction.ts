import { isOnDutyFor } from '../data/alarms/acknowledge.ts';
import type { OpenAlarm } from '../data/alarms/alarm.ts';
import type { Post } from '../data/posts/post.ts';
import { type Tapped, tapRota } from '../data/posts/tap.ts';
import { union } from '../data/ranges.ts';
import { stationsNeedingHelp } from '../data/rota/needing-help.ts';
import { slotNumber } from '../data/rota/slots.ts';
import type { Station } from '../data/stations/station.ts';
import { actOf } from './acts.ts';
import type { Reaction } from './adapters/adapter.ts';
import type { Answer } from './command.ts';
import { takeOn } from './commands/alarms/ack-answer.ts';
import { answerQuestion } from './commands/questions/consequences.ts';
import { bookingAnswer } from './commands/rota/booking-answer.ts';
import { standDown } from './commands/rota/standdown.ts';
import { doTask } from './commands/todo/do-task.ts';
import { refusalOrBug } from './explain.ts';
import type { Passage } from './passage.ts';
import { reply } from './reply.ts';
import { startTurn } from './start-turn.ts';
import { tappedPost } from './tapped-post.ts';
import { thumbTakenOff } from './thumb-taken-off.ts';
import { tryIn } from './try-in.ts';
import type { Turn } from './turn.ts';

/** A tap on one of the bot's posts: a slot on a rota, or 👍 on an alarm. Every other reaction is just that. */
export async function handleReaction(passage: Passage<Reaction>): Promise<void> {
  const { store, event, row } = passage;
  const post = await tappedPost(store, row.network, event);
  if (!post) return;
  const turn = await startTurn(passage);
  if (!turn || turn.place.kind === 'unlinked') return;
  const sign = event.emoji?.replace(/[\ufe0f\u{1f3fb}-\u{1f3ff}]/gu, '') ?? null;
  if (post.kind === 'rota') await tapSlot(passage, turn, post, sign);
  else if (post.kind === 'todo') await tapTask(passage, turn, post, sign);
  else if (sign === null) await takeOff(passage, turn, post);
  else if (sign === '👍') await (post.kind === 'asked' ? sayYes(passage, turn, post) : thumbsUp(passage, turn, post));
}

const numberOf = (sign: string): string | undefined => /^([1-9])\u20e3$/.exec(sign)?.[1];

/** A number on somebody's own list of what waits for them. */
async function tapTask(passage: Passage<Reaction>, turn: Turn, post: Post, sign: string | null): Promise<void> {
  const task = sign === null ? null : await turn.store.todo.at(post.id, Number(numberOf(sign)));
  if (!task || post.target.id !== turn.sender.id) return;
  await reply(passage, turn, [await tapAs('tap', passage, turn, (doing) => doTask(doing, task))]);
}

async function tapSlot(passage: Passage<Reaction>, turn: Turn, post: Post, sign: string | null): Promise<void> {
  const number = sign === null ? null : numberOf(sign);
  if (number === undefined || post.stationId === null) return;
  const tapped = await tapRota(turn, post, turn.sender.id, number, actOf(turn, 'tap', true));
  if (tapped.kind === 'nothing') return;
  turn.touch(post.stationId);
  const text = await wordsFor(turn, await turn.store.stations.byId(post.stationId), tapped);
  return text === '' ? tick(passage, turn) : reply(passage, turn, [{ text }]);
}

/** What has to be said of a tap; empty where the hours are simply theirs, or theirs no longer. */
async function wordsFor(turn: Turn, station: Station, tapped: Exclude<Tapped, { kind: 'nothing' }>): Promise<string> {
  const { words, zone } = turn;
  switch (tapped.kind) {
    case 'quiet':
      return words.noSignUps(tapped.outlook, await stationsNeedingHelp(turn), zone);
    case 'no-slot':
      return words.noSlotThere();
    case 'given':
      return tapped.back.given.length > 0 ? '' : words.servedHours(tapped.back.served, zone);
    case 'taken': {
      const { outlook, booked, before } = tapped;
      const now = [...booked.taken, ...booked.alreadyYours];
      const rest = await bookingAnswer(turn, outlook, {
        ...booked,
        taken: [],
        alreadyYours: [],
        passed: [],
        notNeeded: [],
      });
      if (now.length === 0 || (before.length === 0 && rest !== '')) return bookingAnswer(turn, outlook, booked);
      if (before.length === 0) return '';
      const givesBack = before.map((range) => ({ range, number: slotNumber(outlook, range, turn.now, zone) }));
      const both = words.tappedTwice(station, givesBack, union(now), turn.place.station?.id === station.id, zone);
      return [both, rest].filter(Boolean).join('\n');
    }
  }
}

/** A tap is answered by ✅ alone: the words are on the post already, or soon will be. */
async function tick({ event, row }: Passage<Reaction>, { store, sender, place, now }: Turn): Promise<void> {
  await store.outbox.queue(
    {
      target: place.kind === 'direct' ? { kind: 'person', id: sender.id } : { kind: 'room', id: place.id },
      content: {
        kind: 'reaction',
        on: { network: row.network, messageId: event.messageId },
        emoji: '✅',
        to: sender.id,
      },
      urgency: 'answer',
      network: row.network,
    },
    now,
  );
}

/** 👍 on what one person was asked is a yes of theirs; of anybody else it is just a thumb. */
async function sayYes(passage: Passage<Reaction>, turn: Turn, post: Post): Promise<void> {
  const own = (await turn.store.questions.inPost(post.id)).filter(({ personId }) => personId === turn.sender.id);
  const answers: Answer[] = [];
  for (const question of own)
    answers.push(await tapAs('yes', passage, turn, (doing) => answerQuestion(doing, question, 'yes')));
  if (answers.length > 0) await reply(passage, turn, answers);
}

async function takeOff(passage: Passage<Reaction>, turn: Turn, post: Post): Promise<void> {
  const answer = await thumbTakenOff(turn, post);
  if (answer) await reply(passage, turn, [answer]);
}

/** What a tap does is noted, and taken back, as if it had been typed. */
const tapAs = (command: 'tap' | 'yes' | 'ack', passage: Passage, turn: Turn, part: (turn: Turn) => Promise<Answer>) =>
  tryIn(
    passage,
    () => part({ ...turn, act: actOf(turn, command, true) }),
    (error) => refusalOrBug(passage, turn, error, command),
  );

async function thumbsUp(passage: Passage<Reaction>, turn: Turn, post: Post): Promise<void> {
  if (turn.level < 1) return;
  await reply(passage, turn, [await tapAs('ack', passage, turn, (taking) => answerAlarms(taking, post))]);
}

async function answerAlarms(turn: Turn, post: Post): Promise<Answer> {
  const { store, words, sender } = turn;
  const numbers = await store.alarms.inPost(post.id);
  const open = (await store.alarms.byNumbers(numbers)).filter(({ isOpen }) => isOpen);
  if (open.length === 0) return { text: words.settledAlready(numbers), level: 1 };
  const [theirs, others]: [OpenAlarm[], OpenAlarm[]] = [[], []];
  for (const alarm of open) {
    // Whoever answers a call for help is the right one.
    const isTheirs = alarm.kind === 'sos' || (await isOnDutyFor(turn, sender.id, alarm.stationId));
    (isTheirs ? theirs : others).push(alarm);
  }
  const [alone] = open;
  if (alone?.kind === 'maybe-empty') return answerStandDown(turn, alone, theirs.length > 0);
  const taken = await takeOn(turn, theirs);
  const asked = others.length > 0 ? words.takingIt(others.map(({ number }) => number)) : '';
  return { ...taken, text: [taken.text, asked].filter(Boolean).join('\n') };
}

/** On "Stand it down?", which stands alone, 👍 is a yes, and `ack` is not. */
async function answerStandDown(turn: Turn, { stationId }: OpenAlarm, isTheirs: boolean): Promise<Answer> {
  const station = await turn.store.stations.byId(stationId);
  return isTheirs ? standDown(turn, station) : { text: turn.words.notYoursToStandDown(station), level: 1 };
}
