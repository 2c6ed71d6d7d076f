/** Runs a suite in each browser: one browser for the suite, one page for each test. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, test } from 'vitest';
import { type Engine, findEngine } from '../../../src/cli/browser/find';
import { root } from '../../../src/cli/root';
import { type Bench, openBench } from './bench';

const ENGINES: readonly Engine[] = ['chromium', 'firefox'];
/** Elsewhere with KONTEKS_DIST, to test a build that is not in this folder. */
export const dist = process.env.KONTEKS_DIST ?? join(root, 'dist');

/**
 * A missing browser skips its suite (`npm test` reports that), and fails it with CI=true.
 * `body` gets a function, because the bench exists only while tests run.
 */
export function inBrowsers(name: string, body: (bench: () => Bench, engine: Engine) => void): void {
  for (const engine of ENGINES) {
    const found = findEngine(engine);
    if (!found) {
      if (process.env.CI === 'true') {
        test(`${name} (${engine})`, () => {
          throw new Error(`${engine} is not installed`);
        });
      } else describe.skip(`${name} (${engine}: not run, not installed)`, () => body(missing, engine));
      continue;
    }
    describe(`${name} (${engine})`, () => {
      let bench: Bench;
      beforeAll(async () => {
        const extension = join(dist, engine === 'chromium' ? 'chrome' : 'firefox');
        if (!existsSync(extension)) throw new Error(`${extension} is missing: npm run build`);
        bench = await openBench(found, extension);
      });
      afterEach(() => bench?.tidy());
      afterAll(() => bench?.close());
      body(() => bench, engine);
    });
  }
}

function missing(): Bench {
  throw new Error('no browser');
}
