/** A test page as its reader uses it: real mouse and keys; and what can be seen of our part of it. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface CardSeen {
  name: string;
  text: string;
  role: string;
  lang: string;
  theme: string;
  pinned: boolean;
  focused: boolean;
  box: Box;
  links: { href: string; target: string; rel: string; text: string }[];
}

export class ArticlePage {
  private constructor(
    readonly page: Page,
    private readonly control: () => Page,
    readonly tab: number,
  ) {}

  static async of(page: Page, control: () => Page, url: string): Promise<ArticlePage> {
    const tab = await control().evaluate(async (wanted) => {
      const tabs: { id: number; url: string }[] = await chrome.tabs.query({});
      // Some pages have added to their address by now.
      return tabs.find(({ url: at }) => at === wanted || at?.startsWith(`${wanted}&`))?.id;
    }, url);
    if (tab === undefined) throw new Error(`no tab shows ${url}`);
    return new ArticlePage(page, control, tab);
  }

  /** Waits until the marks are painted. */
  async marked(atLeast = 1): Promise<string[]> {
    return until(
      () => this.marks(),
      (marks) => marks.length >= atLeast,
      'marks',
    );
  }

  /** Waits until no mark is painted. */
  async unmarked(): Promise<void> {
    await until(
      () => this.marks(),
      (marks) => marks.length === 0,
      'no marks',
    );
  }

  /** Waits until nothing is left of the extension: no highlight of any kind, and no element. */
  async bare(): Promise<void> {
    await until(
      () => this.page.evaluate(() => CSS.highlights.size),
      (size) => size === 0,
      'no highlights',
    );
    expect(await this.html()).not.toContain('<konteks-card');
  }

  /** Texts of the live marks, in no order; the active ones not counted again. */
  marks(): Promise<string[]> {
    return this.page.evaluate(() => {
      const texts: string[] = [];
      CSS.highlights.forEach((highlight, name) => {
        if (!name.startsWith('konteks-') || name === 'konteks-active') return;
        highlight.forEach((range) => {
          texts.push(range.toString());
        });
      });
      return texts;
    });
  }

  activeMark(): Promise<string> {
    return this.page.evaluate(() => {
      let text = '';
      CSS.highlights.get('konteks-active')?.forEach((range) => {
        text += range.toString();
      });
      return text;
    });
  }

  /** The box of the nth occurrence of a text, marked or not; scrolls it to the middle first. */
  async boxOf(text: string, nth = 0): Promise<Box> {
    const box = await this.page.evaluate(
      (wanted, skip) => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (node.parentElement?.closest('script,style,title')) continue;
          for (
            let at = node.nodeValue!.indexOf(wanted);
            at >= 0;
            at = node.nodeValue!.indexOf(wanted, at + 1)
          ) {
            if (skip-- > 0) continue;
            const range = new Range();
            range.setStart(node, at);
            range.setEnd(node, at + wanted.length);
            node.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
            const { x, y, width, height } = range.getClientRects()[0]!;
            return { x, y, width, height };
          }
        }
        return null;
      },
      text,
      nth,
    );
    if (!box) throw new Error(`the page has no text “${text}”`);
    // Scrolling closes hover cards, and its events come a frame later.
    await sleep(80);
    return box;
  }

  /** Moves the real mouse onto a text, and rests there. */
  async hover(text: string, nth = 0): Promise<Box> {
    const box = await this.boxOf(text, nth);
    const [x, y] = middle(box);
    await this.page.mouse.move(x + 3, y + 2);
    await this.page.mouse.move(x, y);
    return box;
  }

  /** Hovers and waits for the card. */
  async cardOf(text: string, nth = 0): Promise<CardSeen> {
    await this.hover(text, nth);
    return this.card();
  }

  /** Waits for an open card; the last opened one. */
  async card(name?: string): Promise<CardSeen> {
    const cards = await until(
      () => this.cards(),
      (all) => all.length > 0 && (name === undefined || all.at(-1)!.name === name),
      name ? `card “${name}”` : 'card',
    );
    return cards.at(-1)!;
  }

  async noCard(): Promise<void> {
    await until(
      () => this.cards(),
      (all) => all.length === 0,
      'no card',
    );
  }

  /** The open cards, read from the closed shadow root as only the extension can. */
  cards(): Promise<CardSeen[]> {
    return this.inIsolatedWorld(() => {
      const root = cardRoot();
      if (!root) return [];
      return Array.from(root.querySelectorAll<HTMLElement>('.card'), (card) => {
        const { x, y, width, height } = card.getBoundingClientRect();
        return {
          name: card.querySelector('h2')!.textContent!,
          text: card.textContent!,
          role: card.getAttribute('role')!,
          lang: card.lang,
          theme: card.dataset.theme!,
          pinned: card.classList.contains('pinned'),
          focused: card.contains(root.activeElement),
          box: { x, y, width, height },
          links: Array.from(card.querySelectorAll('a'), ({ href, target, rel, textContent }) => ({
            href,
            target,
            rel,
            text: textContent!,
          })),
        };
      });
    });
  }

  /** The box of an element in the last opened card. */
  async inCard(selector: string): Promise<Box> {
    const box = await this.inIsolatedWorld((wanted) => {
      const found = Array.from(cardRoot()!.querySelectorAll('.card')).at(-1)?.querySelector(wanted);
      if (!found) return null;
      const { x, y, width, height } = found.getBoundingClientRect();
      return { x, y, width, height };
    }, selector);
    if (!box) throw new Error(`no ${selector} in the card`);
    return box;
  }

  async click(box: Box): Promise<void> {
    await this.page.mouse.click(...middle(box));
  }

  /** 1 or 2: which of our scripts is in the page; 0 for none. */
  stage(): Promise<number> {
    return this.inIsolatedWorld(() => {
      const scope = globalThis as unknown as Record<symbol, { stage: number } | undefined>;
      return scope[Symbol.for('konteks.instance')]?.stage ?? 0;
    });
  }

  /** The whole document as a page script sees it. */
  html(): Promise<string> {
    return this.page.evaluate(() => document.documentElement.outerHTML);
  }

  /** Runs a function in the world of our content scripts, by the extension's own page. Closures do not travel. */
  async inIsolatedWorld<Args extends (string | number)[], T>(
    func: (...args: Args) => T,
    ...args: Args
  ): Promise<T> {
    const control = this.control();
    // The browser takes the function's text into the page; the driver may make it, the page's policy may not.
    await control.evaluate(`globalThis.made = (...args) => { ${OPEN_ROOT} return (${func})(...args); }; 0`);
    return control.evaluate(
      async (tabId, values) => {
        const { made } = globalThis as unknown as { made: unknown };
        const [injected] = await chrome.scripting.executeScript({
          target: { tabId },
          func: made,
          args: values,
        });
        return injected.result;
      },
      this.tab,
      args,
    );
  }
}

/** Chromium and Firefox open closed roots to extensions, each in its own way. */
const OPEN_ROOT = `const cardRoot = () => {
  const host = document.querySelector('konteks-card');
  if (!host) return null;
  return host.openOrClosedShadowRoot ?? chrome.dom.openOrClosedShadowRoot(host);
};`;

export function middle(box: Box): [number, number] {
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** Asks until the answer is right; throws with the last answer after `ms`. */
export async function until<T>(
  look: () => Promise<T>,
  right: (value: T) => boolean,
  what: string,
  ms = 8000,
): Promise<T> {
  let last: T | undefined;
  for (const end = Date.now() + ms; Date.now() < end; await sleep(60)) {
    last = await look();
    if (right(last)) return last;
  }
  throw new Error(`waited ${ms} ms for ${what}; last seen: ${JSON.stringify(last)?.slice(0, 600)}`);
}
