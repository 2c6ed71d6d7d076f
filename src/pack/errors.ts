import type { Refusal } from '../names/container';

/** The bytes are no usable pack, or the records cannot be written as one; the message says why. */
export class PackError extends Error {
  override name = 'PackError';

  constructor(
    message: string,
    readonly refusal: Refusal = 'damaged',
  ) {
    super(message);
  }
}
