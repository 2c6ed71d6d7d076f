/** Tells of navigations inside the document: single-page sites swap the article without loading a page. */

/**
 * Calls back after the address changed, except for a mere jump to an anchor; `#/…` and `#!…` are routes.
 * Returns how to stop.
 */
export function onUrlChange(callback: () => void): () => void {
  let known = route(location.href);
  const check = () => {
    const now = route(location.href);
    if (now === known) return;
    known = now;
    callback();
  };
  // pushState fires no event of its own; the Navigation API sees it.
  window.navigation?.addEventListener('currententrychange', check);
  addEventListener('popstate', check);
  addEventListener('hashchange', check);
  return () => {
    window.navigation?.removeEventListener('currententrychange', check);
    removeEventListener('popstate', check);
    removeEventListener('hashchange', check);
  };
}

/** Exported for tests. */
export function route(href: string): string {
  const hash = href.indexOf('#');
  return hash < 0 || /^#[/!]/.test(href.slice(hash)) ? href : href.slice(0, hash);
}
