import type { Turn } from '../../turn.ts';

/** Keeps words about somebody where they can be erased; the id of the row, undefined where nothing was said. */
export const detailFor = async ({ store }: Turn, refId: string, text: string): Promise<string | undefined> =>
  text === '' ? undefined : store.details.add(refId, text);
