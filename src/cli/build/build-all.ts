/** Everything that `npm run build` makes, as a function: start, package and the tests call it too. */
import { chmod, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { buildPack } from '../dataset';
import { licencesText, refused, thirdParties } from '../licences/third-party';
import { root } from '../root';
import { bundleCli, bundleExtension } from './bundles';
import { countryLines } from './countries';
import { manifestFor, TARGETS } from './manifest';

export interface BuildOptions {
  debug?: boolean;
  /** Called before each step that may take more than a second. */
  progress?: (step: string) => void;
}

export interface BuildResult {
  /** Bytes of the dataset's pack. */
  packBytes: number;
  chrome: string;
  firefox: string;
  cli: string;
}

/** Builds dist/chrome, dist/firefox and dist/cli. Throws DatasetError with file, line and field. */
export async function buildAll(options: BuildOptions = {}): Promise<BuildResult> {
  const step = options.progress ?? (() => {});
  const dist = join(root, 'dist');
  await rm(dist, { recursive: true, force: true });

  step('dataset');
  const pack = await buildPack(join(root, 'assets/dataset'));

  step('scripts');
  const scripts = join(dist, 'scripts');
  const { inputs } = await bundleExtension(scripts, {
    debug: options.debug ?? false,
    countries: countryLines(pack),
  });

  const parties = await thirdParties(inputs, join(root, 'node_modules'));
  const problems = refused(parties);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const licences = licencesText(await readFile(join(root, 'LICENSE'), 'utf8'), parties);

  step('extensions');
  const shared = JSON.parse(await readFile(join(root, 'manifest.json'), 'utf8'));
  for (const target of TARGETS) {
    const out = join(dist, target);
    await mkdir(join(out, 'data'), { recursive: true });
    await cp(scripts, out, { recursive: true });
    await cp(join(root, 'assets/icons'), join(out, 'icons'), { recursive: true });
    await cp(join(root, 'assets/_locales'), join(out, '_locales'), { recursive: true });
    await copyPages(join(out, 'ui'));
    await writeFile(join(out, 'data/konteks.pack'), pack);
    await writeFile(join(out, 'LICENSES.txt'), licences);
    await writeFile(join(out, 'manifest.json'), `${JSON.stringify(manifestFor(target, shared), null, 2)}\n`);
  }
  await rm(scripts, { recursive: true });

  step('command line');
  const cli = join(dist, 'cli/konteks.js');
  await bundleCli(cli);
  await chmod(cli, 0o755);
  await writeFile(join(dist, 'cli/konteks.pack'), pack);

  return { packBytes: pack.byteLength, chrome: join(dist, 'chrome'), firefox: join(dist, 'firefox'), cli };
}

/** The pages of src/ui, flat: each has its folder there, and they share base.css. */
async function copyPages(out: string): Promise<void> {
  const ui = join(root, 'src/ui');
  for (const name of await readdir(ui, { recursive: true })) {
    if (/\.(?:html|css)$/.test(name)) await cp(join(ui, name), join(out, basename(name)));
  }
}
