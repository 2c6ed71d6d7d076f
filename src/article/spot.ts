import { choose } from './choose';
import { publicationDate } from './date';
import { buildFlow } from './flow';
import { detectLanguage } from './language';
import { readSchema } from './schema';
import { pageTitle } from './title';
import type { Article, Flow, FlowKind } from './types';
import { type Block, walkPage } from './walk';

export function spotArticle(document: Document): Article | null {
  const { body } = document;
  if (!body || body.localName !== 'body') return null;
  const model = walkPage(body);
  const choice = choose(model);
  if (!choice) return null;
  const schema = readSchema(document);
  const flows: Flow[] = choice.body.map((i) => flowOf('body', model.blocks[i]!));
  const text = flows.map((f) => f.text).join('\n');
  const lang = detectLanguage(text, document.documentElement.getAttribute('lang'));
  return {
    title: pageTitle(document, schema, null),
    lang,
    date: publicationDate(document, schema, lang, '', text),
    flows,
    root: model.boxes[choice.root]!.el,
  };
}

function flowOf(kind: FlowKind, block: Block): Flow {
  return buildFlow(
    kind,
    block.nodes.map((node) => ({ node, pre: block.pre })),
  );
}
