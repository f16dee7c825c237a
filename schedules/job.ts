import type { CanEdit } from '../data/posts/redraw.ts';
import type { Present } from '../data/present.ts';

/** Something the clock brings about. Runs each whole minute in one transaction; safe late or twice, and quiet where nothing is due. */
export interface Job {
  readonly name: string;
  run(present: Present, networks: { readonly canEdit: CanEdit }): Promise<void>;
}
