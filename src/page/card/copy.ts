/**
 * Puts text on the clipboard, on the reader's click. Resolves to whether it is there.
 *
 * Pages on http have no `navigator.clipboard`, and others forbid it by Permissions-Policy: the old command then fills
 * a copy event of our own, for which nothing in the page has to be selected.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByEvent(text);
  }
}

function copyByEvent(text: string): boolean {
  let copied = false;
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    // The page's own copy handlers would add "read more at …".
    event.stopImmediatePropagation();
    copied = event.clipboardData !== null;
  };
  addEventListener('copy', fill, { capture: true, once: true });
  try {
    return document.execCommand('copy') && copied;
  } catch {
    return false;
  } finally {
    removeEventListener('copy', fill, { capture: true });
  }
}
