/**
 * Reads the page: article → language → background → marks. Reads again when told that the page changed, at most
 * one reading at a time, and does only what changed: same text in new nodes needs no question to the background.
 */
import { spotArticle } from '../article/spot';
import type { Article } from '../article/types';
import type { CardLanguage } from '../facts/schema';
import type { AnnotateAnswer, ListAnswer } from '../shared/messages';
import { marksOf, samePlaces, sameText } from './annotate-page';
import { ask } from './api';
import type { Mark } from './mark';

export interface Reading {
  state: ListAnswer['state'];
  lang: string | null;
  marks: Mark[];
}

/** Languages that notes are made in; anything else is not even sent to the background. */
const LANGUAGES: readonly string[] = ['id', 'en'] satisfies CardLanguage[];

export class Reader {
  private article: Article | null = null;
  private answer: AnnotateAnswer | null = null;
  private busy: Promise<void> | null = null;
  private again = false;
  private stopped = false;
  reading: Reading = { state: 'working', lang: null, marks: [] };
  /** How long the last look at the page took, ms: the watcher's budget goes by it. */
  cost = 0;

  /**
   * `spotted`: called with the article's element before the background is asked, so that what the page changes
   * meanwhile is seen. `changed`: called when there is something else to paint.
   */
  constructor(
    private readonly spotted: (root: Element | null) => void,
    private readonly changed: (reading: Reading) => void,
  ) {}

  /** Resolves when the page has been read as it is now. Never rejects. */
  read(): Promise<void> {
    this.again = true;
    this.busy ??= this.loop().finally(() => {
      this.busy = null;
    });
    return this.busy;
  }

  stop(): void {
    this.stopped = true;
  }

  private async loop(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      try {
        await this.once();
      } catch (error) {
        if (__DEBUG__) console.error('Konteks:', error);
        this.article = null;
        this.set({ state: 'failed', lang: null, marks: [] });
      }
    }
  }

  private async once(): Promise<void> {
    const begun = performance.now();
    const article = spotArticle(document);
    this.cost = performance.now() - begun;
    const before = this.article;
    this.article = article;
    this.spotted(article?.root ?? null);
    if (!article) return this.set({ state: 'no-article', lang: null, marks: [] });
    const { lang } = article;
    if (!LANGUAGES.includes(lang)) return this.set({ state: 'language', lang, marks: [] });
    if (before && this.answer && this.reading.state === 'notes') {
      if (samePlaces(before, article)) return;
      if (sameText(before, article))
        return this.set({ state: 'notes', lang, marks: marksOf(article, this.answer) });
    }
    const answer = await ask<AnnotateAnswer>({
      type: 'annotate',
      lang,
      date: article.date,
      flows: article.flows.map(({ kind, text }) => ({ kind, text })),
    });
    if (this.stopped) return;
    this.answer = answer;
    this.set({ state: 'notes', lang, marks: marksOf(article, answer) });
  }

  private set(reading: Reading): void {
    if (this.stopped) return;
    this.reading = reading;
    this.changed(reading);
  }
}
