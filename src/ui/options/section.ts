import browser from 'webextension-polyfill';
import { element } from '../element';

export interface Section {
  id: string;
  title: string;
  element: HTMLElement;
}

/** A part of the page with its heading, to which the table of contents leads. */
export function section(id: string, title: string, ...content: (Node | string)[]): Section {
  const heading = element('h2', { id: `${id}-title` }, title);
  return {
    id,
    title,
    element: element('section', { id, 'aria-labelledby': heading.id }, heading, ...content),
  };
}

export function quiet(text: string): HTMLParagraphElement {
  return element('p', { class: 'quiet' }, text);
}

export function button(
  label: string,
  action: () => void,
  attributes: Record<string, string> = {},
): HTMLButtonElement {
  const node = element('button', { type: 'button', ...attributes }, label);
  node.addEventListener('click', action);
  return node;
}

const lang = browser.i18n.getUILanguage();

export function number(value: number): string {
  return new Intl.NumberFormat(lang).format(value);
}

/** "42%" */
export function percentage(share: number): string {
  return new Intl.NumberFormat(lang, { style: 'percent' }).format(share);
}

/** "3.2 MB"; of bytes, in powers of ten as file managers count. */
export function size(bytes: number): string {
  const unit = bytes < 1e6 ? 'kilobyte' : bytes < 1e9 ? 'megabyte' : 'gigabyte';
  const value = bytes / (unit === 'kilobyte' ? 1e3 : unit === 'megabyte' ? 1e6 : 1e9);
  return new Intl.NumberFormat(lang, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}

/** A day YYYY-MM-DD in words; '' stays. */
export function day(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
