import { buildSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { probablyArticle } from '../../../src/article/gate';
import { INDONESIAN, newsPage, page, paragraphs } from './page';

const story = paragraphs(INDONESIAN);
const bare = (body: string, head = '') => `<html><head>${head}</head><body>${body}</body></html>`;
const slug = 'https://berita.example/kapal-survei-memetakan-selat';

describe('may be an article', () => {
  it.each<[string, string, string?]>([
    ['a news page', newsPage(story)],
    ['a bare page with a slug', bare(story.repeat(2)), slug],
    ['a short page that says so', newsPage(paragraphs(INDONESIAN.slice(0, 2)))],
    ['one that line breaks part', bare(INDONESIAN.concat(INDONESIAN).join('<br><br>')), slug],
    [
      'one that says so in JSON-LD only',
      bare(story, '<script type="application/ld+json">{"@type":"NewsArticle"}</script>'),
      'https://berita.example/x',
    ],
    ['one made of div', newsPage(INDONESIAN.map((text) => `<div>${text}</div>`).join(''))],
    [
      'one with a comment box',
      newsPage(`${story}<textarea>Tulis komentar</textarea><div contenteditable="true"></div>`),
    ],
    ['a file', bare(story.repeat(2)), 'file:///home/pembaca/artikel.html'],
  ])('%s', (_, html, url) => {
    expect(probablyArticle(page(html, url))).toBe(true);
  });
});

it('an article in a component inside a component', () => {
  const document = page(bare('<x-app></x-app>', '<meta property="og:type" content="article">'), slug);
  expect(probablyArticle(document)).toBe(false);
  const outer = document.querySelector('x-app')!.attachShadow({ mode: 'open' });
  outer.innerHTML = '<x-story></x-story>';
  expect(probablyArticle(document)).toBe(false);
  outer.querySelector('x-story')!.attachShadow({ mode: 'open' }).innerHTML = story;
  expect(probablyArticle(document)).toBe(true);
});

describe('no article', () => {
  const links = '<li><a href="/x">Judul berita yang pendek</a></li>'.repeat(40);
  it.each<[string, string, string?]>([
    ['nothing', ''],
    ['a front page', newsPage(story), 'https://berita.example/'],
    ['a language’s front page', newsPage(story), 'https://berita.example/id/'],
    ['search results', newsPage(story), 'https://berita.example/search?q=kapal'],
    ['search by query only', newsPage(story), 'https://berita.example/hasil?query=kapal'],
    ['a list', bare(`<ul>${links}</ul>`), 'https://berita.example/ekonomi'],
    ['a tag page', bare(`<ul>${links}</ul>${story}`), 'https://berita.example/tag/pelabuhan-tua-di-jawa'],
    [
      'a text editor',
      bare(`<div contenteditable="true">${story.repeat(3)}</div>`),
      'https://docs.example/d/dokumen-saya-yang-panjang-1234',
    ],
    [
      'an editor of plain text',
      bare(`<textarea>${INDONESIAN.join(' ')}</textarea>`),
      'https://docs.example/d/dokumen-saya-yang-panjang-1234',
    ],
    [
      'a mail being written',
      bare(`<p>Kepada</p><div role="textbox" contenteditable="">${story.repeat(3)}</div>`),
      'https://mail.example/tulis/surat-baru-12345',
    ],
    ['frames', '<html><frameset><frame src="a"></frameset></html>'],
  ])('%s', (_, html, url) => {
    expect(probablyArticle(page(html, url))).toBe(false);
  });

  it('a page in design mode', () => {
    const document = page(newsPage(story));
    Object.defineProperty(document, 'designMode', { value: 'on' });
    expect(probablyArticle(document)).toBe(false);
  });
});

it('stays a few kilobytes', () => {
  const { outputFiles } = buildSync({
    entryPoints: ['src/article/gate.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
  });
  expect(outputFiles[0]!.contents.length).toBeLessThan(4_096);
});
