import type { ElementHandle } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { type ArticlePage, until } from './support/article-page';
import { violations } from './support/axe';
import { inBrowsers } from './support/engines';

inBrowsers('side panel', (bench) => {
  const open = (article: ArticlePage) => bench().extensionPage(`ui/panel.html?tab=${article.tab}`);
  type Panel = Awaited<ReturnType<typeof open>>;
  const texts = (panel: Panel, selector: string) =>
    panel.evaluate(
      (wanted) => Array.from(document.querySelectorAll(wanted), (el) => el.textContent!.trim()),
      selector,
    );
  const listed = (panel: Panel, atLeast = 5) =>
    until(
      () => texts(panel, '.entry .name'),
      (names) => names.length >= atLeast,
      'the brief',
    );
  const button = async (panel: Panel, selector: string, text: string) => {
    const found = await panel.evaluateHandle(
      (wanted, label) =>
        Array.from(document.querySelectorAll(wanted)).find((el) =>
          (el.getAttribute('aria-label') ?? el.textContent!).startsWith(label),
        ),
      selector,
      text,
    );
    return found as ElementHandle<HTMLButtonElement>;
  };

  test('the article, its entities by kind, a timeline with the article’s day and a map', async () => {
    const article = await bench().open('/sample-id.html');
    await article.marked(15);
    const panel = await open(article);
    const names = await listed(panel);
    expect(names).toContain('Sergey Naryshkin');
    expect(new Set(names).size).toBe(names.length);
    expect(await texts(panel, '#title')).toEqual([
      'Direktur Intelijen Luar Negeri Rusia Tiga Hari di Pyongyang',
    ]);
    expect((await texts(panel, '#about'))[0]).toMatch(/28 Maret 2024/);
    expect((await texts(panel, 'h2')).length).toBeGreaterThanOrEqual(6);
    const inRoots = await panel.evaluate(() =>
      Array.from(document.querySelectorAll('section'), (section) => {
        const root = section.querySelector(':scope > div')?.shadowRoot;
        return { text: root?.textContent ?? '', dots: root?.querySelectorAll('svg.map circle').length ?? 0 };
      }),
    );
    expect(inRoots.some(({ text }) => /Perang Korea.*1950.*Artikel: 28 Maret 2024/s.test(text))).toBe(true);
    expect(inRoots.some(({ dots }) => dots >= 5)).toBe(true);
  });

  test('a click jumps to the note and opens its card there', async () => {
    const article = await bench().open('/sample-id.html');
    await article.marked(15);
    const panel = await open(article);
    await listed(panel);
    await (await button(panel, '.jump', 'Perang Korea')).click();
    expect((await article.card('Perang Korea')).name).toBe('Perang Korea');
  });

  test('by keys alone: unfold, read the card, go to a mention', async () => {
    const article = await bench().open('/sample-id.html');
    await article.marked(15);
    const panel = await open(article);
    await listed(panel);
    await (await button(panel, '.unfold', 'Details of Kim Jong Un')).focus();
    await panel.keyboard.press('Enter');
    const shown = () =>
      panel.evaluate(() => {
        const details = document.activeElement!.closest('.entry')!.querySelector<HTMLElement>('.details')!;
        return {
          hidden: details.hidden,
          card: details.querySelector('div')?.shadowRoot?.textContent ?? '',
          mentions: details.querySelectorAll('.mention').length,
        };
      });
    const { hidden, card, mentions } = await shown();
    expect(hidden).toBe(false);
    expect(card).toMatch(/Pada 28 Maret 2024/);
    expect(mentions).toBeGreaterThan(1);
    await panel.keyboard.press('Tab');
    await panel.keyboard.press('Tab');
    expect(await panel.evaluate(() => document.activeElement!.className)).toBe('mention');
    await panel.keyboard.press('Enter');
    await article.card('Kim Jong Un');
  });

  test('follows the page: another article, and none', async () => {
    const article = await bench().open('/spa.html');
    await article.page.click('#first');
    await article.marked(3);
    const panel = await open(article);
    expect(await listed(panel, 3)).toContain('Sergey Naryshkin');
    await article.page.bringToFront();
    await article.page.click('#second');
    await until(
      () => texts(panel, '.entry .name'),
      (names) => names.includes('Kim Jong Un') && !names.includes('Sergey Naryshkin'),
      'the second article',
    );
    await article.page.click('#start');
    await until(
      () => texts(panel, '#state'),
      ([state]) => state !== '',
      'word that there is no article',
    );
    expect(await texts(panel, '.entry')).toEqual([]);
  });

  test('export: what is copied is complete Markdown', async () => {
    const article = await bench().open('/sample-id.html');
    await article.marked(15);
    const panel = await open(article);
    await listed(panel);
    await panel.bringToFront();
    // Drivers may not read the clipboard in every browser: what is written is looked at instead.
    await panel.evaluate(() => {
      navigator.clipboard.writeText = async (text) => {
        document.body.dataset.copied = text;
      };
    });
    await (await button(panel, '#actions button', 'Copy')).click();
    const copied = await until(
      () => panel.evaluate(() => document.body.dataset.copied ?? ''),
      (text) => text !== '',
      'a copy',
    );
    expect(copied).toMatch(/^# Direktur Intelijen Luar Negeri Rusia Tiga Hari di Pyongyang\n/);
    expect(copied).toMatch(/\*\*Sergey Naryshkin\*\*.*\n {2}- Pada 28 Maret 2024: .*\(\[.*\]\(<https?:/);
    expect((await texts(panel, '#said'))[0]).not.toBe('');
  });

  test('axe-clean, folded and unfolded', async () => {
    const article = await bench().open('/sample-id.html');
    await article.marked(15);
    const panel = await open(article);
    await listed(panel);
    await (await button(panel, '.unfold', 'Details of Sergey Naryshkin')).click();
    expect(await violations(panel, 'html')).toEqual([]);
  });
});
