/** What TypeScript's DOM library does not know (yet). */

declare module '*.txt' {
  const text: string;
  export default text;
}

declare module '*.css' {
  const text: string;
  export default text;
}

/** Navigation API: only what the page watcher listens to. */
interface Window {
  readonly navigation?: EventTarget;
}

/** True in debug builds; set by the bundler. */
declare const __DEBUG__: boolean;

/** Names and middles of the dataset's countries, `id|en|lat|lon` a line; set by the bundler. */
declare const __COUNTRIES__: string;
