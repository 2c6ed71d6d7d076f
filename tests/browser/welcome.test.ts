import { expect, test } from 'vitest';
import { until } from './support/article-page';
import { violations } from './support/axe';
import { inBrowsers } from './support/engines';

inBrowsers('welcome', (bench) => {
  test('was shown after installing', () => {
    expect(bench().welcomed).toBe(true);
  });

  test('its sample is noted like an article; keys and privacy are told; axe-clean', async () => {
    const page = await bench().extensionPage('ui/welcome.html');
    const marks = () =>
      page.evaluate(() => {
        const texts: string[] = [];
        CSS.highlights.forEach((highlight, name) => {
          if (name.startsWith('konteks-')) highlight.forEach((range) => void texts.push(range.toString()));
        });
        return texts;
      });
    await until(marks, (all) => all.includes('Sergey Naryshkin') && all.includes('Kim Jong Un'), 'marks');
    const box = await page.evaluate(() => {
      const text = document.querySelector('article p:nth-of-type(2)')!.firstChild!;
      const range = new Range();
      range.setStart(text, 0);
      range.setEnd(text, 16);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.mouse.move(box.x - 3, box.y);
    await page.mouse.move(box.x, box.y);
    await until(
      () => page.evaluate(() => document.querySelector('konteks-card')?.matches(':popover-open') ?? false),
      Boolean,
      'a card',
    );
    const text = await page.evaluate(() => document.body.textContent!);
    expect(text).toMatch(/It sends nothing/);
    expect(text).toMatch(/Alt\+Shift\+J|⌥⇧J/);
    expect(await violations(page, 'html')).toEqual([]);
  });

  test('what is new: only releases after the one that the reader had', async () => {
    const page = await bench().extensionPage('ui/news.html?since=0.0.9');
    expect(await page.evaluate(() => document.querySelectorAll('section').length)).toBe(1);
    const none = await bench().extensionPage('ui/news.html?since=99.0');
    expect(await none.evaluate(() => document.querySelector('main')!.textContent)).toMatch(
      /Nothing has changed/,
    );
    expect(await violations(page, 'html')).toEqual([]);
  });
});
