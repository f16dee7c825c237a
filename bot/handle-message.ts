import { rateWindowMs } from '../data/policy.ts';
import type { Message } from './adapters/adapter.ts';
import type { Answer } from './command.ts';
import type { Passage } from './passage.ts';
import { allowance } from './rate-limit.ts';
import { readLines } from './read-text.ts';
import { reply } from './reply.ts';
import { runLine } from './run-line.ts';
import { startTurn } from './start-turn.ts';
import type { Turn } from './turn.ts';

/** Every line that is a command, in order, answered in one reply. */
export async function handleMessage(passage: Passage<Message>): Promise<void> {
  const turn = await startTurn(passage);
  if (!turn) return;
  const answers = await answersTo(passage, turn);
  const isRelinked = answers.some((answer) => answer.isRelinked);
  await reply(passage, (isRelinked ? await startTurn(passage) : null) ?? turn, answers);
}

async function answersTo(passage: Passage<Message>, turn: Turn): Promise<Answer[]> {
  const { event, row, store } = passage;
  const { chat } = turn.policy;
  if (event.text.length > chat.longestText)
    return turn.place.kind === 'unlinked' ? [] : [{ text: turn.words.tooLong() }];
  const lines = readLines(event.text, { direct: event.chat.kind === 'direct' });
  const before = await store.inbox.commandsSince(row.senderHash, row.receivedAt - rateWindowMs, row.seq);
  const { allowed, notice } = allowance(before, lines.length, chat.commandsAMinute);
  const answers: Answer[] = [];
  for (const line of lines.slice(0, allowed)) {
    const answer = await runLine(passage, turn, line);
    if (answer) answers.push(answer);
  }
  return [...worthSaying(answers), ...(notice ? [{ text: turn.words.tooMany() }] : [])];
}

/** The same words are said once; a greeting only where there is nothing else to say. */
function worthSaying(answers: readonly Answer[]): Answer[] {
  const said = answers.filter(({ isGreeting }) => !isGreeting);
  const once = new Map((said.length > 0 ? said : answers).map((answer) => [answer.text, answer]));
  return [...once.values()];
}
