/** Real Chromium with pages served from memory under their own addresses, and nothing else reachable. */
import { existsSync } from 'node:fs';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';

const PLACES = [
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
// Page script and network are off by header and not by switch: the parser's scripting flag stays on, so that
// noscript is text as on a living page.
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
};

export class PageHost {
  private constructor(
    private readonly browser: Browser,
    private readonly page: Page,
    private readonly cdp: CDPSession,
    /** Source to run in a page's isolated world; its value is the answer. */
    readonly script: string,
  ) {}

  private html = '';
  private address = '';

  /** Throws if no Chromium is found. */
  static async start(script: string): Promise<PageHost> {
    const executablePath = PLACES.find((path) => existsSync(path));
    if (!executablePath) throw new Error(`no Chromium found (looked at ${PLACES.join(', ')})`);
    const browser = await puppeteer.launch({
      executablePath,
      headless: true,
      pipe: true,
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
    });
    const page = await browser.newPage();
    const cdp = await page.createCDPSession();
    const host = new PageHost(browser, page, cdp, script);
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (
        request.isNavigationRequest() &&
        request.frame() === page.mainFrame() &&
        request.url() === host.address
      )
        void request.respond({ status: 200, headers: HEADERS, body: host.html });
      else void request.abort();
    });
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    return host;
  }

  /** Loads a page and makes a fresh isolated world. Returns a function that evaluates there. */
  async load(url: string, html: string): Promise<<T>(expression: string) => Promise<T>> {
    this.html = html;
    this.address = new URL(url).href.replace(/#.*$/, '');
    await this.page.goto(this.address, { waitUntil: 'domcontentloaded', timeout: 30_000 });
    const { frameTree } = await this.cdp.send('Page.getFrameTree');
    const { executionContextId } = await this.cdp.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'konteks-bench',
    });
    const evaluate = async <T>(expression: string): Promise<T> => {
      const { result, exceptionDetails } = await this.cdp.send('Runtime.evaluate', {
        expression,
        contextId: executionContextId,
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as T;
    };
    return evaluate;
  }

  /** Runs `work` and says how much CPU time of the page's main thread it took, ms: not that of other processes. */
  async cpuOf<T>(work: () => Promise<T>): Promise<{ value: T; cpuMs: number }> {
    const before = await this.mainThread();
    const value = await work();
    return { value, cpuMs: (await this.mainThread()) - before };
  }

  private async mainThread(): Promise<number> {
    const { metrics } = await this.cdp.send('Performance.getMetrics');
    return (metrics.find((metric) => metric.name === 'ThreadTime')?.value ?? 0) * 1000;
  }

  async stop(): Promise<void> {
    await this.browser.close();
  }
}
