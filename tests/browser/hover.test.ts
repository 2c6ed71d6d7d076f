import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { middle } from './support/article-page';
import { inBrowsers } from './support/engines';

const NAMES: [text: string, name: string | RegExp, says: RegExp][] = [
  ['Sergey Naryshkin', 'Sergey Naryshkin', /Pada 28 Maret 2024.*Dinas Intelijen Luar Negeri/],
  ['Divisi Tank Ke-105 Seoul Ryu Kyong Su', /105/, /tank/i],
  ['pertemuan di wilayah timur jauh', /2023|Vostochny|Putin/, /2023/],
  ['Kim mengangkat gelas', /Kim Jong[ -]Un/i, /Korea Utara/],
  ['KCNA', /KCNA|Kantor Berita Pusat Korea/, /kantor berita/i],
  ['Perang Korea', 'Perang Korea', /1950/],
];

inBrowsers('hover', (bench) => {
  test('the mouse resting on a name shows its card, as of the article’s day', async () => {
    const article = await bench().open('/sample-id.html');
    await article.marked(15);
    for (const [text, name, says] of NAMES) {
      // The names begin the texts: the pointer goes to their first letters.
      const box = await article.boxOf(text);
      await article.page.mouse.move(2, 2);
      await article.noCard();
      await article.page.mouse.move(box.x + 12, box.y + box.height / 2 + 2);
      await article.page.mouse.move(box.x + 10, box.y + box.height / 2);
      const card = await article.card();
      expect(card.name, text).toMatch(name);
      expect(card.text, text).toMatch(says);
      expect(card.text, text).toMatch(/Data per \d/);
      expect(card.lang).toBe('id');
    }
  });

  test('the card comes within a frame or so of the dwell', async () => {
    const article = await bench().open('/sample-id.html');
    await article.marked(15);
    const box = await article.boxOf('Sergey Naryshkin');
    await article.inIsolatedWorld(() => {
      const times: number[] = [];
      (globalThis as unknown as { times: number[] }).times = times;
      addEventListener('pointermove', (event) => times.unshift(event.timeStamp), { capture: true });
      new MutationObserver(() => times.unshift(-performance.now())).observe(document.documentElement, {
        childList: true,
      });
    });
    await article.page.mouse.move(...middle(box));
    await article.card();
    const waited = await article.inIsolatedWorld(() => {
      const { times } = globalThis as unknown as { times: number[] };
      const shown = times.findIndex((time) => time < 0);
      return -times[shown]! - times[shown + 1]!;
    });
    expect(waited).toBeGreaterThan(170);
    // 180 ms dwell, two frames, and what a busy test machine adds.
    expect(waited).toBeLessThan(450);
  });

  test('a mouse that passes shows no card', async () => {
    const article = await bench().open('/sample-id.html');
    await article.marked(15);
    const box = await article.boxOf('Sergey Naryshkin');
    const y = box.y + box.height / 2;
    for (let x = box.x - 60; x < box.x + box.width + 60; x += 25) {
      await article.page.mouse.move(x, y);
      await sleep(16);
    }
    await article.page.mouse.move(box.x + 400, y + 300);
    await sleep(600);
    expect(await article.cards()).toEqual([]);
  });

  test('the card can be entered, stays while the mouse is in it, and goes after', async () => {
    const article = await bench().open('/sample-id.html');
    await article.marked(15);
    const card = await article.cardOf('Sergey Naryshkin');
    const [x, y] = middle(card.box);
    const from = middle(await article.boxOf('Sergey Naryshkin'));
    await article.hover('Sergey Naryshkin');
    const { box } = await article.card();
    for (let i = 1; i <= 10; i++) {
      await article.page.mouse.move(
        from[0] + ((x - from[0]) * i) / 10,
        from[1] + ((box.y + 60 - from[1]) * i) / 10,
      );
      await sleep(40);
    }
    await sleep(900);
    expect((await article.cards()).map(({ name }) => name)).toEqual(['Sergey Naryshkin']);
    await article.page.mouse.move(1000, y > 450 ? 20 : 840);
    await article.noCard();
  });

  test('the card is beside the line, inside the window', async () => {
    const article = await bench().open('/sample-id.html');
    await article.marked(15);
    for (const text of ['Sergey Naryshkin', 'Ri Chang Dae', 'Perang Korea']) {
      const line = await article.hover(text);
      const { box } = await article.card();
      expect(box.y >= line.y + line.height - 1 || box.y + box.height <= line.y + 1, text).toBe(true);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(1200);
      expect(box.y + box.height).toBeLessThanOrEqual(860);
      await article.page.keyboard.press('Escape');
      await article.noCard();
    }
  });

  test('Esc closes the card; without a card the key is the page’s', async () => {
    const article = await bench().open('/sample-id.html');
    await article.marked(15);
    await article.page.evaluate(() => {
      const pressed: boolean[] = [];
      (globalThis as unknown as { pressed: boolean[] }).pressed = pressed;
      addEventListener('keydown', (event) => pressed.push(event.defaultPrevented));
    });
    const pressed = () =>
      article.page.evaluate(() => (globalThis as unknown as { pressed: boolean[] }).pressed);
    await article.page.keyboard.press('Escape');
    expect(await pressed()).toEqual([false]);
    await article.cardOf('Sergey Naryshkin');
    await article.page.keyboard.press('Escape');
    await article.noCard();
    expect(await pressed()).toEqual([false]);
    await article.page.keyboard.press('Escape');
    expect(await pressed()).toEqual([false, false]);
  });

  test('a click pins the card, the pin button and a second click let it go', async () => {
    const article = await bench().open('/sample-id.html');
    await article.marked(15);
    const box = await article.boxOf('Sergey Naryshkin');
    await article.click(box);
    expect(await article.card()).toMatchObject({ name: 'Sergey Naryshkin', pinned: true, role: 'dialog' });
    await article.page.mouse.move(1000, 30);
    await sleep(700);
    expect(await article.cards()).toHaveLength(1);
    // Another name's card comes and goes beside it.
    await article.page.mouse.click(1000, 400);
    expect(await article.cards()).toHaveLength(1);
    await article.click(await article.inCard('.close'));
    await article.noCard();
    await article.click(box);
    expect((await article.card()).pinned).toBe(true);
    await article.page.mouse.move(1000, 30);
    await article.click(box);
    await article.noCard();
  });

  test('sources open in a new tab that learns nothing of the article', async () => {
    const article = await bench().open('/sample-id.html');
    await article.marked(15);
    const { links, text } = await article.cardOf('Sergey Naryshkin');
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) {
      expect(link).toMatchObject({ target: '_blank', rel: 'noopener noreferrer' });
      expect(link.href).toMatch(/^https?:/);
      expect(link.href).not.toContain('127.0.0.1');
    }
    expect(links.at(-1)!.href).toMatch(
      /^https:\/\/github\.com\/konteks-extension\/konteks\/issues\/new\?title=/,
    );
    expect(text).toContain('Data per');
  });

  test('the page is byte for byte the same, but for the one host element', async () => {
    const article = await bench().open('/sample-id.html?untouched');
    const plain = await article.page.evaluate(async () => {
      const text = await (await fetch(location.href)).text();
      return new DOMParser().parseFromString(text, 'text/html').documentElement.outerHTML;
    });
    await article.marked(15);
    const host = /<konteks-card popover="manual"><\/konteks-card>/;
    expect((await article.html()).replace(host, '')).toBe(plain);
    await article.cardOf('Sergey Naryshkin');
    await article.click(await article.boxOf('Kim Jong Un'));
    await article.card();
    expect(await article.html()).toBe(
      plain.replace(/<\/html>$/, '<konteks-card popover="manual"></konteks-card></html>'),
    );
  });
});
