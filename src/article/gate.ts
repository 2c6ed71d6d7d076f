/** Stage one's cheap question. Bundled into every page, so small and without imports. */

const NOT_PATH =
  /^\/(?:index\.\w+|home|[a-z]{2}(?:-[a-z]{2})?)?\/?$|\/(?:search|cari|pencarian|tags?|topics?|topik|label|category|categories|kategori|indeks|index|archives?|author|penulis|login|cart|checkout)(?:\/|$)/i;
const QUERY = /[?&](?:q|s|query|search|keyword|kata_?kunci)=/i;
const TYPES = /"@type"\s*:\s*\[?\s*"(?:\w*Article|BlogPosting|LiveBlogPosting|Report)"/;

/**
 * Whether the page may be an article, ≤ 1 ms: its address, what it says about itself, how much text it has.
 * Says yes too often rather than too rarely: `spotArticle` looks closer. Reads only, forces no layout.
 */
export function probablyArticle(document: Document): boolean {
  const { body, location } = document;
  if (!body || body.localName !== 'body') return false;
  if (!/html/.test(document.contentType ?? 'text/html')) return false;
  if (document.designMode === 'on' || isEditor(document)) return false;
  const path = location?.pathname ?? '/article';
  const local = location?.protocol === 'file:' || location?.protocol === 'about:';
  if (!local && (NOT_PATH.test(path) || QUERY.test(location?.search ?? ''))) return false;
  const mass = textMass(document);
  if (mass < 250) return false;
  return mass >= 1_200 || saysArticle(document);
}

/** A page that is there to write in: an editor, a mail program, a form with one big field. */
function isEditor(document: Document): boolean {
  const editable = document.querySelector('[contenteditable=""],[contenteditable="true"]');
  if (!editable) return false;
  return (
    editable === document.body || (editable.textContent ?? '').length > 500 || !document.querySelector('p')
  );
}

function saysArticle(document: Document): boolean {
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute('content');
  if (type && /^(article|news|blog)/i.test(type)) return true;
  if (document.querySelector('[itemprop~="articleBody"],meta[property="article:published_time"]'))
    return true;
  for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
    if (TYPES.test(script.textContent ?? '')) return true;
  return false;
}

/** UTF-16 units of text in paragraphs and around line breaks, counted until there is enough. */
function textMass(document: Document): number {
  let mass = 0;
  const paragraphs = document.getElementsByTagName('p');
  for (let i = 0; i < paragraphs.length && i < 400 && mass < 1_200; i++) {
    const { length } = paragraphs[i]!.textContent ?? '';
    if (length > 60) mass += length;
  }
  // Templates without paragraphs: text between line breaks.
  const breaks = document.getElementsByTagName('br');
  for (let i = 0; i < breaks.length && i < 400 && mass < 1_200; i++) {
    const text = breaks[i]!.previousSibling;
    if (text?.nodeType === 3 && (text as Text).data.length > 60) mass += (text as Text).data.length;
  }
  // Paragraphs made of div.
  if (mass < 1_200) {
    const cells = document.querySelectorAll('article div, main div, [itemprop~="articleBody"]');
    for (let i = 0; i < cells.length && i < 300 && mass < 1_200; i++) {
      const text = cells[i]!.firstChild;
      if (text?.nodeType === 3 && (text as Text).data.length > 100) mass += (text as Text).data.length;
    }
  }
  return mass;
}
