import { Hint, hintsOfNames } from './names';

const words = (list: string): Set<string> => new Set(list.split(' '));

/** Never text of an article. `noscript` is text while scripting is on, so the tag must be skipped by name. */
export const SKIPPED = words(
  'script style noscript template iframe object embed svg math canvas audio video input textarea select button nav dialog link meta head title map area progress meter datalist option menu frameset frame noframes param source track rt rp marquee',
);
export const INLINE = words(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q ruby s samp small span strike strong sub sup time tt u var wbr picture rb rbc rtc',
);
const READ = words('class id hidden style aria-hidden contenteditable role itemprop');
export const MEDIA = words('img video audio iframe object embed amp-img');
const SKIPPED_ROLE =
  /^(dialog|alertdialog|navigation|menu|menubar|search|toolbar|tooltip|listbox|tree|button|textbox|searchbox)$/;
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

const TAG_HINTS: Record<string, number> = {
  a: Hint.LINK,
  h1: Hint.HEADING,
  h2: Hint.HEADING,
  h3: Hint.HEADING,
  h4: Hint.HEADING,
  h5: Hint.HEADING,
  h6: Hint.HEADING,
  figcaption: Hint.CAPTION,
  figure: Hint.CAPTION,
  caption: Hint.CAPTION,
  ul: Hint.LIST,
  ol: Hint.LIST,
  dl: Hint.LIST,
  li: Hint.LIST,
  blockquote: Hint.QUOTE,
  q: Hint.QUOTE,
  table: Hint.TABLE,
  aside: Hint.ASIDE,
  footer: Hint.NAV,
  article: Hint.ARTICLE,
  form: Hint.FORM,
  b: Hint.BOLD,
  strong: Hint.BOLD,
  time: Hint.BYLINE,
  address: Hint.BYLINE,
  p: Hint.PARAGRAPH,
};

/** What the walk notes about an element. */
export interface Marks {
  /** Class and id as written. */
  names: string;
  hints: number;
}

/** Class, id and hints of an element in one look at its attributes; null if it is hidden or is no text. */
export function marksOf(el: Element, tag: string): Marks | null {
  const marks: Marks = { names: '', hints: TAG_HINTS[tag] ?? 0 };
  // A form's methods may be hidden behind inputs of those names.
  if (tag === 'form' || !el.hasAttributes()) return marks;
  for (const attribute of el.getAttributeNames()) {
    if (!READ.has(attribute)) continue;
    const value = el.getAttribute(attribute) ?? '';
    if (attribute === 'class' || attribute === 'id') {
      marks.names = marks.names ? `${marks.names} ${value}` : value;
    } else if (hides(attribute, value)) {
      return null;
    } else if (attribute === 'role' && value === 'tablist') {
      // Should hold tabs only; some sites put it around the panels, and then the article is in it.
      marks.hints |= Hint.NAV;
    } else if (attribute === 'itemprop') marks.hints |= itempropHints(value);
    else if (attribute === 'role' && value === 'complementary') marks.hints |= Hint.ASIDE;
  }
  if (marks.names) marks.hints |= hintsOfNames(marks.names);
  return marks;
}

function itempropHints(itemprop: string): number {
  if (/\b(articleBody|reviewBody)\b/.test(itemprop)) return Hint.SCHEMA_BODY | Hint.BODY;
  if (/\b(author|datePublished|dateModified|publisher|creator|copyrightHolder)\b/.test(itemprop)) {
    return Hint.BYLINE;
  }
  if (/\bheadline\b/.test(itemprop)) return Hint.TITLE;
  if (/\b(caption|image)\b/.test(itemprop)) return Hint.CAPTION;
  if (/\b(comment|commentText)\b/.test(itemprop)) return Hint.COMMENT;
  if (/\b(description|alternativeHeadline)\b/.test(itemprop)) return Hint.SUMMARY;
  return 0;
}

/** Small pictures are decoration; a picture without a width is taken for one with a caption. */
export function isIcon(el: Element): boolean {
  const width = Number.parseInt(el.getAttribute('width') ?? '', 10);
  return width < 60;
}

function hides(attribute: string, value: string): boolean {
  switch (attribute) {
    case 'hidden':
      return true;
    case 'style':
      return HIDDEN_STYLE.test(value);
    case 'aria-hidden':
      return value === 'true';
    case 'contenteditable':
      return value !== 'false';
    case 'role':
      return SKIPPED_ROLE.test(value);
    default:
      return false;
  }
}
