export type Flag = 0 | 1;

/** A row that a command made and a later one may drop; `undo` turns both round (see audit/store.ts). */
export interface Versioned {
  made_by: number;
  dropped_by: number | null;
}
