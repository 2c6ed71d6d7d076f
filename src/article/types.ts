/** What the article room hands on. Offsets are UTF-16 units. */

export type FlowKind = 'title' | 'body' | 'caption';

/**
 * The joined text of the inline runs inside one block, white space collapsed as a reader sees it
 * (`<br>` is a newline; NBSP, soft hyphens and zero-width characters stay), with the way back to live text.
 */
export interface Flow {
  kind: FlowKind;
  text: string;
  /** Segments in order of `start`; each is a piece of one live text node that is verbatim in `text`. */
  segments: FlowSegment[];
}

/** `text.slice(start, start + length)` of the flow is `node.data.slice(nodeStart, nodeStart + length)`. */
export interface FlowSegment {
  node: Text;
  nodeStart: number;
  start: number;
  length: number;
}

/** A spotted article. `flows` are in document order; the title's flow (if it is on the page) is the first. */
export interface Article {
  title: string | null;
  /** BCP 47 primary subtag found ("id", "en", "ms", …) or "und". */
  lang: string;
  /** Day of publication, YYYY-MM-DD in the publisher's own time zone. */
  date: string | null;
  flows: Flow[];
  /** The element that holds the body: what the page watcher observes. */
  root: Element;
}
