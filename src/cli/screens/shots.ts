/** What `npm run screens` takes pictures of. Add a line for each new surface. */

/** Steps on a page of an article, by real mouse and keys. */
export type Step =
  /** Rests the mouse on the nth (from 0) place where this text stands. */
  | { do: 'hover'; text: string; nth?: number }
  /** Clicks there: pins the card. */
  | { do: 'pin'; text: string; nth?: number }
  | { do: 'key'; key: string }
  /** Scrolls the last opened card, px. */
  | { do: 'scroll-card'; by: number };

export interface Shot {
  /** Stem of the file: `docs/screens/NAME-chromium-light.png`. */
  name: string;
  /** A page of tests/pages. */
  article: string;
  /** A page of the extension that is opened for that article's tab (`?tab=` is added), and pictured in its place. */
  extensionPage?: string;
  /** CSS px */
  width: number;
  height: number;
  steps: Step[];
}

const ARTICLE = 'sample-id.html';
const WINDOW = { article: ARTICLE, width: 1000, height: 760 };

export const SHOTS: readonly Shot[] = [
  { name: 'card', ...WINDOW, steps: [{ do: 'hover', text: 'Ri Chang Dae. Keduanya' }] },
  {
    name: 'card-timeline',
    ...WINDOW,
    steps: [
      { do: 'hover', text: 'Kim Jong Un meninjau' },
      { do: 'scroll-card', by: 150 },
    ],
  },
  { name: 'card-map', ...WINDOW, steps: [{ do: 'hover', text: 'Seoul karena' }] },
  { name: 'popup', article: ARTICLE, extensionPage: 'ui/popup.html', width: 360, height: 560, steps: [] },
  { name: 'panel', article: ARTICLE, extensionPage: 'ui/panel.html', width: 380, height: 900, steps: [] },
  {
    name: 'search',
    article: ARTICLE,
    extensionPage: 'ui/search.html?q=kim&entity=kim-jong-un',
    width: 760,
    height: 860,
    steps: [],
  },
  { name: 'welcome', article: ARTICLE, extensionPage: 'ui/welcome.html', width: 820, height: 860, steps: [] },
  {
    name: 'options',
    article: ARTICLE,
    extensionPage: 'ui/options.html',
    width: 820,
    height: 1000,
    steps: [],
  },
  {
    name: 'options-narrow',
    article: ARTICLE,
    extensionPage: 'ui/options.html#packs',
    width: 320,
    height: 800,
    steps: [],
  },
  {
    name: 'news',
    article: ARTICLE,
    extensionPage: 'ui/news.html?since=0.0.9',
    width: 640,
    height: 480,
    steps: [],
  },
];
