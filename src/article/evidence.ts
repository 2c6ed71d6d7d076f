import { readAddress } from './address';
import { dateOfLine } from './date-text';
import type { Selection } from './filter';
import { Hint } from './names';
import type { PageSchema } from './schema';
import type { Model } from './walk';

/**
 * Points for the page being an article; at 0 and above it is one. Rounded from a regularised logistic
 * regression over two thirds of `bench:article`'s pages (news against home pages, lists, shops and services).
 */
const POINTS = {
  start: -1.2,
  news: 2.1,
  /** Neither an article nor anything else, by its own word. */
  unsaid: -1.05,
  saysOther: -1.4,
  website: -0.6,
  section: 1.1,
  headline: 1.6,
  /** For six joints in the address's last segment, and so on down. */
  joints: 2.2,
  numbered: 1.1,
  elsewhere: -1.8,
  /** A file or a local page: as if its address were that of the usual article. */
  noAddress: 2.2,
  short: -1.05,
  paragraphs: 0.35,
  share: 0.5,
  heading: 0.2,
  dateline: 0.9,
  byline: 0.7,
  price: -1.5,
  /** Per tenfold of links on the page. */
  links: -0.22,
};
/** UTF-16 units of prose below which a page is short, and below which it is never an article. */
const SHORT = 600;
const LEAST = 140;
const PRICE = '[itemprop~="price"],meta[property^="product:"],[class*="add-to-cart" i],[id*="add-to-cart" i]';

/** Whether the page is an article, by address, schema and the text chosen. */
export function isArticle(
  document: Document,
  schema: PageSchema,
  model: Model,
  hints: Int32Array,
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
  let links = 1;
  for (const block of model.blocks) {
    all += block.text.length;
    links += block.links;
  }
  let points = POINTS.start + saidPoints(schema);
  if (address.web) {
    points += (POINTS.joints * Math.min(6, address.joints)) / 6;
    if (address.numbered) points += POINTS.numbered;
  } else points += POINTS.noAddress;
  if (address.elsewhere) points += POINTS.elsewhere;
  if (prose < SHORT) points += POINTS.short;
  points += (POINTS.paragraphs * Math.min(10, paragraphs)) / 10;
  points += POINTS.share * Math.min(1, prose / all);
  points += POINTS.links * Math.min(3, Math.log10(links));
  if (selection.title >= 0) points += POINTS.heading;
  if (selection.head.some((i) => dateOfLine(model.blocks[i]!.text, 'id'))) points += POINTS.dateline;
  if (hints.subarray(0, selection.body[0]).some((hint) => hint & Hint.BYLINE)) points += POINTS.byline;
  if (points >= 0 && document.querySelector(PRICE)) points += POINTS.price;
  return points >= 0;
}

function saidPoints(schema: PageSchema): number {
  let points = 0;
  if (schema.news) points += POINTS.news;
  else if (!schema.article && !schema.other) points += POINTS.unsaid;
  if (schema.other) points += POINTS.saysOther;
  if (/^(website|object)/i.test(schema.ogType ?? '')) points += POINTS.website;
  if (schema.metas.has('article:section') || schema.metas.has('article:tag')) points += POINTS.section;
  if (schema.headline) points += POINTS.headline;
  return points;
}
