import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../src/shared/settings';
import { toItems } from '../../src/shared/settings-items';
import { until } from './support/article-page';
import { violations } from './support/axe';
import { inBrowsers } from './support/engines';

const KCNA = { id: 'kcna', name: 'KCNA' };

/** As the extension itself would have stored them. */
function items(settings: Partial<Settings>): object {
  return toItems({ ...DEFAULT_SETTINGS, ...settings });
}

inBrowsers('options', (bench) => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'konteks-backup-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  let options: Page;
  const open = async () => {
    options = await bench().extensionPage('ui/options.html');
    await options.waitForSelector('#backup');
    return options;
  };
  afterEach(async () => {
    await options?.evaluate(() => chrome.storage.sync.clear()).catch(() => {});
  });

  const stored = () =>
    options.evaluate(() => chrome.storage.sync.get(null)) as Promise<Record<string, unknown>>;
  const store = (items: object) =>
    options.evaluate((set) => chrome.storage.sync.set({ version: 2, ...set }), items);
  const said = () => options.evaluate(() => document.querySelector('.toast')?.textContent ?? '');
  const says = (what: RegExp) => until(said, (text) => what.test(text), String(what));
  const has = (name: string, value: unknown) =>
    until(stored, (items) => JSON.stringify(items[name]) === JSON.stringify(value), `${name} stored`);
  const undo = () => options.click('.toast button.primary');
  /** Selector and label of what has the focus. */
  const focus = () =>
    options.evaluate(() => {
      const at = document.activeElement as HTMLInputElement;
      return `${at.tagName} ${at.type ?? ''} ${at.ariaLabel ?? at.closest('label')?.textContent ?? at.textContent} ${at.value ?? ''}`;
    });

  test('a choice is saved at once, takes effect in open articles, and is undone', async () => {
    const article = await bench().open('/sample-id.html');
    const before = await article.marked(15);
    await open();
    await options.click('#marks input[value="none"]');
    await has('marks', 'none');
    await says(/Strength of the marks changed/);
    await article.unmarked();
    await undo();
    await until(
      () => article.marks(),
      (marks) => marks.length === before.length,
      'marks again',
    );
    await says(/^Undone\./);
    expect(
      await options.$eval('#marks input[value="normal"]', (input) => (input as HTMLInputElement).checked),
    ).toBe(true);
    await options.click('#kinds label:nth-of-type(5) input');
    await has('kindsOff', ['place']);
    await options.keyboard.down('Control');
    await options.keyboard.press('z');
    await options.keyboard.up('Control');
    await has('kindsOff', []);
  });

  test('the preview shows the choice', async () => {
    await open();
    const painted = () =>
      options.evaluate(() => {
        const names: string[] = [];
        CSS.highlights.forEach((highlight, name) => {
          highlight.forEach((range) => {
            names.push(`${name.slice(8)} ${range}`);
          });
        });
        return names.sort();
      });
    expect(await painted()).toEqual([
      'event Korean War',
      'later Kim Jong Un',
      'org KCNA',
      'person Kim Jong Un',
      'person Sergey Naryshkin',
      'place Pyongyang',
      'unit 105th Tank Division',
      'weapon T-55',
    ]);
    await options.click('#marks input[value="all"]');
    await until(painted, (names) => !names.includes('later Kim Jong Un'), 'no later mention');
    await options.click('#kinds label:nth-of-type(1) input');
    await until(painted, (names) => names.every((name) => !name.includes('person')), 'no people');
  });

  test('what another page or machine changes shows', async () => {
    await open();
    await store({ cardLang: 'en', showDelay: 900 });
    await until(
      () =>
        options.evaluate(() => [
          document.querySelector<HTMLInputElement>('#general input[value="en"]')!.checked,
          document.querySelector('#opening output')!.textContent,
        ]),
      ([english, delay]) => english === true && delay === '900 ms',
      'the change',
    );
  });

  test('by keys alone: switches, choices, a slider, Undo', async () => {
    await open();
    await options.evaluate(() => document.querySelector<HTMLElement>('nav li:last-child a')!.focus());
    await options.keyboard.press('Tab');
    expect(await focus()).toMatch(/^INPUT checkbox Notes/);
    await options.keyboard.press(' ');
    await has('enabled', false);
    await options.keyboard.press(' ');
    await has('enabled', true);
    await options.keyboard.press('Tab');
    expect(await focus()).toMatch(/radio As the article/);
    await options.keyboard.press('ArrowDown');
    await has('cardLang', 'id');
    await options.$eval('#opening input[type=range]', (slider) => (slider as HTMLElement).focus());
    for (let i = 0; i < 3; i++) await options.keyboard.press('ArrowRight');
    await has('showDelay', 240);
    await says(/Delay changed/);
    // The way to Undo is the way to the page's end.
    await options.$eval('#backup p button:last-of-type', (button) => (button as HTMLElement).focus());
    await options.keyboard.press('Tab');
    expect(await focus()).toMatch(/Undo/);
    await options.keyboard.press('Enter');
    await has('showDelay', 180);
    expect(await focus()).toMatch(/Close/);
    await options.keyboard.press('Escape');
    expect(await options.$eval('.toast', (toast) => (toast as HTMLElement).hidden)).toBe(true);
    expect(await focus()).toMatch(/Back to the defaults/);
  });

  test('every control can be reached by Tab, in the order of the page', async () => {
    await open();
    await store(items({ sitesOff: ['a.test', 'b.test'], hidden: [KCNA] }));
    await options.waitForSelector('#hidden li button');
    const wanted = await options.evaluate(() => {
      const all = [...document.querySelectorAll<HTMLElement>('a,button,input,select')];
      // Of radio buttons one; what is hidden or opened by a button none.
      const shown = all.filter(
        (node) => node.tabIndex >= 0 && node.checkVisibility() && !(node as HTMLButtonElement).disabled,
      );
      return shown.filter(
        (node) => (node as HTMLInputElement).type !== 'radio' || (node as HTMLInputElement).checked,
      ).length;
    });
    await options.evaluate(() => (document.activeElement as HTMLElement).blur());
    const seen: string[] = [];
    for (let i = 0; i < wanted; i++) {
      await options.keyboard.press('Tab');
      const at = await options.evaluate(() => {
        const node = document.activeElement as HTMLElement;
        const { top, bottom } = node.getBoundingClientRect();
        const ring = getComputedStyle(node).outlineStyle;
        return { y: top + scrollY, seen: top >= 0 && bottom <= innerHeight, ring, tag: node.tagName };
      });
      expect(at.tag, `step ${i}`).not.toBe('BODY');
      expect(at.seen, `step ${i} is on the screen`).toBe(true);
      expect(at.ring, `step ${i} has a ring`).not.toBe('none');
      seen.push(await focus());
    }
    expect(new Set(seen).size).toBe(wanted);
  });

  test('sites are added by name or address, searched and removed, and the focus stays in the list', async () => {
    await open();
    await options.type('#site-to-add', 'not a site');
    await options.keyboard.press('Enter');
    expect(await options.$eval('#site-problem', (line) => line.textContent)).toMatch(/no address of a site/);
    await options.$eval('#site-to-add', (input) => {
      (input as HTMLInputElement).value = '';
    });
    for (const [typed, site] of [
      ['https://www.Example.com/news/1?x=2', 'www.example.com'],
      ['berita.test', 'berita.test'],
      ['BÜCHER.test', 'xn--bcher-kva.test'],
    ] as const) {
      await options.type('#site-to-add', typed);
      await options.keyboard.press('Enter');
      await says(new RegExp(`No more notes on ${site}`));
    }
    const rows = () =>
      options.$$eval('#sites li span', (spans) => spans.map(({ firstChild }) => firstChild!.textContent));
    expect(await rows()).toEqual(['berita.test', 'www.example.com', 'xn--bcher-kva.test']);
    await options.$eval('#sites li:nth-child(2) button', (button) => (button as HTMLElement).focus());
    await options.keyboard.press('Enter');
    await says(/Notes on www.example.com again/);
    expect(await rows()).toEqual(['berita.test', 'xn--bcher-kva.test']);
    expect(await focus()).toMatch(/Remove xn--bcher-kva.test/);
    await undo();
    await until(rows, (all) => all.length === 3, 'the site again');
    await store(items({ sitesOff: Array.from({ length: 9 }, (_, i) => `site-${i}.test`) }));
    await until(rows, (all) => all.length >= 9, 'many sites');
    await options.type('#sites input[type=search]', 'site-4');
    expect(await rows()).toEqual(['site-4.test']);
    await options.type('#sites input[type=search]', 'x');
    expect(await options.$eval('#sites [role=status]', (line) => line.textContent)).toBe('Nothing found.');
  });

  test('a site that is off has no notes until it is removed', async () => {
    await open();
    await options.type('#site-to-add', '127.0.0.1');
    await options.keyboard.press('Enter');
    await says(/127.0.0.1/);
    const article = await bench().open('/sample-id.html');
    await sleep(1500);
    expect(await article.marks()).toEqual([]);
    await options.bringToFront();
    await options.click('#sites li button');
    await article.page.bringToFront();
    await article.marked(15);
  });

  test('hidden entities are shown again', async () => {
    await open();
    await store(items({ hidden: [{ id: 'sergey-naryshkin', name: 'Sergey Naryshkin' }] }));
    const article = await bench().open('/sample-id.html');
    await article.marked(5);
    expect(await article.marks()).not.toContain('Sergey Naryshkin');
    await options.bringToFront();
    await options.click('#hidden li button');
    await says(/Sergey Naryshkin is noted again/);
    await until(
      () => article.marks(),
      (marks) => marks.includes('Sergey Naryshkin'),
      'the mark',
    );
    expect(await options.$eval('#hidden', (part) => part.textContent)).toMatch(/Nothing is hidden/);
  });

  async function restore(name: string, content: string): Promise<void> {
    const path = join(folder, name);
    await writeFile(path, content);
    const input = (await options.$('#backup input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
  }

  test('backup and restore bring everything back', async () => {
    await open();
    const mine = items({
      marks: 'strong',
      open: 'click',
      showDelay: 400,
      kindsOff: ['weapon'],
      sitesOff: ['a.test'],
      siteKindsOff: { 'b.test': ['place'] },
      hidden: [KCNA],
    });
    await store(mine);
    await options.waitForSelector('#hidden li');
    await options.evaluate(() => {
      const scope = globalThis as unknown as { saved: Promise<string> };
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob: Blob) => {
        scope.saved = blob.text();
        return make.call(URL, blob);
      };
    });
    await options.click('#backup p button:nth-of-type(1)');
    const backup = await options.evaluate(() => (globalThis as unknown as { saved: Promise<string> }).saved);
    expect(JSON.parse(backup)).toMatchObject({
      format: 'konteks-settings',
      settings: { version: 2, marks: 'strong' },
    });
    await options.click('#backup p button:last-of-type');
    await says(/at their defaults/);
    await restore('konteks.json', backup);
    const question = await until(
      () => options.$$eval('#backup .question li', (lines) => lines.map((line) => line.textContent)),
      (lines) => lines.length > 0,
      'the question',
    );
    expect(question).toEqual([
      'Strength of the marks: Normal → Strong',
      'A card opens: when the mouse rests on a name → on a click only',
      'Time until a card shows: 180 ms → 400 ms',
      expect.stringMatching(/^What is noted: .*Weapons → People, .*Places$/),
      'Sites: 2 added, 0 removed',
      'Hidden entities: 1 added, 0 removed',
    ]);
    // Nothing yet.
    expect((await stored()).marks).toBe('normal');
    expect(await focus()).toMatch(/Replace/);
    await options.keyboard.press('Enter');
    await says(/Settings restored/);
    expect(await options.$$eval('#sites li', (rows) => rows.length)).toBe(2);
    expect(await stored()).toMatchObject({
      marks: 'strong',
      open: 'click',
      showDelay: 400,
      kindsOff: ['weapon'],
    });
    await undo();
    await has('marks', 'normal');
  });

  test.each([
    ['noise.json', '{ "format": ', /noise.json is no JSON file: nothing was changed/],
    ['other.json', '{"format":"other","settings":{"version":2}}', /no backup of Konteks/],
    ['list.json', '[1,2]', /no backup of Konteks/],
    ['newer.json', '{"format":"konteks-settings","settings":{"version":3}}', /newer version of Konteks/],
    [
      'same.json',
      '{"format":"konteks-settings","settings":{"version":1,"enabled":true}}',
      /holds the settings that you have/,
    ],
    ['large.json', ' '.repeat(1_100_000), /too large/],
  ])('a file that cannot be restored changes nothing: %s', async (name, content, text) => {
    await open();
    const before = await stored();
    await restore(name, content);
    await until(
      () => options.$eval('#backup', (part) => part.textContent ?? ''),
      (all) => text.test(all),
      String(text),
    );
    expect(await stored()).toEqual(before);
  });

  test('when storage is full, the reader is told, and nothing is lost', async () => {
    await open();
    await options.click('#marks input[value="strong"]');
    await has('marks', 'strong');
    // Chrome and Firefox both hold 102,400 bytes, 8,192 an item.
    await options.evaluate(async () => {
      for (let i = 0; i < 12; i++) await chrome.storage.sync.set({ [`filler${i}`]: 'x'.repeat(8100) });
    });
    const used = await options.evaluate(
      async () =>
        Object.entries(await chrome.storage.sync.get(null))
          .map(([name, value]) => name.length + JSON.stringify(value).length)
          .reduce((a, b) => a + b, 0) + 'last""'.length,
    );
    // Room for two of the sites.
    await options.evaluate(
      (bytes) => chrome.storage.sync.set({ last: 'x'.repeat(102_400 - 130 - bytes) }),
      used,
    );
    for (const site of [
      'a-site-with-a-long-name.example.com',
      'another-site-with-a-long-name.example.com',
      'third-site-with-a-long-name.example.com',
    ]) {
      await options.$eval('#site-to-add', (input) => {
        (input as HTMLInputElement).value = '';
      });
      await options.type('#site-to-add', site);
      await options.keyboard.press('Enter');
      await sleep(300);
    }
    await says(/storage for settings is full/);
    expect(await options.$eval('#site-to-add', (input) => (input as HTMLInputElement).value)).toContain(
      'third-site',
    );
    expect((await stored()).marks).toBe('strong');
    await options.evaluate(() => chrome.storage.sync.remove(['filler0', 'last']));
    await options.focus('#site-to-add');
    await options.keyboard.press('Enter');
    await says(/No more notes on third-site/);
  });

  test('corrupt storage costs no more than its broken parts', async () => {
    await open();
    await store({ marks: 7, open: 'click', 'sitesOff.0': { not: 'a list' }, kindsOff: 'person', hidden: 3 });
    await options.reload().catch(() => {});
    await options.waitForSelector('#backup');
    expect(
      await options.$eval('#opening input[value="click"]', (input) => (input as HTMLInputElement).checked),
    ).toBe(true);
    expect(
      await options.$eval('#marks input[value="normal"]', (input) => (input as HTMLInputElement).checked),
    ).toBe(true);
    await options.click('#marks input[value="subtle"]');
    await has('marks', 'subtle');
  });

  test('shows the shortcuts that the browser has', async () => {
    await open();
    const list = await until(
      () => options.$eval('.shortcuts', (dl) => dl.textContent ?? ''),
      (text) => text !== '',
      'shortcuts',
    );
    expect(list).toMatch(/Go to the next note.*Shift.*J/);
  });

  test('fits 320 px and 200 % zoom, without scrolling sideways', async () => {
    await open();
    await store(items({ sitesOff: ['a-very-long-host-name.with-many-parts-and-no-end.example.com'] }));
    await options.waitForSelector('#sites li');
    await options.click('#marks input[value="strong"]');
    await says(/changed/);
    for (const [width, zoom] of [
      [320, 1],
      [640, 2],
    ] as const) {
      await options.setViewport({ width, height: 800 });
      const over = await options.evaluate((factor) => {
        document.documentElement.style.fontSize = `${16 * factor}px`;
        const { scrollWidth, clientWidth } = document.documentElement;
        const wide = [...document.querySelectorAll('body *')].filter(
          (node) => node.getBoundingClientRect().right > clientWidth + 1 && !node.closest('.unseen'),
        );
        return { over: scrollWidth - clientWidth, wide: wide.map((node) => node.outerHTML.slice(0, 80)) };
      }, zoom);
      expect(over, `${width} px, ${zoom * 100} %`).toEqual({ over: 0, wide: [] });
    }
  });

  test.each(['light', 'dark'])('is axe-clean, %s', async (scheme) => {
    await open();
    await store(items({ sitesOff: ['a.test'], hidden: [KCNA], open: 'modifier' }));
    await options.waitForSelector('#hidden li');
    await options.click('#marks input[value="strong"]');
    await says(/changed/);
    await options.evaluate((value) => {
      document.documentElement.style.colorScheme = value;
    }, scheme);
    expect(await violations(options)).toEqual([]);
  });
});
