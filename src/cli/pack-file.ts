/** The bundled pack for the command line: the built file beside the bundle, or built anew from the sources. */
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { joinPacks } from '../pack/join';
import { openPack } from '../pack/open';
import type { Pack } from '../pack/types';
import { readPackFile } from './pack/read-pack';
import { cachedPack } from './pack-cache';
import { root } from './root';

/** Throws PackError for a broken pack, DatasetError for a broken dataset. */
export async function bundledPack(): Promise<Pack> {
  const beside = join(dirname(fileURLToPath(import.meta.url)), 'konteks.pack');
  if (existsSync(beside)) return openPack(await readPackFile(beside));
  const bytes = await cachedPack(join(root, 'assets/dataset'));
  return openPack(bytes.slice().buffer as ArrayBuffer);
}

/**
 * The bundled pack with further ones laid over it, in order; each is a built pack or a dataset's folder.
 * Throws with the file's name for one that cannot be opened.
 */
export async function packsOf(paths: readonly string[]): Promise<Pack> {
  const further = await Promise.all(paths.map(onePack));
  return joinPacks([await bundledPack(), ...further]);
}

async function onePack(path: string): Promise<Pack> {
  const info = await stat(path).catch(() => {
    throw new Error(`no such pack: ${path}`);
  });
  if (info.isDirectory()) return openPack((await cachedPack(path)).slice().buffer as ArrayBuffer);
  try {
    return openPack(await readPackFile(path));
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`);
  }
}
