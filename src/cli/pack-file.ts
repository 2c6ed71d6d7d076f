/** The bundled pack for the command line: the built file beside the bundle, or built anew from the sources. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openPack } from '../pack/open';
import type { Pack } from '../pack/types';
import { buildPack } from './dataset';
import { root } from './root';

/** Throws PackError for a broken pack, DatasetError for a broken dataset. */
export async function bundledPack(): Promise<Pack> {
  const beside = join(dirname(fileURLToPath(import.meta.url)), 'konteks.pack');
  if (existsSync(beside)) return openPack(await arrayBuffer(beside));
  const bytes = await buildPack(join(root, 'assets/dataset'));
  return openPack(bytes.slice().buffer);
}

async function arrayBuffer(path: string): Promise<ArrayBuffer> {
  const bytes = await readFile(path);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}
