/** Reads a pack's file, however long, without a second copy of it. */
import { open } from 'node:fs/promises';

/** @throws Error with one clear line for what cannot be read. */
export async function readPackFile(path: string): Promise<ArrayBuffer> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new Error(error.code === 'ENOENT' ? `no such file: ${path}` : `cannot read ${path}: ${error.code}`);
  });
  try {
    const info = await file.stat();
    if (info.isDirectory()) throw new Error(`is a directory, not a pack: ${path}`);
    const buffer = new ArrayBuffer(info.size);
    // readFile refuses files over 2 GB, and one read gives no more than 2 GB.
    for (let done = 0; done < info.size; ) {
      const length = Math.min(info.size - done, 1 << 28);
      const { bytesRead } = await file.read(new Uint8Array(buffer, done, length), 0, length, done);
      if (bytesRead === 0) throw new Error(`${path} became shorter while it was read`);
      done += bytesRead;
    }
    return buffer;
  } finally {
    await file.close();
  }
}
