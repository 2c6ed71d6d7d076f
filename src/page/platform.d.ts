/** What TypeScript's DOM library does not know (yet). */

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
