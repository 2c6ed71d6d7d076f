import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type ArticlePage, middle, until } from './support/article-page';
import { inBrowsers } from './support/engines';
import { recordRequests } from './support/requests';

inBrowsers('reading a card', (bench, engine) => {
  const scrolled = (article: ArticlePage) =>
    article.inIsolatedWorld(() => {
      const card = cardRoot()!.querySelector('.scroll')!;
      return { at: card.scrollTop, most: card.scrollHeight - card.clientHeight };
    });

  test('the wheel moves the card to its end, and then nothing: the page stays, and so does the card', async () => {
    const article = await bench().open('/sample-id.html');
    await article.marked(15);
    const line = await article.hover('Sergey Naryshkin');
    const { box } = await article.card();
    const [x, y] = middle(line);
    for (let i = 1; i <= 8; i++) {
      await article.page.mouse.move(x, y + ((box.y + 80 - y) * i) / 8);
      await sleep(30);
    }
    const before = await article.page.evaluate(() => scrollY);
    for (let i = 0; i < 4; i++) {
      await article.page.mouse.wheel({ deltaY: 900 });
      await sleep(150);
    }
    const { at, most } = await scrolled(article);
    expect(most).toBeGreaterThan(20);
    expect(at).toBeGreaterThanOrEqual(most - 1);
    expect(await article.page.evaluate(() => scrollY)).toBe(before);
    expect(await article.cards()).toHaveLength(1);
  });

  test('keys scroll the card that they entered, not the page', async () => {
    const article = await bench().open('/sample-id.html');
    await article.page.setViewport({ width: 800, height: 500 });
    await article.marked(10);
    await bench().command('next-note');
    await article.card();
    await bench().command('open-note');
    await until(
      () => article.cards(),
      ([card]) => card?.focused === true,
      'focus in the card',
    );
    const before = await article.page.evaluate(() => scrollY);
    await article.page.keyboard.press('PageDown');
    await until(
      () => scrolled(article),
      ({ at }) => at > 20,
      'a scrolled card',
    );
    expect(await article.page.evaluate(() => scrollY)).toBe(before);
  });

  test('a number opens its source, and the office is said once', async () => {
    const article = await bench().open('/sample-id.html');
    await article.marked(15);
    await article.hover('Sergey Naryshkin');
    const { links, text } = await article.card();
    // And once more among the offices on the timeline.
    expect(text.match(/Direktur Dinas Intelijen Luar Negeri Rusia/g)).toHaveLength(2);
    const numbers = links.filter((link) => /^\d+$/.test(link.text));
    expect(numbers.length).toBeGreaterThan(2);
    const listed = links.filter((link) => !/^\d+$/.test(link.text)).map(({ href }) => href);
    for (const { href } of numbers) expect(listed).toContain(href);
  });

  test('a click brings a pinned card above the others', async () => {
    const article = await bench().open('/sample-id.html');
    await article.marked(15);
    for (const name of ['Ri Chang Dae', 'Kim Jong Un']) {
      await article.click(await article.boxOf(name));
      await article.card();
      await sleep(200);
    }
    const [under, over] = await article.cards();
    // Both are pinned in the middle of the window, so they overlap.
    const edge = under!.box.x + under!.box.width - 10;
    expect(edge).toBeGreaterThan(over!.box.x + over!.box.width);
    const at = () =>
      article.inIsolatedWorld(
        (x, y) =>
          cardRoot()!.elementFromPoint(x, y)?.closest('.card')?.querySelector('h2')?.textContent ?? '',
        over!.box.x + over!.box.width - 20,
        over!.box.y + 120,
      );
    expect(await at()).toBe(over!.name);
    await article.page.mouse.click(edge, under!.box.y + 150);
    expect(await at()).toBe(under!.name);
  });

  test('reading, hovering, links, popup, panel, options and search ask no server', async () => {
    const recorder = await recordRequests(bench());
    const article = await bench().open('/sample-id.html');
    await article.marked(15);
    await article.cardOf('Sergey Naryshkin');
    await article.click(await article.inCard('.pin'));
    await article.page.mouse.move(5, 5);
    await article.hover('Kim Jong Un');
    await article.card('Kim Jong Un');
    for (const path of [
      `ui/popup.html?tab=${article.tab}`,
      'ui/panel.html',
      'ui/options.html',
      'ui/welcome.html',
    ]) {
      const page = await bench().extensionPage(path);
      await page.waitForSelector('main');
      await sleep(300);
    }
    const search = await bench().extensionPage('ui/search.html?q=naryshkin&entity=sergey-naryshkin');
    await until(
      () => search.$$eval('.result', (all) => all.length),
      (results) => results > 0,
      'results',
    );
    // The recorder hears what each part of ours would ask, and says whose it was.
    const probe = (name: string) => `${bench().server}/missing-${name}.json`;
    await search.evaluate((url) => fetch(url).catch(() => {}), probe('ui'));
    await article.inIsolatedWorld(
      (url) =>
        fetch(url).then(
          () => 0,
          () => 0,
        ),
      probe('page'),
    );
    await bench().fetchInBackground(probe('background'));
    const all = await recorder.stop();
    const probes = all.filter(({ url }) => url.includes('/missing-'));
    expect(probes.map(({ url }) => url).sort()).toEqual(['background', 'page', 'ui'].map(probe));
    const pages = all.filter(({ url }) => url.startsWith(bench().server) && !url.includes('/missing-'));
    // The page itself, and what every browser looks for beside it.
    expect(new Set(pages.map(({ url }) => new URL(url).pathname))).toEqual(
      new Set([
        '/sample-id.html',
        ...(pages.some(({ url }) => url.endsWith('favicon.ico')) ? ['/favicon.ico'] : []),
      ]),
    );
    const ours = all.filter(({ by, url }) => /-extension:/.test(by) && !url.includes('/missing-'));
    expect(ours).toEqual([]);
    // Firefox fetches lists of its own; Chromium is started without such.
    if (engine === 'chromium') expect(all.length).toBe(probes.length + pages.length);
  });
});
