/** A timeline as a list of text with a bar for each row; the picture says nothing that the text does not. */
import type { CardModel, CardSpan } from '../../facts/card-model';
import { timelineLayout } from '../../figures/timeline';
import { h, s } from './h';

/** Units of a bar's drawing, which is stretched to the row's width. */
const LONG = 1000;
const HIGH = 10;
/** Of the bar within: the article's day stands out above and below it. */
const THICK = 4;

/**
 * `cite`: adds a row's sources to its text. `dayText`: what stands at the article's day ("Artikel: 28 Maret 2024").
 * The caller gives the list its heading.
 */
export function timelineView(
  { timeline, day, asOf }: Pick<CardModel, 'timeline' | 'day' | 'asOf'>,
  cite: (span: CardSpan) => (Node | string)[],
  dayText: string,
): HTMLElement {
  const layout = timelineLayout({ spans: timeline, day, asOf });
  const rows = timeline.map((span, i) => {
    const row = layout.rows[i]!;
    const holds = layout.day !== null && row.start <= layout.day && layout.day <= row.end;
    return h(
      'li',
      { class: holds ? 'span held' : 'span' },
      h('span', { class: 'what' }, ...cite(span)),
      ' ',
      h('span', { class: 'when' }, span.dates),
      bar(row, layout.day),
    );
  });
  const ticks = layout.ticks.map(({ at, label }) => {
    const tick = h('span', {}, label);
    tick.style.left = `${at * 100}%`;
    return tick;
  });
  const axis = h('div', { class: 'axis', 'aria-hidden': 'true' }, ...ticks);
  const legend = layout.day === null ? null : h('p', { class: 'day' }, dayMark(), dayText);
  return h('div', { class: 'timeline' }, h('ol', {}, ...rows), axis, legend);
}

function bar({ start, end, open }: { start: number; end: number; open: boolean }, day: number | null) {
  const x = start * LONG;
  const width = (end - start) * LONG;
  return s(
    'svg',
    { class: 'bar', viewBox: `0 0 ${LONG} ${HIGH}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    s('rect', { class: 'track', x: 0, y: HIGH / 2 - 0.5, width: LONG, height: 1 }),
    s('rect', { class: open ? 'lasting open' : 'lasting', x, y: (HIGH - THICK) / 2, width, height: THICK }),
    day === null ? null : s('line', { class: 'day-line', x1: day * LONG, x2: day * LONG, y1: 0, y2: HIGH }),
  );
}

/** What the line of the article's day looks like. */
function dayMark(): SVGSVGElement {
  const line = s('line', { class: 'day-line', x1: 2, x2: 2, y1: 0, y2: 12 });
  return s('svg', { class: 'day-mark', viewBox: '0 0 4 12', 'aria-hidden': 'true' }, line);
}
