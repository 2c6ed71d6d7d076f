/** axe-core on a page: what it finds wrong, one line each. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** `selector`: the part that is looked at, open shadow roots included. */
export async function violations(
  page: Pick<Page, 'evaluate'>,
  selector = 'html',
  options: RunOptions = {},
): Promise<string[]> {
  await page.evaluate(source);
  const results = (await page.evaluate(
    (context, settings) => {
      const { axe } = globalThis as unknown as {
        axe: { run(context: string, options: object): Promise<unknown> };
      };
      return axe.run(context, settings);
    },
    selector,
    options as object,
  )) as AxeResults;
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
