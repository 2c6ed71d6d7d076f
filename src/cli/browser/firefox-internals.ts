/** What WebDriver BiDi does not offer for extensions in Firefox, by puppeteer's own connection. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';

/** Evaluates an expression (a promise is awaited) in the browser's own process. */
export type ChromeEval = (expression: string) => Promise<unknown>;

interface Connection {
  // biome-ignore lint/suspicious/noExplicitAny: raw protocol answers, read field by field below
  send(method: string, parameters: object): Promise<{ result: any }>;
}

export async function firefoxInternals(
  browser: Browser,
): Promise<{ chromeEval: ChromeEval; goto(page: Page, url: string): Promise<void> }> {
  const { connection } = browser as unknown as { connection: Connection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context: string = tree.result.contexts[0].context;
  return {
    async chromeEval(expression) {
      const { result } = await connection.send('script.evaluate', {
        expression,
        target: { context },
        awaitPromise: true,
      });
      if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
      return result.result.value;
    },
    async goto(page, url) {
      // page.goto() would wait for load events that Firefox does not emit for extension pages.
      const frame = page.mainFrame() as unknown as { _id: string };
      await connection.send('browsingContext.navigate', { context: frame._id, url, wait: 'none' });
      for (const end = Date.now() + 15_000; Date.now() < end; await sleep(25)) {
        const at = await page.evaluate(() => [location.href, document.readyState]).catch(() => null);
        if (at?.[0] === url && at[1] === 'complete') return;
      }
      throw new Error(`Firefox did not open ${url}`);
    },
  };
}
