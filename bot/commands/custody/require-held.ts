import { UserError } from '../../errors.ts';
import type { Turn } from '../../turn.ts';
import type { KnownArrestee } from './known-refs.ts';

type Known = Pick<KnownArrestee, 'ref' | 'arrestee'>;

/** Whoever is held for court may be released there, or turn up elsewhere. Throws UserError for whoever is out. */
export function requireNotOut({ words }: Turn, { ref, arrestee: { ending } }: Known): void {
  if (ending && ending.kind !== 'held-for-court') throw new UserError(words.alreadyOut(ref, ending.seq));
}

/** Somebody whose clocks count. Throws UserError for whoever is out, or held for court. */
export function requireHeld(turn: Turn, known: Known): void {
  requireNotOut(turn, known);
  if (known.arrestee.ending) throw new UserError(turn.words.heldForCourtAlready(known.ref));
}
