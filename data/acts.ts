/** Acts are numbered in order: after this one everything that ever happened has. */
export const everyAct = Number.MAX_SAFE_INTEGER;
