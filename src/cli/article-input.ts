/** HTML or plain text → the article that the engine reads. */
import { JSDOM, VirtualConsole } from 'jsdom';
import { dateInText } from '../article/date-text';
import { detectLanguage } from '../article/language';
import { spotArticle } from '../article/spot';
import type { NotesInput } from '../notes/types';
import type { InputText } from './input';

export interface ArticleInput {
  title: string | null;
  lang: string;
  date: string | null;
  isArticle: boolean;
  /** The whole text; for plain text the file's content unchanged. */
  text: string;
  flows: NotesInput['flows'];
  /** Where each flow begins in `text`, UTF-16 units. */
  offsets: number[];
}

export interface Given {
  lang?: string | undefined;
  date?: string | undefined;
}

/** Between the flows of a page's text: a blank line. */
const BREAK = '\n\n';

export function articleOf(input: InputText, given: Given = {}): ArticleInput {
  return input.isHtml ? fromHtml(input.text, given) : fromText(input.text, given);
}

/** Plain text is one flow: its line breaks part sentences, and every offset stays. */
export function fromText(text: string, given: Given = {}): ArticleInput {
  const lang = given.lang ?? detectLanguage(text);
  const date = given.date ?? dateInText(text, lang);
  const first = /^\s*(\S.*)$/m.exec(text)?.[1]?.trim() ?? null;
  // A first line that ends like a sentence is the text itself, not a title.
  const title = first !== null && first.length <= 200 && !/[.:;,]$/.test(first) ? first : null;
  return { title, lang, date, isArticle: text.trim() !== '', text, ...splitTitle(text, title) };
}

/** The title of a plain text is a flow of its own, as on a page. */
function splitTitle(text: string, title: string | null): Pick<ArticleInput, 'flows' | 'offsets'> {
  if (title === null) return { flows: [{ kind: 'body', text }], offsets: [0] };
  const end = text.indexOf(title) + title.length;
  return {
    flows: [
      { kind: 'title', text: text.slice(0, end) },
      { kind: 'body', text: text.slice(end) },
    ],
    offsets: [0, end],
  };
}

function fromHtml(html: string, given: Given): ArticleInput {
  // Scripts do not run and nothing is fetched: jsdom's defaults. Its complaints about CSS are not the reader's.
  const dom = new JSDOM(html, { virtualConsole: new VirtualConsole() });
  const article = spotArticle(dom.window.document);
  if (!article) {
    const lang = given.lang ?? 'und';
    return {
      title: null,
      lang,
      date: given.date ?? null,
      isArticle: false,
      text: '',
      flows: [],
      offsets: [],
    };
  }
  const flows = article.flows.map(({ kind, text }) => ({ kind, text }));
  const offsets: number[] = [];
  let text = '';
  for (const flow of flows) {
    if (text !== '') text += BREAK;
    offsets.push(text.length);
    text += flow.text;
  }
  return {
    title: article.title,
    lang: given.lang ?? article.lang,
    date: given.date ?? article.date,
    isArticle: true,
    text,
    flows,
    offsets,
  };
}
