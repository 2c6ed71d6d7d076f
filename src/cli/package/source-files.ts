/** The files of which the source zip is made. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Made, fetched or local: never part of the sources. */
const LEFT_OUT = new Set(['.git', 'node_modules', 'dist', 'build']);

/**
 * Paths relative to `root`, with `/`, sorted. In a git checkout the tracked files, else (in an unpacked source
 * zip) every file but what a build makes.
 */
export async function sourceFiles(root: string): Promise<string[]> {
  if (existsSync(join(root, '.git'))) {
    const listed = execFileSync('git', ['ls-files', '-z'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    return listed
      .split('\0')
      .filter((path) => path !== '' && existsSync(join(root, path)))
      .sort();
  }
  return filesUnder(root);
}

/** Every file under `dir`, relative to it, with `/`, sorted. */
export async function filesUnder(dir: string, at = ''): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(join(dir, at), { withFileTypes: true })) {
    const path = at ? `${at}/${entry.name}` : entry.name;
    if (entry.isDirectory()) {
      if (at !== '' || !LEFT_OUT.has(entry.name)) found.push(...(await filesUnder(dir, path)));
    } else if (entry.isFile() && !entry.name.endsWith('.log')) found.push(path);
  }
  return found.sort();
}
