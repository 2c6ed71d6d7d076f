/** A pack from elsewhere: its checksums say that it is whole, not that whoever made it meant well. */
import { type DatasetRecord, isRecord } from '../facts/schema';
import { PackError } from './errors';
import { OpenedPack } from './open';

/**
 * A pack whose records are compared with the schema when they are first read, some 50 µs each: what is no date, no
 * http address or no field of a record never gets into a card.
 * @throws PackError, here and in every method, for anything that is not as it should be.
 */
export class CheckedPack extends OpenedPack {
  private readonly checked = new WeakSet<DatasetRecord>();

  override record(entity: number): DatasetRecord {
    const record = super.record(entity);
    if (!this.checked.has(record)) {
      if (!isRecord(record)) throw new PackError(`pack: record ${entity} has not the form of a record`);
      this.checked.add(record);
    }
    return record;
  }
}
