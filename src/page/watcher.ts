/**
 * Says when the page may read differently: its article changed, or another one took its place.
 *
 * With a budget: changes are batched, reading costs at most a twentieth of the time however often a page
 * changes (live tickers, players inside the article), and hidden tabs wait.
 */
import { onDialogToggle } from './dialogs';
import { onUrlChange } from './url-change';

const BATCH_MS = 250;
/** A reading that takes 20 ms is not repeated within 400. */
const COST_FACTOR = 20;
/** After a navigation inside the document the new article comes when it comes. */
const AFTER_NAVIGATION_MS = [300, 1000, 2500, 6000];
/** Frameworks may replace the whole body once after loading. */
const AFTER_START_MS = [1500, 5000];

export class Watcher {
  private readonly observer = new MutationObserver(() => this.soon());
  private observed: Element | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private looks: ReturnType<typeof setTimeout>[] = [];
  private readonly stopUrl: () => void;
  private readonly stopDialogs: () => void;
  private last = 0;

  /** `read`: reads the page. `cost`: what the last reading took, ms. */
  constructor(
    private readonly read: () => void,
    private readonly cost: () => number,
  ) {
    this.stopUrl = onUrlChange(() => this.lookIn(AFTER_NAVIGATION_MS));
    this.stopDialogs = onDialogToggle(() => this.soon());
    document.addEventListener('visibilitychange', this.onVisible);
    this.lookIn(AFTER_START_MS);
  }

  /** Watches the article's element; null when there is no article. */
  observe(root: Element | null): void {
    if (root === this.observed) return;
    this.observer.disconnect();
    this.observed = root;
    if (root) this.observer.observe(root, { subtree: true, childList: true, characterData: true });
  }

  /** Cheap; called on interaction: a page may throw the article's element away without touching its inside. */
  check(): void {
    if (this.observed && !this.observed.isConnected) this.soon();
  }

  stop(): void {
    this.observer.disconnect();
    this.stopUrl();
    this.stopDialogs();
    document.removeEventListener('visibilitychange', this.onVisible);
    for (const look of this.looks) clearTimeout(look);
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private soon(): void {
    if (this.timer !== null || document.visibilityState === 'hidden') {
      this.missed ||= document.visibilityState === 'hidden';
      return;
    }
    const wait = Math.max(BATCH_MS, this.last + this.cost() * COST_FACTOR - performance.now());
    this.timer = setTimeout(() => {
      this.timer = null;
      requestIdleCallback(
        () => {
          this.last = performance.now();
          this.read();
        },
        { timeout: 1000 },
      );
    }, wait);
  }

  private missed = false;
  private readonly onVisible = () => {
    if (document.visibilityState === 'visible' && this.missed) {
      this.missed = false;
      this.soon();
    }
  };

  private lookIn(delays: readonly number[]): void {
    for (const look of this.looks) clearTimeout(look);
    this.looks = delays.map((ms) => setTimeout(() => this.soon(), ms));
  }
}
