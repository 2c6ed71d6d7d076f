import type { ElementHandle } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { type ArticlePage, until } from './support/article-page';
import { inBrowsers } from './support/engines';

inBrowsers('popup', (bench) => {
  const open = (article: ArticlePage) => bench().extensionPage(`ui/popup.html?tab=${article.tab}`);
  type Popup = Awaited<ReturnType<typeof open>>;
  const text = (popup: Popup) => popup.evaluate(() => document.querySelector('main')!.textContent ?? '');
  const says = (popup: Popup, what: RegExp) =>
    until(
      () => text(popup),
      (all) => what.test(all),
      String(what),
    );

  test('lists what was found by kind; a click jumps there and opens the card', async () => {
    const article = await bench().open('/sample-id.html');
    await article.marked(15);
    const popup = await open(article);
    await says(popup, /Sergey Naryshkin/);
    const found = await popup.evaluate(() =>
      Array.from(document.querySelectorAll('#found ul'), (list) => ({
        kind: list.previousElementSibling!.textContent,
        names: Array.from(list.querySelectorAll('button > span:first-child'), (span) => span.textContent),
      })),
    );
    expect(found.length).toBeGreaterThanOrEqual(4);
    expect(found[0]!.names).toContain('Sergey Naryshkin');
    const button = await popup.evaluateHandle(
      () =>
        Array.from(document.querySelectorAll('#found button')).find((b) =>
          b.textContent!.startsWith('Perang Korea'),
        ) as HTMLButtonElement | undefined,
    );
    // The popup closes itself after a jump.
    await (button as ElementHandle<HTMLButtonElement>).click();
    expect((await article.card('Perang Korea')).name).toBe('Perang Korea');
    expect(await article.activeMark()).toMatch(/Perang/);
  });

  test('switches notes off and on for the site, and everywhere', async () => {
    const article = await bench().open('/sample-id.html');
    await article.marked(15);
    const popup = await open(article);
    await says(popup, /Sergey Naryshkin/);
    const flip = (nth: number) =>
      popup.evaluate((i) => document.querySelectorAll<HTMLInputElement>('#switches input')[i]!.click(), nth);
    for (const nth of [1, 0]) {
      await flip(nth);
      await article.unmarked();
      await until(
        () => popup.evaluate(() => document.querySelectorAll('#found li').length),
        (rows) => rows === 0,
        'an empty list',
      );
      const other = await bench().open('/csp.html');
      await until(
        () => other.stage(),
        (stage) => stage === 1,
        'stage one',
      );
      await other.page.close();
      await popup.bringToFront();
      await flip(nth);
      await article.page.bringToFront();
      await article.marked(15);
    }
    await says(popup, /Sergey Naryshkin/);
  });

  test('leads to the search page', async () => {
    const article = await bench().open('/sample-id.html');
    const popup = await open(article);
    await until(
      () => popup.$$eval('nav button', (all) => all.map((node) => node.textContent)),
      (labels) => labels.join() === 'Side panel,Search,Options',
      'the ways on',
    );
    await popup.click('nav button:nth-of-type(2)');
    expect((await bench().ownTab('/ui/search.html')).search).toBe('');
  });

  test('says why there are no notes', async () => {
    const home = await bench().open('/');
    const french = await bench().open('/french.html');
    await until(
      () => french.stage(),
      (stage) => stage === 2,
      'stage two',
    );
    const why = async (article: ArticlePage) => {
      await article.page.bringToFront();
      const popup = await open(article);
      const read = () => popup.evaluate(() => document.getElementById('state')!.textContent ?? '');
      await article.page.bringToFront();
      return until(read, (state) => state !== '' && !/…/.test(state), 'a reason', 10_000);
    };
    expect(await why(french)).toMatch(/neither Indonesian nor English/);
    expect(await why(home)).toMatch(/No article/);
  });

  test('says within a second or two that there is no article', async () => {
    const home = await bench().open('/');
    const popup = await open(home);
    await home.page.bringToFront();
    await until(
      () => popup.evaluate(() => document.getElementById('state')!.textContent ?? ''),
      (state) => /No article/.test(state),
      'no article',
      2500,
    );
  });

  test('the badge shows the number of notes', async () => {
    const article = await bench().open('/sample-id.html');
    const marks = await article.marked(15);
    const page = await bench().extensionPage('ui/popup.html');
    const badge = await until(
      () => page.evaluate((tabId) => chrome.action.getBadgeText({ tabId }) as Promise<string>, article.tab),
      (badgeText) => badgeText !== '',
      'a badge',
    );
    expect(Number(badge)).toBeGreaterThan(10);
    expect(Number(badge)).toBeLessThanOrEqual(marks.length);
  });

  test('switches kinds off and on for this site, with how many of each the page has', async () => {
    const article = await bench().open('/sample-id.html');
    await article.marked(15);
    const popup = await open(article);
    await says(popup, /Sergey Naryshkin/);
    await popup.click('.kinds summary');
    const row = '.kinds label:nth-of-type(5)';
    const places = await popup.$eval(`${row} .number`, (node) => Number(node.textContent));
    expect(places).toBeGreaterThan(0);
    await popup.click(`${row} input`);
    const placesMarked = () => article.page.evaluate(() => CSS.highlights.get('konteks-place')?.size);
    await until(placesMarked, (size) => size === 0, 'no places');
    await until(
      () => popup.$$eval('#found h2', (all) => all.map((node) => node.textContent)),
      (kinds) => kinds.length > 0 && !kinds.includes('Places'),
      'no places in the list',
    );
    expect(await popup.$eval('.kinds summary', (node) => node.textContent)).toBe(
      'Kinds on this site (1 off)',
    );
    expect(await popup.$eval(`${row} .number`, (node) => Number(node.textContent))).toBe(places);
    // On other sites they stay.
    expect(await popup.evaluate(() => chrome.storage.sync.get('kindsOff'))).toEqual({});
    await popup.click(`${row} input`);
    await until(placesMarked, (size) => size !== undefined && size > 0, 'places');
  });

  test('says that all is switched off where it is', async () => {
    const article = await bench().open('/sample-id.html');
    await article.marked(15);
    const popup = await open(article);
    const kinds = ['person', 'unit', 'event', 'org', 'place', 'weapon'];
    await popup.evaluate((kindsOff) => chrome.storage.sync.set({ version: 2, kindsOff }), kinds);
    await says(popup, /All that was found here is switched off/);
    await popup.evaluate(() => chrome.storage.sync.clear());
    await says(popup, /Sergey Naryshkin/);
  });

  test('says that pages of the browser are none of our business', async () => {
    const popup = await bench().extensionPage('ui/popup.html');
    const own = await popup.evaluate(async () => ((await chrome.tabs.getCurrent()) as { id: number }).id);
    const other = await bench().extensionPage(`ui/popup.html?tab=${own}`);
    await says(other, /page of the browser itself/);
  });

  test('where access is missing, it is asked for, and notes come without reloading', async () => {
    const article = await bench().open('/sample-id.html');
    await article.marked(15);
    await bench().withdrawAccess();
    await article.page.reload();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await article.marks()).toEqual([]);
    // As the reader does: the click on the toolbar button tells us the tab's address.
    await bench().clickToolbarButton(article.page);
    const popup = await open(article);
    await says(popup, /Konteks may not read 127\.0\.0\.1/);
    await until(
      () => popup.$$eval('#access button', (all) => all.map((node) => node.textContent)),
      (labels) => labels.join() === 'Allow on 127.0.0.1,Allow on all sites',
      'two buttons',
    );
    await bench().giveAccess(() => popup.click('#access button.primary'));
    await article.marked(15);
    await says(popup, /Sergey Naryshkin/);
  });
});
