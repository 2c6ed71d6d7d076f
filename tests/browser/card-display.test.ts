/** The card as different readers have it: larger text, zoom, small windows, other directions, colours and motion. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type ArticlePage, until } from './support/article-page';
import { inBrowsers } from './support/engines';

/** Hovers over the first letters; the text may wrap. */
async function open(article: ArticlePage, name: string): Promise<void> {
  const box = await article.boxOf(name);
  const y = box.y + Math.min(box.height, 20) / 2;
  await article.page.mouse.move(box.x + 9, y + 1);
  await article.page.mouse.move(box.x + 7, y);
  await article.card(name);
  await sleep(150);
}

async function inWindow(article: ArticlePage): Promise<void> {
  const { box } = await article.card();
  const [width, height] = await article.page.evaluate(() => [innerWidth, innerHeight]);
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(width! + 0.5);
  expect(box.y + box.height).toBeLessThanOrEqual(height! + 0.5);
}

const styleOf = (article: ArticlePage, selector: string, property: string) =>
  article.inIsolatedWorld(
    (wanted, name) => getComputedStyle(cardRoot()!.querySelector(wanted)!).getPropertyValue(name),
    selector,
    property,
  );

/** Nothing in the card is cut off at its side. */
const overflow = (article: ArticlePage) =>
  article.inIsolatedWorld(() => {
    const { scrollWidth, clientWidth } = cardRoot()!.querySelector('.scroll')!;
    return scrollWidth - clientWidth;
  });

inBrowsers('display of the card', (bench, engine) => {
  const pref = (name: string, value: number) =>
    bench().chromeEval!(`Services.prefs.setIntPref('${name}', ${value})`);
  const resetPref = (name: string) => bench().chromeEval!(`Services.prefs.clearUserPref('${name}')`);

  test('follows the text size that is set in the browser, not the page’s', async () => {
    const article = await bench().open('/sample-id.html');
    await article.page.addStyleTag({ content: 'html { font-size: 5px !important }' });
    if (engine === 'chromium') {
      const session = await article.page.createCDPSession();
      await session.send('Page.setFontSizes', { fontSizes: { standard: 24 } });
    } else await pref('font.size.variable.x-western', 24);
    try {
      await article.marked(15);
      await open(article, 'Sergey Naryshkin');
      expect(await styleOf(article, '.card', 'font-size')).toBe('21px');
      expect((await article.card()).box.width).toBeCloseTo(570, 0);
      await inWindow(article);
      expect(await overflow(article)).toBeLessThanOrEqual(0);
    } finally {
      if (engine === 'firefox') await resetPref('font.size.variable.x-western');
    }
  });

  test('at a zoom of 200 % it is in the window and can be used', async () => {
    const article = await bench().open('/sample-id.html');
    await article.marked(15);
    const control = await bench().extensionPage('ui/popup.html');
    await control.evaluate((tab) => chrome.tabs.setZoom(tab, 2), article.tab);
    await article.page.bringToFront();
    try {
      await article.page.waitForFunction(() => devicePixelRatio >= 1.9);
      await bench().command('next-note');
      await article.card();
      await inWindow(article);
      expect(await overflow(article)).toBeLessThanOrEqual(0);
      await bench().command('open-note');
      await until(
        () => article.cards(),
        ([card]) => card?.focused === true,
        'focus in the card',
      );
    } finally {
      await control.evaluate((tab) => chrome.tabs.setZoom(tab, 1), article.tab);
    }
  });

  test.each(['Sergey Naryshkin', 'Pyongyang', 'Kim Jong Un'])('320 px wide: %s', async (name) => {
    const article = await bench().open('/sample-id.html');
    await article.page.setViewport({ width: 320, height: 640 });
    await article.marked(10);
    // The page itself is no wider than the window.
    expect(await article.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await open(article, name);
    await inWindow(article);
    expect(await overflow(article)).toBeLessThanOrEqual(0);
  });

  test('on a right-to-left page it reads from left to right and is beside its name', async () => {
    const article = await bench().open('/sample-id.html');
    await article.page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    await article.marked(15);
    const line = await article.boxOf('Ri Chang Dae');
    await open(article, 'Ri Chang Dae');
    await inWindow(article);
    expect(await styleOf(article, '.card', 'direction')).toBe('ltr');
    const { box } = await article.card();
    expect(box.x).toBeLessThan(line.x + line.width);
    expect(box.x + box.width).toBeGreaterThan(line.x);
  });

  test('without motion where the reader wants none', async () => {
    const article = await bench().open('/sample-id.html');
    if (engine === 'chromium')
      await article.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    else await pref('ui.prefersReducedMotion', 1);
    try {
      await article.marked(15);
      await open(article, 'Sergey Naryshkin');
      expect(await styleOf(article, '.card', 'transition-duration')).toMatch(/^0s/);
    } finally {
      if (engine === 'firefox') await resetPref('ui.prefersReducedMotion');
    }
  });

  test('in forced colours its parts have borders, and the map can be read', async () => {
    const article = await bench().open('/sample-id.html');
    if (engine === 'chromium') {
      const session = await article.page.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'forced-colors', value: 'active' }],
      });
    } else await pref('browser.display.document_color_use', 2);
    try {
      await article.marked(15);
      expect(await article.page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
      await open(article, 'Pyongyang');
      expect(await styleOf(article, '.map', 'border-top-width')).toBe('1px');
      expect(await styleOf(article, '.label', 'fill')).not.toBe(await styleOf(article, '.land', 'fill'));
      expect(await styleOf(article, '.land', 'stroke')).not.toBe(await styleOf(article, '.land', 'fill'));
    } finally {
      if (engine === 'firefox') await resetPref('browser.display.document_color_use');
    }
  });

  test('screen readers hear once how many notes there are', async () => {
    const article = await bench().open('/sample-id.html');
    const notes = await article.marked(15);
    const said = () =>
      article.inIsolatedWorld(() => {
        const live = cardRoot()?.querySelector('.unseen[role=status]');
        // What is not displayed is not read.
        return live && live.getClientRects().length > 0 ? `${live.ariaLive} ${live.textContent}` : '';
      });
    expect(await until(said, (text) => /\d/.test(text), 'the number of notes')).toMatch(
      /^polite Konteks: \d+ (notes in this article|catatan di artikel ini)\.$/,
    );
    expect(notes.length).toBeGreaterThan(15);
    expect(await article.cards()).toEqual([]);
    // The page changes, the article stays: nothing more is said.
    await article.inIsolatedWorld(() => {
      cardRoot()!.querySelector('.unseen[role=status]')!.textContent = '';
    });
    await article.page.evaluate(() => {
      document.querySelector('.body p')!.append(' KCNA menyiarkannya.');
    });
    await until(
      () => article.marks(),
      (marks) => marks.length > notes.length,
      'the new mark',
    );
    await sleep(2200);
    expect(await said()).toBe('polite ');
  });
});
