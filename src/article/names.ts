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

/**
 * Words and pairs of words ("read_more") in class and id, as many sites and systems use them, English,
 * Indonesian and a few more. "x*" is every word that begins with
 * these six letters.
 */
const WORDS: readonly [hint: number, words: string][] = [
  [
    Hint.COMMENT,
    'comment comments komentar disqus respond reply replies discussion discussions kommentar kommentare commentaire commentaires comentario comentarios livefyre viafoura spotim coral',
  ],
  [
    Hint.RELATED,
    'relate* recomm* recirc* more_stories more_news more_from more_articles more_on more_in more_content more_top other_stories other_news other_articles read_more read_also read_next read_too see_more see_also see_next bacajuga baca_juga baca_lainnya baca_lagi lihat_juga lihat_lainnya lihat_lagi simak_juga artikel_lain artikel_lainnya artikel_terkait artikel_populer artikel_terbaru berita_lain berita_lainnya berita_terkait berita_populer berita_terbaru berita_terpopuler news_terkait news_populer terkait lainnya popular populer terpopuler terkini trending most_read most_viewed most_popular most_recent most_commented also_like also_read you_may you_might outbrain taboola zergnet mgid revcontent up_next next_article next_story next_post next_news next_up prev_article prev_story prev_post previous_article previous_story previous_post prev_next link_box link_list link_group linkbox inlinelink inline_link linksisip sisip latest hot_topic hot_topics entry_next post_navigation nav_links relatedposts yarpp weiter* lire_aussi ver_mas leia_mais readmore',
  ],
  [
    Hint.SHARE,
    'share sharing shares sharer sharebar sharethis sharetool sharetools social socials sosmed addthis addtoany sharedaddy follow whatsapp socialmedia tool tools toolbar print bookmark feedback like likes reaction reactions rating vote votes clipboard gigya',
  ],
  [
    Hint.BYLINE,
    'byline bylines by_line author authors autor autoren autores writer writers penulis editor editors reporter reporters journalist journalists kontributor contributor contributors bio dateline datelines date dates datum fecha tanggal timestamp timestamps time_stamp published publish_date publish_on publish_time posted entry_meta entry_info entry_date entry_details post_meta post_info post_date post_details article_meta article_info article_date article_details story_meta story_info story_date story_details content_meta content_info content_date content_details page_meta page_info meta metas metadata reading_time read_time updated last_modified byl vcard hcard dtreviewed copyright copyrights source sources sumber jabatan correction',
  ],
  [
    Hint.CAPTION,
    'caption captions figcaption photo_credit photo_credits photo_text photo_copyright photo_info photo_meta photo_author photo_source photo_legend photo_desc photo_description image_credit image_credits image_text image_copyright image_info image_meta image_author image_source image_legend image_desc image_description img_credit img_text img_info img_desc foto_text picture_text picture_info picture_desc pic_text pic_desc video_credit video_text video_info video_meta video_desc video_description media_credit media_text media_info media_meta media_desc media_description gallery_text imagecaption photocaption credit credits legend legends bildunterschrift pie_foto cutline keterangan lightbox slideshow gallery carousel galeri',
  ],
  [
    Hint.PROMO,
    'ad ads adv advert* iklan sponso* promo promos promot* newsletter newsletters news_letter subscr* signup sign_up signin login log_in register paywall pay_wall donati* donate* membership app_download mobile_download app_store banner banners cta affiliate disclaimer disclaimers google_news dfp adsense adsbygoogle adslot adunit adbox adcontainer adwrapper adblock adspace adbanner adtext adlabel barrier meter offer shop coupon alert alerts notification notifications marketing widget widgets toast player podcast',
  ],
  [
    Hint.TAGS,
    'tag tags keyword keywords topic topics topik label labels category categories kategori breadcrumb breadcrumbs bread_crumb bread_crumbs kicker eyebrow rubrik section_name section_label section_title overline taglist tagcloud',
  ],
  [
    Hint.CONSENT,
    'onetrust consent cookie cookies gdpr ccpa cmp didomi usercentrics sp_message privacy qc_cmp truste cookiebot iubenda',
  ],
  [
    Hint.NAV,
    'nav navs navi navbar navigation navigations menu menus submenu pagination pager pagers paging page_number page_numbers footer foot siteheader site_header masthead topbar top_bar skip_link skip_to skip_nav popup popups pop_up modal modals overlay dropdown search searchbar searchbox sitemap site_map toc table_of contents_list tabs sr_only visually_hidden screen_reader hidden hide noprint no_print access* ticker breaking',
  ],
  [
    Hint.ASIDE,
    'sidebar sidebars side_bar side_bars aside rail rightcol rightcolumn right_col right_column right_rail right_side right_bar leftcol leftcolumn left_col left_column left_rail left_side left_bar complementary supple* infobox factbox fact_box info_box pullquote pullquotes pull_quote pull_quotes pullout extra box explainer indepth in_depth tooltip footnote footnotes sidenote references kolom_kanan secondary',
  ],
  [
    Hint.EMBED,
    'tweet instagram tiktok fb_post fb_video fb_root facebook youtube embed embeds embedded oembed infogram datawrapper iframe vine twitter poll quiz chart interactive',
  ],
  [
    Hint.SUMMARY,
    'summary subtitle subtitles sub_title sub_titles subhead subheads subheading subheadline subheadlines sub_head sub_heading sub_headline standfirst stand_first deck dek lead lede intro excerpt sapo synopsis abstract teaser_text key_point key_points keypoints highlights bullets tldr tl_dr ringkasan description',
  ],
  [Hint.TITLE, 'title titles headline headlines head_line judul'],
  [
    Hint.BODY,
    'articlebody storybody postbody entrybody newsbody article story post entry news_body news_content news_text news_detail news_berita content_body content_content content_text content_detail content_article content_main detail_body detail_content detail_text detail_berita main_body main_content main_text page_body page_content page_text page_article read_body read_content read_text text_body text_content text_detail text_main text_article body_body body_content body_text body_copy body_main body_inner berita_body berita_content berita_isi berita_detail artikel_body artikel_content artikel_isi isi_berita isi_artikel isi detikdetail bodycontent konten paragraph paragraphs bodytext richtext rich_text prose wysiwyg copy section_text',
  ],
];

const exact = new Map<string, number>();
const bySix = new Map<string, number>();
for (const [hint, words] of WORDS) {
  for (const word of words.split(' ')) {
    if (word.endsWith('*')) bySix.set(word.slice(0, -1), hint);
    else exact.set(word, (exact.get(word) ?? 0) | hint);
  }
}

/** Longer class lists are utility classes; what matters comes first. */
const NAMES_LIMIT = 240;
const CACHE_LIMIT = 5_000;
const wordCache = new Map<string, number>();
const cache = new Map<string, number>();

const OWN_TERMS = /(?:^|\s)(?:category|tag|author)-\S+/g;

/** Hints from an element's class and id as they stand in the markup. */
export function hintsOfNames(names: string): number {
  const known = cache.get(names);
  if (known !== undefined) return known;
  let hints = 0;
  let before = '';
  // camelCase, kebab, snake and BEM all become words. WordPress names an article after its own tags.
  const text = names.includes('hentry') ? names.replace(OWN_TERMS, ' ') : names;
  for (const part of text.slice(0, NAMES_LIMIT).match(/[A-Z]?[a-z]+|[A-Z]+/g) ?? []) {
    const word = part.toLowerCase();
    hints |= hintsOfWord(word);
    if (before) hints |= exact.get(`${before}_${word}`) ?? 0;
    before = word;
  }
  if (cache.size > CACHE_LIMIT) cache.clear();
  cache.set(names, hints);
  return hints;
}

function hintsOfWord(word: string): number {
  let hints = wordCache.get(word);
  if (hints !== undefined) return hints;
  hints = exact.get(word) ?? 0;
  if (word.length >= 6) hints |= bySix.get(word.slice(0, 6)) ?? 0;
  if (wordCache.size > CACHE_LIMIT) wordCache.clear();
  wordCache.set(word, hints);
  return hints;
}
