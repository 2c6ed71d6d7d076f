import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { middle, until } from './support/article-page';
import { inBrowsers } from './support/engines';
import { closeTabs, marksIn, openTab, showTab } from './support/tabs';

inBrowsers('pages', (bench, engine) => {
  test('names split by inline elements, NBSP, soft hyphens and curly quotes', async () => {
    const article = await bench().open('/split.html');
    const marks = (await article.marked(8)).join('|');
    // A name over several elements is painted piece by piece.
    for (const piece of ['Kim', 'Jong', '-un', 'Sergey\u00a0Naryshkin', 'Pyong\u00adyang', 'Perang Korea']) {
      expect(marks).toContain(piece);
    }
    for (const [text, name] of [
      ['Jong', 'Kim Jong Un'],
      ['-un berbicara', 'Kim Jong Un'],
      ['Sergey\u00a0Naryshkin', 'Sergey Naryshkin'],
      ['Pyong\u00adyang', 'Pyongyang'],
      ['Perang Korea', 'Perang Korea'],
    ] as const) {
      const box = await article.boxOf(text);
      await article.page.mouse.move(2, 2);
      await article.noCard();
      await article.page.mouse.move(box.x + 8, box.y + box.height / 2 + 1);
      await article.page.mouse.move(box.x + 6, box.y + box.height / 2);
      expect((await article.card()).name, text).toMatch(new RegExp(name, 'i'));
    }
  });

  test('a click on a marked link follows the link', async () => {
    const article = await bench().open('/split.html');
    await article.marked(8);
    await article.click(await article.boxOf('KCNA'));
    await until(
      async () => article.page.url(),
      (url) => url.endsWith('/home.html'),
      'the link’s page',
    );
  });

  test('a page whose policy forbids everything', async () => {
    const article = await bench().open('/csp.html');
    expect(await article.marked(5)).toContain('Sergey Naryshkin');
    const card = await article.cardOf('Sergey Naryshkin');
    // Styles are there: the card is as wide as it should be, and has its paddings.
    expect(card.box.width).toBe(380);
    expect(card.box.height).toBeGreaterThan(200);
  });

  test('the card is dark on a dark page, light on a light one', async () => {
    const dark = await bench().open('/dark.html');
    await dark.marked();
    expect((await dark.cardOf('Sergey Naryshkin')).theme).toBe('dark');
    const light = await bench().open('/csp.html');
    await light.marked();
    expect((await light.cardOf('Sergey Naryshkin')).theme).toBe('light');
  });

  test('an English article gets English cards', async () => {
    const article = await bench().open('/english.html');
    await article.marked(5);
    const card = await article.cardOf('Sergey Naryshkin');
    expect(card).toMatchObject({ name: 'Sergey Naryshkin', lang: 'en' });
    expect(card.text).toMatch(/28 March 2024/);
  });

  test('an article in another language gets no notes', async () => {
    const article = await bench().open('/french.html');
    await until(
      () => article.stage(),
      (stage) => stage === 2,
      'stage two',
    );
    await sleep(500);
    expect(await article.marks()).toEqual([]);
  });

  test('a page that fights: its styles do not leak, its clearing does not last', async () => {
    const article = await bench().open('/hostile.html');
    await article.marked(5);
    const box = await article.boxOf('Sergey Naryshkin');
    await article.page.mouse.move(...middle(box));
    const card = await article.card();
    expect(card.box.width).toBeCloseTo(380, 0);
    // Below or above the line, where the name is; the page's zoom and direction do not move it.
    expect(card.box.y >= box.y + box.height - 2 || card.box.y + card.box.height <= box.y + 2).toBe(true);
    expect(Math.abs(card.box.x - box.x)).toBeLessThan(380);
    // After the transition.
    await sleep(250);
    const style = await article.inIsolatedWorld(() => {
      const { letterSpacing, textTransform, direction, fontSize, opacity } = getComputedStyle(
        cardRoot()!.querySelector('.card')!,
      );
      return { letterSpacing, textTransform, direction, fontSize, opacity };
    });
    expect(style).toEqual({
      letterSpacing: 'normal',
      textTransform: 'none',
      direction: 'ltr',
      fontSize: '14px',
      opacity: '1',
    });
    await article.page.waitForFunction(() => document.documentElement.dataset.cleared === 'yes');
    await article.page.mouse.move(5, 5);
    await article.page.mouse.move(...middle(box));
    expect((await article.marked(5)).length).toBeGreaterThanOrEqual(5);
  });

  test('an article in full screen: the card is there and can be clicked', async () => {
    const article = await bench().open('/sample-id.html');
    await article.marked(15);
    await article.page.evaluate(() => {
      const element = document.querySelector('main')!;
      element.style.background = 'Canvas';
      element.style.overflow = 'auto';
      document.querySelector('button')!.addEventListener('click', () => element.requestFullscreen());
    });
    await article.page.click('button');
    await article.page.waitForFunction(() => document.fullscreenElement !== null);
    await sleep(300);
    await article.cardOf('Sergey Naryshkin');
    expect(await article.page.evaluate(() => document.querySelector('main > konteks-card') !== null)).toBe(
      true,
    );
    await article.click(await article.inCard('.pin'));
    expect((await article.card()).pinned).toBe(true);
    await article.page.evaluate(() => document.exitFullscreen());
  });

  test('a single-page site: articles come and go without loading', async () => {
    const article = await bench().open('/spa.html');
    await sleep(600);
    expect(await article.stage()).toBe(1);
    await article.page.click('#first');
    expect(await article.marked(3)).toContain('Sergey Naryshkin');
    await article.page.click('#second');
    await until(
      () => article.marks(),
      (marks) => marks.includes('Kim Jong Un') && !marks.includes('Sergey Naryshkin'),
      'the second article’s marks',
    );
    expect((await article.cardOf('Kim Jong Un')).name).toMatch(/Kim Jong[ -]Un/i);
    await article.page.click('#start');
    await article.unmarked();
  });

  test('text that the page changes is read again; new nodes keep their marks', async () => {
    const article = await bench().open('/sample-id.html');
    const before = await article.marked(15);
    const count = (marks: string[], text: string) => marks.filter((mark) => mark === text).length;
    await article.page.evaluate(() => {
      const p = document.querySelector('.body p')!;
      p.textContent = `KCNA menyiarkannya kemudian. ${p.textContent}`;
    });
    await until(
      () => article.marks(),
      (marks) => marks.includes('Sergey Naryshkin') && count(marks, 'KCNA') === count(before, 'KCNA') + 1,
      'marks of the new text',
    );
    expect((await article.cardOf('KCNA')).name).toMatch(/KCNA|Kantor Berita Pusat Korea/);
  });

  test('hundreds of marks: only those near the window are live, all can be reached', async () => {
    const article = await bench().open('/long.html');
    const live = await article.marked(20);
    expect(live.length).toBeLessThan(300);
    const box = await article.boxOf('Catatan ke-190.');
    await until(
      () => article.page.evaluate(() => CSS.highlights.get('konteks-later')!.size),
      (size) => size > 0,
      'marks at the end',
    );
    await article.page.mouse.move(box.x + box.width + 15, box.y + box.height / 2);
    expect((await article.card()).name).toMatch(/Kim Jong[ -]Un/i);
  });

  test('of a marked link the first tap opens the card, the second follows the link', async () => {
    const article = await bench().open('/split.html');
    await article.marked(8);
    const tap = async () => {
      const [x, y] = middle(await article.boxOf('KCNA'));
      await article.page.touchscreen.tap(x, y);
    };
    await tap();
    expect((await article.card()).name).toMatch(/KCNA|Kantor Berita Pusat Korea/);
    expect(article.page.url()).toContain('/split.html');
    await tap();
    await until(
      async () => article.page.url(),
      (url) => url.endsWith('/home.html'),
      'the link’s page',
    );
  });

  test('a tap opens, a tap elsewhere closes', async () => {
    const article = await bench().open('/sample-id.html');
    await article.marked(15);
    const [x, y] = middle(await article.boxOf('Sergey Naryshkin'));
    await article.page.touchscreen.tap(x, y);
    expect(await article.card()).toMatchObject({ name: 'Sergey Naryshkin' });
    expect((await article.card()).pinned).toBe(false);
    await article.page.touchscreen.tap(1000, 700);
    await article.noCard();
  });

  // By the browser's own buttons: drivers lose sight of pages that Firefox kept.
  test('away and back: notes are there again, also where the browser kept the page as it was', async () => {
    const control = bench().control();
    const tab = await openTab(control, `${bench().server}/english.html`);
    await showTab(control, tab);
    const marks = (right: (n: number) => boolean) => until(() => marksIn(control, tab.id), right, 'marks');
    await marks((n) => n > 4);
    const kept = () =>
      control.evaluate(async (tabId) => {
        const func = () => document.documentElement.dataset.kept ?? '';
        return (await chrome.scripting.executeScript({ target: { tabId }, func }))[0].result as string;
      }, tab.id);
    await control.evaluate(async (tabId) => {
      const func = () =>
        addEventListener('pageshow', ({ persisted }) => {
          document.documentElement.dataset.kept = String(persisted);
        });
      await chrome.scripting.executeScript({ target: { tabId }, func });
    }, tab.id);
    const url = new URL('/home.html', bench().server).href;
    await control.evaluate((tabId, address) => chrome.tabs.update(tabId, { url: address }), tab.id, url);
    await marks((n) => n === 0);
    await control.evaluate((tabId) => chrome.tabs.goBack(tabId), tab.id);
    await marks((n) => n > 4);
    // Puppeteer starts Chromium without the back/forward cache.
    if (engine === 'firefox') expect(await kept()).toBe('true');
    const badge = () =>
      control.evaluate((tabId) => chrome.action.getBadgeText({ tabId }) as Promise<string>, tab.id);
    await until(badge, (text) => Number(text) > 4, 'the badge');
    await closeTabs(control, [tab]);
  });

  test('what changes in a tab that nobody sees is read when somebody does', async () => {
    const article = await bench().open('/sample-id.html');
    await article.marked(15);
    const other = await bench().open('/home.html');
    await other.page.bringToFront();
    await article.page.evaluate(() => {
      document.querySelector('.body p')!.textContent = 'Prabowo Subianto tidak hadir di Pyongyang hari itu.';
    });
    await sleep(1000);
    expect(await article.marks()).not.toContain('Prabowo Subianto');
    await article.page.bringToFront();
    await until(
      () => article.marks(),
      (marks) => marks.includes('Prabowo Subianto'),
      'the new text’s marks',
    );
  });

  test('on paper there is no card', async () => {
    const article = await bench().open('/english.html');
    await article.marked(5);
    await article.cardOf('Sergey Naryshkin');
    const bytes = async () => (await article.page.pdf()).length;
    const withCard = await bytes();
    await article.page.mouse.move(5, 5);
    await article.noCard();
    // The same page but for its clock.
    expect(Math.abs(withCard - (await bytes()))).toBeLessThan(200);
    expect((await article.marks()).length).toBeGreaterThan(4);
  });
});
