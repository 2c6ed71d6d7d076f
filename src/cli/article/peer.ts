/** Readability as the article bench's peer, on a clone as its own documentation says. Never shipped. */
import { Readability } from '@mozilla/readability';

const BLOCK = /^(p|div|li|h\d|br|tr|td|blockquote|section|article|figure|ul|ol|pre)$/;

/**
 * Text of the article with newlines at block borders, "" if there is none.
 * @public the script's value
 */
export const answer: string = parse();

function parse(): string {
  const clone = document.cloneNode(true) as Document;
  const parsed = new Readability<Node>(clone, { serializer: (node) => node }).parse();
  return parsed?.content ? blockText(parsed.content) : '';
}

function blockText(top: Node): string {
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) text += node.data.replace(/\s+/g, ' ');
    else if (BLOCK.test((node as Element).localName)) text += '\n';
  }
  return text;
}
