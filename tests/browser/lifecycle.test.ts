import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { middle } from './support/article-page';
import { inBrowsers } from './support/engines';

inBrowsers('lifecycle', (bench, engine) => {
  test('with the background stopped, hovering works, and so does a fresh page', async () => {
    const article = await bench().open('/sample-id.html');
    await article.marked(15);
    await bench().stopBackground();
    expect((await article.cardOf('Sergey Naryshkin')).name).toBe('Sergey Naryshkin');
    await bench().stopBackground();
    const fresh = await bench().open('/csp.html');
    expect(await fresh.marked(3)).toContain('Sergey Naryshkin');
  });

  test('stopped while it works on the answer: asked once more', async () => {
    // Many pages at once, and the background is stopped under them.
    const pages = [];
    for (let i = 0; i < 3; i++) {
      const opening = bench().open('/sample-id.html');
      await sleep(150 + 120 * i);
      await bench()
        .stopBackground()
        .catch(() => {});
      pages.push(await opening);
    }
    for (const article of pages) {
      await article.page.bringToFront();
      expect((await article.marked(10)).length).toBeGreaterThan(10);
    }
  });

  test('injected twice, it runs once', async () => {
    const article = await bench().open('/sample-id.html');
    const before = await article.marked(15);
    const page = await bench().extensionPage('ui/popup.html');
    await page.evaluate(
      (tabId) => chrome.scripting.executeScript({ target: { tabId }, files: ['page/stage-two.js'] }),
      article.tab,
    );
    await article.page.bringToFront();
    await article.cardOf('Sergey Naryshkin');
    expect(await article.cards()).toHaveLength(1);
    expect((await article.marks()).length).toBe(before.length);
    expect((await article.html()).match(/<konteks-card/g)).toHaveLength(1);
  });

  // Last: the browser's extension is another one after it.
  test('reloading the extension leaves nothing behind', async () => {
    const article = await bench().open('/sample-id.html');
    await article.marked(15);
    await article.cardOf('Sergey Naryshkin');
    await bench().reloadExtension();
    await article.page.bringToFront();
    const box = await article.boxOf('Kim Jong Un');
    await article.page.mouse.move(3, 3);
    await article.page.mouse.move(...middle(box));
    if (engine === 'chromium') {
      // Chrome leaves the old script alone in its page: it must see that itself, and go.
      await article.bare();
      await article.page.reload();
    }
    // Firefox puts the new script into open pages: it clears what the old one left, and starts anew.
    await article.marked(15);
    // At most the new one's, made to tell screen readers; no card of the old one.
    expect(((await article.html()).match(/<konteks-card/g) ?? []).length).toBeLessThan(2);
    expect(await article.cards()).toEqual([]);
  });
});
