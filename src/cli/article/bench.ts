import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { root } from '../root';
import { PageHost } from './chromium';
import type { SpotAnswer } from './in-page';
import { type BenchPage, loadMetric, readHtml, readPages, type Split } from './pages';
import { type PageResult, printReport } from './report';

const USAGE =
  'usage: npm run bench:article -- DIR [--split dev|held|all] [--set aeb,ind,…] [--only ID] [--no-peer] [--out FILE]';

/**
 * Runs gate and spotting on every page of DIR in Chromium and prints text scores, verdicts, languages and cost.
 * `--out` writes `{id: text}` as DIR's own scoring script reads it. Throws on wrong use or without Chromium.
 */
export async function runArticleBench(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      split: { type: 'string', default: 'all' },
      set: { type: 'string' },
      only: { type: 'string' },
      'no-peer': { type: 'boolean', default: false },
      out: { type: 'string' },
    },
  });
  const [dir] = positionals;
  if (!dir || positionals.length > 1 || !/^(dev|held|all)$/.test(values.split)) throw new Error(USAGE);
  const sets = values.set?.split(',');
  const pages = (await readPages(dir, values.split as Split)).filter(
    (page) => (!sets || sets.includes(page.set)) && (!values.only || page.id.includes(values.only)),
  );
  if (!pages.length) throw new Error('no page is left to measure');
  const metric = await loadMetric(dir);
  const host = await PageHost.start(await bundle('src/cli/article/in-page.ts'));
  try {
    const peer = values['no-peer'] ? null : await bundle('src/cli/article/peer.ts');
    const results: PageResult[] = [];
    for (const page of pages) {
      results.push(await measure(host, dir, page, peer));
      if (results.length % 25 === 0) console.error(`${results.length} of ${pages.length} pages`);
    }
    printReport(results, metric);
    if (values.out) {
      const texts = results.map((result) => [result.page.id, result.ours.article?.text ?? '']);
      await writeFile(values.out, JSON.stringify(Object.fromEntries(texts)));
    }
  } finally {
    await host.stop();
  }
}

async function measure(
  host: PageHost,
  dir: string,
  page: BenchPage,
  peer: string | null,
): Promise<PageResult> {
  const evaluate = await host.load(page.url, await readHtml(dir, page));
  const idle = await host.cpuOf(() => evaluate('0'));
  const { cpuMs, value: ours } = await host.cpuOf(() => evaluate<SpotAnswer>(host.script));
  const mutations = await evaluate<number>('konteksBench.mutations()');
  let peerResult: PageResult['peer'] = null;
  if (peer) {
    const run = await host.cpuOf(() => evaluate<string>(peer));
    peerResult = { text: run.value, cpuMs: run.cpuMs - idle.cpuMs };
  }
  return { page, ours, cpuMs: cpuMs - idle.cpuMs, mutations, peer: peerResult };
}

/** One of the bench's own scripts, minified as the extension's are; its value is the script's answer. */
async function bundle(entry: string): Promise<string> {
  const built = await build({
    entryPoints: [join(root, entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'konteksBench',
    platform: 'browser',
    target: 'chrome129',
    charset: 'utf8',
    define: { __DEBUG__: 'false' },
  });
  return `${built.outputFiles[0]!.text};konteksBench.answer`;
}
