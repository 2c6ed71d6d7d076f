import { expect, test } from 'vitest';
import { until } from './support/article-page';
import { violations } from './support/axe';
import { inBrowsers } from './support/engines';

inBrowsers('search page', (bench) => {
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

  test('more results on demand', async () => {
    const page = await open('?kind=place');
    await finds(page, (all) => all.length === 40);
    await page.click('#more');
    await finds(page, (all) => all.length === 80);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('result');
  });
});
