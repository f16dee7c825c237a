import { actOf } from './acts.ts';
import type { Answer, Command } from './command.ts';
import { commandNames, findCommand } from './commands/index.ts';
import { NotACommand, TooOpen, UserError } from './errors.ts';
import type { Passage } from './handle-event.ts';
import { parseInput } from './parse-input.ts';
import { type Refusal, refusalOf } from './permissions.ts';
import { type Line, nearestName, type Word } from './read-text.ts';
import { stationIndex } from './station-cache.ts';
import type { Turn } from './turn.ts';

/** Runs one line of a message, in a savepoint of its own: what goes wrong in it leaves the other lines whole. */
export async function runLine(passage: Passage, turn: Turn, line: Line): Promise<Answer | null> {
  const found = findCommand(line.words);
  if (!found) return unknown(turn, line);
  const refusal = refusalOf(found.command, turn.level, turn.place);
  if (refusal) return refused(passage, turn, found.command, refusal);
  return inSavepoint(passage, turn, line, found.command, found.words);
}

async function inSavepoint(passage: Passage, turn: Turn, line: Line, command: Command, words: readonly Word[]) {
  const saved = await passage.trx.savepoint('command').execute();
  const touched = new Set(passage.touched);
  try {
    const answer = await run(passage, turn, command, words);
    await saved.releaseSavepoint('command').execute();
    return answer;
  } catch (error) {
    await saved.rollbackToSavepoint('command').execute();
    passage.touched.clear();
    for (const stationId of touched) passage.touched.add(stationId);
    return explain(passage, turn, line, command, error);
  }
}

async function run({ parts, store }: Passage, turn: Turn, command: Command, words: readonly Word[]): Promise<Answer> {
  const around = {
    stations: await stationIndex(parts.database, store),
    home: turn.place.station,
    saidAt: turn.saidAt,
    zone: turn.zone,
    wording: turn.words,
  };
  const input = parseInput(command, words, around);
  const answer = await command.handle({ ...turn, act: actOf(turn, command.name, command.undoable) }, input);
  return command.where === 'private' || command.where === 'secret' ? { ...answer, private: true } : answer;
}

async function explain(
  passage: Passage,
  turn: Turn,
  line: Line,
  command: Command,
  error: unknown,
): Promise<Answer | null> {
  if (error instanceof NotACommand)
    return line.prefixed ? { text: turn.words.unreadable(command.example) } : unknown(turn, line);
  if (error instanceof TooOpen) return refused(passage, turn, command, 'too-open');
  if (error instanceof UserError) return { text: error.message, private: error.private };
  passage.parts.log.error({ err: error, command: command.name, inbox: passage.row.seq }, 'command failed');
  return { text: turn.words.broken() };
}

/** Ordinary speech: silence in a group; privately a line that helps on. */
function unknown({ place, words, level }: Turn, { prefixed, words: typed }: Line): Answer | null {
  if (place.kind === 'unlinked') return null;
  const near = nearestName(typed[0]?.text ?? '', commandNames(level));
  if (near && (prefixed || typed.length <= 3)) return { text: words.didYouMean(near) };
  return place.kind === 'direct' ? { text: words.greeting() } : null;
}

async function refused(
  { store, event, row }: Passage,
  turn: Turn,
  command: Command,
  refusal: Refusal,
): Promise<Answer | null> {
  const { words, place, policy } = turn;
  switch (refusal) {
    case 'silence':
      return null;
    case 'level':
      return { text: words.notForYou(command.name, command.level, policy.contacts) };
    case 'not-a-group':
      return { text: words.onlyInGroup(command.name) };
    case 'secret':
      return { text: words.onlyInDirect(command.name) };
    case 'too-open':
      await store.outbox.queue(
        {
          target: { kind: 'room', id: place.id },
          content: { kind: 'delete', on: { network: row.network, messageId: event.id }, own: false },
          urgency: 'answer',
          network: row.network,
        },
        turn.now,
      );
      return { text: words.tooOpen(turn.level, policy.contacts), private: true };
  }
}
