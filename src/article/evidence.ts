import { readAddress } from './address';
import type { Selection } from './filter';
import type { PageSchema } from './schema';
import type { Model } from './walk';

/**
 * Points for the page being an article, rounded from a regularised logistic regression over two thirds of
 * `bench:article`'s pages (news against home pages, lists, shops and services); at 0 and above it is one.
 */
const POINTS = {
  start: -1.55,
  news: 2,
  unsaid: -1.3,
  saysOther: -1.9,
  website: -0.4,
  /** For six joints in the address's last segment, and so on down. */
  joints: 2.7,
  numbered: 1.6,
  elsewhere: -1.9,
  /** A file or a local page: as if the address spoke for it a little. */
  noAddress: 2.45,
  short: -0.8,
  paragraphs: 0.8,
  share: 0.6,
  heading: 0.4,
  headline: 1,
  dated: 1,
};
/** UTF-16 units of prose below which a page is short, and below which it is never an article. */
const SHORT = 600;
const LEAST = 140;

/** Whether the page is an article, by address, schema and the text chosen. */
export function isArticle(
  document: Document,
  schema: PageSchema,
  model: Model,
  selection: Selection,
): boolean {
  const address = readAddress(document);
  if (address.never) return false;
  let prose = 0;
  let paragraphs = 0;
  for (const i of selection.body) {
    const block = model.blocks[i]!;
    if (!block.prose) continue;
    prose += block.text.length;
    paragraphs++;
  }
  if (prose < LEAST) return false;
  let all = 1;
  for (const block of model.blocks) all += block.text.length;
  let points = POINTS.start;
  if (schema.news) points += POINTS.news;
  else if (!schema.article) points += schema.other ? 0 : POINTS.unsaid;
  if (schema.other) points += POINTS.saysOther;
  if (/^(website|object)/i.test(schema.ogType ?? '')) points += POINTS.website;
  if (address.web) {
    points += (POINTS.joints * Math.min(6, address.joints)) / 6;
    if (address.numbered) points += POINTS.numbered;
  } else points += POINTS.noAddress;
  if (address.elsewhere) points += POINTS.elsewhere;
  if (prose < SHORT) points += POINTS.short;
  points += (POINTS.paragraphs * Math.min(10, paragraphs)) / 10;
  points += POINTS.share * Math.min(1, prose / all);
  if (selection.title >= 0) points += POINTS.heading;
  if (schema.headline) points += POINTS.headline;
  if (schema.datePublished) points += POINTS.dated;
  return points >= 0;
}
