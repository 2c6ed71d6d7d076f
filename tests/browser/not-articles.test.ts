import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inBrowsers } from './support/engines';

/** Stage one's last look comes 4 s after the first. */
const LOOKS_DONE = 4800;

inBrowsers('no articles', (bench) => {
  test('search results, a home page and an editor are neither entered nor marked', async () => {
    const pages = [];
    for (const path of ['/search?q=kim+jong+un', '/', '/editor.html']) pages.push(await bench().open(path));
    await sleep(500);
    // Only the tab in front is visible, and looks are for visible tabs.
    for (const page of pages) {
      await page.page.bringToFront();
      await sleep(LOOKS_DONE);
      expect(await page.stage(), page.page.url()).toBe(1);
      expect(await page.marks()).toEqual([]);
      expect(await page.html()).not.toContain('konteks');
    }
  });

  test.each(['/broken-empty.html', '/broken-fragment.html', '/broken-frameset.html', '/missing.html'])(
    'a page without title, date, body or text: %s',
    async (path) => {
      const page = await bench().open(path);
      const errors: string[] = [];
      page.page.on('pageerror', (error) => errors.push(String(error)));
      await sleep(1800);
      expect(await page.marks()).toEqual([]);
      expect(errors).toEqual([]);
    },
  );

  test.each(['/broken-tags.html', '/broken-deep.html'])('no crash on %s', async (path) => {
    const page = await bench().open(path);
    await sleep(2500);
    for (const mark of await page.marks()) expect(mark).toMatch(/Kim|Naryshkin|KCNA|Pyongyang/);
    expect(await page.stage()).toBeGreaterThan(0);
  });
});
