/**
 * Gold articles as people write them: text with marks in double brackets (tests/gold/README.md). Pure.
 *
 *     # id-of-the-article
 *     lang: en
 *     date: 2024-04-14
 *     trap: what makes it hard
 *
 *     Title
 *
 *     Text with [[Vladimir Putin]], [[PM May|Theresa May]], [[~Kim|Kim Jong Un]], [[!the summit|Name]], [[?Leeds]].
 */
import type { EntityMention } from './gold';

export interface MarkedArticle {
  id: string;
  lang: string;
  /** YYYY-MM-DD */
  date: string;
  title: string;
  /** What makes the article hard, for people. */
  trap: string;
  /** Title, blank line and body, without marks. */
  text: string;
  mentions: EntityMention[];
}

const MARK = /\[\[([?~!]*)([^[\]|]+)(?:\|([^[\]|]+))?\]\]/g;
const FIELD = /^(lang|date|trap): (.+)$/;

/**
 * Every article of a document, in its order.
 * @param kindOf the kind of the entity with that label, for figures by kind
 * @throws Error with the article's id when a header field is missing or a bracket stands alone
 */
export function parseMarked(document: string, kindOf: (label: string) => string): MarkedArticle[] {
  return document
    .split(/^# (?=\S+$)/m)
    .slice(1)
    .map((part) => parseArticle(part, kindOf));
}

function parseArticle(part: string, kindOf: (label: string) => string): MarkedArticle {
  const lines = part.trimEnd().split('\n');
  const id = lines[0]!.trim();
  const fields = new Map<string, string>();
  let at = 1;
  for (let match = FIELD.exec(lines[at] ?? ''); match; match = FIELD.exec(lines[++at] ?? ''))
    fields.set(match[1]!, match[2]!.trim());
  const field = (name: string) => {
    const value = fields.get(name);
    if (value === undefined) throw new Error(`${id}: no "${name}:"`);
    return value;
  };
  const { text, mentions } = withoutMarks(lines.slice(at).join('\n').trim(), kindOf);
  if (/\[\[|\]\]/.test(text)) throw new Error(`${id}: a broken mark`);
  const title = text.split('\n', 1)[0]!;
  return { id, lang: field('lang'), date: field('date'), trap: field('trap'), title, text, mentions };
}

/** The text that readers see, and where its marks lie in it (UTF-16 offsets). */
function withoutMarks(marked: string, kindOf: (label: string) => string) {
  const mentions: EntityMention[] = [];
  let text = '';
  let last = 0;
  for (const match of marked.matchAll(MARK)) {
    const [whole, flags, surface, label] = match;
    text += marked.slice(last, match.index);
    const entity = label ?? surface!;
    mentions.push({
      start: text.length,
      end: text.length + surface!.length,
      surface: surface!,
      entity,
      accept: [],
      kind: kindOf(entity),
      how: flags!.includes('!') ? 'described' : flags!.includes('~') ? 'short' : 'name',
      optional: flags!.includes('?'),
      notable: true,
    });
    text += surface;
    last = match.index + whole.length;
  }
  return { text: text + marked.slice(last), mentions };
}
