/**
 * Reads the page: article → language → background → marks. Reads again when told that the page changed, at most
 * one reading at a time, and does only what changed: same text in new nodes needs no question to the background.
 */
import { spotArticle } from '../article/spot';
import type { Article } from '../article/types';
import type { CardModel } from '../facts/card-model';
import type { CardLanguage } from '../facts/schema';
import type { Display } from '../shared/display';
import type { AnnotateAnswer, ListAnswer } from '../shared/messages';
import { isShown, marksOf, samePlaces, sameText } from './annotate-page';
import { ask } from './api';
import type { Mark } from './mark';

export interface Reading {
  state: ListAnswer['state'];
  lang: string | null;
  marks: Mark[];
  /** What is not shown by the reader's choice. */
  off: ListAnswer['off'];
}

const NOTHING_OFF: ListAnswer['off'] = { kinds: {}, hidden: 0 };

/** Languages that notes are made in; anything else is not even sent to the background. */
const LANGUAGES: readonly string[] = ['id', 'en'] satisfies CardLanguage[];

export class Reader {
  /** As read last; null when there is none. */
  article: Article | null = null;
  private answer: AnnotateAnswer | null = null;
  private busy: Promise<void> | null = null;
  private again = false;
  private stopped = false;
  /** Answers to questions of an earlier number are out of date. */
  private turn = 0;
  reading: Reading = { state: 'working', lang: null, marks: [], off: NOTHING_OFF };
  private shown: Display | null = null;
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

  /** How notes are shown here; null until the first answer. */
  get display(): Display | null {
    return this.shown;
  }

  /** The reader changed how notes are shown: only another language of the cards needs another answer. */
  setDisplay(display: Display): void {
    const before = this.shown;
    this.shown = display;
    if (!before || before.cardLang !== display.cardLang) {
      this.askAgain();
    } else if (this.article && this.answer && this.reading.state === 'notes') {
      this.setNotes(this.article, this.answer);
    }
  }

  /**
   * What was answered no longer holds: the background is asked anew, at once or, with dozens of tabs open, when somebody
   * looks at this one. Marks and cards stay until it has answered.
   */
  outdated(): void {
    if (document.visibilityState === 'visible') this.askAgain();
    else document.addEventListener('visibilitychange', () => this.outdated(), { once: true });
  }

  private askAgain(): void {
    this.turn++;
    this.answer = null;
    void this.read();
  }

  /** The card of an entity that the article names; of an event recognised in several ways the first. Null when hidden. */
  card(id: string): CardModel | null {
    const card = this.answer?.cards.find((card) => card.id === id);
    return card && (!this.shown || isShown(card, this.shown)) ? card : null;
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
        this.setNone('failed', null);
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
    if (!article) return this.setNone('no-article', null);
    const { lang } = article;
    if (!LANGUAGES.includes(lang)) return this.setNone('language', lang);
    if (before && this.answer && this.reading.state === 'notes') {
      if (samePlaces(before, article)) return;
      if (sameText(before, article)) return this.setNotes(article, this.answer);
    }
    const { turn } = this;
    const answer = await ask<AnnotateAnswer>({
      type: 'annotate',
      lang,
      date: article.date,
      flows: article.flows.map(({ kind, text }) => ({ kind, text })),
    });
    if (this.stopped || turn !== this.turn) return;
    this.answer = answer;
    this.shown = answer.display;
    this.setNotes(article, answer);
  }

  private setNone(state: ListAnswer['state'], lang: string | null): void {
    this.set({ state, lang, marks: [], off: NOTHING_OFF });
  }

  private setNotes(article: Article, answer: AnnotateAnswer): void {
    const display = this.shown ?? answer.display;
    const marks = marksOf(article, answer, display);
    this.set({ state: 'notes', lang: article.lang, marks, off: offIn(answer, display) });
  }

  private set(reading: Reading): void {
    if (this.stopped) return;
    this.reading = reading;
    this.changed(reading);
  }
}

/** Entities of the article that are not shown: by kind where that is off, else hidden ones. */
function offIn({ cards }: AnnotateAnswer, display: Display): ListAnswer['off'] {
  const off: ListAnswer['off'] = { kinds: {}, hidden: 0 };
  const seen = new Set<string>();
  for (const { id, kind } of cards) {
    if (seen.has(id) || isShown({ id, kind }, display)) continue;
    seen.add(id);
    if (display.kindsOff.includes(kind)) off.kinds[kind] = (off.kinds[kind] ?? 0) + 1;
    else off.hidden++;
  }
  return off;
}
