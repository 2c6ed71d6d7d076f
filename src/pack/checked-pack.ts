/** A pack from elsewhere: its checksums say that it is whole, not that whoever made it meant well. */
import { type DatasetRecord, recordProblem } from '../facts/schema';
import { PackError } from './errors';
import { OpenedPack } from './open';

/**
 * A pack whose records are compared with the schema when they are first read, some 50 µs each: what is no date, no
 * http address, no field of a record or too long never gets into a card.
 * @throws PackError, here and in every method, for anything that is not as it should be.
 */
export class CheckedPack extends OpenedPack {
  private readonly checked = new WeakSet<DatasetRecord>();

  override record(entity: number): DatasetRecord {
    const record = super.record(entity);
    if (!this.checked.has(record)) {
      const problem = recordProblem(record);
      if (problem) {
        const { id } = record;
        const where = problem.field ? `${id}: ${problem.field}` : id;
        throw new PackError(`pack: record ${where}: ${problem.reason}`, 'record', { id, ...problem });
      }
      this.checked.add(record);
    }
    return record;
  }
}
