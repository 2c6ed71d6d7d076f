/** One picture: opens its page, does its steps, and takes it. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { notesOf } from '../browser/demo';
import type { Launched } from '../browser/launch';
import type { Shot, Step } from './shots';

/** Dwell, fade, and what is drawn when the browser has time. ms */
const SETTLE = 900;

/** `origin`: where tests/pages is served. Resolves to the PNG's bytes. Throws when a step's text is not there. */
export async function take(launched: Launched, origin: string, shot: Shot): Promise<Uint8Array> {
  const page = await launched.browser.newPage();
  try {
    await page.setViewport({ width: shot.width, height: shot.height });
    const url = `${origin}/${shot.article}`;
    await page.goto(url, { waitUntil: 'load' });
    await page.bringToFront();
    const { state } = await notesOf(launched, page);
    if (state !== 'notes') throw new Error(`${shot.name}: no notes on ${shot.article} (${state})`);
    for (const step of shot.steps) await act(page, step);
    if (shot.extensionPage === undefined) return await picture(page);
    return await ofExtension(launched, url, shot);
  } finally {
    await page.close();
  }
}

async function ofExtension(launched: Launched, url: string, shot: Shot): Promise<Uint8Array> {
  const page = await launched.browser.newPage();
  try {
    await page.setViewport({ width: shot.width, height: shot.height });
    await launched.gotoExtension(page, shot.extensionPage!);
    // A text and not a function: see demo.ts.
    const tab = await page.evaluate(
      `chrome.tabs.query({}).then((tabs) => tabs.find(({ url }) => url === ${JSON.stringify(url)})?.id ?? null)`,
    );
    const [path, part] = shot.extensionPage!.split('#');
    const joint = path!.includes('?') ? '&' : '?';
    await launched.gotoExtension(page, `${path}${joint}tab=${tab}${part ? `#${part}` : ''}`);
    await sleep(SETTLE);
    return await picture(page);
  } finally {
    await page.close();
  }
}

async function act(page: Page, step: Step): Promise<void> {
  if (step.do === 'key') await page.keyboard.press(step.key as 'Escape');
  else if (step.do === 'scroll-card') await page.mouse.wheel({ deltaY: step.by });
  else {
    const [x, y] = await pointOf(page, step.text, step.nth ?? 0);
    await page.mouse.move(x + 3, y + 1);
    await page.mouse.move(x, y);
    if (step.do === 'pin') await page.mouse.click(x, y);
    await sleep(SETTLE);
    if (step.do === 'hover') await intoCard(page, x, y);
  }
  await sleep(300);
}

/** Down into the card, on its edge: so the wheel is the card's, and nothing in it looks pointed at. */
async function intoCard(page: Page, x: number, y: number): Promise<void> {
  for (let i = 1; i <= 5; i++) {
    await page.mouse.move(x, y + i * 5);
    await sleep(20);
  }
}

/** A few px into the text; the page is scrolled so that it stands in the upper third. */
async function pointOf(page: Page, text: string, nth: number): Promise<[number, number]> {
  const point = (await page.evaluate(`(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let skip = ${nth};
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement.closest('script,style,h1,figcaption')) continue;
      const at = node.data.indexOf(${JSON.stringify(text)});
      if (at < 0 || skip-- > 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 3);
      scrollBy({ top: range.getBoundingClientRect().top - innerHeight * 0.25, behavior: 'instant' });
      const { left, top, height } = range.getBoundingClientRect();
      return [left + 8, top + height / 2];
    }
    return null;
  })()`)) as [number, number] | null;
  if (!point) throw new Error(`“${text}” is not on the page`);
  await sleep(200);
  return point;
}

async function picture(page: Page): Promise<Uint8Array> {
  return page.screenshot({ type: 'png' });
}
