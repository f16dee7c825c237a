import { wordingFor } from '../data/wording/index.ts';
import type { Edit } from './adapters/adapter.ts';
import type { Passage } from './passage.ts';
import { reply } from './reply.ts';
import { startTurn } from './start-turn.ts';

/** An edited command never runs and undoes nothing: whoever reads along saw something else. */
export async function handleEdit(passage: Passage<Edit>): Promise<void> {
  const turn = await startTurn(passage);
  if (turn && turn.place.kind !== 'unlinked') await reply(passage, turn, [{ text: wordingFor('en').sendAgain() }]);
}
