import { blockHints, chooseRoot } from './choose';
import { publicationDate } from './date';
import { isArticle } from './evidence';
import { type Selection, selectBlocks } from './filter';
import { buildFlow } from './flow';
import { detectLanguage } from './language';
import { readSchema } from './schema';
import { key, pageTitle, sameKey } from './title';
import type { Article, Flow, FlowKind } from './types';
import { type Block, type Model, walkPage } from './walk';

/**
 * Spots the article on the live page: one pass over the DOM, reading only. Works without layout (jsdom).
 * @returns null if the page is no article
 */
export function spotArticle(document: Document): Article | null {
  const { body } = document;
  if (body?.localName !== 'body') return null;
  const inPage = spotBelow(document, body);
  if (inPage) return inPage;
  const dialog = articleDialog(document);
  return dialog && spotBelow(document, dialog);
}

/**
 * The open dialog that shows an article over a page that is none (a list, a feed). By its markup or its heading:
 * dialogs are consent and sign-in far more often.
 */
function articleDialog(document: Document): Element | null {
  const open = [...document.querySelectorAll('dialog[open]')].reverse();
  if (open.length === 0) return null;
  const schema = readSchema(document);
  const headline = key(schema.headline ?? schema.ogTitle ?? document.title ?? '');
  const says = (dialog: Element) =>
    dialog.querySelector('article p,[itemprop~="articleBody"] p') !== null ||
    [...dialog.querySelectorAll('h1,h2')].some((heading) =>
      sameKey(key(heading.textContent ?? ''), headline),
    );
  return open.find(says) ?? null;
}

function spotBelow(document: Document, top: Element): Article | null {
  const model = walkPage(top);
  const hints = blockHints(model);
  const root = chooseRoot(model, hints);
  if (root < 0) return null;
  const schema = readSchema(document);
  const headline = schema.headline ?? schema.ogTitle ?? document.title ?? '';
  const selection = selectBlocks(model, hints, root, headline);
  if (!isArticle(document, schema, model, hints, selection)) return null;
  const { blocks, boxes } = model;

  const hidden = hiddenBlocks(model, selection);
  const chosen: [kind: FlowKind, index: number][] = [
    ...selection.body.map((i): [FlowKind, number] => ['body', i]),
    ...selection.captions.map((i): [FlowKind, number] => ['caption', i]),
  ];
  chosen.sort((a, b) => a[1] - b[1]);
  const flows: Flow[] = [];
  if (selection.title >= 0) flows.push(flowOf('title', blocks[selection.title]!));
  for (const [kind, index] of chosen) if (!hidden.has(index)) flows.push(flowOf(kind, blocks[index]!));

  const text = flows.flatMap((flow) => (flow.kind === 'body' ? [flow.text] : [])).join('\n');
  const lang = detectLanguage(text, document.documentElement.getAttribute('lang'));
  const head = selection.head.map((i) => blocks[i]!.text).join('\n');
  return {
    title: pageTitle(document, schema, flows[0]?.kind === 'title' ? flows[0].text : null),
    lang,
    date: publicationDate(document, schema, lang, head, text),
    flows,
    root: boxes[root]!.el,
  };
}

/**
 * Blocks that the page's style sheets hide, where there is style to ask (not in jsdom). If that is most of the
 * body the page has not been laid out yet or shows it by script, and nothing is called hidden.
 */
function hiddenBlocks(model: Model, { body, captions }: Selection): Set<number> {
  const hidden = new Set<number>();
  let lost = 0;
  let all = 0;
  for (const i of [...body, ...captions]) {
    const { nodes, text } = model.blocks[i]!;
    all += text.length;
    const el = nodes.find((node) => node !== null)?.parentElement;
    if (!el || typeof el.checkVisibility !== 'function' || el.checkVisibility()) continue;
    hidden.add(i);
    lost += text.length;
  }
  return lost < all * 0.5 ? hidden : new Set();
}

function flowOf(kind: FlowKind, block: Block): Flow {
  return buildFlow(
    kind,
    block.nodes.map((node) => ({ node, pre: block.pre })),
  );
}
