/**
 * Tells screen readers, once for each article, how many notes there are. Politely, and not before the browser has said
 * what page this is: a note in mid-sentence is worse than none.
 */
import { alive, localised } from './api';
import { route } from './url-change';

/** ms after the marks were painted. */
const AFTER = 1500;

export class Announcer {
  private told: string | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly tell: (text: string, lang: string) => void) {}

  /** The page was read. The same address is the same article, however often it is read again. */
  read(notes: number): void {
    this.stop();
    const article = route(location.href);
    if (notes === 0 || article === this.told) return;
    this.timer = setTimeout(() => {
      if (!alive()) return;
      this.told = article;
      const { text, lang } = localised('pageNotes', String(notes));
      this.tell(text, lang);
    }, AFTER);
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
  }
}
