/** `npm run package`: the zips for the stores, and the sources from which their bytes can be made again. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { Command } from 'commander';
import { buildAll } from './build/build-all';
import { TARGETS } from './build/manifest';
import { fail } from './fail';
import { filesUnder, sourceFiles } from './package/source-files';
import { zip } from './package/zip';
import { root } from './root';

new Command('package')
  .description('Build, lint the Firefox build, and write dist/packages/*.zip')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse();

try {
  await makePackages();
} catch (error) {
  fail(error);
}

async function makePackages(): Promise<void> {
  await buildAll({ progress: (step) => console.log(`building ${step} …`) });
  console.log('linting the Firefox build …');
  lintFirefox();
  const { version } = JSON.parse(await readFile(join(root, 'manifest.json'), 'utf8')) as { version: string };
  const out = join(root, 'dist/packages');
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  for (const target of TARGETS) {
    const dir = join(root, 'dist', target);
    await write(join(out, `konteks-${version}-${target}.zip`), dir, await filesUnder(dir));
  }
  await write(join(out, `konteks-${version}-source.zip`), root, await sourceFiles(root));
}

async function write(file: string, dir: string, paths: string[]): Promise<void> {
  const files = new Map<string, Uint8Array>();
  for (const path of paths) files.set(path, await readFile(join(dir, path)));
  const bytes = zip(files);
  await writeFile(file, bytes);
  const sha = createHash('sha256').update(bytes).digest('hex');
  console.log(`${relative(root, file)}  ${(bytes.length / 1024).toFixed(0)} kB  sha256 ${sha}`);
}

/** The store refuses what this finds, so nothing is let pass. */
function lintFirefox(): void {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/web-ext/bin/web-ext.js'),
      'lint',
      '--source-dir',
      join(root, 'dist/firefox'),
      '--output',
      'json',
      '--no-config-discovery',
      '--no-input',
    ],
    { encoding: 'utf8', cwd: root },
  );
  let report: { summary: { errors: number; warnings: number; notices: number } } & Record<string, unknown>;
  try {
    report = JSON.parse(stdout);
  } catch {
    throw new Error(`web-ext lint said nothing that can be read: ${(stderr || stdout).split('\n')[0]}`);
  }
  const { errors, warnings, notices } = report.summary;
  if (errors + warnings + notices > 0) {
    const all = ['errors', 'warnings', 'notices'].flatMap(
      (kind) => report[kind] as { code: string; file?: string }[],
    );
    const list = all.map(({ code, file }) => (file ? `${code} in ${file}` : code)).join(', ');
    throw new Error(`web-ext lint: ${errors} errors, ${warnings} warnings, ${notices} notices: ${list}`);
  }
  console.log('web-ext lint: 0 errors, 0 warnings, 0 notices');
}
