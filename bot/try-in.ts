import type { Passage } from './passage.ts';

/** What goes wrong in one part of an event leaves the others whole: it is as if that part had never begun. */
export async function tryIn<Result>(
  { trx, touched }: Pick<Passage, 'trx' | 'touched'>,
  part: () => Promise<Result>,
  explain: (error: unknown) => Result | Promise<Result>,
): Promise<Result> {
  const saved = await trx.savepoint('part').execute();
  const touchedBefore = [...touched];
  try {
    const result = await part();
    await saved.releaseSavepoint('part').execute();
    return result;
  } catch (error) {
    await saved.rollbackToSavepoint('part').execute();
    touched.clear();
    for (const stationId of touchedBefore) touched.add(stationId);
    return explain(error);
  }
}
