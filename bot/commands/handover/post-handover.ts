import type { Handover } from '../../../data/handover/handover.ts';
import type { Turn } from '../../turn.ts';
import { tellCoordinators } from './tell-coordinators.ts';

/**
 * Puts a handover where the next coordinator reads; what the giver is told of it. Where there is no such room they get it
 * themselves. `own`: what is still the giver's in the log.
 */
export async function postHandover(turn: Turn, handover: Handover, own: readonly number[]): Promise<string[]> {
  if (isEmpty(handover)) return [];
  const { words, now, zone } = turn;
  const text = `${words.handover(handover, now, zone)}\n\n${words.whoIsNext(handover, own)}`;
  return (await tellCoordinators(turn, text)) ? [words.handoverPosted()] : [`\n${text}`];
}

const isEmpty = ({ stations, quiet, questions, items }: Handover): boolean =>
  stations.length + quiet.length + questions.length + items.length === 0;
