/** The pages of tests/pages/hostile, each with one difficulty, and what a reader may expect there. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { ArticlePage } from './article-page';

export interface HostilePage {
  file: string;
  /** `none`: nothing is marked, and nothing of ours is in the page. Default: the article's first two names are. */
  marks?: 'none';
  /** What the reader does (or waits for) before anything is expected. */
  act?: (article: ArticlePage) => Promise<unknown>;
  /** Further texts that are marked. */
  also?: string[];
  /** Texts in no mark. */
  never?: string[];
  /** Why hovering a name opens no card there. */
  noCard?: string;
  /** Keys open one all the same. */
  keys?: true;
  /** The page changes itself: its markup cannot be compared with what was sent. */
  changes?: true;
  /** The page has broken its own world so that the test cannot ask it for marks: only the card is looked at. */
  blind?: true;
  /** The reader's mouse moves: that is when we look after what the page has cleared. */
  stirred?: true;
  /** ms until the marks must be there. */
  patience?: number;
}

/** Two names of the article that these pages share. */
export const NAMES = ['Sergey Naryshkin', 'Kim Jong Un'] as const;

const changes = true;

export const HOSTILE: HostilePage[] = [
  // Policies, scripts and styles.
  { file: 'csp-nothing.html' },
  { file: 'csp-sandbox.html' },
  { file: 'trusted-types.html' },
  { file: 'highlights-cleared.html', stirred: true },
  { file: 'highlights-own.html' },
  { file: 'sheets-dropped.html' },
  { file: 'host-removed.html', noCard: 'the page takes every foreign element out' },
  { file: 'host-styled.html' },
  { file: 'host-attributes.html', noCard: 'the page strips the card of what makes it a popover' },
  { file: 'properties-registered.html' },
  { file: 'all-unset.html' },
  { file: 'all-important.html' },
  { file: 'prototypes-polluted.html', blind: true },
  { file: 'globals-frozen.html' },
  { file: 'globals-missing.html' },
  { file: 'getters-throw.html' },
  { file: 'clobbered.html' },
  { file: 'clobbered-around.html' },
  { file: 'synthetic-events.html' },
  { file: 'messages.html' },
  { file: 'events-stopped.html', noCard: 'the page listens first and stops every event', keys: true },
  // How the document came about.
  { file: 'document-written.html', changes },
  { file: 'body-replaced.html', changes, act: () => sleep(1500) },
  { file: 'late-text.html', changes },
  { file: 'quirks.html' },
  { file: 'page.xhtml' },
  { file: 'no-title.html' },
  { file: 'date-absurd.html' },
  { file: 'date-future.html' },
  { file: 'schema-broken.html' },
  { file: 'schema-large.html', changes },
  { file: 'language-wrong.html' },
  { file: 'base.html' },
  // Where people write.
  { file: 'design-mode.html', marks: 'none' },
  { file: 'editable.html', marks: 'none' },
  { file: 'fields.html', never: ['Kim Jong Il', 'Vladimir Putin', 'Kim Il Sung'] },
  // Layers.
  {
    file: 'modal-dialog.html',
    changes,
    act: async ({ page }) => {
      await page.click('dialog button');
    },
  },
  { file: 'article-in-dialog.html', changes },
  // A list; the article comes in a dialog, later.
  {
    file: 'article-in-dialog-later.html',
    changes,
    act: async ({ page }) => {
      await sleep(1200);
      await page.click('#open');
    },
  },
  // Dialogs are consent and sign-in far more often than articles: those are not read.
  { file: 'text-in-dialog.html', marks: 'none' },
  { file: 'popover-open.html' },
  { file: 'z-index.html' },
  { file: 'sticky-header.html' },
  { file: 'frame.html', marks: 'none' },
  // Layout.
  { file: 'zoomed.html' },
  { file: 'zoomed-inside.html' },
  { file: 'rtl.html' },
  { file: 'vertical.html' },
  { file: 'columns.html' },
  { file: 'rotated.html' },
  { file: 'perspective.html' },
  { file: 'content-visibility.html' },
  { file: 'contents.html' },
  { file: 'unselectable.html' },
  { file: 'scroll-box.html' },
  { file: 'clipped.html' },
  { file: 'smooth.html' },
  { file: 'uppercase.html' },
  { file: 'first-letter.html' },
  { file: 'huge-font.html' },
  { file: 'table-layout.html' },
  { file: 'animated.html', noCard: 'the text moves away from the pointer' },
  // Text.
  { file: 'breaks.html' },
  { file: 'zero-width.html', also: ['Vladi\u200bmir Pu\u2060tin', 'Kim\u200b Jong\ufeff Il'] },
  { file: 'bidi.html', also: ['Vladimir Putin', 'Kim Jong Il'], never: ['nituP', 'rimidalV'] },
  { file: 'nested-inline.html', also: ['Vladimir ', 'Putin'] },
  { file: 'letters-apart.html', also: ['V', 'P'] },
  { file: 'ruby.html', also: ['Vladimir', 'Putin'] },
  { file: 'svg-text.html', never: ['Kim Jong Il', 'Vladimir Putin', 'Kim Il Sung'] },
  { file: 'hidden-text.html', never: ['Vladimir Putin', 'Kim Jong Il', 'Kim Il Sung', 'Joe Biden'] },
  // Living pages.
  { file: 'ticker.html', changes },
  { file: 'live-blog.html', changes, also: ['Vladimir Putin', 'Kremlin'], patience: 8000 },
  {
    file: 'expander.html',
    changes,
    act: async ({ page }) => {
      await sleep(1500);
      await page.click('#open');
    },
    also: ['Vladimir Putin'],
  },
  { file: 'infinite.html', changes, act: () => sleep(2500) },
  { file: 'paginated.html', never: ['Kim Jong Il'] },
  {
    file: 'reader-mode.html',
    changes,
    act: async ({ page }) => {
      await sleep(1200);
      await page.click('#reader');
    },
  },
  { file: 'translated.html', changes, act: () => sleep(3000) },
  { file: 'pushstate-loop.html' },
  { file: 'article-taken-out.html', noCard: 'the text is taken out under the pointer' },
  { file: 'nodes-split.html', changes, act: () => sleep(2500) },
  // Size.
  { file: 'text-10mb.html', changes, patience: 20_000 },
  { file: 'nodes-200k.html', changes, patience: 20_000 },
  { file: 'mentions-5000.html', changes, also: ['Vladimir Putin'], patience: 20_000 },
  // Components.
  { file: 'shadow-open.html', changes },
  { file: 'shadow-closed.html', marks: 'none' },
  { file: 'slotted.html', changes },
  // No HTML.
  { file: 'plain.txt', marks: 'none' },
  { file: 'data.json', marks: 'none' },
  { file: 'feed.xml', marks: 'none' },
  { file: 'drawing.svg', marks: 'none' },
];
