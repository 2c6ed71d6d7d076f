/** The pack of a dataset, kept between commands: building it takes some ten seconds of processor time. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildPack } from './dataset';
import { root } from './root';

/** What the bytes of a pack depend on besides the dataset: our own code, and the libraries in the lockfile. */
const MAKERS = ['src/cli', 'src/facts', 'src/names', 'src/pack', 'package-lock.json'].map((path) =>
  join(root, path),
);

/** Kept packs; the oldest go first. */
const KEPT = 4;

/**
 * As `buildPack`, but what was built from the same files before is read from `kept`. A cache that cannot be read or
 * written is done without. Throws DatasetError.
 */
export async function cachedPack(
  dir: string,
  kept: string = join(root, 'node_modules/.cache/konteks'),
): Promise<Uint8Array> {
  // Without our sources (the command as it is published) or without the dataset there is nothing to go by.
  const key = await keyOf([dir, ...MAKERS]).catch(() => null);
  if (key === null) return buildPack(dir);
  const file = join(kept, `${key}.pack`);
  const before = await readFile(file).catch(() => null);
  if (before) return new Uint8Array(before);
  const bytes = await buildPack(dir);
  await keep(file, kept, bytes).catch(() => undefined);
  return bytes;
}

/** A name for the contents of files and folders: another one as soon as a path or a byte differs. */
async function keyOf(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) {
    const names = (await stat(path)).isDirectory() ? (await readdir(path, { recursive: true })).sort() : [''];
    for (const name of names) {
      const file = join(path, name);
      if ((await stat(file)).isDirectory()) continue;
      const bytes = await readFile(file);
      hash.update(`${name}\0${bytes.length}\0`).update(bytes);
    }
  }
  return hash.digest('hex').slice(0, 32);
}

async function keep(file: string, kept: string, bytes: Uint8Array): Promise<void> {
  await mkdir(kept, { recursive: true });
  // Several commands may run at once: none may see half a file.
  const whole = `${file}.${randomUUID()}`;
  await writeFile(whole, bytes);
  await rename(whole, file);
  const packs = (await readdir(kept)).filter((name) => name.endsWith('.pack'));
  const ages = await Promise.all(
    packs.map(async (name) => ({ name, at: (await stat(join(kept, name))).mtimeMs })),
  );
  const old = ages.sort((a, b) => b.at - a.at).slice(KEPT);
  await Promise.all(old.map(({ name }) => rm(join(kept, name), { force: true })));
}
