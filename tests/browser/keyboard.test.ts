import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from './support/article-page';
import { inBrowsers } from './support/engines';

inBrowsers('keyboard', (bench) => {
  test('shortcuts are declared, and can be changed by the reader', async () => {
    const page = await bench().extensionPage('ui/popup.html');
    const commands: { name: string; shortcut: string }[] = await page.evaluate(() =>
      chrome.commands.getAll(),
    );
    const byName = new Map(commands.map(({ name, shortcut }) => [name, shortcut]));
    for (const name of ['next-note', 'previous-note', 'open-note', 'close-note']) {
      expect(byName.get(name), name).toMatch(/\S/);
    }
  });

  test('by keys alone: next, next, previous, into the card, its links, and out', async () => {
    const article = await bench().open('/sample-id.html');
    await article.marked(15);
    await article.page.evaluate(() => document.querySelector('button')!.focus());
    const order = await article.page.evaluate(() => {
      const ranges: Range[] = [];
      CSS.highlights.forEach((highlight, name) => {
        if (name !== 'konteks-active') highlight.forEach((range) => void ranges.push(range as Range));
      });
      ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
      return ranges.map((range) => range.toString());
    });
    const activeIs = (text: string) =>
      until(
        () => article.activeMark(),
        (active) => active === text,
        `the mark “${text}”`,
      );
    await bench().command('next-note');
    await activeIs(order[0]!);
    await article.card();
    await bench().command('next-note');
    await activeIs(order[1]!);
    await bench().command('next-note');
    await activeIs(order[2]!);
    await bench().command('previous-note');
    await activeIs(order[1]!);
    expect(await article.cards()).toHaveLength(1);
    await bench().command('open-note');
    await until(
      () => article.cards(),
      ([card]) => card?.focused === true,
      'focus in the card',
    );
    expect((await article.card()).role).toBe('dialog');
    // Its buttons, the article's other entities, then the sources.
    await until(
      async () => {
        await article.page.keyboard.press('Tab');
        return article.inIsolatedWorld(() => cardRoot()!.activeElement?.localName);
      },
      (focused) => focused === 'a',
      'focus on a source',
    );
    await article.page.keyboard.press('Escape');
    await article.noCard();
    expect(await article.page.evaluate(() => document.activeElement?.textContent)).toBe('Bagikan');
  });

  test('by keys alone: pin, menu, another entity’s card, back, and the next note beside the pinned card', async () => {
    const article = await bench().open('/sample-id.html');
    await article.marked(15);
    // Past a card's end the keys go on into the page, and in Firefox into the browser: what stands before is behind.
    const focusOn = (name: string, backwards = false) =>
      until(
        async () => {
          const at = await article.inIsolatedWorld(() => cardRoot()!.activeElement?.className ?? '');
          if (!at.split(' ').includes(name)) {
            if (backwards) await article.page.keyboard.down('Shift');
            await article.page.keyboard.press('Tab');
            if (backwards) await article.page.keyboard.up('Shift');
          }
          return at;
        },
        (at) => at.split(' ').includes(name),
        `the focus on ${name}`,
      );
    await bench().command('next-note');
    const first = await article.card();
    await bench().command('open-note');
    await focusOn('pin');
    await article.page.keyboard.press('Enter');
    await until(
      () => article.cards(),
      ([card]) => card?.pinned === true && card.focused,
      'the card pinned, with the focus in it',
    );
    await focusOn('more', true);
    await article.page.keyboard.press('Enter');
    await focusOn('item');
    await article.page.keyboard.press('Escape');
    await focusOn('more');
    expect(await article.cards()).toHaveLength(1);
    await focusOn('link');
    await article.page.keyboard.press('Enter');
    await until(
      () => article.cards(),
      ([card]) => card!.name !== first.name,
      'another card',
    );
    await focusOn('back');
    await article.page.keyboard.press('Enter');
    await article.card(first.name);
    await bench().command('next-note');
    await until(
      () => article.cards(),
      (cards) => cards.length === 2 && cards[1]!.name !== first.name,
      'the next note’s card beside it',
    );
  });

  test('by keys alone, all the way: popup, panel, card, options, and back by Undo', async () => {
    const article = await bench().open('/sample-id.html');
    const before = (await article.marked(15)).length;
    /** Tab until what has the focus fits. */
    const tabTo = async (page: Page, selector: string, most = 40) => {
      for (let i = 0; i < most; i++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector))
          return;
      }
      throw new Error(`${most} times Tab, and the focus was never on ${selector}`);
    };

    const popup = await bench().extensionPage(`ui/popup.html?tab=${article.tab}`);
    await popup.waitForSelector('#found button');
    await tabTo(popup, '#found button');
    const name = await popup.evaluate(() => document.activeElement!.firstElementChild!.textContent!);
    // The popup closes itself while the key is still down.
    await popup.keyboard.press('Enter').catch(() => {});
    await article.card(name);
    await bench().command('close-note');
    await article.noCard();

    const panel = await bench().extensionPage(`ui/panel.html?tab=${article.tab}`);
    await panel.waitForSelector('.entry .unfold');
    await tabTo(panel, '.unfold');
    await panel.keyboard.press('Enter');
    await tabTo(panel, '.mention');
    await panel.keyboard.press('Enter');
    await article.card();
    await article.page.bringToFront();
    await bench().command('open-note');
    await until(
      () => article.cards(),
      ([card]) => card?.focused === true,
      'focus in the card',
    );
    await article.page.keyboard.press('Escape');
    await article.noCard();

    const options = await bench().extensionPage('ui/options.html');
    await options.waitForSelector('#backup');
    await tabTo(options, '#marks input[value="normal"]');
    // strong, none
    await options.keyboard.press('ArrowDown');
    await options.keyboard.press('ArrowDown');
    await article.unmarked();
    await tabTo(options, '.toast button', 80);
    expect(await options.evaluate(() => document.activeElement!.textContent)).toBe('Undo');
    await options.keyboard.press('Enter');
    await until(
      () => article.marks(),
      (marks) => marks.length === before,
      'the marks again',
    );
    await options.evaluate(() => chrome.storage.sync.clear());
  });

  test('a mark far away is scrolled to, with its card', async () => {
    const article = await bench().open('/long.html');
    await article.marked(20);
    await bench().command('previous-note');
    await article.card();
    await article.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await bench().command('next-note');
    const seen = await until(
      () =>
        article.page.evaluate(() => {
          const boxes: number[] = [];
          CSS.highlights.get('konteks-active')!.forEach((range) => {
            boxes.push((range as Range).getBoundingClientRect().top);
          });
          return boxes;
        }),
      (boxes) => boxes.length === 1 && boxes[0]! >= 0 && boxes[0]! < 860,
      'the active mark on the screen',
    );
    expect(seen[0]).toBeGreaterThan(0);
    await article.card();
  });

  test('close closes the card; a screen reader is told of a card that keys opened', async () => {
    const article = await bench().open('/sample-id.html');
    await article.marked(15);
    await bench().command('next-note');
    const { name } = await article.card();
    await until(
      () =>
        article.inIsolatedWorld(() => cardRoot()!.querySelector('.unseen[role=status]')?.textContent ?? ''),
      (text) => text.startsWith(name),
      'the live message',
    );
    await bench().command('close-note');
    await article.noCard();
  });
});
