/** What was asked for was not done; one sentence for the operator that says why and what to do. Exit code 1. */
export class CommandFailed extends Error {
  override name = 'CommandFailed';
}
