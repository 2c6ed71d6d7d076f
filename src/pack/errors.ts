/** The bytes are no usable pack, or the records cannot be written as one; the message says why. */
export class PackError extends Error {
  override name = 'PackError';
}
