/**
 * What goes wrong around the extension (docs/faults.md). After each: notes are there again, nothing is lost, and the
 * browser holds no error against us. The order matters: later tests have the extension loaded anew.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import type { PageRequest, UiRequest } from '../../src/shared/requests';
import { fromItems } from '../../src/shared/settings-items';
import { type ArticlePage, until } from './support/article-page';
import { inBrowsers } from './support/engines';
import { closeTabs, type LightTab, marksIn, openTab, openWindow, showTab, stageIn } from './support/tabs';

/** Many are light to open; a machine with more memory takes KONTEKS_TABS=50. */
const TABS = Number(process.env.KONTEKS_TABS ?? 20);

const FROM_PAGE: PageRequest[] = [
  { type: 'hello' },
  { type: 'inject' },
  { type: 'annotate', lang: 'en', date: '2024-03-28', flows: [{ kind: 'body', text: 'Kim Jong Un spoke.' }] },
  { type: 'count', notes: 12 },
  { type: 'change', change: { do: 'show-entity', id: 'nobody' } },
];
const FROM_UI: UiRequest[] = [
  { type: 'card', entity: 'kim-jong-un', date: null, lang: 'en' },
  { type: 'search', query: 'narysh', kinds: [], country: null, lang: 'en', limit: 3 },
  { type: 'countries', lang: 'id' },
  { type: 'lookup', text: 'Kim Jong Un' },
  { type: 'describe-pack', id: null },
  { type: 'packs-left-out' },
  { type: 'packs-changed' },
];

inBrowsers('faults', (bench, engine) => {
  const control = (): Page => bench().control();
  afterEach(async () => {
    await control().evaluate(async () => {
      await chrome.storage.sync.clear();
      await chrome.storage.local.clear();
    });
    expect(await bench().errors()).toEqual([]);
  });

  async function open(): Promise<ArticlePage> {
    const article = await bench().open('/sample-id.html');
    await article.marked(15);
    return article;
  }
  /** It may be just starting, or gone already: then Chromium's driver can wait for it for ever. */
  const stop = () =>
    Promise.race([
      bench()
        .stopBackground()
        .catch(() => {}),
      sleep(3000),
    ]);
  const marksOf = (tab: LightTab, right: (marks: number) => boolean, what = 'marks') =>
    until(() => marksIn(control(), tab.id), right, what);
  const store = (items: object) =>
    control().evaluate((set) => chrome.storage.sync.set({ version: 2, ...set }), items);

  test('the background stopped while and before it is asked each kind of question: the answer is the same', async () => {
    const article = await open();
    const fromPage = (message: PageRequest) =>
      article.inIsolatedWorld(
        (json) => chrome.runtime.sendMessage(JSON.parse(json)),
        JSON.stringify(message),
      );
    const fromUi = (message: UiRequest) =>
      control().evaluate((json) => chrome.runtime.sendMessage(JSON.parse(json)), JSON.stringify(message));
    const asking = [
      ...FROM_PAGE.map((message) => [message.type, () => fromPage(message)] as const),
      ...FROM_UI.map((message) => [message.type, () => fromUi(message)] as const),
    ];
    /** A question that meets a worker while it dies gets no answer, or none ever (Chromium): our scripts ask again. */
    const answered = async (ask: () => Promise<unknown>): Promise<unknown> => {
      for (let round = 0; round < 3; round++) {
        const answer = await Promise.race([ask().catch(() => undefined), sleep(3000)]);
        if (answer !== undefined && answer !== null) return answer;
      }
      return ask();
    };
    for (const [type, ask] of asking) {
      const told = type === 'count' || type === 'packs-changed';
      const before = JSON.stringify(await (told ? ask() : answered(ask)));
      const dying = ask().catch(() => {});
      await stop();
      await Promise.race([dying, sleep(3000)]);
      if (!told) expect(JSON.stringify(await answered(ask)), type).toBe(before);
    }
    await stop();
    await article.page.bringToFront();
    expect((await article.cardOf('Sergey Naryshkin')).name).toBe('Sergey Naryshkin');
    // No key of a driver reaches Chromium's shortcuts.
    if (engine === 'firefox') await bench().command('next-note');
    await article.card();
  });

  test('a page of ours asks again when the background was stopped under it', async () => {
    const page = await bench().extensionPage('ui/search.html');
    await page.waitForSelector('input[type=search]');
    await page.type('input[type=search]', 'narysh');
    await sleep(150);
    await stop();
    await until(
      () => page.$$eval('.result .name', (all) => all.map((node) => node.textContent)),
      ([first]) => first === 'Sergey Naryshkin',
      'results',
    );
  });

  test('settings broken, older, newer: the article is read, and what can be read of them holds', async () => {
    const article = await open();
    const cases: [stored: object, marks: (all: string[]) => boolean][] = [
      [{ enabled: 'maybe', marks: null, kindsOff: { 0: 'person' }, 'hidden.3': 7 }, (all) => all.length > 14],
      [{ 'siteKindsOff.0': { '127.0.0.1': ['place', 'nonsense', 4] } }, (all) => !all.includes('Pyongyang')],
      [
        { version: 99, theme: 'neon', kindsOff: ['person', 'spaceship'] },
        (all) => !all.includes('Kim Jong Un'),
      ],
      [{ version: 'x', settings: { version: 1, sitesOff: ['127.0.0.1'] } }, (all) => all.length === 0],
      [{ version: -1, settings: [1, 2], sitesOff: 'all' }, (all) => all.length > 14],
    ];
    for (const [stored, right] of cases) {
      await control().evaluate(() => chrome.storage.sync.clear());
      await store(stored);
      await until(() => article.marks(), right, `marks with ${JSON.stringify(stored)}`);
    }
  });

  test('two machines change settings at once: both hold, the newer one’s own items stay', async () => {
    const article = await open();
    await store({ 'future.0': { kept: true }, open: 'click' });
    const options = await bench().extensionPage('ui/options.html');
    await options.waitForSelector('#marks input[value="strong"]');
    // As sync brings them: under the page that the reader has open.
    await Promise.all([
      store({ 'sitesOff.3': ['elsewhere.test'], showDelay: 500 }),
      options.click('#marks input[value="strong"]'),
    ]);
    const stored = await until(
      () => control().evaluate(() => chrome.storage.sync.get(null)) as Promise<Record<string, unknown>>,
      ({ marks }) => marks === 'strong',
      'the choice',
    );
    expect(stored).toMatchObject({
      'future.0': { kept: true },
      open: 'click',
      showDelay: 500,
      marks: 'strong',
    });
    expect(fromItems(stored).sitesOff).toEqual(['elsewhere.test']);
    await article.page.bringToFront();
    expect((await article.marks()).length).toBeGreaterThan(14);
  });

  test('the other machine switches this site off and on: marks go and come', async () => {
    const article = await open();
    await store({ 'sitesOff.0': ['127.0.0.1'] });
    await article.unmarked();
    await store({ 'sitesOff.0': [] });
    await article.marked(15);
  });

  test('two windows: both have notes, both hear of settings', async () => {
    const article = await open();
    const other = (await openWindow(control(), `${bench().server}/csp.html`))!;
    await marksOf(other, (marks) => marks > 2);
    await store({ kindsOff: ['person'] });
    await until(
      () => article.page.evaluate(() => CSS.highlights.get('konteks-person')?.size),
      (size) => size === 0,
      'no people',
    );
    const before = await marksOf(other, (marks) => marks >= 0);
    await store({ kindsOff: [] });
    await marksOf(other, (marks) => marks > before);
    await closeTabs(control(), [other]);
  });

  test(`${TABS} tabs behind: nothing is done there until they are looked at`, async () => {
    const address = `${bench().server}/csp.html?tab=`;
    const tabs = await Promise.all(Array.from({ length: TABS }, (_, i) => openTab(control(), address + i)));
    await until(
      async () => Promise.all(tabs.map(({ id }) => stageIn(control(), id))),
      (stages) => stages.every((stage) => stage === 1),
      'stage one in each',
      20_000,
    );
    await sleep(600);
    expect(await Promise.all(tabs.map(({ id }) => stageIn(control(), id)))).toEqual(tabs.map(() => 1));
    for (const tab of [tabs[0]!, tabs.at(-1)!]) {
      await showTab(control(), tab);
      await marksOf(tab, (marks) => marks > 2);
    }
    await store({ enabled: false });
    await marksOf(tabs[0]!, (marks) => marks === 0, 'no marks');
    await closeTabs(control(), tabs);
  });

  test('a tab discarded and looked at again', async () => {
    const tab = await openTab(control(), `${bench().server}/csp.html`);
    await showTab(control(), tab);
    await marksOf(tab, (marks) => marks > 2);
    await control().bringToFront();
    const id = await control().evaluate(async (tabId) => {
      // Chromium may give it another id.
      const discarded = await chrome.tabs.discard(tabId);
      return (discarded?.id ?? tabId) as number;
    }, tab.id);
    await until(
      () => control().evaluate(async (tabId) => (await chrome.tabs.get(tabId)).discarded as boolean, id),
      Boolean,
      'a discarded tab',
    );
    const back = { ...tab, id };
    await showTab(control(), back);
    await marksOf(back, (marks) => marks > 2);
    await closeTabs(control(), [back]);
  });

  test('access taken away under an open page: cards still open; given again, marks are there', async () => {
    const article = await open();
    await bench().withdrawAccess();
    await article.page.bringToFront();
    // Now not even the test may look at the card: what it belongs to is marked.
    await article.hover('Sergey Naryshkin');
    await until(
      () => article.activeMark(),
      (text) => text === 'Sergey Naryshkin',
      'a card',
    );
    await store({ kindsOff: ['place'] });
    await bench().clickToolbarButton(article.page);
    const popup = await bench().extensionPage(`ui/popup.html?tab=${article.tab}`);
    await popup.waitForSelector('#access button.primary');
    await bench().giveAccess(() => popup.click('#access button.primary'));
    await control().evaluate(() => chrome.storage.sync.clear());
    await article.page.bringToFront();
    await article.page.reload();
    await article.marked(15);
  });

  test('switched off under an open page, and on again: nothing of ours stays, settings do', async () => {
    await store({ marks: 'strong', 'hidden.0': [{ id: 'kcna', name: 'KCNA' }] });
    const article = await open();
    await article.cardOf('Sergey Naryshkin');
    await bench().disableExtension();
    await article.page.bringToFront();
    await article.page.mouse.move(5, 5);
    await article.page.mouse.move(300, 300);
    await article.page.keyboard.press('Shift');
    if (engine === 'chromium') {
      await article.bare();
    }
    await bench().enableExtension();
    expect(await control().evaluate(() => chrome.storage.sync.get('marks'))).toEqual({ marks: 'strong' });
    await article.page.bringToFront();
    await article.page.reload();
    await article.marked(15);
  });

  test('a private window that the reader has allowed: notes are there, and nothing is kept', async () => {
    const kept = () =>
      control().evaluate(async () =>
        JSON.stringify([
          await chrome.storage.sync.get(null),
          await chrome.storage.local.get(null),
          (await indexedDB.databases()).map(({ name }) => name),
          Object.keys(localStorage),
          await caches.keys(),
        ]),
      );
    await bench().allowPrivate();
    const before = await kept();
    const tab = (await openWindow(control(), `${bench().server}/csp.html?private`, true))!;
    await marksOf(tab, (marks) => marks > 2);
    expect(await kept()).toBe(before);
    await closeTabs(control(), [tab]);
    expect(await kept()).toBe(before);
  });
});
