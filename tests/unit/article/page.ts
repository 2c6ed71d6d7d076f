import { JSDOM } from 'jsdom';

/** A page at an address, parsed as a browser does with scripting on (noscript is text). */
export function page(
  html: string,
  url = 'https://berita.example/nasional/2024/03/28/kabar-dari-pelabuhan-tua',
): Document {
  return new JSDOM(html, { url, runScripts: 'outside-only' }).window.document;
}

export const INDONESIAN = [
  'Kapal penelitian Baruna Jaya berangkat dari Pelabuhan Tanjung Perak pada Kamis (28/3/2024) untuk memetakan dasar laut di sekitar Selat Madura, kata juru bicara kementerian.',
  'Menurut Kepala Pusat Survei Rina Wulandari, pemetaan itu akan berlangsung selama tiga pekan dan melibatkan empat puluh peneliti dari lima universitas di Jawa Timur.',
  'Ia mengatakan bahwa data yang diperoleh akan dibuka untuk umum setelah diperiksa, sehingga nelayan dan pelaut dapat memakainya tanpa biaya sebelum akhir tahun ini.',
  'Pemerintah daerah menyambut rencana tersebut karena alur pelayaran di selat itu terakhir kali dipetakan dua puluh tahun yang lalu dan banyak bagiannya sudah berubah.',
  'Kapal itu juga membawa dua robot bawah air yang dibuat oleh mahasiswa, yang akan mengambil contoh lumpur dari kedalaman delapan puluh meter, ujar Rina.',
];

export const ENGLISH = [
  'The survey ship left the old harbour on Thursday with forty scientists on board, who will map the floor of the strait for the first time in twenty years, officials said.',
  'The head of the survey said that the data would be opened to the public after it has been checked, so that fishermen could use it before the end of the year.',
  'Local officials welcomed the plan because the shipping lane has changed since it was last measured, and several boats have run aground there in the past winter.',
];

export const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('\n');

/** A whole news page around a body, with the furniture that news pages have. */
export function newsPage(body: string, head = '', lang = 'id'): string {
  return `<!doctype html><html lang="${lang}"><head><title>Kapal survei memetakan selat - Berita Example</title>
<meta property="og:type" content="article"><meta property="og:title" content="Kapal survei memetakan selat">
<meta property="og:site_name" content="Berita Example">${head}</head><body>
<header><nav><a href="/">Beranda</a> <a href="/ekonomi">Ekonomi</a></nav></header>
<main><article><h1>Kapal survei memetakan selat</h1>
<div class="author">Oleh: Dimas Prasetyo</div><div class="date">Kamis, 28 Maret 2024 | 10:12 WIB</div>
<div class="share-buttons"><a href="#">Bagikan</a></div>
<div class="detail-content">${body}</div>
<div class="tags"><a href="/t/laut">laut</a> <a href="/t/kapal">kapal</a></div></article>
<section class="related-articles"><h2>Berita Terkait</h2><ul>
<li><a href="/a">Harga ikan di pasar induk naik menjelang hari raya di beberapa kota besar</a></li>
<li><a href="/b">Nelayan meminta pelabuhan baru dibangun sebelum musim angin barat tiba</a></li></ul></section>
<section id="comments"><h3>Komentar</h3><p>Saya setuju sekali dengan rencana ini karena kapal saya pernah kandas di sana tahun lalu, semoga berhasil.</p></section>
</main><footer><p>Hak cipta Berita Example, semua isi dilindungi undang-undang dan tidak boleh disalin tanpa izin tertulis.</p></footer>
</body></html>`;
}
