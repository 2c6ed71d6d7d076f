/** Numbers after a text, each a link to its source, and the list that they lead to. */
import type { CardLabels } from '../../facts/card-labels';
import type { CardModel, CardSource } from '../../facts/card-model';
import { fill } from '../../facts/labels';
import { h, OUTWARD, outwardLink } from './h';

export type Cite = (item: { text: string; sources: readonly number[] }) => (Node | string)[];

/** More sources than this are folded away: the numbers lead to them all the same. */
const MOST_OPEN = 3;

/** A text and its numbers. By keys the list has the same links, without the detours. */
export function citer(list: readonly CardSource[]): Cite {
  const number = (n: number) => {
    const item = list.find((source) => source.n === n);
    if (!item) return String(n);
    const { url, publisher, title } = item;
    const attributes = {
      tabindex: '-1',
      title: `${publisher}: ${title}`,
      'aria-label': `${n}: ${publisher}`,
    };
    return h('a', { ...OUTWARD, href: url, ...attributes }, String(n));
  };
  return ({ text, sources }) =>
    sources.length === 0
      ? [text]
      : [text, h('sup', {}, ...sources.flatMap((n, i) => [i > 0 ? ', ' : null, number(n)]))];
}

export function sourceList({ sources }: CardModel, labels: CardLabels): HTMLElement | null {
  if (sources.length === 0) return null;
  const isOpen = sources.length <= MOST_OPEN;
  const title = isOpen ? labels.sources : fill(labels.allSources, { count: String(sources.length) });
  return h(
    'details',
    { class: 'sources', ...(isOpen && { open: '' }) },
    h('summary', {}, h('h3', {}, title)),
    h('ol', {}, ...sources.map((item) => source(item, labels))),
  );
}

function source(
  { n, url, title, publisher, date, seen, pack }: CardSource,
  labels: CardLabels,
): HTMLLIElement {
  const where = [publisher, date ?? seen, pack !== null && fill(labels.fromPack, { name: pack })];
  const line = h('span', { class: 'where' }, where.filter(Boolean).join(' · '));
  return h('li', { value: String(n) }, outwardLink(url, title, labels.opensInNewTab), ' ', line);
}
