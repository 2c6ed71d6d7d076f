import { expect, test } from 'vitest';
import { until } from './support/article-page';
import { violations } from './support/axe';
import { inBrowsers } from './support/engines';

inBrowsers('search page', (bench, engine) => {
  const open = (query = '') => bench().extensionPage(`ui/search.html${query}`);
  type Search = Awaited<ReturnType<typeof open>>;
  const names = (page: Search) =>
    page.evaluate(() => Array.from(document.querySelectorAll('.result .name'), (el) => el.textContent!));
  const finds = (page: Search, right: (all: string[]) => boolean) =>
    until(() => names(page), right, 'results');
  const card = (page: Search) =>
    page.evaluate(
      () =>
        Array.from(
          document.querySelectorAll('.shown:not([hidden]) > div'),
          (el) => el.shadowRoot!.textContent,
        ).at(-1) ?? '',
    );

  test('finds by part of a name while typing; a result unfolds its card; links lead on', async () => {
    const page = await open();
    await until(
      () => page.evaluate(() => document.activeElement?.localName),
      (tag) => tag === 'input',
      'focus in the field',
    );
    await page.keyboard.type('narysh');
    await finds(page, (all) => all[0] === 'Sergey Naryshkin' && all.length < 5);
    await until(
      () => page.evaluate(() => new URLSearchParams(location.search).get('q')),
      (text) => text === 'narysh',
      'the address',
    );
    await page.evaluate(() => document.querySelector<HTMLElement>('.result')!.click());
    await until(
      () => card(page),
      (text) => /Naryshkin.*Foreign Intelligence Service/s.test(text),
      'the card',
    );
    expect(new URL(page.url()).searchParams.get('entity')).toBe('sergey-naryshkin');
    expect(await violations(page, 'html')).toEqual([]);
  });

  test('by kind, country and day', async () => {
    const page = await open('?q=kim&kind=person&country=north-korea&date=2010-01-01&entity=kim-jong-il');
    const all = await finds(page, (found) => found.length > 2);
    expect(all.every((name) => name.startsWith('Kim'))).toBe(true);
    expect(
      await until(
        () => card(page),
        (text) => text !== '',
        'the card',
      ),
    ).toMatch(/1 January 2010/);
    await page.select('form label:nth-of-type(2) select', 'weapon');
    await until(
      () => page.evaluate(() => document.getElementById('state')!.textContent),
      (text) => text === 'Nothing by that name in the dataset.',
      'word that there is nothing',
    );
  });

  test('a link to an entity that the text does not find shows it all the same', async () => {
    const page = await open('?q=zzzz&entity=kim-jong-un');
    await until(
      () => card(page),
      (text) => text.includes('Kim Jong Un'),
      'the card',
    );
    const gone = await open('?entity=nobody-at-all');
    await until(
      () => gone.evaluate(() => document.querySelector('#results')!.textContent!),
      (text) => text.includes('no longer in the dataset'),
      'word that it is gone',
    );
  });

  test('selected text is looked up by the context menu', async () => {
    const article = await bench().open('/sample-id.html');
    const box = await article.boxOf('Naryshkin');
    const selected = await article.page.evaluate(
      ([x, y]) => {
        const { offsetNode, offset } = document.caretPositionFromPoint(x!, y!)!;
        const at = offsetNode.textContent!.lastIndexOf('Naryshkin', offset);
        getSelection()!.setBaseAndExtent(offsetNode, at, offsetNode, at + 'Naryshkin'.length);
        return getSelection()!.toString();
      },
      [box.x + 5, box.y + box.height / 2],
    );
    expect(selected).toBe('Naryshkin');
    if (engine === 'firefox') {
      await article.page.mouse.click(box.x + 5, box.y + box.height / 2, { button: 'right' });
      const label = await until(
        () =>
          bench().chromeEval!(`(() => {
            const menu = document.getElementById('contentAreaContextMenu');
            const item = menu.querySelector('[id^="konteks"][id$="_look-up"]');
            if (menu.state !== 'open' || !item) return '';
            menu.activateItem(item);
            return item.label;
          })()`) as Promise<string>,
        (text) => text !== '',
        'the menu',
      );
      expect(label).toBe('Look up “Naryshkin” in Konteks');
    } else {
      // A driver cannot reach Chromium's menu: what the browser does when it is clicked.
      await (await bench().worker()).evaluate(() => {
        chrome.contextMenus.onClicked.dispatch({ menuItemId: 'look-up', selectionText: ' Naryshkin\n' });
      });
    }
    const { searchParams } = await bench().ownTab('/ui/search.html');
    expect(Object.fromEntries(searchParams)).toEqual({ q: 'Naryshkin', entity: 'sergey-naryshkin' });
  });

  test('the address bar suggests, and leads to the card of what is chosen', async () => {
    // Firefox's bar shows and takes suggestions as a reader sees them; Chromium's is out of a driver's reach.
    let shown: { text: string; content: string }[];
    if (engine === 'firefox') {
      const front = await bench().open('/sample-id.html');
      await front.marked(1);
      shown = await until(
        async () =>
          JSON.parse(
            (await bench().chromeEval!(`(async () => {
              gURLBar.focus();
              gURLBar.search('kx narysh');
              await new Promise((done) => setTimeout(done, 700));
              const rows = [...document.querySelectorAll('.urlbarView-row')];
              return JSON.stringify(
                rows.map(({ result: { payload } }) => ({ text: payload.title, content: payload.content })),
              );
            })()`)) as string,
          ),
        (rows) => rows.length > 1,
        'suggestions',
      );
      expect(shown.shift()!.text).toMatch(/^Search people, units, events/);
      await bench().chromeEval!(`(() => {
        const row = document.querySelectorAll('.urlbarView-row')[1];
        gURLBar.pickResult(row.result, new KeyboardEvent('keydown', { key: 'Enter' }));
      })()`);
    } else {
      const worker = await bench().worker();
      shown = await worker.evaluate(
        () =>
          new Promise<typeof shown>((resolve) => {
            chrome.omnibox.onInputChanged.dispatch(
              'narysh',
              (all: { description: string; content: string }[]) =>
                resolve(all.map(({ description, content }) => ({ text: description, content }))),
            );
          }),
      );
      await worker.evaluate((content) => {
        chrome.omnibox.onInputEntered.dispatch(content, 'newForegroundTab');
      }, shown[0]!.content);
    }
    expect(shown[0]).toEqual({
      text: expect.stringMatching(/^Sergey Naryshkin — /),
      content: expect.stringMatching(/Sergey Naryshkin #sergey-naryshkin$/),
    });
    const { searchParams } = await bench().ownTab('/ui/search.html');
    expect(Object.fromEntries(searchParams)).toEqual({ q: 'Sergey Naryshkin', entity: 'sergey-naryshkin' });
  });

  test('more results on demand', async () => {
    const page = await open('?kind=place');
    await finds(page, (all) => all.length === 40);
    await page.click('#more');
    await finds(page, (all) => all.length === 80);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('result');
  });
});
