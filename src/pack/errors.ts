import type { Refusal as Damage } from '../names/container';

/** `record`: the bytes are whole, but one of the records is not as records must be. */
export type Refusal = Damage | 'record';

/** The record that is not as it should be: its id, and the field of it. */
export interface RecordFault {
  id: string;
  field: string;
  /** In English. */
  reason: string;
}

/** The bytes are no usable pack, or the records cannot be written as one; the message says why. */
export class PackError extends Error {
  override name = 'PackError';

  constructor(
    message: string,
    readonly refusal: Refusal = 'damaged',
    readonly record: RecordFault | null = null,
  ) {
    super(message);
  }
}
