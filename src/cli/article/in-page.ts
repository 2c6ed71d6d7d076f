/** What the article bench runs in the page's isolated world. Bundled by the bench, never shipped. */
import { probablyArticle } from '../../article/gate';
import { spotArticle } from '../../article/spot';
import type { FlowKind } from '../../article/types';

/** `text` is body flows only, block borders as newlines. Times are wall clock, ms. */
export interface SpotAnswer {
  gate: boolean;
  article: { title: string | null; lang: string; date: string | null; text: string; captions: string } | null;
  gateMs: number;
  spotMs: number;
}

let seen = 0;

const observer = new MutationObserver((records) => {
  seen += records.length;
});
observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

/**
 * Changes of the page that were seen since the spotting.
 * @public called by the bench over the debugging protocol
 */
export function mutations(): number {
  return seen + observer.takeRecords().length;
}

/** @public the script's value */
export const answer: SpotAnswer = spot();

function spot(): SpotAnswer {
  const start = performance.now();
  const gate = probablyArticle(document);
  const between = performance.now();
  const article = spotArticle(document);
  const end = performance.now();
  const textOf = (kind: FlowKind) =>
    (article?.flows ?? [])
      .filter((flow) => flow.kind === kind)
      .map((flow) => flow.text)
      .join('\n');
  return {
    gate,
    gateMs: between - start,
    spotMs: end - between,
    article: article && {
      title: article.title,
      lang: article.lang,
      date: article.date,
      text: textOf('body'),
      captions: textOf('caption'),
    },
  };
}
