import type { Turn } from './turn.ts';

/** Written down at the first change, so that looking leaves no trace but where a command asks for one. */
export function actOf(
  { store, now, sender, place, inboxSeq }: Turn,
  command: string,
  undoable: boolean,
): () => Promise<number> {
  let seq: Promise<number> | undefined;
  return () => {
    seq ??= store.audit.begin({ at: now, personId: sender.id, roomId: place.id, command, inboxSeq }, undoable);
    return seq;
  };
}
