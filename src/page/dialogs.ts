/** Tells of dialogs of the page that open or close: an article may be in one. */

/** Calls back after each. Returns how to stop. */
export function onDialogToggle(callback: () => void): () => void {
  // Does not bubble, but is captured. A popover's is none of ours: the card is one itself.
  const listener = ({ target }: Event) => {
    if (target instanceof HTMLDialogElement) callback();
  };
  document.addEventListener('toggle', listener, { capture: true });
  return () => document.removeEventListener('toggle', listener, { capture: true });
}
