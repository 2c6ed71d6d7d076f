/** What waking costs in a real browser: the background is stopped, and asked again by a script of ours in a page. */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { FoundBrowser } from '../../browser/find';
import { type Launched, launch } from '../../browser/launch';
import { serve } from '../../browser/serve';
import { stopBackground } from '../../browser/stop-background';
import { root } from '../../root';
import type { AnnotateRequest } from './articles';

export interface WakeReport {
  /** Milliseconds from the question to the answer, each after the background was stopped. */
  bare: number[];
  notes: number[];
  /** The same question while it runs. */
  warm: number[];
  /** Milliseconds of fetch().arrayBuffer() of the pack in a page of the extension. */
  load: number[];
  /** Notes of the answer. */
  count: number;
  /** Bytes that the background keeps: heap and buffers (Chromium), memory of its process (Firefox). */
  memory: number;
}

/**
 * Interleaved, so that what else the machine does hits all alike.
 * @param extension folder of the unpacked extension
 */
export async function benchWake(
  found: FoundBrowser,
  extension: string,
  request: AnnotateRequest,
  rounds: number,
): Promise<WakeReport> {
  const server = await serve(join(root, 'tests/pages'), { routes: { '/': 'home.html' } });
  const launched = await launch(found, { extension, headless: true });
  try {
    const page = await launched.browser.newPage();
    await page.goto(server.origin);
    const control = await launched.browser.newPage();
    await launched.gotoExtension(control, 'ui/popup.html');
    const report: WakeReport = { bare: [], notes: [], warm: [], load: [], count: 0, memory: 0 };
    for (let round = -1; round < rounds; round++) {
      await stopBackground(launched);
      const bare = await ask(control, server.origin, { type: 'count', notes: 0 });
      await stopBackground(launched);
      const notes = await ask(control, server.origin, request);
      const warm = await ask(control, server.origin, request);
      const load = await loadTime(control);
      report.count = notes.notes;
      if (round < 0) continue;
      report.bare.push(bare.ms);
      report.notes.push(notes.ms);
      report.warm.push(warm.ms);
      report.load.push(load);
    }
    report.memory = await memoryOf(launched);
    return report;
  } finally {
    await launched.close();
    await server.close();
  }
}

/** Sends a message from the world of our content scripts in the tab that shows `origin`; ms until the answer. */
async function ask(control: Page, origin: string, message: object): Promise<{ ms: number; notes: number }> {
  // The browser takes the function's text into the page; the driver may make it, the page's policy may not.
  await control.evaluate(`globalThis.made = async (message) => {
    const start = performance.now();
    const answer = await (globalThis.browser ?? chrome).runtime.sendMessage(message);
    return { ms: performance.now() - start, notes: answer?.notes?.length ?? 0 };
  }; 0`);
  return control.evaluate(
    async (shown, sent) => {
      const { made, chrome } = globalThis as unknown as { made: unknown; chrome: Api };
      const tab = (await chrome.tabs.query({})).find(({ url }) => url?.startsWith(shown));
      const [injected] = await chrome.scripting.executeScript({
        target: { tabId: tab!.id },
        func: made,
        args: [sent],
      });
      return injected!.result;
    },
    origin,
    message,
  );
}

/** What is used here of the extension's interfaces. */
interface Api {
  tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> };
  scripting: {
    executeScript(injection: object): Promise<{ result: { ms: number; notes: number } }[]>;
  };
}

async function loadTime(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const start = performance.now();
    await (await fetch('/data/konteks.pack')).arrayBuffer();
    return performance.now() - start;
  });
}

async function memoryOf({ browser, chromeEval }: Launched): Promise<number> {
  if (chromeEval) {
    const bytes = await chromeEval(
      `ChromeUtils.requestProcInfo().then((info) =>
        info.children.find(({ type }) => type === 'extension')?.memory ?? 0)`,
    );
    return Number(bytes);
  }
  const target = await browser.waitForTarget((t) => t.type() === 'service_worker');
  const session = await target.createCDPSession();
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const usage = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}
