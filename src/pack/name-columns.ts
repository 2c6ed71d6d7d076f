/** Build time: the names of records → the dictionary of a pack, and the candidates of each of its spellings. */
import type { DatasetRecord } from '../facts/schema';
import { compileNumbered, NOT_FOUND } from '../names/compile';
import { PackError } from './errors';
import { LANGUAGES, MAX_CANDIDATES, ROLES } from './layout';
import { nameVariants } from './name-variants';
import { Numbering, Numbers } from './numbering';
import { namesOf, type RecordName } from './record-names';

export interface NameSections {
  dictionary: Uint8Array;
  /** By value of a match: where its candidates begin; one more than there are values. */
  at: Uint32Array;
  candidates: Uint32Array;
}

const packed = ({ role, lang }: Pick<RecordName, 'role' | 'lang'>) =>
  (ROLES.indexOf(role) << 2) | LANGUAGES.indexOf(lang);

export class NameColumns {
  private readonly texts = new Numbering();
  /** Pairs: spelling; role and language. And where each record's begin. */
  private readonly names = new Numbers();
  private readonly namesAt = new Numbers();
  /** Three each: spelling; role and language; record. Spellings that the records do not list themselves. */
  private readonly variants = new Numbers();

  /** Takes the next record's names. */
  add(record: DatasetRecord): void {
    const number = this.namesAt.length;
    this.namesAt.push(this.names.length);
    const country = record.kind === 'person' ? record.country : undefined;
    for (const name of namesOf(record)) {
      this.names.push(this.texts.number(name.text), packed(name));
      if (name.role !== 'name' && name.role !== 'alias') continue;
      for (const variant of nameVariants({ kind: record.kind, country }, name.text))
        this.variants.push(this.texts.number(variant), packed({ role: 'alias', lang: 'any' }), number);
    }
  }

  /**
   * Ends the adding; the columns are used up.
   * @param order records by ordinal
   * @param ordinals ordinals by record
   * @throws PackError for a name of more records than a list of candidates holds
   */
  finish(order: Uint32Array, ordinals: Uint32Array): NameSections {
    this.namesAt.push(this.names.length);
    const { names, namesAt } = this;
    const texts = this.texts.take();
    const { bytes, numbers } = compileNumbered(texts);
    const lists = numbers.reduce((most, n) => (n === NOT_FOUND ? most : Math.max(most, n + 1)), 0);
    const at = new Uint32Array(lists + 1);
    for (let i = 0; i < names.length; i += 2) {
      const list = numbers[names.at(i)]!;
      if (list !== NOT_FOUND) at[list + 1]!++;
    }
    const variants = this.certainVariants(numbers, at);
    for (const [list] of variants) at[list + 1]!++;
    for (let list = 0; list < lists; list++) {
      if (at[list + 1]! > MAX_CANDIDATES) {
        const text = texts[numbers.indexOf(list)]!;
        throw new PackError(`${at[list + 1]} records are called "${text}", at most ${MAX_CANDIDATES}`);
      }
      at[list + 1]! += at[list]!;
    }
    const next = at.slice();
    const candidates = new Uint32Array(at[lists]!);
    const put = (list: number, record: number, meta: number) => {
      candidates[next[list]!++] = ((ordinals[record]! << 4) | meta) >>> 0;
    };
    for (const record of order)
      for (let i = namesAt.at(record); i < namesAt.at(record + 1); i += 2) {
        const list = numbers[names.at(i)]!;
        if (list !== NOT_FOUND) put(list, record, names.at(i + 1));
      }
    for (const [list, { record, meta }] of variants) put(list, record, meta);
    return { dictionary: bytes, at, candidates };
  }

  /**
   * The variants, by list, that are of one record only and no record's own name: what somebody is really called goes
   * before what somebody else may be called.
   */
  private certainVariants(
    numbers: ArrayLike<number>,
    at: Uint32Array,
  ): Map<number, { record: number; meta: number }> {
    const found = new Map<number, { record: number; meta: number }>();
    const shared = new Set<number>();
    for (let i = 0; i < this.variants.length; i += 3) {
      const list = numbers[this.variants.at(i)]!;
      if (list === NOT_FOUND || at[list + 1]! > 0) continue;
      const record = this.variants.at(i + 2);
      const other = found.get(list);
      if (other !== undefined && other.record !== record) shared.add(list);
      else found.set(list, { record, meta: this.variants.at(i + 1) });
    }
    for (const list of shared) found.delete(list);
    return found;
  }
}
