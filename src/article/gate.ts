import { type Address, readAddress } from './address';

/** Enough text for an article, UTF-16 units; shorter pages must say that they are one. */
const ENOUGH = 1_200;
const LEAST = 140;
const LOOKED_AT = 400;
/** Elements looked at for open shadow roots, at most. */
const COMPONENTS_LOOKED_AT = 3_000;
/** Text in a field, UTF-16 units, beyond which the page is there for writing. */
const EDITED = 500;
const ARTICLE_TYPE = /"@type"\s*:\s*\[?\s*"(?:\w*Article|BlogPosting|LiveBlogPosting|Report)"/;

/**
 * Stage one's cheap question: may this page be an article? By its address, what it says about itself, and how
 * much text it has; ≤ 1 ms, reads only, forces no layout. Says yes too often rather than too rarely:
 * `spotArticle` looks closer.
 */
export function probablyArticle(document: Document): boolean {
  const { body } = document;
  if (body?.localName !== 'body') return false;
  if (!/html/.test(document.contentType ?? 'text/html')) return false;
  if (document.designMode === 'on') return false;
  const address = readAddress(document);
  if (address.never) return false;
  const says = saysArticle(document);
  if (!says && address.web && !speaksFor(address)) return false;
  const mass = textMass(document);
  if (isEditor(document, mass)) return false;
  if (mass >= (says ? LEAST : ENOUGH)) return true;
  return says && (hasLooseText(body) || hasShadowText(body, COMPONENTS_LOOKED_AT) < 0);
}

/** Whether the address alone may be that of an article. */
function speaksFor({ elsewhere, joints, numbered }: Address): boolean {
  return elsewhere ? joints > 3 : joints > 1 || numbered;
}

/** A page that is there to write in: an editor, a mail program. A comment box below an article is none. */
function isEditor(document: Document, mass: number): boolean {
  const area = document.querySelector('textarea');
  if (area && mass < ENOUGH && (area.value?.length ?? 0) > EDITED) return true;
  const editable = document.querySelector('[contenteditable=""],[contenteditable="true"],[role="textbox"]');
  if (!editable || document.querySelector('article p,[itemprop~="articleBody"] p')) return false;
  return mass < LEAST || editable === document.body || (editable.textContent?.length ?? 0) > EDITED;
}

function saysArticle(document: Document): boolean {
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute('content');
  if (type && /^(article|news|blog)/i.test(type)) return true;
  if (
    document.querySelector(
      '[itemprop~="articleBody"],[itemtype*="Article"],meta[property="article:published_time"]',
    )
  )
    return true;
  for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
    if (ARTICLE_TYPE.test(script.textContent ?? '')) return true;
  return false;
}

/** UTF-16 units of text in paragraphs and around line breaks, counted until there is enough. */
function textMass(document: Document): number {
  let mass = 0;
  const paragraphs = document.getElementsByTagName('p');
  for (let i = 0; i < LOOKED_AT && mass < ENOUGH; i++) {
    const length = paragraphs[i]?.textContent?.length;
    if (length === undefined) break;
    if (length > 60) mass += length;
  }
  // Templates without paragraphs separate them by line breaks.
  const breaks = document.getElementsByTagName('br');
  for (let i = 0; i < LOOKED_AT && mass < ENOUGH; i++) {
    const line = breaks[i];
    if (!line) break;
    const text = line.previousSibling;
    if (text?.nodeType === 3 && (text as Text).data.length > 60) mass += (text as Text).data.length;
  }
  return mass;
}

/** Text in paragraphs made of `div` or `span`, on pages that say that they are articles. */
function hasLooseText(body: HTMLElement): boolean {
  const boxes = body.querySelectorAll(
    'article div,article span,main div,main span,[itemprop~="articleBody"]',
  );
  let mass = 0;
  for (let i = 0; i < boxes.length && i < LOOKED_AT; i++) {
    const text = boxes[i]!.firstChild;
    if (text?.nodeType === 3 && (text as Text).data.length > 80) mass += (text as Text).data.length;
    if (mass > LEAST) return true;
  }
  return false;
}

/**
 * Text in open shadow roots, however they are nested.
 * @param budget elements to look at
 * @returns what is left of the budget, or -1 once there is enough text
 */
function hasShadowText(root: Element | ShadowRoot, budget: number): number {
  const walker = root.ownerDocument.createTreeWalker(root, 1);
  let left = budget;
  for (
    let el = walker.nextNode() as Element | null;
    el && left > 0;
    el = walker.nextNode() as Element | null
  ) {
    left--;
    const { shadowRoot } = el;
    // A form may have an input of that name.
    if (shadowRoot?.nodeType !== 11) continue;
    let mass = 0;
    for (const p of shadowRoot.querySelectorAll('p')) mass += p.textContent?.length ?? 0;
    if (mass > LEAST) return -1;
    left = hasShadowText(shadowRoot, left);
    if (left < 0) return -1;
  }
  return left;
}
