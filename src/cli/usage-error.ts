/** Wrong use of a command: one line on stderr and exit code 2. Anything else that fails exits with 1. */
export class UsageError extends Error {
  override name = 'UsageError';
}
