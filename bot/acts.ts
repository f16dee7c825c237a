import type { Turn } from './turn.ts';

/** Written down at the first change, so that looking leaves no trace but where a command asks for one. */
export function actOf({ store, now, sender, place, inboxSeq }: Turn, command: string, undoable: boolean): Turn['act'] {
  let seq: Promise<number> | undefined;
  return (options = { undoable }) => {
    const act = { at: now, personId: sender.id, roomId: place.id, command, inboxSeq };
    seq ??= store.audit.begin(act, options.undoable);
    return seq;
  };
}
