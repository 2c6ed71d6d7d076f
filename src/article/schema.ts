/** What the page says about itself in JSON-LD, meta elements and microdata. Hints, never proof. */
export interface PageSchema {
  /** It says that it is an article: JSON-LD or microdata type, or og:type. */
  article: boolean;
  /** It says that it is a NewsArticle or a kind of it. */
  news: boolean;
  /** It says that it is something else: a product, a list, a forum thread, a search page. */
  other: boolean;
  headline: string | null;
  /** As written, ISO or not. */
  datePublished: string | null;
  ogType: string | null;
  ogTitle: string | null;
  siteName: string | null;
  /** Content of the meta elements by name, property or itemprop, lower case; the first of each. */
  metas: ReadonlyMap<string, string>;
}

const NEWS =
  /^(News|ReportageNews|AnalysisNews|AskPublicNews|BackgroundNews|OpinionNews|ReviewNews|AdvertiserContent)Article$|^LiveBlogPosting$/;
const ARTICLE =
  /^(Article|BlogPosting|SocialMediaPosting|TechArticle|ScholarlyArticle|Report|Review|MedicalWebPage)$/;
const OTHER =
  /^(Product|ProductGroup|ItemList|CollectionPage|SearchResultsPage|DiscussionForumPosting|QAPage|FAQPage|Service|LocalBusiness|SoftwareApplication|WebApplication|Course|JobPosting|Store|Event|VideoGame|ProfilePage|OfferCatalog)$/;
/** JSON-LD beyond this (a whole site's graph) is not parsed, UTF-16 units. */
const JSON_LD_LIMIT = 500_000;
const OBJECT_LIMIT = 2_000;
const META_LIMIT = 500;

/** Reads head and JSON-LD of the page. Broken JSON is skipped. */
export function readSchema(document: Document): PageSchema {
  const metas = readMetas(document);
  const schema: PageSchema = {
    article: false,
    news: false,
    other: false,
    headline: null,
    datePublished: null,
    ogType: metas.get('og:type') ?? null,
    ogTitle: metas.get('og:title') ?? null,
    siteName: metas.get('og:site_name') ?? null,
    metas,
  };
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const text = script.textContent ?? '';
    if (text.length < JSON_LD_LIMIT) readJsonLd(text, schema);
  }
  if (/^(article|news|blog)/i.test(schema.ogType ?? '')) schema.article = true;
  if (document.querySelector('[itemtype*="NewsArticle"]')) schema.news = true;
  else if (
    document.querySelector('[itemprop~="articleBody"],[itemtype$="/Article"],[itemtype$="/BlogPosting"]')
  )
    schema.article = true;
  if (schema.news) schema.article = true;
  if (!schema.article && /^(product|profile|video|music|game)/i.test(schema.ogType ?? ''))
    schema.other = true;
  return schema;
}

function readMetas(document: Document): Map<string, string> {
  const metas = new Map<string, string>();
  const elements = document.getElementsByTagName('meta');
  for (let i = 0; i < META_LIMIT; i++) {
    const element = elements[i];
    if (!element) break;
    const name =
      element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
    const content = name && element.getAttribute('content')?.trim();
    if (content && !metas.has(name.toLowerCase())) metas.set(name.toLowerCase(), content);
  }
  return metas;
}

function readJsonLd(text: string, schema: PageSchema): void {
  let queue: unknown[];
  try {
    queue = [JSON.parse(text.replace(/^\s*(\/\/)?\s*(<!--|<!\[CDATA\[)|(\/\/)?\s*(-->|\]\]>)\s*$/g, ''))];
  } catch {
    // Raw line breaks inside strings are the commonest fault: publishers paste text.
    try {
      queue = [JSON.parse(text.replace(/[\n\r\t]+/g, ' '))];
    } catch {
      return;
    }
  }
  for (let i = 0; i < queue.length && i < OBJECT_LIMIT; i++) {
    const value = queue[i];
    if (Array.isArray(value)) {
      queue.push(...value.slice(0, 200));
      continue;
    }
    if (typeof value !== 'object' || value === null) continue;
    const record = value as Record<string, unknown>;
    takeRecord(record, schema);
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'itemListElement']) {
      // Articles named inside a list are not this page's article.
      if (key !== 'itemListElement' && typeof record[key] === 'object') queue.push(record[key]);
    }
  }
}

function takeRecord(record: Record<string, unknown>, schema: PageSchema): void {
  const types = (Array.isArray(record['@type']) ? record['@type'] : [record['@type']]).filter(
    (type): type is string => typeof type === 'string',
  );
  const news = types.some((type) => NEWS.test(type));
  if (news || types.some((type) => ARTICLE.test(type))) {
    schema.article = true;
    schema.news ||= news;
    schema.headline ??= stringOf(record.headline) ?? stringOf(record.name);
    schema.datePublished ??= stringOf(record.datePublished);
  } else if (types.some((type) => OTHER.test(type))) schema.other = true;
}

function stringOf(value: unknown): string | null {
  const text = Array.isArray(value) ? value[0] : value;
  return typeof text === 'string' && text.trim() ? text.trim() : null;
}
