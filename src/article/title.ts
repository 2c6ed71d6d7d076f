import type { PageSchema } from './schema';

const SEPARATOR = /\s+[|\-–—:»·•~]+\s+/;

/** The headline without the site's name, or null. `heading` is the live text of the page's main heading. */
export function pageTitle(document: Document, schema: PageSchema, heading: string | null): string | null {
  const told = schema.headline ?? schema.ogTitle ?? schema.metas.get('twitter:title');
  const title = tidy(told ?? '') || tidy(document.title ?? '');
  if (heading && (!title || sameTitle(heading, title))) return heading;
  if (!title) return null;
  return withoutSite(title, schema.siteName, !told);
}

/** Whether one text is the other, or the other with a site's name or a rubric around it. */
export function sameTitle(a: string, b: string): boolean {
  return sameKey(key(a), key(b));
}

/** `sameTitle` of two keys. */
export function sameKey(left: string, right: string): boolean {
  if (!left || !right) return false;
  if (left === right) return true;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return short.length >= 12 && long.includes(short) && short.length > long.length * 0.4;
}

/** Letters and digits only, for comparing titles. */
export function key(text: string): string {
  // Without \p{L}: its tables cost milliseconds to compile.
  return text.toLowerCase().replace(/[^a-z0-9\u00aa-\u1fff\u2c00-\u2dff\u3040-\ufdff\uff10-\uffdc]+/g, '');
}

function withoutSite(title: string, siteName: string | null, fromTitleElement: boolean): string {
  const parts = title.split(SEPARATOR);
  if (parts.length < 2) return title;
  const last = parts.at(-1)!;
  const named = siteName !== null && key(siteName) !== '' && key(last).includes(key(siteName));
  const domain = /^[\w.-]+\.[a-z]{2,}$/i.test(last);
  if (!named && !domain && !fromTitleElement) return title;
  const cut = title.slice(0, title.length - last.length).replace(/\s+[|\-–—:»·•~]+\s+$/, '');
  return cut.split(/\s+/).length >= 3 ? cut : title;
}

/** Some publishers escape their titles twice: the reader sees "&amp;" as "&". */
function tidy(title: string): string {
  return title
    .replace(/&(amp|quot|#0?39|apos|lt|gt|nbsp);/g, (_, name: string) => ENTITIES[name] ?? "'")
    .replace(/\s+/g, ' ')
    .trim();
}

const ENTITIES: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>', nbsp: ' ' };
