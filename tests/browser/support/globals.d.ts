/** The extension API in functions that a driver evaluates in extension pages and workers. */
// biome-ignore lint/suspicious/noExplicitAny: test code touches a handful of calls; the real types come with none
declare const chrome: any;

/** In functions given to ArticlePage.inIsolatedWorld: our closed shadow root, or null without a host. */
declare const cardRoot: () => ShadowRoot | null;
