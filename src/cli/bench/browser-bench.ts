/** The bench in a page of each browser that is found. */

import { join } from 'node:path';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import type { FoundBrowser } from '../browser/find';
import { root } from '../root';
import type { BenchReport } from './names-bench';

export interface BrowserReport {
  browser: string;
  report: BenchReport;
}

export async function benchInBrowser(
  found: FoundBrowser,
  options: { count: number; rounds: number; units: number; all: boolean },
): Promise<BrowserReport> {
  const bundle = await build({
    entryPoints: [join(root, 'src/cli/bench/in-page.ts')],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  });
  const browser = await puppeteer.launch({
    browser: found.engine === 'firefox' ? 'firefox' : 'chrome',
    executablePath: found.path,
    headless: true,
    protocolTimeout: 1_800_000,
    args: found.engine === 'chromium' && process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    await page.evaluate(bundle.outputFiles[0]!.text);
    const report = await page.evaluate((o) => window.konteksBench(o), options);
    return { browser: `${found.name} ${await browser.version()}`, report };
  } finally {
    await browser.close();
  }
}
