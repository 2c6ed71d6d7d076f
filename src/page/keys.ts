/** Keys in the page itself. The shortcuts are the browser's business (manifest commands). */
import type { Cards } from './card/cards';

/** Esc closes the card that has the focus, else the one that comes and goes. Returns how to stop. */
export function listenForEscape(cards: Cards): () => void {
  const listener = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    const card = cards.focused() ?? cards.current;
    if (!card) return;
    cards.close(card);
    // One Esc closes one thing: the page's dialog under the card stays. Without a card the key is the page's.
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener('keydown', listener, { capture: true });
  return () => removeEventListener('keydown', listener, { capture: true });
}
