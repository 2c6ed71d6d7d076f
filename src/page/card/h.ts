type Child = Node | string | null | undefined;

/** An HTML element with attributes and children; null children are left out; text is always text. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  return filled(document.createElement(tag), attributes, children);
}

const SVG = 'http://www.w3.org/2000/svg';

/** The same for SVG. */
export function s<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Record<string, string | number> = {},
  ...children: Child[]
): SVGElementTagNameMap[K] {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

/** A 16 px line icon from path data. */
export function icon(...paths: string[]): SVGSVGElement {
  const lines = paths.map((d) => s('path', { d }));
  return s('svg', { class: 'icon', viewBox: '0 0 16 16', 'aria-hidden': 'true' }, ...lines);
}

/** A button that shows an icon only; `label` is its name and its tooltip. */
export function iconButton(
  name: string,
  label: string,
  paths: string[],
  action: () => void,
): HTMLButtonElement {
  const attributes = { type: 'button', class: `tool ${name}`, 'aria-label': label, title: label };
  const node = h('button', attributes, icon(...paths));
  node.addEventListener('click', action);
  return node;
}

/** noreferrer: the other site does not learn which article is being read. */
export const OUTWARD = { target: '_blank', rel: 'noopener noreferrer' };
const OUT = ['M6.5 4H12v5.5', 'M12 4l-7.5 7.5'];

/** A link to another site, which says that it opens a new tab. */
export function outwardLink(url: string, text: string, newTab: string): HTMLAnchorElement {
  const said = h('span', { class: 'unseen' }, ` (${newTab})`);
  return h('a', { ...OUTWARD, href: url }, text, icon(...OUT), said);
}

function filled<T extends Element>(
  node: T,
  attributes: Record<string, string | number>,
  children: readonly Child[],
): T {
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  node.append(...children.filter((child) => child != null));
  return node;
}
