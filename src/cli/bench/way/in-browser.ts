/** What waking costs in a real browser: the background is stopped, and asked again by a page of the extension. */
import type { Page } from 'puppeteer-core';
import type { FoundBrowser } from '../../browser/find';
import { type Launched, launch } from '../../browser/launch';
import { stopBackground } from '../../browser/stop-background';
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
  const launched = await launch(found, { extension, headless: true });
  try {
    const page = await launched.browser.newPage();
    await launched.gotoExtension(page, 'ui/popup.html');
    const report: WakeReport = { bare: [], notes: [], warm: [], load: [], count: 0, memory: 0 };
    for (let round = -1; round < rounds; round++) {
      await stopBackground(launched);
      const bare = await ask(page, { type: 'count', notes: 0 });
      await stopBackground(launched);
      const notes = await ask(page, request);
      const warm = await ask(page, request);
      const load = await loadTime(page);
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
  }
}

async function ask(page: Page, message: object): Promise<{ ms: number; notes: number }> {
  return page.evaluate(async (sent) => {
    const { runtime } = (
      globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): Promise<unknown> } } }
    ).chrome;
    const start = performance.now();
    const answer = (await runtime.sendMessage(sent)) as { notes?: unknown[] } | undefined;
    return { ms: performance.now() - start, notes: answer?.notes?.length ?? 0 };
  }, message);
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
