import { rateWindowMs } from '../data/policy.ts';
import type { Message } from './adapters/adapter.ts';
import { answerLine } from './answer-line.ts';
import type { Answer } from './command.ts';
import type { Passage } from './passage.ts';
import { allowance } from './rate-limit.ts';
import { type Line, readLines } from './read-text.ts';
import { reply } from './reply.ts';
import { compose, type Step } from './router.ts';
import { startTurn } from './start-turn.ts';
import { takePhotos } from './take-photos.ts';
import type { Turn } from './turn.ts';

/** A message on its way to its one reply. */
interface Talk {
  readonly passage: Passage<Message>;
  readonly turn: Turn;
  /** Its lines that may be commands. */
  lines: readonly Line[];
  answers: Answer[];
}

/** Every line that is a command, in order, answered in one reply. */
export async function handleMessage(passage: Passage<Message>): Promise<void> {
  const turn = await startTurn(passage);
  if (!turn) return;
  const talk: Talk = { passage, turn, lines: [], answers: [] };
  await answerTalk(talk, async () => {});
  talk.answers.push(...(await takePhotos(passage, turn)));
  const isRelinked = talk.answers.some((answer) => answer.isRelinked);
  await reply(passage, (isRelinked ? await startTurn(passage) : null) ?? turn, talk.answers);
}

const refuseTooLong: Step<Talk> = async ({ passage: { event }, turn, answers }, next) => {
  if (event.text.length <= turn.policy.chat.longestText) return next();
  if (turn.place.kind !== 'unlinked') answers.push({ text: turn.words.tooLong() });
};

const splitLines: Step<Talk> = (talk, next) => {
  const { event } = talk.passage;
  talk.lines = readLines(event.text, { direct: event.chat.kind === 'direct' });
  return next();
};

const limitRate: Step<Talk> = async (talk, next) => {
  const { store, row } = talk.passage;
  const before = await store.inbox.commandsSince(row.senderHash, row.receivedAt - rateWindowMs, row.seq);
  const { allowed, notice } = allowance(before, talk.lines.length, talk.turn.policy.chat.commandsAMinute);
  talk.lines = talk.lines.slice(0, allowed);
  await next();
  if (notice) talk.answers.push({ text: talk.turn.words.tooMany() });
};

const answerLines: Step<Talk> = async (talk) => {
  const answers: Answer[] = [];
  for (const line of talk.lines) {
    const answer = await answerLine(talk.passage, talk.turn, line);
    if (answer) answers.push(answer);
  }
  talk.answers.push(...worthSaying(answers));
};

const answerTalk = compose(refuseTooLong, splitLines, limitRate, answerLines);

/** The same words are said once; a greeting only where there is nothing else to say. */
function worthSaying(answers: readonly Answer[]): Answer[] {
  const said = answers.filter(({ isGreeting }) => !isGreeting);
  const once = new Map((said.length > 0 ? said : answers).map((answer) => [answer.text, answer]));
  return [...once.values()];
}
