/** Function words: the hundred words that make up half of any text, and hardly ever names. */
const set = (list: string): Set<string> => new Set(list.split(' '));

const ENGLISH = set(
  'the and of to a is was were that for with on by at from his her their this which have has had been are be as it its not but who will would said they he she we you an or than when what more also after about into other could there where while because did does',
);
/** Shared by Indonesian and Malay. */
const MALAYIC = set(
  'yang dan di dari untuk dengan pada dalam adalah tidak ini itu akan oleh juga telah sebagai ke atau mereka kami kita dia ia ada para sudah saat ketika seorang sebuah kata tersebut lebih antara lain bagi hingga setelah sejak menjadi dapat masih tetapi namun jika kepada serta secara satu dua tahun hari orang',
);
/** Where the two part: words that only one of them uses, or uses far more. */
const INDONESIAN = set(
  'bahwa karena bisa saat usai ujarnya ujar tutur jelasnya imbuhnya polisi uang rumah beda namun serta sebesar pemerintah sejumlah terkait menurutnya kantor mobil senin selasa rabu kamis jumat sabtu minggu ingin kalau hingga jadi soal bakal pihaknya sekitar beberapa kini lalu kemarin anggota rabu mengatakan sebelumnya sementara tersebut',
);
const MALAY = set(
  'bahawa kerana boleh ialah manakala berkata polis wang selepas daripada kerajaan ketika beliau menerusi syarikat pejabat kereta isnin khamis jumaat ahad mahu sekiranya sehingga semalam katanya terhadap dijangka mendakwa berkenaan tular dakwa mangsa negeri jabatan sebelum datuk seri hospital perlu turut',
);
/** Function words of neighbours that would otherwise pass for English by "a", "is", "was", "had", "of", "in". */
const NOT_ENGLISH = set(
  'de het een van en niet zijn voor der die das und nicht ist mit den von zu ein eine le la les des et est une du pas que el los las una por con il di che per non della um uma nao com para og det er ikke som på att och är som för av',
);

/** Tokens looked at; more do not change the answer. */
const SAMPLE = 1_200;
const TOKEN = /[\p{L}\p{M}]+/gu;
const LATIN = /^\p{Script=Latin}/u;

/**
 * Language of a text: "id", "en", "ms", or another language's code from the hint, or "und".
 * @param hint what the page claims (`html lang`); believed only where the words do not say otherwise
 */
export function detectLanguage(text: string, hint?: string | null): string {
  const claimed = primarySubtag(hint);
  const counts = countWords(text);
  const { tokens, latin } = counts;
  if (tokens < 8) return claimed ?? 'und';
  const foreign = claimed && !['en', 'id', 'ms'].includes(claimed) ? claimed : 'und';
  if (latin < tokens * 0.5) return foreign;
  const english = counts.english / latin;
  const malayic = (counts.malayic + counts.indonesian + counts.malay) / latin;
  if (english >= 0.15 && english > malayic && counts.english > 1.3 * counts.notEnglish) return 'en';
  // The shortest news item has one function word in eight; other Malayic and Javanic tongues share only "di" and "ke".
  if (malayic >= 0.1 && malayic > english) {
    if (counts.malay > counts.indonesian * (claimed === 'ms' ? 0.6 : 1.2)) return 'ms';
    return 'id';
  }
  if (tokens < 40 && claimed) return claimed;
  return foreign;
}

/** "id-ID" → "id"; the old code "in" → "id"; null if there is no language in it. */
export function primarySubtag(tag?: string | null): string | null {
  const subtag = /^\s*([a-z]{2,3})(?:[-_]|\s*$)/i.exec(tag ?? '')?.[1]?.toLowerCase();
  if (!subtag || subtag === 'und') return null;
  return subtag === 'in' || subtag === 'ind' ? 'id' : subtag === 'eng' ? 'en' : subtag;
}

function countWords(text: string) {
  const counts = { tokens: 0, latin: 0, english: 0, malayic: 0, indonesian: 0, malay: 0, notEnglish: 0 };
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match && counts.tokens < SAMPLE; match = TOKEN.exec(text)) {
    counts.tokens++;
    if (!LATIN.test(match[0])) continue;
    counts.latin++;
    const word = match[0].toLowerCase();
    if (ENGLISH.has(word)) counts.english++;
    if (NOT_ENGLISH.has(word)) counts.notEnglish++;
    if (MALAYIC.has(word)) counts.malayic++;
    if (INDONESIAN.has(word)) counts.indonesian++;
    if (MALAY.has(word)) counts.malay++;
  }
  return counts;
}
