/** Every page of tests/pages/hostile: names are marked, a card opens, and the page neither breaks nor changes. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type ArticlePage, type Box, middle, until } from './support/article-page';
import { inBrowsers } from './support/engines';
import { HOSTILE, type HostilePage, NAMES } from './support/hostile-pages';

const NORMAL_PATIENCE = 8000;
/** Until stage one has seen that there is no article, or stage two that there is nothing to mark. */
const NOTHING_MS = 1800;

inBrowsers('hostile pages', (bench) => {
  test.each(HOSTILE)('$file', async (wants: HostilePage) => {
    const article = await bench().open(`/hostile/${wants.file}`);
    const faults = faultsOf(article);
    // Millions of letters, on some pages: only read where it is compared.
    const before = wants.changes ? '' : await article.html();
    await wants.act?.(article);
    if (wants.blind) {
      await sleep(NOTHING_MS);
      await opensCard(article);
    } else if (wants.marks === 'none') {
      await sleep(NOTHING_MS);
      expect(await article.marks()).toEqual([]);
    } else {
      const wanted = [...NAMES, ...(wants.also ?? [])];
      const marks = await until(
        async () => {
          if (wants.stirred) await article.page.mouse.move(300 + (Date.now() % 50), 300);
          return article.marks();
        },
        (all) => wanted.every((text) => all.join('').includes(text)),
        `marks of ${wanted.join(', ')}`,
        wants.patience ?? NORMAL_PATIENCE,
      );
      for (const text of wants.never ?? []) expect(marks.join('|')).not.toContain(text);
      if (!wants.changes) expect(withoutHost(await article.html())).toBe(before);
      if (wants.noCard === undefined) await opensCard(article);
      else if (wants.keys) {
        await bench().command('next-note');
        expect((await article.card()).name).not.toBe('');
      }
    }
    expect(faults()).toEqual([]);
  });
});

/** Hovers the first name; the card must be there, say who it is, and be what the pointer would meet there. */
async function opensCard(article: ArticlePage): Promise<void> {
  const box = await boxOf(article, NAMES[0]);
  await article.page.mouse.move(box.x + box.width / 2 + 3, box.y + box.height / 2 + 2);
  await article.page.mouse.move(...middle(box));
  const card = await article.card();
  expect(card.name).toBe('Sergey Naryshkin');
  expect(card.box.width).toBeGreaterThan(200);
  expect(card.box.height).toBeGreaterThan(80);
  await until(() => onTop(article, card.box), Boolean, 'the card on top of the page');
}

/**
 * Where a text is, over as many text nodes as it takes. Looked for in the extension's world, where the page's own
 * tricks with prototypes and names do not reach.
 */
async function boxOf(article: ArticlePage, text: string): Promise<Box> {
  const box = await article.inIsolatedWorld((wanted) => {
    const nodes: { node: Text; start: number }[] = [];
    let all = '';
    const roots: Node[] = [document.documentElement];
    for (const root of roots) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node instanceof Element) {
          if (node.shadowRoot) roots.push(node.shadowRoot);
        } else if (!node.parentElement?.closest('script,style,head')) {
          nodes.push({ node: node as Text, start: all.length });
          all += (node as Text).data;
        }
      }
    }
    const at = all.indexOf(wanted);
    if (at < 0) return null;
    const range = new Range();
    for (const { node, start } of nodes) {
      if (start <= at && at - start < node.length) range.setStart(node, at - start);
      if (start < at + wanted.length && at < start + node.length)
        range.setEnd(node, Math.min(node.length, at + wanted.length - start));
    }
    range.startContainer.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = range.getClientRects()[0]!;
    return { x, y, width, height };
  }, text);
  if (!box) throw new Error(`the page has no text “${text}”`);
  // Scrolling closes hover cards, and its events come a frame later.
  await sleep(120);
  return box;
}

function onTop(article: ArticlePage, box: Box): Promise<boolean> {
  const [x, y] = middle(box);
  return article.inIsolatedWorld(
    (atX, atY) => document.elementFromPoint(atX, atY)?.localName === 'konteks-card',
    x,
    y,
  );
}

/** What our code threw, or logged as an error, in this page. */
function faultsOf({ page }: ArticlePage): () => string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String((error as Error).stack ?? error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${message.text()} ${message.location().url ?? ''}`);
  });
  return () => faults.filter((fault) => /konteks|-extension:\/\//i.test(fault));
}

function withoutHost(html: string): string {
  return html.replace(/<konteks-card.*?<\/konteks-card>/s, '');
}
