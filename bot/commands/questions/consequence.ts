import type { Asked, AskedOf } from '../../../data/questions/question.ts';
import type { Answer } from '../../command.ts';
import type { Turn } from '../../turn.ts';

/** What a question of one kind leads to. */
export interface Consequence<Kind extends Asked['kind']> {
  /** In a few words, so that it is told from another that waits. */
  inShort(turn: Turn, asked: AskedOf<Kind>): Promise<string>;
  /** Throws UserError where it can't be done any more. */
  yes(turn: Turn, asked: AskedOf<Kind>): Promise<Answer>;
  /** Left out where a no leaves all as it is. */
  no?(turn: Turn, asked: AskedOf<Kind>): Promise<Answer>;
}
