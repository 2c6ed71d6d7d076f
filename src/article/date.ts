import { calendarDay, dateInText, dateOfLine } from './date-text';
import type { PageSchema } from './schema';

const META_NAMES = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'content_publisheddate',
  'sailthru.date',
  'publishdate',
  'publish-date',
  'publish_date',
  'published_time',
  'pubdate',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'cxenseparse:recs:publishtime',
  'date',
];
const URL_DATE = /[/_-](20[0-4]\d|199\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|\d{4,}|$)/;
/** Hours from UTC to the publisher's clock where a page tells UTC only: Indonesian papers live by WIB. */
const WIB = 7;
const DAY_MS = 86_400_000;

/**
 * Day of publication, YYYY-MM-DD in the publisher's own time zone, or null.
 * @param head text near the headline and before the body, one line per block
 * @param body text of the body
 */
export function publicationDate(
  document: Document,
  schema: PageSchema,
  lang: string,
  head: string,
  body: string,
): string | null {
  const fromUrl = dateInUrl(document);
  for (const stamp of stamps(document, schema)) {
    const date = dayOfStamp(stamp, lang, fromUrl);
    if (date) return date;
  }
  for (const line of head.split('\n')) {
    const date = line.length < 200 ? dateOfLine(line, lang) : null;
    if (date) return date;
  }
  return fromUrl ?? timeElement(document, lang) ?? dateInText(body, lang);
}

function* stamps(document: Document, schema: PageSchema): Generator<string> {
  if (schema.datePublished) yield schema.datePublished;
  for (const name of META_NAMES) {
    const content = schema.metas.get(name);
    if (content) yield content;
  }
  const marked = document.querySelector('[itemprop~="datePublished"]');
  const value =
    marked?.getAttribute('datetime') ?? marked?.getAttribute('content') ?? marked?.textContent?.slice(0, 200);
  if (value) yield value;
}

function timeElement(document: Document, lang: string): string | null {
  const time = document.querySelector(
    'time[pubdate], article time[datetime], main time[datetime], time[datetime]',
  );
  const stamp = time?.getAttribute('datetime');
  return stamp ? dayOfStamp(stamp, lang, null) : null;
}

/**
 * Day of a time stamp as the publisher's clock shows it. A stamp with its own offset is read as written; one
 * in UTC is set to the day in the address if that is a neighbour, or to Western Indonesian time.
 */
export function dayOfStamp(stamp: string, lang: string, urlDay: string | null): string | null {
  const iso =
    /^\s*(\d{4})[-/]?(\d{2})[-/]?(\d{2})(?:[T\s]+(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|UTC|GMT|[+-]00:?00)?)?/i.exec(
      stamp,
    );
  if (!iso) return dateOfLine(stamp.slice(0, 200), lang);
  const day = calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  if (!day || !iso[6]) return day;
  const at = Date.parse(`${day}T${iso[4]!.padStart(2, '0')}:${iso[5]}:00Z`);
  if (Number.isNaN(at)) return day;
  if (urlDay && urlDay !== day && Math.abs(Date.parse(urlDay) - at) < 1.6 * DAY_MS) return urlDay;
  if (lang !== 'id') return day;
  return new Date(at + WIB * 3_600_000).toISOString().slice(0, 10);
}

function dateInUrl(document: Document): string | null {
  const match = URL_DATE.exec(document.location?.pathname ?? '');
  return match ? calendarDay(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}
