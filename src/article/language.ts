/** What a word tells: function words are half of any text, and hardly ever names. */
const ENGLISH = 1;
const MALAYIC = 2;
const INDONESIAN = 4;
const MALAY = 8;
/** Function words of neighbours that would pass for English by "a", "is", "in", "was", "of". */
const FOREIGN = 16;
/** Sundanese, Javanese and Minangkabau, which share "di", "ka" and half of their words with Indonesian. */
const REGIONAL = 32;

const WORDS = new Map<string, number>();
const add = (kind: number, list: string) => {
  for (const word of list.split(' ')) WORDS.set(word, (WORDS.get(word) ?? 0) | kind);
};
add(
  ENGLISH,
  'the and of to a is was were that for with on by at from his her their this which have has had been are be as it its not but who will would said they he she we you an or than when what more also after about into other could there where while because did does in',
);
// Shared by Indonesian and Malay.
add(
  MALAYIC,
  'yang dan di dari untuk dengan pada dalam adalah tidak ini itu akan oleh juga telah sebagai ke atau mereka kami kita dia ia ada para sudah seorang sebuah kata tersebut lebih antara lain bagi hingga setelah sejak menjadi dapat masih tetapi jika kepada secara satu dua tiga tahun bulan hari orang pun lagi banyak belum harus seperti sangat bukan atas baru maka sama semua sedang selama menurut agar pula apa terhadap negara sampai mulai',
);
// Where the two part: words that only one of them uses, or uses far more.
add(
  INDONESIAN,
  'bahwa karena bisa saat usai ujarnya ujar tutur jelasnya imbuhnya polisi uang rumah beda namun serta sebesar pemerintah sejumlah terkait menurutnya kantor mobil senin selasa rabu kamis jumat sabtu minggu ingin kalau jadi soal bakal pihaknya kini lalu kemarin anggota mengatakan sebelumnya sementara perusahaan ketika berbagai maupun kalangan',
);
add(
  MALAY,
  'bahawa kerana ialah manakala polis wang daripada menerusi syarikat isnin khamis jumaat ahad mahu sekiranya dijangka mendakwa tular dakwa datuk kerajaan selepas mesyuarat',
);
add(
  FOREIGN,
  'de het een van en niet zijn voor der die das und nicht ist mit den von zu ein eine le la les des et est une du pas que el los las una por con il che per non della um uma nao com para og det er ikke som att och att är på som för av till med au aux dans sur het op te dat aan bij ook maar om uit nog ang mga sa ng na si ay',
);

add(
  REGIONAL,
  'nu jeung anu sareng dina téh teh ku ka sarta ieu éta yén kana ti keur geus lan ing sing kang iku ora iki saka karo kanggo ana wis marang nalika uga nan jo dek indak iko sarato',
);

/** Looked at, UTF-16 units; more does not change the answer. */
const SAMPLE = 6_000;
const LATIN_WORD = /[a-z\u00df-\u024f]+/g;
/** Letters of other scripts (not punctuation, which lies between). */
const OTHER_LETTER = /[\u0370-\u1fff\u2e80-\ud7ff\uf900-\ufdff\ufe70-\ufeff]/g;

/**
 * Language of a text: "id", "en", "ms", or another language's code from the hint, or "und".
 * @param hint what the page claims (`html lang`); believed only where the words do not say otherwise
 */
export function detectLanguage(text: string, hint?: string | null): string {
  const claimed = primarySubtag(hint);
  const other = claimed && !['en', 'id', 'ms'].includes(claimed) ? claimed : 'und';
  const sample = text.slice(0, SAMPLE).toLowerCase();
  const words = sample.match(LATIN_WORD) ?? [];
  const foreignLetters = sample.match(OTHER_LETTER)?.length ?? 0;
  // An ideograph is a word; elsewhere five letters are.
  if (foreignLetters / 5 > words.length) return other;
  const total = words.length;
  if (total < 8) return claimed ?? 'und';
  let english = 0;
  let shared = 0;
  let indonesian = 0;
  let malay = 0;
  let foreign = 0;
  let regional = 0;
  for (const word of words) {
    const kinds = WORDS.get(word);
    if (kinds === undefined) continue;
    if (kinds & ENGLISH) english++;
    if (kinds & MALAYIC) shared++;
    if (kinds & INDONESIAN) indonesian++;
    if (kinds & MALAY) malay++;
    if (kinds & FOREIGN) foreign++;
    if (kinds & REGIONAL) regional++;
  }
  const malayic = shared + indonesian + malay;
  if (english >= total * 0.15 && english > malayic && english > 1.3 * foreign) return 'en';
  if (malayic >= total * 0.1 && malayic > english && malayic > foreign && malayic > 1.5 * regional) {
    return malay > indonesian * (claimed === 'ms' ? 0.6 : 1.2) ? 'ms' : 'id';
  }
  return total < 40 && claimed ? claimed : other;
}

/** "id-ID" → "id"; the old code "in" → "id"; null if there is no language in it. */
export function primarySubtag(tag?: string | null): string | null {
  const subtag = /^\s*([a-z]{2,3})(?:[-_]|\s*$)/i.exec(tag ?? '')?.[1]?.toLowerCase();
  if (!subtag || subtag === 'und') return null;
  return subtag === 'in' || subtag === 'ind' ? 'id' : subtag === 'eng' ? 'en' : subtag;
}
