/**
 * What furniture between paragraphs begins with, by kind. Only for short blocks: a sentence of the story can
 * begin so too. Plain strings looked up by their first word: regular expressions of this size cost more to
 * compile than the rest of the spotting.
 */
const RELATED = 1;
const CALL = 2;
const CREDIT = 4;
/** Heads a part of the page that is not the article; the whole block, up to its end. */
const HEADS = 8;
/** Heads such a part whatever follows. */
const HEADS_ANY = 16;

const TABLE: readonly [kind: number, phrases: string][] = [
  [
    RELATED,
    "baca|baca juga|baca selengkapnya|lihat juga|lihat video|lihat foto|lihat selengkapnya|simak juga|simak video|simak pula|simak selengkapnya|tonton juga|tonton video|artikel terkait|artikel lain|berita terkait|berita lain|selengkapnya|pilihan editor|read more|read also|read next|read now|read the|see also|see more|also read|also see|also on|more on|more from|more about|more in|more stories|more coverage|related|recommended|most read|most popular|don't miss|must read|must-read|in case you missed|watch|watch more|watch now|watch live|listen|click here|find out more|learn more|continue reading|lesen sie|mehr zum thema|mehr dazu|mehr lesen|lire aussi|lire la suite|à lire|voir aussi|lea también|lea más|lee también|te puede interesar|leia também|leia mais|veja também|veja mais|leggi anche|les også|les mer|läs även|läs mer|läs också|lees ook|czytaj|zobacz|читайте|смотрите|čtěte|xem thêm",
  ],
  [
    CALL,
    'sign up|subscribe|newsletter|get the|get our|get all|get your|get unlimited|get more|follow us|follow me|follow @|follow him|follow her|follow the|join us|join our|join the|like us|download the|download our|share this|share on|share your|share with|tell us|let us know|have your say|what do you think|comment|comments|leave a|send us|send your|contact us|email|support us|support our|donate|advertisement|advertising|iklan|ikuti|dapatkan|unduh|langganan|berlangganan|bagikan|komentar|gabung|jangan lewatkan|temukan|cek berita|powered by|all rights reserved|copyright|©|c)|hak cipta|this article was|this article is|this article has|this article originally|this article first|this article contains|this story was|this story has|this story originally|this story first|this post was|this post is|this post has|this post originally|this post first|originally published|disclaimer|filed under|tag:|tags|topics|topic:|tagged|abonn|melden sie|folgen sie|hier finden sie|suivez|inscrivez|síguenos|suscríbete|inscreva',
  ],
  [
    CREDIT,
    'photo:|photos:|foto:|image:|images:|picture:|video:|gambar:|ilustrasi:|illustration:|graphic:|grafis:|source:|sources:|sumber:|quelle:|bild:|credit:|reporter:|editor:|penulis:|pewarta:|penyunting:|kontributor:|reporting:|editing:|additional reporting:|writing:|laporan:|by:|oleh:|photo by|foto oleh|image credit|photo credit|getty images|reuters /|ap photo|antara foto',
  ],
  [
    HEADS,
    'baca juga|berita terkait|berita lainnya|berita terpopuler|berita populer|berita terbaru|artikel terkait|artikel lainnya|terkait|terpopuler|terkini|lainnya|rekomendasi|pilihan editor|pilihan untuk anda|jangan lewatkan|komentar|comment|comments|newsletter|up next|top stories|top news|kommentar|kommentare|meistgelesen|les plus lus|mais lidas|popular|trending',
  ],
  [
    HEADS_ANY,
    "related|more from|more on|more in|more stories|more news|more articles|more like|you may|you might|recommended|most read|most popular|most viewed|most recent|most commented|trending now|popular now|popular on|popular in|latest news|latest stories|latest from|read next|read more|read also|what to read next|don't miss|leave a reply|leave a comment|join the conversation|join the discussion|about the author|share this|follow us|mehr zum thema|mehr dazu|mehr aus|mehr von|das könnte sie|lesen sie auch|weitere artikel|weitere themen|weitere nachrichten|à lire aussi|sur le même sujet|lire aussi|te puede interesar|más noticias|más leídas|lo más|leia também|veja também|leggi anche|関連|あわせて読みたい|おすすめ|인기|관련|см. также|читайте также|ilgili haberler|les også|läs mer",
  ],
];

/** First word → phrases that begin with it. */
let byFirst: Map<string, [phrase: string, kind: number][]> | null = null;

const LEADING = /^[\s>»▶►•*+–—|[(-]+/;
const LONGEST = 28;

/** Kinds of the phrases that the text begins with. */
function kindsOf(text: string): number {
  const start = text
    .replace(LEADING, '')
    .slice(0, LONGEST)
    .toLowerCase()
    .replace('’', "'")
    .replace(' :', ':');
  byFirst ??= index();
  let kinds = 0;
  for (const [phrase, kind] of byFirst.get(firstWord(start)) ?? []) {
    if (kind & kinds || !start.startsWith(phrase)) continue;
    const next = start[phrase.length];
    // A phrase ends at a word's end, unless it ends in a sign or is a stem ("abonn", "関連").
    const ends = next === undefined || !isLetter(next) || !isLetter(phrase.at(-1)!);
    if (ends || kind === HEADS_ANY || STEM.has(phrase)) {
      if (kind !== HEADS || /^[\s:.!…]*$/.test(start.slice(phrase.length))) kinds |= kind;
    }
  }
  return kinds;
}

const STEM = new Set(['abonn', 'czytaj', 'suivez', 'inscrivez', 'inscreva']);

const isLetter = (character: string) => character.toLowerCase() !== character.toUpperCase();

function firstWord(text: string): string {
  const end = text.search(/[\s:@-]/);
  if (end >= 0) return text.slice(0, end);
  // Scripts without spaces: two signs are a word.
  return text.charCodeAt(0) > 0x2e80 ? text.slice(0, 2) : text;
}

function index(): Map<string, [string, number][]> {
  const map = new Map<string, [string, number][]>();
  for (const [kind, phrases] of TABLE) {
    for (const phrase of phrases.split('|')) {
      const first = firstWord(phrase);
      const list = map.get(first);
      if (list) list.push([phrase, kind]);
      else map.set(first, [[phrase, kind]]);
    }
  }
  return map;
}

/** Begins as a pointer to another article, a call to the reader, or a credit. */
export function isFurniture(text: string): boolean {
  return (kindsOf(text) & (RELATED | CALL | CREDIT)) !== 0;
}

/** A heading below which other articles, comments or the like begin. */
export function headsFurniture(text: string): boolean {
  return text.length < 80 && (kindsOf(text) & (HEADS | HEADS_ANY)) !== 0;
}

const SIGN_OFF =
  /contributed (?:to )?(?:this|reporting)|reporting by|editing by|additional reporting|compiled by|follow (?:him|her|them|us|me) on|can be reached at|is a (?:reporter|staff writer|senior|freelance|columnist|journalist)|all rights reserved|associated press writers?|reported from|sign up (?:for|to)|terms (?:of|and)|privacy policy|our newsletter|subscribe to|on (?:facebook|twitter|instagram)|google news|whatsapp channel|download our app/i;

/** The small print below the last paragraph. */
export function signsOff(text: string): boolean {
  return SIGN_OFF.test(text);
}
