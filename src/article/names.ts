/** What the class, id, role and tag of an element say about the text in it. Bits, so that they add up on the way down. */
export const Hint = {
  LINK: 1 << 0,
  HEADING: 1 << 1,
  CAPTION: 1 << 2,
  LIST: 1 << 3,
  QUOTE: 1 << 4,
  TABLE: 1 << 5,
  NAV: 1 << 6,
  COMMENT: 1 << 7,
  RELATED: 1 << 8,
  SHARE: 1 << 9,
  BYLINE: 1 << 10,
  PROMO: 1 << 11,
  TAGS: 1 << 12,
  CONSENT: 1 << 13,
  BODY: 1 << 14,
  ARTICLE: 1 << 15,
  EMBED: 1 << 16,
  SUMMARY: 1 << 17,
  BOLD: 1 << 18,
  ASIDE: 1 << 19,
  TITLE: 1 << 20,
  FORM: 1 << 21,
  SCHEMA_BODY: 1 << 22,
  PARAGRAPH: 1 << 23,
} as const;

/** Names (class and id, split into words, lower case) → hint. Words of the markup of many sites and systems. */
const NAME_RULES: readonly [hint: number, pattern: RegExp][] = [
  [
    Hint.COMMENT,
    /\b(comments?|komentar|disqus|respond|repl(y|ies)|discussions?|kommentare?|commentaires?|comentarios?|livefyre|viafoura|spotim|coral)\b/,
  ],
  [
    Hint.RELATED,
    /\b(related\w*|recommend\w*|recirc\w*|(more|other) (stories|news|from|articles|on|in|content|top)|(read|see) (more|also|next|too)|bacajuga|(baca|lihat|simak) (juga|lainnya?|lagi)|(artikel|berita|news) (lain(nya)?|terkait|populer|terbaru|terpopuler)|terkait|lainnya|popul[ae]r|terpopuler|terkini|trending|most (read|viewed|popular|recent|commented)|also (like|read)|you (may|might)|outbrain|taboola|zergnet|mgid|revcontent|(up|read) next|(next|prev|previous) (article|story|post|news|up)|prev next|link (box|list|group)|linkbox|inline ?link|linksisip|sisip|latest|hot topics?|entry next|post navigation|nav links|jp relatedposts|yarpp|a ?la ?une|weiterf\w+|mehr zum thema|lire aussi|ver mas|leia mais|readmore|recommended)\b/,
  ],
  [
    Hint.SHARE,
    /\b(shar(e|ing|es|er|ebar|ethis|etools?)|socials?|sosmed|addthis|addtoany|a2a|sharedaddy|follow( us)?|whatsapp|social ?media|tools?|toolbar|print|bookmark|feedback|likes?|reactions?|rating|votes?|clipboard|gigya)\b/,
  ],
  [
    Hint.BYLINE,
    /\b(by ?lines?|authors?|autor(en|es)?|writers?|penulis|editors?|reporters?|journalists?|kontributor|contributors?|bio|date ?lines?|dates?|datum|fecha|tanggal|time ?stamps?|published|publish(ed)? (date|on|time)|posted( on)?|(entry|post|article|story|content|page) (meta|info|date|details)|metas?|metadata|reading time|read time|updated|last (updated|modified)|byl|vcard|hcard|dtreviewed|copyrights?|sources?|sumber|jabatan|correction)\b/,
  ],
  [
    Hint.CAPTION,
    /\b(captions?|figcaption|wp caption( text)?|(photo|image|img|foto|picture|pic|video|media|gallery) ?(captions?|credits?|desc\w*|text|copyright|info|meta|author|source|legend)|credits?|credit line|caption text|legends?|bildunterschrift|pie de foto|cutline|keterangan|lightbox|slideshow|gallery|carousel|galeri)\b/,
  ],
  [
    Hint.PROMO,
    /\b(ads?|adv|advert\w*|iklan|sponsor\w*|promos?|promotion\w*|news ?letters?|subscri\w*|sign ?up|signin|log ?in|register|pay ?wall|donat\w*|membership|(app|mobile) (download|store)|banners?|cta|call to action|affiliate|disclaimers?|google news|dfp|adsense|adsbygoogle|ad ?(slot|unit|box|container|wrapper|block|space|banner|text|label)|barrier|meter|offer|shop|coupon|alerts?|notifications?|marketing|widgets?|toast|audio player|player|podcast)\b/,
  ],
  [
    Hint.TAGS,
    /\b(tags?|keywords?|topics?|topik|labels?|categor(y|ies)|kategori|breadcrumbs?|bread crumbs?|kicker|eyebrow|rubrik|section (name|label|title)|overline|tag ?list|tagcloud|post tags)\b/,
  ],
  [
    Hint.CONSENT,
    /\b(onetrust|consent|cookies?|gdpr|ccpa|cmp|didomi|usercentrics|sp message|privacy|qc cmp2?|truste|cookiebot|iubenda|disclaimer)\b/,
  ],
  [
    Hint.NAV,
    /\b(nav|navs|navi|navbar|navigations?|menus?|submenu|pagination|pagers?|paging|page ?numbers?|footer|foot|site ?header|masthead|top ?bar|skip( (link|to|nav)\w*)?|popups?|pop up|modals?|overlay|dropdown|search\w*|site ?map|toc|table of contents|contents list|tabs|sr only|visually hidden|screen reader( text)?|hidden|hide|noprint|no print|accessib\w+|ticker|breaking)\b/,
  ],
  [
    Hint.ASIDE,
    /\b(side ?bars?|aside|rail|right ?(col|column|rail|side|bar)?|left ?(col|column|rail|side|bar)|complementary|supplement\w*|infobox|fact ?box|info ?box|factbox|pull ?quotes?|pullout|extra|box|explainer|in ?depth|tooltip|footnotes?|sidenote|references|kolom kanan|secondary)\b/,
  ],
  [
    Hint.EMBED,
    /\b(twitter tweet|tweet|instagram( media)?|tiktok( embed)?|fb (post|video|root)|facebook|youtube|embeds?|embedded|oembed|infogram|datawrapper|iframe|vine|twitter|poll|quiz|chart|interactive)\b/,
  ],
  [
    Hint.SUMMARY,
    /\b(summary|sub ?titles?|sub ?head(ing|line)?s?|stand ?first|deck|dek|lead|lede|intro|excerpt|sapo|synopsis|abstract|teaser text|key ?points?|highlights|bullets|tl ?dr|at a glance|ringkasan|description)\b/,
  ],
  [Hint.TITLE, /\b(titles?|head ?lines?|judul|entry title|post title)\b/],
  [
    Hint.BODY,
    /\b((article|story|post|entry|news|content|detail|main|page|read|text|body|berita|artikel|isi) ?(body|content|text|texts?|detail|berita|artikel|copy|main|inner|story|wrap|isi)|article|articlebody|storybody|entry|post|story|detikdetail|itp bodycontent|txt article|isi( berita| artikel)?|konten|paragraphs?|bodytext|rich ?text|prose|wysiwyg|copy|section text)\b/,
  ],
];

const cache = new Map<string, number>();

/** Hints from an element's class and id as they stand in the markup. */
export function hintsOfNames(names: string): number {
  const known = cache.get(names);
  if (known !== undefined) return known;
  // camelCase, kebab, snake and BEM all become words.
  const words = names
    // WordPress names an article after its own tags and categories.
    .replace(/(?:^|\s)(?:category|tag|author)-\S+/g, ' ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .toLowerCase();
  let hints = 0;
  for (const [hint, pattern] of NAME_RULES) if (pattern.test(words)) hints |= hint;
  if (cache.size > 5000) cache.clear();
  cache.set(names, hints);
  return hints;
}
