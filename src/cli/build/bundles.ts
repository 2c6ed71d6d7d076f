/** The scripts of the extension and of the command line, by esbuild. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin, transform } from 'esbuild';
import { root } from '../root';

/** Output path in the extension → source; with them every page of src/ui, by {@link pageEntries}. Classic scripts, because content scripts cannot be modules. */
const EXTENSION_ENTRIES: Record<string, string> = {
  'page/stage-one': 'src/page/stage-one.ts',
  'page/stage-two': 'src/page/stage-two.ts',
  background: 'src/background/background.ts',
};

export interface BundleOptions {
  /** Debug builds log each choice of a note and are not minified. */
  debug: boolean;
  /** For the maps on cards: see countries.ts. */
  countries: string;
}

/** Bundles the extension's scripts into `outdir`; returns what went into them. Throws esbuild's BuildFailure. */
export async function bundleExtension(outdir: string, options: BundleOptions): Promise<Metafile> {
  const { metafile } = await build({
    ...common(options),
    entryPoints: Object.entries({ ...EXTENSION_ENTRIES, ...(await pageEntries()) }).map(([out, source]) => ({
      in: source,
      out,
    })),
    outdir,
    format: 'iife',
    platform: 'browser',
    // What the minimum versions of manifest.ts understand.
    target: ['chrome128', 'firefox147'],
    metafile: true,
  });
  return metafile;
}

/** `src/ui/NAME/NAME.ts` is the script of the page `ui/NAME.html`. */
async function pageEntries(): Promise<Record<string, string>> {
  const folders = (await readdir(join(root, 'src/ui'), { withFileTypes: true })).filter((e) =>
    e.isDirectory(),
  );
  return Object.fromEntries(folders.map(({ name }) => [`ui/${name}`, `src/ui/${name}/${name}.ts`]));
}

/** Bundles the `konteks` command for Node 20. jsdom stays outside: it reads files beside its own sources. */
export async function bundleCli(outfile: string): Promise<void> {
  await build({
    ...common({ debug: false, countries: '' }),
    minify: false,
    entryPoints: ['src/cli/konteks.ts'],
    outfile,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    banner: { js: '#!/usr/bin/env node' },
  });
}

function common(options: BundleOptions): BuildOptions {
  return {
    bundle: true,
    minify: !options.debug,
    charset: 'utf8',
    legalComments: 'eof',
    logLevel: 'silent',
    loader: { '.txt': 'text' },
    plugins: [styleText],
    define: { __DEBUG__: String(options.debug), __COUNTRIES__: JSON.stringify(options.countries) },
  };
}

/** Style sheets as text, without comments and spaces: a page has to take them in, too. */
const styleText: Plugin = {
  name: 'style-text',
  setup({ onLoad, initialOptions }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const css = await readFile(path, 'utf8');
      const minify = initialOptions.minify ?? false;
      const { code } = await transform(css, { loader: 'css', minify, target: initialOptions.target ?? [] });
      return { contents: code, loader: 'text' };
    });
  },
};
