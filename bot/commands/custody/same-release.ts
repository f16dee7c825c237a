import { ledgerOf } from '../../../data/custody/fold.ts';
import { formatRef } from '../../../data/custody/refs.ts';
import { nameOf } from '../../../data/people/names.ts';
import { outlookOf } from '../../../data/rota/outlook.ts';
import { UserError } from '../../errors.ts';
import type { Turn } from '../../turn.ts';
import { factTexts, liveOf } from '../audit/facts-back.ts';
import { undoFacts } from '../audit/take-back.ts';
import type { Consequence } from '../questions/consequence.ts';
import { stateFact } from './state-fact.ts';

/** "Another, or the same?" Told twice, a release counts once: the later report goes, or is the ref of the one before. */
export const sameRelease: Consequence<'same-release'> = {
  inShort: async (turn, { fact }) => (await told(turn, fact)).join(', '),
  async yes(turn, { fact, as }) {
    if (as !== null) return matchRelease(turn, fact, as);
    const report = await turn.store.custody.fact(fact);
    const [live] = report ? await liveOf(turn, [report]) : [];
    if (!live) throw new UserError(turn.words.answeredAlready());
    const { what } = await undoFacts(turn, [fact]);
    const { count } = await outlookOf(turn, live.stationId);
    return { text: turn.words.sameAsBefore(what, count.least, count.most) };
  },
};

async function told(turn: Turn, seq: number): Promise<string[]> {
  const fact = await turn.store.custody.fact(seq);
  return fact ? factTexts(turn, [fact]) : [];
}

async function matchRelease(turn: Turn, seq: number, release: number) {
  const { store, words } = turn;
  const pair = [await store.custody.fact(seq), await store.custody.fact(release)].filter((fact) => fact !== null);
  const [own, other] = await liveOf(turn, pair);
  if (!own || !other || !('refId' in own.body)) throw new UserError(words.answeredAlready());
  const { refId } = own.body;
  const { custody, station } = await outlookOf(turn, other.stationId);
  const isFree = ledgerOf(custody, station.id).releases.some(({ seq, open }) => seq === release && open > 0);
  if (!isFree) throw new UserError(words.nothingToMatch(station));
  const fact = await stateFact(turn, other.stationId, other.happenedAt, { kind: 'matched', refId, release });
  const ref = (await store.custody.byIds([refId])).get(refId)?.ref;
  const by = await nameOf(turn, other.saidBy);
  return {
    text: words.matched(ref ? formatRef(ref) : '', other.happenedAt, by, fact, turn.zone),
    level: 1 as const,
  };
}
