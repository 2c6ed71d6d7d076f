/** Keys in the page itself. The shortcuts are the browser's business (manifest commands). */
import type { Cards } from './card/cards';

/**
 * Esc closes the card that has the focus, else the one that comes and goes; pinned cards stay, as the reader wants them
 * (the shortcut closes all). Returns how to stop.
 */
export function listenForEscape(cards: Cards): () => void {
  const listener = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    if (!cards.escape()) return;
    // One Esc closes one thing: the page's dialog under the card stays. Without a card the key is the page's.
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener('keydown', listener, { capture: true });
  return () => removeEventListener('keydown', listener, { capture: true });
}
