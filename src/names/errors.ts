/** The bytes are no usable names dictionary; the message says why. */
export class NamesError extends Error {
  override name = 'NamesError';
}
