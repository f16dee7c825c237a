import type { FactBody } from '../../../data/custody/fact.ts';
import type { Instant } from '../../../data/ranges.ts';
import type { Turn } from '../../turn.ts';

/** Appends what the sender says to the ledger, and lets the station follow; the fact's number. */
export async function stateFact(turn: Turn, stationId: string, happenedAt: Instant, body: FactBody): Promise<number> {
  turn.touch(stationId);
  return turn.store.custody.append({
    act: await turn.act(),
    stationId,
    happenedAt,
    heardAt: turn.now,
    saidBy: turn.sender.id,
    vetted: turn.level >= 1,
    sure: 'told',
    body,
  });
}
