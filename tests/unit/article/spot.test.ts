import { describe, expect, it } from 'vitest';
import { spanPieces } from '../../../src/article/flow';
import { spotArticle } from '../../../src/article/spot';
import type { Article, FlowKind } from '../../../src/article/types';
import { ENGLISH, INDONESIAN, newsPage, page, paragraphs } from './page';

function spot(html: string, url?: string): Article {
  const article = spotArticle(page(html, url));
  expect(article).not.toBeNull();
  return article!;
}

const texts = (article: Article, kind: FlowKind = 'body') =>
  article.flows.filter((flow) => flow.kind === kind).map((flow) => flow.text);

function expectExact(article: Article): void {
  for (const flow of article.flows)
    for (const { node, nodeStart, start, length } of flow.segments)
      expect(node.data.slice(nodeStart, nodeStart + length)).toBe(flow.text.slice(start, start + length));
}

describe('a news page', () => {
  it('gives headline, paragraphs, title, language and day, and nothing around them', () => {
    const article = spot(newsPage(paragraphs(INDONESIAN)));
    expect(article.flows[0]).toMatchObject({ kind: 'title', text: 'Kapal survei memetakan selat' });
    expect(texts(article)).toEqual(INDONESIAN);
    expect(article).toMatchObject({ title: 'Kapal survei memetakan selat', lang: 'id', date: '2024-03-28' });
    expect(article.root.contains(article.flows[1]!.segments[0]!.node)).toBe(true);
    expectExact(article);
  });

  it('is read where its panels stand inside the list of their tabs', () => {
    const panels =
      '<div role="tablist"><ul><li><a href="#long">Teks lengkap artikel ini dari awal sampai akhir, tanpa gambar</a></li><li><a href="#short">Ringkasan artikel ini untuk pembaca yang terburu-buru</a></li></ul>';
    const article = spot(
      newsPage(
        `${panels}<div role="tabpanel" class="tab-pane" id="long">${paragraphs(INDONESIAN)}</div></div>`,
      ),
    );
    expect(texts(article)).toEqual(INDONESIAN);
  });

  it('is read in English too', () => {
    const article = spot(
      newsPage(paragraphs(ENGLISH), '', 'en'),
      'https://news.example/world/survey-ship-leaves-old-harbour-4711',
    );
    expect(texts(article)).toEqual(ENGLISH);
    expect(article.lang).toBe('en');
  });

  it('leaves the page as it was', () => {
    const document = page(newsPage(paragraphs(INDONESIAN)));
    const before = document.documentElement.outerHTML;
    spotArticle(document);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it.each([
    ['a pointer', '<p>Baca juga: <a href="/x">Tiga pelabuhan tua yang masih dipakai nelayan</a></p>'],
    ['a pointer in bold', '<p><strong>BACA JUGA: <a href="/x">Tiga pelabuhan tua</a></strong></p>'],
    ['a pointer in English', '<p>Read more: <a href="/x">Three old harbours that are still in use</a></p>'],
    [
      'a related box',
      '<div class="box-terkait"><p>Artikel yang menarik tentang pelabuhan tua di pesisir utara Jawa dan para penjaganya.</p></div>',
    ],
    ['a call', '<p>Ikuti berita terbaru kami di <a href="/x">saluran WhatsApp</a></p>'],
    [
      'an advertisement',
      '<div class="ads">Advertisement <p>Beli perahu sekarang juga, harga terbaik hanya bulan ini, stok sangat terbatas di semua toko kami.</p></div>',
    ],
    ['a script', '<script>var rahasia = "Pemerintah mengatakan bahwa kapal itu berangkat";</script>'],
    [
      'noscript',
      '<noscript>Aktifkan JavaScript agar dapat melihat semua gambar yang ada di halaman berita ini, terima kasih.</noscript>',
    ],
    ['a style', '<style>.x::before { content: "Pemerintah mengatakan bahwa kapal itu berangkat" }</style>'],
    [
      'hidden text',
      '<p hidden>Teks yang tersembunyi tidak boleh dibaca sebagai bagian dari artikel yang sedang dibuka ini.</p>',
    ],
    [
      'text without display',
      '<p style="color:red; display: none">Teks yang tersembunyi tidak boleh dibaca sebagai bagian dari artikel ini.</p>',
    ],
    [
      'aria-hidden text',
      '<div aria-hidden="true"><p>Teks yang tersembunyi tidak boleh dibaca sebagai bagian dari artikel ini, sama sekali.</p></div>',
    ],
    [
      'a consent dialog',
      '<div role="dialog"><p>Kami memakai kuki agar situs ini berjalan dengan baik dan untuk mengukur jumlah pembaca setiap hari.</p></div>',
    ],
    [
      'a field to write in',
      '<div contenteditable="true"><p>Tulis komentar yang panjang sekali di sini agar semua pembaca lain dapat melihatnya juga.</p></div>',
    ],
    [
      'form fields',
      '<textarea>Tulis komentar yang panjang sekali di sini agar semua pembaca lain dapat melihatnya.</textarea><select><option>Satu pilihan</option></select>',
    ],
    [
      'a newsletter',
      '<div class="newsletter-signup"><p>Daftarkan alamat Anda dan terima ringkasan berita setiap pagi langsung di kotak surat, gratis untuk semua.</p></div>',
    ],
    [
      'tag links',
      '<ul><li><a href="/t/a">Pelabuhan Tanjung Perak</a></li><li><a href="/t/b">Selat Madura</a></li></ul>',
    ],
    ['a credit', '<div>Foto: Antara/Dimas</div>'],
  ])('leaves out %s', (_, furniture) => {
    const [first, second, ...rest] = INDONESIAN.map((text) => `<p>${text}</p>`);
    const article = spot(newsPage([first, second, furniture, ...rest].join('\n')));
    expect(texts(article)).toEqual(INDONESIAN);
  });

  it('keeps captions apart', () => {
    const figure = '<figure><img src="a.jpg"><figcaption>Kapal Baruna Jaya di Surabaya</figcaption></figure>';
    const loose = '<div><img src="b.jpg"><span>Peneliti di atas kapal</span></div>';
    const article = spot(
      newsPage(figure + paragraphs(INDONESIAN.slice(0, 3)) + loose + paragraphs(INDONESIAN.slice(3))),
    );
    expect(texts(article, 'caption')).toEqual(['Kapal Baruna Jaya di Surabaya', 'Peneliti di atas kapal']);
    expect(texts(article)).toEqual(INDONESIAN);
    expect(article.flows.map((flow) => flow.kind)).toEqual([
      'title',
      'caption',
      'body',
      'body',
      'body',
      'caption',
      'body',
      'body',
    ]);
  });

  it('keeps subheadings, lists and quotes of the story', () => {
    const body = `${paragraphs(INDONESIAN.slice(0, 2))}<h2>Robot buatan mahasiswa</h2>
      <ul><li>Robot pertama menyelam sampai delapan puluh meter.</li><li>Robot kedua mengambil contoh lumpur.</li></ul>
      <blockquote>Kami tidak sabar melihat hasilnya.</blockquote>${paragraphs(INDONESIAN.slice(2))}`;
    expect(texts(spot(newsPage(body)))).toEqual([
      ...INDONESIAN.slice(0, 2),
      'Robot buatan mahasiswa',
      'Robot pertama menyelam sampai delapan puluh meter.',
      'Robot kedua mengambil contoh lumpur.',
      'Kami tidak sabar melihat hasilnya.',
      ...INDONESIAN.slice(2),
    ]);
  });
});

describe('templates', () => {
  it('reads paragraphs that only line breaks part, without any <article> or <p>', () => {
    const html = `<html lang="id"><head><title>Kapal survei memetakan selat</title></head><body>
      <div class="menu"><a href="/">Beranda</a> | <a href="/x">Ekonomi</a></div><div class="kanan"><h1>Kapal survei memetakan selat</h1>
      <span id="detikdetail"><b>Surabaya</b> - ${INDONESIAN.join('<br><br>')}<br>(dim/dim)</span></div></body></html>`;
    const article = spot(html, 'https://news.example/read/2024/03/28/101200/kapal-survei-memetakan-selat');
    expect(texts(article)).toHaveLength(5);
    expect(texts(article)[0]).toBe(`Surabaya - ${INDONESIAN[0]}`);
    expect(texts(article)[4]).toBe(`${INDONESIAN[4]}\n(dim/dim)`);
    expectExact(article);
  });

  it('joins an article that is split into chunks', () => {
    const chunk = (text: string) =>
      `<section class="chunk"><div class="ad-slot">Iklan</div><div class="text"><p>${text}</p></div></section>`;
    expect(texts(spot(newsPage(INDONESIAN.map(chunk).join(''))))).toEqual(INDONESIAN);
  });

  it('stops at the next article of an endless page', () => {
    const other = ENGLISH.map((text) => `<p>${text}</p>`).join('');
    const html = newsPage(paragraphs(INDONESIAN)).replace(
      '</article>',
      `</article><article><h1>Pasar ikan dibuka lagi setelah lama ditutup</h1><div class="detail-content">${other}</div></article>`,
    );
    expect(texts(spot(html))).toEqual(INDONESIAN);
  });

  it('reads an open shadow root', () => {
    const document = page(newsPage('<berita-isi></berita-isi>'));
    const host = document.querySelector('berita-isi')!;
    const root = host.attachShadow({ mode: 'open' });
    for (const text of INDONESIAN) {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      root.append(paragraph);
    }
    expect(texts(spotArticle(document)!)).toEqual(INDONESIAN);
  });

  it('reads XHTML', () => {
    const { window } = page('<p>x</p>').defaultView!;
    const source = newsPage(paragraphs(INDONESIAN))
      .replace('<!doctype html><html', '<html xmlns="http://www.w3.org/1999/xhtml"')
      .replace(/<meta ([^>]*)>/g, '<meta $1/>')
      .replace(/&nbsp;/g, ' ');
    const document = new window.DOMParser().parseFromString(source, 'application/xhtml+xml');
    expect(texts(spotArticle(document)!)).toEqual(INDONESIAN);
  });
});

describe('text', () => {
  const [first, ...rest] = INDONESIAN;
  const flowWith = (html: string) => {
    const article = spot(newsPage(`<p>${first}</p><p>${html} ${first}</p>${paragraphs(rest)}`));
    expectExact(article);
    return article.flows.filter((flow) => flow.kind === 'body')[1]!;
  };

  it.each([
    ['inline tags', 'Kata <b>Kim</b> Jong-un pada', 'Kim Jong-un'],
    ['nested inline tags', 'Kata <i><b>K</b>im <u>Jong</u></i>-<a href="#">un</a> pada', 'Kim Jong-un'],
    ['line ends in the source', 'Kata Kim\n      Jong-un pada', 'Kim Jong-un'],
    ['a no-break space', 'Kata Kim&nbsp;Jong-un pada', 'Kim\u00a0Jong-un'],
    ['soft hyphens', 'Kata Kim Jong-&shy;un pada', 'Kim Jong-\u00adun'],
    ['zero-width characters', 'Kata Kim&#8203; Jong-un pada', 'Kim\u200b Jong-un'],
    ['a curly quote', 'Kata “Kim Jong-un” pada', 'Kim Jong-un'],
    ['comments', 'Kata Kim <!-- iklan -->Jong-un pada', 'Kim Jong-un'],
    ['a line break', 'Kata Kim<br>Jong-un pada', 'Kim\nJong-un'],
  ])('leads back to the page through %s', (_, html, name) => {
    const flow = flowWith(html);
    const start = flow.text.indexOf(name);
    expect(start).toBeGreaterThan(0);
    const pieces = spanPieces(flow, start, start + name.length);
    const found = pieces.map((piece) => piece.node.data.slice(piece.start, piece.end)).join('');
    expect(found.replace(/\s+/g, '')).toBe(name.replace(/\s+/g, ''));
  });
});

describe('no article', () => {
  const list = Array.from(
    { length: 30 },
    (_, i) => `<li><a href="/n/${i}">Judul berita nomor ${i} tentang pelabuhan</a> Ringkasan pendek.</li>`,
  ).join('');
  it.each<[string, string, string?]>([
    ['an empty page', ''],
    ['a page without text', '<html><body></body></html>'],
    ['a front page', newsPage(paragraphs(INDONESIAN)), 'https://berita.example/'],
    ['a front page by name', newsPage(paragraphs(INDONESIAN)), 'https://berita.example/index.html'],
    [
      'search results',
      `<html><body><h1>Hasil pencarian</h1><ul>${list}</ul></body></html>`,
      'https://berita.example/search?q=kapal',
    ],
    [
      'search results with long texts',
      newsPage(paragraphs(INDONESIAN)),
      'https://berita.example/hasil?q=kapal',
    ],
    [
      'a list',
      `<html><body><h1>Ekonomi</h1><ul>${list}</ul></body></html>`,
      'https://berita.example/ekonomi',
    ],
    [
      'an editor',
      `<html><body><h1>Dokumen</h1><div contenteditable="true">${paragraphs(INDONESIAN)}</div></body></html>`,
      'https://docs.example/d/123456',
    ],
    ['a short note', '<html><body><article><h1>Judul</h1><p>Segera hadir.</p></article></body></html>'],
    ['frames', '<html><frameset cols="50%,50%"><frame src="a"><frame src="b"></frameset></html>'],
  ])('%s', (_, html, url) => {
    expect(spotArticle(page(html, url))).toBeNull();
  });

  it('an SVG document', () => {
    const { window } = page('').defaultView!;
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><text>Kapal survei memetakan selat</text></svg>';
    expect(spotArticle(new window.DOMParser().parseFromString(svg, 'image/svg+xml'))).toBeNull();
  });
});

describe('hostile pages', () => {
  it.each([
    'nodeName',
    'nodeType',
    'localName',
    'firstChild',
    'nextSibling',
    'parentNode',
    'children',
    'shadowRoot',
    'ownerDocument',
    'getAttribute',
    'hasAttributes',
    'getAttributeNames',
    'className',
    'textContent',
    'attributes',
  ])('a form with an input named %s around the story', (name) => {
    const body = `<form class="wrap"><input name="${name}">${paragraphs(INDONESIAN)}</form>`;
    expect(texts(spot(newsPage(body)))).toEqual(INDONESIAN);
  });

  // jsdom itself takes time with the square of the depth; the browser tests go to 5,000.
  it('1,000 levels', { timeout: 30_000 }, () => {
    const document = page(newsPage('<div id="deep"></div>'));
    let inner: Element = document.getElementById('deep')!;
    for (let i = 0; i < 1_000; i++) {
      const child = document.createElement(i % 2 ? 'div' : 'b');
      inner.append(child);
      inner = child;
    }
    for (const text of INDONESIAN) {
      const paragraph = document.createElement('p');
      paragraph.append(text);
      inner.append(paragraph);
    }
    expect(texts(spotArticle(document)!)).toEqual(INDONESIAN);
  });
});

describe('title', () => {
  const title = (head: string, body = '') =>
    spotArticle(
      page(`<html lang="id"><head>${head}</head><body>${body}${paragraphs(INDONESIAN)}</body></html>`),
    )?.title;
  it.each([
    [
      'the heading where it is the title',
      '<title>Kapal survei memetakan selat | Berita Example</title>',
      '<h1>Kapal survei memetakan selat</h1>',
      'Kapal survei memetakan selat',
    ],
    [
      'og:title without the site’s name',
      '<meta property="og:title" content="Kapal survei berangkat - Berita Example"><meta property="og:site_name" content="Berita Example">',
      '',
      'Kapal survei berangkat',
    ],
    [
      'the title element without the site’s name',
      '<title>Kapal survei berangkat hari ini - Berita Example</title>',
      '',
      'Kapal survei berangkat hari ini',
    ],
    [
      'a headline with a dash in it',
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Kapal survei - dan robotnya - berangkat"}</script>',
      '',
      'Kapal survei - dan robotnya - berangkat',
    ],
    [
      'entities that were escaped twice',
      '<meta property="og:title" content="Kapal &amp;amp; robot berangkat">',
      '',
      'Kapal & robot berangkat',
    ],
  ])('%s', (_, head, body, expected) => {
    expect(title(head, body)).toBe(expected);
  });

  it('null where there is none', () => {
    expect(title('')).toBeNull();
  });
});

describe('an article in a dialog over a page that is none', () => {
  const list =
    '<main><h2>Hari ini</h2><ul><li><a href="/1">Kapal survei memetakan selat</a></li></ul></main>';
  const head = `<title>Kapal survei memetakan selat</title><meta property="og:type" content="article">`;
  const over = (dialog: string, main = list) =>
    spotArticle(
      page(`<!doctype html><html lang="id"><head>${head}</head><body>${main}${dialog}</body></html>`),
    );
  const heading = '<h1>Kapal survei memetakan selat</h1>';

  it.each([
    ['said by its markup', `<dialog open><article>${paragraphs(INDONESIAN)}</article></dialog>`],
    ['under the page’s headline', `<dialog open>${heading}<div>${paragraphs(INDONESIAN)}</div></dialog>`],
    [
      'above another dialog',
      `<dialog open><p>Kuki.</p></dialog><dialog open><article>${paragraphs(INDONESIAN)}</article></dialog>`,
    ],
  ])('is read: %s', (_, dialog) => {
    const article = over(dialog);
    expect(article && texts(article)).toEqual(INDONESIAN);
    expect(article!.root.closest('dialog')).not.toBeNull();
  });

  it.each([
    ['closed', `<dialog><article>${paragraphs(INDONESIAN)}</article></dialog>`],
    ['something else to be agreed to', `<dialog open><h2>Persetujuan</h2>${paragraphs(INDONESIAN)}</dialog>`],
  ])('is not read: %s', (_, dialog) => {
    expect(over(dialog)).toBeNull();
  });

  it('is not preferred to the page’s own article', () => {
    const article = over(
      `<dialog open><article>${paragraphs(ENGLISH)}</article></dialog>`,
      `<main><article>${heading}${paragraphs(INDONESIAN)}</article></main>`,
    );
    expect(article && texts(article)).toEqual(INDONESIAN);
  });
});
