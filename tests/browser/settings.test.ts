import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { type ArticlePage, middle, until } from './support/article-page';
import { inBrowsers } from './support/engines';

inBrowsers('settings on a page', (bench) => {
  let control: Page | null = null;

  /** As another page of the extension, or another machine, would store them. */
  async function store(items: object): Promise<void> {
    control ??= await bench().extensionPage('ui/popup.html');
    await control.evaluate((set) => chrome.storage.sync.set({ version: 2, ...set }), items);
  }
  afterEach(async () => {
    await control?.evaluate(() => chrome.storage.sync.clear());
    control = null;
  });

  async function open(path = '/sample-id.html'): Promise<ArticlePage> {
    const article = await bench().open(path);
    await article.marked(15);
    return article;
  }

  const layers = (article: ArticlePage) =>
    article.page.evaluate(() => {
      const sizes: Record<string, number> = {};
      CSS.highlights.forEach((highlight, name) => {
        sizes[name.replace('konteks-', '')] = highlight.size;
      });
      return sizes;
    });

  test('a kind switched off loses its marks at once, and gets them back', async () => {
    const article = await open();
    const before = await layers(article);
    expect(before.place).toBeGreaterThan(0);
    await store({ kindsOff: ['place'] });
    await until(
      () => layers(article),
      ({ place }) => place === 0,
      'no places',
    );
    expect((await layers(article)).person).toBe(before.person);
    await store({ kindsOff: [] });
    await until(
      () => layers(article),
      ({ place }) => place === before.place,
      'places again',
    );
    await store({ 'siteKindsOff.0': { '127.0.0.1': ['person'] } });
    await until(
      () => layers(article),
      ({ person }) => person === 0,
      'no people here',
    );
  });

  test('a hidden entity has neither mark nor card', async () => {
    const article = await open();
    await store({ 'hidden.0': [{ id: 'sergey-naryshkin', name: 'Sergey Naryshkin' }] });
    await until(
      () => article.marks(),
      (marks) => !marks.includes('Sergey Naryshkin'),
      'no such mark',
    );
    await article.page.bringToFront();
    await article.hover('Sergey Naryshkin');
    await sleep(600);
    expect(await article.cards()).toEqual([]);
  });

  test('later mentions are quiet, or as strong as the first', async () => {
    const article = await open();
    const quiet = await layers(article);
    expect(quiet.later).toBeGreaterThan(0);
    await store({ mentions: 'all' });
    const all = await until(
      () => layers(article),
      ({ later }) => later === 0,
      'no quiet marks',
    );
    const sum = (sizes: Record<string, number>) => Object.values(sizes).reduce((a, b) => a + b, 0);
    expect(sum(all)).toBe(sum(quiet));
  });

  test('without marks, names still have cards', async () => {
    const article = await open();
    await store({ marks: 'none' });
    await article.unmarked();
    await article.page.bringToFront();
    expect((await article.cardOf('Sergey Naryshkin')).name).toBe('Sergey Naryshkin');
    expect(await article.activeMark()).toBe('Sergey Naryshkin');
  });

  test('the strength of marks is a matter of style', async () => {
    const article = await open();
    const css = () =>
      article.page.evaluate(() =>
        document.adoptedStyleSheets
          .map((sheet) => Array.from(sheet.cssRules, (r) => r.cssText).join(''))
          .join(''),
      );
    const normal = await css();
    await store({ marks: 'strong' });
    await until(css, (text) => text.length > normal.length && /0\.18/.test(text), 'the strong style');
    await store({ marks: 'subtle' });
    await until(css, (text) => /122, 122, 122/.test(text) && !/0\.18/.test(text), 'the subtle style');
  });

  test('cards open by click only', async () => {
    await store({ open: 'click' });
    const article = await open();
    const box = await article.hover('Sergey Naryshkin');
    await sleep(700);
    expect(await article.cards()).toEqual([]);
    await article.page.mouse.click(...middle(box));
    expect((await article.card()).name).toBe('Sergey Naryshkin');
  });

  test('cards open with a key held, before or after the mouse has come', async () => {
    await store({ open: 'modifier', modifier: 'Shift' });
    const article = await open();
    await article.hover('Sergey Naryshkin');
    await sleep(700);
    expect(await article.cards()).toEqual([]);
    await article.page.keyboard.down('Shift');
    expect((await article.card()).name).toBe('Sergey Naryshkin');
    await article.page.keyboard.up('Shift');
    await sleep(500);
    expect(await article.cards()).toHaveLength(1);
    await article.page.keyboard.press('Escape');
    await article.noCard();
    await article.page.keyboard.down('Shift');
    await article.hover('KCNA');
    await article.card();
    await article.page.keyboard.up('Shift');
  });

  test('delays are the reader’s', async () => {
    await store({ showDelay: 1500, hideDelay: 1200 });
    const article = await open();
    await article.hover('Sergey Naryshkin');
    await sleep(900);
    expect(await article.cards()).toEqual([]);
    await article.card();
    await article.page.mouse.move(5, 5);
    await sleep(700);
    expect(await article.cards()).toHaveLength(1);
    await article.noCard();
  });

  test('cards speak the chosen language, and the other one at once', async () => {
    const article = await open();
    await store({ cardLang: 'en' });
    await article.page.bringToFront();
    await until(
      async () => {
        await article.page.mouse.move(5, 5);
        await article.noCard();
        return article.cardOf('Sergey Naryshkin');
      },
      ({ lang }) => lang === 'en',
      'an English card',
    );
    expect((await article.card()).text).toMatch(/Foreign Intelligence Service/);
  });

  test('settings of version 1 hold, and those of a newer one do no harm', async () => {
    control = await bench().extensionPage('ui/popup.html');
    await control.evaluate(() =>
      chrome.storage.sync.set({ settings: { version: 1, enabled: true, sitesOff: ['127.0.0.1'] } }),
    );
    const article = await bench().open('/sample-id.html');
    await sleep(1500);
    expect(await article.marks()).toEqual([]);
    await control.evaluate(() =>
      chrome.storage.sync.set({ version: 7, marks: { shape: 'star' }, 'sitesOff.0': 'broken', settings: 3 }),
    );
    await article.marked(15);
  });
});
