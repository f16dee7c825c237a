/** The store cannot be used; the message is one sentence for the operator that says which file and what to do. */
export class StoreError extends Error {
  override name = 'StoreError';
}

/** The same where nothing is wrong with how it was asked for: damage, a full disk, a store taken over. */
export class StoreFailure extends StoreError {
  override name = 'StoreFailure';
}

/** Another process acts on the store now. Nothing but stopping helps; all else may pass, and is tried again. */
export class StoreTaken extends StoreFailure {
  override name = 'StoreTaken';
}
