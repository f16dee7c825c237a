/** The store cannot be used; the message is one sentence for the operator that says which file and what to do. */
export class StoreError extends Error {
  override name = 'StoreError';
}
