/** A file becomes a pack of the reader's: copied, checked by the background, and only then listed. */
import type { PackProblem } from '../../pack/describe';
import { MAGIC } from '../../pack/layout';
import { dropBytes, newPackId, type PackAbout, putBytes } from '../../shared/pack-store';
import { describe } from '../packs-client';

/** `no-room`: the browser's storage is full. `too-large`: more than fits into memory at once. */
export type ImportProblem = PackProblem | { refusal: 'no-room' | 'too-large'; message: string };

/** ArrayBuffers of this size still work in both browsers. */
const MOST_BYTES = 2_000_000_000;

/** Never throws. The pack is not in the list yet. `progress`: as {@link describe} tells it. */
export async function importPack(
  file: File,
  progress: (share: number) => void,
): Promise<{ pack: PackAbout } | { problem: ImportProblem }> {
  if (file.size > MOST_BYTES) return { problem: { refusal: 'too-large', message: `${file.size} bytes` } };
  const id = newPackId();
  try {
    // Looked at before gigabytes of something else are copied.
    if (!(await beginsAsPack(file))) return { problem: { refusal: 'foreign', message: 'no pack' } };
    await putBytes(id, file);
    const about = await describe(id, progress);
    const [problem] = about.problems;
    if (problem || !about.usable) {
      await dropBytes(id);
      return { problem: problem ?? { refusal: 'damaged', message: 'not usable' } };
    }
    const { bytes, records, kinds, date, made } = about;
    const name = (about.name || file.name.replace(/\.pack$/i, '')).slice(0, 300);
    return { pack: { id, name, bytes, records, kinds, date, made, added: Date.now(), removed: null } };
  } catch (error) {
    await dropBytes(id).catch(() => {});
    return { problem: problemOf(error) };
  }
}

async function beginsAsPack(file: File): Promise<boolean> {
  const start = new DataView(await file.slice(0, 4).arrayBuffer());
  return start.byteLength === 4 && start.getUint32(0, true) === MAGIC;
}

function problemOf(error: unknown): ImportProblem {
  const message = String(error);
  if (/quota/i.test(message)) return { refusal: 'no-room', message };
  // The file went away between choosing and reading (NotFoundError, NotReadableError).
  if (error instanceof DOMException) return { refusal: 'gone', message };
  // The background did not live through it.
  return { refusal: 'too-large', message };
}
