/** A brief as a file: Markdown to read, JSON for programs. Pure. */
import type { CardModel, CardStatement } from '../../facts/card-model';
import type { Kind } from '../../facts/schema';
import type { Brief } from './brief';

/** Words of the file's own, in the reader's language. */
export interface ExportWords {
  kinds: Record<Kind, string>;
  timeline: string;
  articleDay: string;
  untitled: string;
  mentions: (count: number) => string;
  madeBy: string;
}

/** Ends with a newline. Everything that comes from page or pack is escaped, and only http(s) addresses become links. */
export function briefMarkdown(brief: Brief, words: ExportWords): string {
  const lines = [`# ${escaped(brief.title ?? words.untitled)}`, ''];
  const address = brief.url && link(brief.url);
  const about = [brief.dateText, address ? `<${address}>` : null].filter((part) => part !== null);
  if (about.length > 0) lines.push(about.join(' · '), '');
  for (const { kind, entries } of brief.groups) {
    lines.push(`## ${words.kinds[kind]} (${entries.length})`, '');
    for (const { card, mentions } of entries) {
      const gloss = card.gloss ? ` — ${escaped(card.gloss.text)}` : '';
      lines.push(`- **${escaped(card.name)}**${gloss} (${words.mentions(mentions.length)})`);
      lines.push(...statementLines(card).map((line) => `  - ${line}`));
    }
    lines.push('');
  }
  if (brief.events.length > 0) lines.push(`## ${words.timeline}`, '', ...timelineLines(brief, words), '');
  lines.push(words.madeBy, '');
  return lines.join('\n');
}

function timelineLines({ events, date, dateText }: Brief, { articleDay }: ExportWords): string[] {
  const rows = events.map(({ from, dates, label }) => ({ at: from, text: `${dates}: ${escaped(label)}` }));
  if (date && dateText) rows.push({ at: date, text: `**${dateText}: ${articleDay}**` });
  return rows.sort((a, b) => a.at.localeCompare(b.at)).map(({ text }) => `- ${text}`);
}

function statementLines(card: CardModel): string[] {
  const cite = ({ text, sources }: CardStatement) =>
    escaped(text) + sources.map((n) => sourceLink(card, n)).join('');
  return [card.then, card.now].flatMap((part) =>
    part ? [`${escaped(part.label)}: ${part.statements.map(cite).join(' ')}`] : [],
  );
}

function sourceLink(card: CardModel, n: number): string {
  const source = card.sources.find((candidate) => candidate.n === n);
  const address = source && link(source.url);
  return source && address ? ` ([${escaped(source.publisher)}](<${address}>))` : '';
}

/** The address in a form that ends neither `<…>` nor the line; null when it is no web address. */
function link(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  return href.replaceAll('<', '%3C').replaceAll('>', '%3E');
}

/** Punctuation that Markdown (CommonMark, with tables and strikethrough) may take for its own, behind a backslash. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+=])/, '\\$1');
}

/** Pretty-printed, with a `format` that says what it is. Ends with a newline. */
export function briefJson(brief: Brief): string {
  const data = {
    format: 'konteks-brief-1',
    article: { title: brief.title, date: brief.date, url: brief.url },
    lang: brief.lang,
    entities: brief.groups.flatMap(({ entries }) => entries.map(entity)),
    events: brief.events.map(({ id, from, to }) => ({ id, from, to })),
    dataAsOf: brief.asOf,
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

function entity({ card, mentions }: Brief['groups'][number]['entries'][number]) {
  return {
    id: card.id,
    kind: card.kind,
    name: card.name,
    gloss: card.gloss?.text ?? null,
    onArticleDay: card.then?.statements ?? null,
    now: card.now?.statements ?? null,
    facts: card.facts.map(({ iso, text, sources }) => ({ date: iso, text, sources })),
    sources: card.sources.map(({ n, title, publisher, url }) => ({ n, title, publisher, url })),
    mentions: mentions.map(({ sentence, start, end }) => ({ sentence, surface: sentence.slice(start, end) })),
  };
}

/** A file name from the article's title: letters and digits of any script, at most 60 of them. */
export function fileName(title: string | null, extension: string): string {
  const slug = (title ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return `konteks-${slug || 'brief'}.${extension}`;
}
