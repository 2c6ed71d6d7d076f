/** What is in a pack, and whether it is sound: for a list of packs that a reader keeps. Pure. */
import type { Kind } from '../facts/schema';
import { CheckedPack } from './checked-pack';
import { PackError, type RecordFault, type Refusal } from './errors';
import { finish } from './finish';
import type { OpenedPack } from './open';

/** What is wrong with a pack: `refusal` for programs and translations, `message` for people who read English. */
export interface PackProblem {
  /** `gone`: its bytes could not be read at all. */
  refusal: Refusal | 'gone';
  message: string;
  /** With the refusal `record`: which one. */
  record?: RecordFault;
}

export interface PackDescription {
  /** False when nothing can be read of it; the figures are then zero. */
  usable: boolean;
  /** As its maker called it, or ''. */
  name: string;
  bytes: number;
  records: number;
  kinds: Readonly<Partial<Record<Kind, number>>>;
  /** Number of distinct spellings. */
  names: number;
  /** The newest day on which one of its records was checked, YYYY-MM-DD; '' without records. */
  date: string;
  /** The day it was made, YYYY-MM-DD, where its maker says so. */
  made: string | null;
  /** Languages of the records' names, the most frequent first. */
  languages: readonly { lang: string; records: number }[];
  /** Empty for a sound pack; a pack with problems must not be used. */
  problems: readonly PackProblem[];
}

/** Records that are decoded, evenly over the pack: every one of a pack of up to so many. */
const MOST_DECODED = 5000;

/** What decoding and checking a record takes, in bytes of which the checksum is taken in that time. */
const BYTES_A_RECORD = 10_000;

/** Reads every byte once (some 5 ms a MB) and decodes up to 5,000 records. Never throws. */
export function describePack(bytes: ArrayBuffer): PackDescription {
  return finish(describing(bytes));
}

/** The same in steps of a few ms: yields how much of it is done, from 0 to 1, ever more. */
export function* describing(bytes: ArrayBuffer): Generator<number, PackDescription> {
  const nothing: PackDescription = {
    usable: false,
    name: '',
    bytes: bytes.byteLength,
    records: 0,
    kinds: {},
    names: 0,
    date: '',
    made: null,
    languages: [],
    problems: [],
  };
  try {
    const pack = new CheckedPack(bytes);
    const { name, made, languages } = pack.about();
    return {
      usable: true,
      name,
      bytes: bytes.byteLength,
      records: pack.entityCount,
      kinds: pack.kinds(),
      names: pack.nameCount,
      date: pack.date,
      made,
      languages: Object.entries(languages)
        .map(([lang, records]) => ({ lang, records }))
        .sort((a, b) => b.records - a.records || (a.lang < b.lang ? -1 : 1)),
      problems: yield* problemsOf(pack),
    };
  } catch (error) {
    return { ...nothing, problems: [problemOf(error)] };
  }
}

/** The problem that an error tells. Anything but a PackError is taken for damage. */
export function problemOf(error: unknown): PackProblem {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof PackError)) return { refusal: 'damaged', message };
  const { refusal, record } = error;
  return { refusal, message, ...(record && { record }) };
}

function* problemsOf(pack: OpenedPack): Generator<number, PackProblem[]> {
  const decoded = Math.min(pack.entityCount, MOST_DECODED);
  const total = pack.bytesToCheck + decoded * BYTES_A_RECORD;
  let done = 0;
  const share = (more: number) => {
    done += more;
    return Math.min(1, done / total);
  };
  if (!(yield* mapped(pack.checkBody(), share)))
    return [{ refusal: 'damaged', message: 'pack: the checksum of its body is wrong: it was damaged' }];
  try {
    pack.checkCues();
    pack.titles();
    const step = Math.max(1, pack.entityCount / MOST_DECODED);
    for (let i = 0; Math.floor(i) < pack.entityCount; i += step) {
      const entity = Math.floor(i);
      pack.core(entity);
      pack.relations(entity);
      pack.record(entity);
      yield share(BYTES_A_RECORD);
    }
  } catch (error) {
    return [problemOf(error)];
  }
  return [];
}

/** Yields something else at each step. */
function* mapped<T>(steps: Generator<number, T>, map: (value: number) => number): Generator<number, T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield map(step.value);
  }
}
