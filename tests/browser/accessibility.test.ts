import { expect, test } from 'vitest';
import { until } from './support/article-page';
import { violations } from './support/axe';
import { inBrowsers } from './support/engines';

inBrowsers('accessibility', (bench, engine) => {
  test.each([
    ['/sample-id.html', 'Sergey Naryshkin', false],
    ['/sample-id.html', 'Pyongyang', true],
    ['/dark.html', 'Sergey Naryshkin', true],
  ])('the card is axe-clean: %s, %s, menu open: %s', async (path, name, menu) => {
    const article = await bench().open(path);
    await article.marked(3);
    await article.click(await article.boxOf(name));
    await article.card(name);
    if (menu) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await article.click(await article.inCard('.more'));
      await article.inCard('.menu');
    }
    // axe cannot look into closed roots: the card as it is goes into an open one on an empty page.
    const { html, css } = await article.inIsolatedWorld(() => ({
      html: cardRoot()!.querySelector('.card')!.outerHTML,
      css: Array.from(cardRoot()!.adoptedStyleSheets, (sheet) =>
        Array.from(sheet.cssRules, (rule) => rule.cssText).join('\n'),
      ).join('\n'),
    }));
    const page = await bench().extensionPage('ui/popup.html');
    await page.evaluate(
      (markup, style) => {
        document.body.textContent = '';
        document.title = 'Konteks';
        const host = document.createElement('konteks-card');
        host.setAttribute('popover', 'manual');
        const root = host.attachShadow({ mode: 'open' });
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(style);
        root.adoptedStyleSheets = [sheet];
        root.append(...new DOMParser().parseFromString(markup, 'text/html').body.children);
        root.querySelector<HTMLElement>('.card')!.style.maxHeight = 'none';
        document.body.append(host);
        host.showPopover();
      },
      html,
      css,
    );
    // The transition would be caught half-way by the contrast rule.
    await new Promise((resolve) => setTimeout(resolve, 300));
    // Everything in the page must be in a landmark, says the rule `region`: a popover over it is none.
    expect(await violations(page, 'konteks-card', { rules: { region: { enabled: false } } })).toEqual([]);
  });

  test('the popup is axe-clean', async () => {
    const article = await bench().open('/sample-id.html');
    await article.marked(15);
    const popup = await bench().extensionPage(`ui/popup.html?tab=${article.tab}`);
    await until(
      () => popup.evaluate(() => document.querySelectorAll('#found li').length),
      (rows) => rows > 3,
      'the list',
    );
    expect(await violations(popup, 'html')).toEqual([]);
  });

  // Firefox gives drivers no such tree.
  if (engine !== 'chromium') return;
  test('assistive technology sees the card in its closed root', async () => {
    const article = await bench().open('/sample-id.html');
    await article.marked(15);
    await article.click(await article.boxOf('Sergey Naryshkin'));
    await article.card();
    const session = await article.page.createCDPSession();
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const seen = nodes.map(({ role, name }) => `${role?.value}: ${name?.value}`);
    expect(seen).toContain('dialog: Sergey Naryshkin');
    expect(seen.filter((node) => node.startsWith('button: ')).length).toBeGreaterThanOrEqual(2);
    await session.detach();
  });
});
