/** What `npm start` does in the browser: reads the page's notes, and points the mouse at one. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { type ListAnswer, noList } from '../../shared/messages';
import type { Launched } from './launch';

/** Asks the page's script for its notes, as the popup does. Waits up to `ms` while it reads. */
export async function notesOf(launched: Launched, page: Page, ms = 20_000): Promise<ListAnswer> {
  const popup = await launched.browser.newPage();
  try {
    await launched.gotoExtension(popup, 'ui/popup.html');
    await page.bringToFront();
    let answer: ListAnswer = noList('working');
    for (const end = Date.now() + ms; Date.now() < end; await sleep(200)) {
      answer = ((await popup.evaluate(listOf(page.url()))) as ListAnswer | null) ?? answer;
      if (answer.state !== 'working') break;
    }
    return answer;
  } finally {
    await popup.close();
  }
}

// Texts and not functions: tsx puts helpers into functions that the page does not have.
function listOf(url: string): string {
  return `chrome.tabs.query({}).then((tabs) => {
    const tab = tabs.find((tab) => tab.url === ${JSON.stringify(url)});
    return tab ? chrome.tabs.sendMessage(tab.id, { type: 'list' }, { frameId: 0 }).catch(() => null) : null;
  })`;
}

/** Rests the mouse on a mark of the article's text, a person's if there is one; false without any. */
export async function pointAtMark(page: Page): Promise<boolean> {
  const point = (await page.evaluate(`(() => {
    const ranges = [];
    for (const kind of ['person', 'unit', 'event', 'org', 'place', 'weapon']) {
      CSS.highlights.get('konteks-' + kind)?.forEach((range) => ranges.push(range));
    }
    const inText = ranges.find((range) => !range.startContainer.parentElement.closest('h1,h2,figcaption'));
    const range = inText ?? ranges[0];
    if (!range) return null;
    range.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
    // To the upper third: the card below it is seen whole.
    scrollBy({ top: range.getBoundingClientRect().top - innerHeight * 0.3, behavior: 'instant' });
    const { left, top, width, height } = range.getClientRects()[0];
    return [left + width / 2, top + height / 2];
  })()`)) as [number, number] | null;
  if (!point) return false;
  await sleep(300);
  await page.mouse.move(point[0] + 4, point[1] + 2);
  await page.mouse.move(point[0], point[1]);
  // Dwell, and the card's short fade.
  await sleep(900);
  return true;
}
