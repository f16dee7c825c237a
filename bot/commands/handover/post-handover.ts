import type { Handover } from '../../../data/handover/handover.ts';
import type { Turn } from '../../turn.ts';
import { tellCoordinators } from './tell-coordinators.ts';

/** Puts a handover where the next coordinator reads; what the giver is told of it. Where there is no such room they get it themselves. */
export async function postHandover(turn: Turn, handover: Handover): Promise<string[]> {
  if (isEmpty(handover)) return [];
  const { words, now, zone } = turn;
  const text = words.handover(handover, now, zone);
  return (await tellCoordinators(turn, text)) ? [words.handoverPosted()] : [`\n${text}`];
}

const isEmpty = ({ stations, quiet, questions, items }: Handover): boolean =>
  stations.length + quiet.length + questions.length + items.length === 0;
