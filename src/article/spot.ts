import { blockHints, chooseRoot } from './choose';
import { publicationDate } from './date';
import { isArticle } from './evidence';
import { selectBlocks } from './filter';
import { buildFlow } from './flow';
import { detectLanguage } from './language';
import { readSchema } from './schema';
import { pageTitle } from './title';
import type { Article, Flow, FlowKind } from './types';
import { type Block, walkPage } from './walk';

/**
 * Spots the article on the live page: one pass over the DOM, reading only. Works without layout (jsdom).
 * @returns null if the page is no article
 */
export function spotArticle(document: Document): Article | null {
  const { body } = document;
  if (body?.localName !== 'body') return null;
  const model = walkPage(body);
  const hints = blockHints(model);
  const root = chooseRoot(model, hints);
  if (root < 0) return null;
  const schema = readSchema(document);
  const headline = schema.headline ?? schema.ogTitle ?? document.title ?? '';
  const selection = selectBlocks(model, hints, root, headline);
  if (!isArticle(document, schema, model, selection)) return null;
  const { blocks, boxes } = model;

  const chosen: [kind: FlowKind, index: number][] = [
    ...selection.body.map((i): [FlowKind, number] => ['body', i]),
    ...selection.captions.map((i): [FlowKind, number] => ['caption', i]),
  ];
  chosen.sort((a, b) => a[1] - b[1]);
  const flows: Flow[] = [];
  if (selection.title >= 0) flows.push(flowOf('title', blocks[selection.title]!));
  for (const [kind, index] of chosen) flows.push(flowOf(kind, blocks[index]!));

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

function flowOf(kind: FlowKind, block: Block): Flow {
  return buildFlow(
    kind,
    block.nodes.map((node) => ({ node, pre: block.pre })),
  );
}
