import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PageHost } from '../../src/cli/article/chromium';
import type { SpotAnswer } from '../../src/cli/article/in-page';
import { INDONESIAN, newsPage, paragraphs } from '../unit/article/page';

const URL = 'https://berita.example/nasional/2024/03/28/kabar-dari-pelabuhan-tua';
const story = paragraphs(INDONESIAN);
let host: PageHost;

beforeAll(async () => {
  const built = await build({
    entryPoints: ['src/cli/article/in-page.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'konteksBench',
    platform: 'browser',
  });
  host = await PageHost.start(`${built.outputFiles[0]!.text};konteksBench.answer`);
});

afterAll(() => host?.stop());

/** Spots the article in an isolated world of real Chromium, after `prepare` ran there. */
async function spot(html: string, prepare = '0') {
  const evaluate = await host.load(URL, html);
  await evaluate(prepare);
  const answer = await evaluate<SpotAnswer>(host.script);
  return { ...answer, mutations: await evaluate<number>('konteksBench.mutations()') };
}

const deepen = (levels: number) => `{
  const paragraphs = [...document.querySelectorAll('.detail-content > p')];
  let inner = document.querySelector('.detail-content');
  for (let i = 0; i < ${levels}; i++) inner = inner.appendChild(document.createElement(i % 2 ? 'div' : 'b'));
  inner.append(...paragraphs);
}`;

describe('article spotting in Chromium', () => {
  it('finds the story, says yes at the gate, and changes nothing', async () => {
    const { gate, article, mutations } = await spot(newsPage(story));
    expect(gate).toBe(true);
    expect(article).toMatchObject({ text: INDONESIAN.join('\n'), lang: 'id', date: '2024-03-28' });
    expect(mutations).toBe(0);
  });

  it('leaves out what style sheets hide', async () => {
    const hidden =
      '<style>.later{display:none}</style><p class="later">Paragraf yang baru terlihat nanti, setelah pembaca menekan tombol itu sekali saja.</p>';
    const { article } = await spot(
      newsPage(paragraphs(INDONESIAN.slice(0, 2)) + hidden + paragraphs(INDONESIAN.slice(2))),
    );
    expect(article?.text).toBe(INDONESIAN.join('\n'));
  });

  it('keeps a body that is hidden as a whole until the page is ready', async () => {
    const { article } = await spot(newsPage(`<style>.detail-content{display:none}</style>${story}`));
    expect(article?.text).toBe(INDONESIAN.join('\n'));
  });

  it.each(['firstChild', 'nextSibling', 'localName', 'nodeType', 'shadowRoot', 'getAttributeNames'])(
    'is not led astray by an input named %s',
    async (name) => {
      const { article } = await spot(newsPage(`<form class="wrap"><input name="${name}">${story}</form>`));
      expect(article?.text).toBe(INDONESIAN.join('\n'));
    },
  );

  // Not displayed: laying out so deep a page crashes Chromium's renderer by itself, without any extension.
  it('goes 5,000 levels deep', async () => {
    const html = newsPage(`<style>.detail-content{display:none}</style>${story}`);
    const { article } = await spot(html, deepen(5_000));
    expect(article?.text).toBe(INDONESIAN.join('\n'));
  });

  it('does not look at all of 200,000 nodes', async () => {
    const many =
      '{const box = document.querySelector(".detail-content").appendChild(document.createElement("div")); for (let i = 0; i < 100000; i++) box.append(document.createElement("i"), "x")}';
    const { article, spotMs } = await spot(newsPage(story), many);
    expect(article?.text.startsWith(INDONESIAN.join('\n'))).toBe(true);
    // 20 ms on an idle machine; all nodes take five times as long.
    expect(spotMs).toBeLessThan(1_000);
  });
});
