/** The matchers that the bench compares. Each is given names and a text and says how many names it found. */
import { AhoCorasick as DoubleArray } from '@monyone/aho-corasick/fast';
import nlp from 'compromise/one';
import ModernAhoCorasick from 'modern-ahocorasick';
import { compileNumbered } from '../../names/compile';
import { openNames } from '../../names/dictionary';

export interface Peer {
  label: string;
  /** Names from which on it is left out: it takes minutes or gigabytes. */
  upTo: number;
  /** Share of the text it is given, so that a round stays short. */
  share: number;
  /** It can be kept as a file: then it is ready once that is opened. All others have to be built at every start. */
  keeps?: true;
  /** Builds it; the function that is returned makes it searchable. */
  build(names: readonly string[]): () => (text: string) => number;
}

/** Units of the alphabet, for the floor and for boundaries. */
function wordTable(): Uint8Array {
  const word = /[\p{L}\p{N}]/u;
  return Uint8Array.from({ length: 0x10000 }, (_, unit) => (word.test(String.fromCharCode(unit)) ? 1 : 0));
}

const isWord = wordTable();

/** What reading the text costs: every unit looked up in a table of classes, tokens counted. */
function floor(): (text: string) => number {
  return (text) => {
    let tokens = 0;
    let before = 0;
    for (let i = 0; i < text.length; i++) {
      const now = isWord[text.charCodeAt(i)]!;
      tokens += now & ~before;
      before = now;
    }
    return tokens;
  };
}

interface CharNode {
  next: Map<number, CharNode>;
  value: number;
}

/**
 * FlashText's technique: a trie of characters in Maps, entered at word boundaries, longest name wins. Exact case, which
 * makes it two to four times faster than lower-casing text and names: most words leave it at their first character.
 */
function mapTrie(names: readonly string[]): (text: string) => number {
  const root: CharNode = { next: new Map(), value: -1 };
  names.forEach((name, value) => {
    let node = root;
    for (let i = 0; i < name.length; i++) {
      const unit = name.charCodeAt(i);
      let child = node.next.get(unit);
      if (!child) {
        child = { next: new Map(), value: -1 };
        node.next.set(unit, child);
      }
      node = child;
    }
    node.value = value;
  });
  return (text) => {
    const found: { start: number; end: number; value: number }[] = [];
    const { length } = text;
    let i = 0;
    while (i < length) {
      let node: CharNode | undefined = root.next.get(text.charCodeAt(i));
      let end = -1;
      let value = -1;
      let j = i + 1;
      while (node) {
        if (node.value >= 0 && (j === length || isWord[text.charCodeAt(j)] === 0)) {
          end = j;
          value = node.value;
        }
        if (j === length) break;
        node = node.next.get(text.charCodeAt(j));
        j++;
      }
      if (end >= 0) {
        found.push({ start: i, end, value });
        i = end;
      } else while (i < length && isWord[text.charCodeAt(i)] === 1) i++;
      while (i < length && isWord[text.charCodeAt(i)] === 0) i++;
    }
    return found.length;
  };
}

/** One alternation of all names, longest first. */
function alternation(names: readonly string[]): (text: string) => number {
  const sorted = [...names].sort((a, b) => b.length - a.length);
  const escaped = sorted.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`\\b(?:${escaped.join('|')})\\b`, 'gi');
  return (text) => text.match(pattern)?.length ?? 0;
}

const lazily =
  <T>(value: T): (() => T) =>
  () =>
    value;

export const OURS = 'Konteks';
export const MAP_TRIE = 'Map character trie (FlashText), exact case';
export const FLOOR = 'floor: class of every unit';

export const PEERS: readonly Peer[] = [
  { label: FLOOR, upTo: Number.POSITIVE_INFINITY, share: 1, build: () => floor },
  {
    label: OURS,
    upTo: Number.POSITIVE_INFINITY,
    share: 1,
    keeps: true,
    build: (names) => {
      const { buffer } = compileNumbered(names).bytes;
      return () => {
        const dictionary = openNames(buffer);
        return (text) => dictionary.find(text).length;
      };
    },
  },
  { label: MAP_TRIE, upTo: 300_000, share: 1, build: (names) => lazily(mapTrie(names)) },
  {
    label: '@monyone/aho-corasick (double array), exact case',
    upTo: 30_000,
    share: 0.5,
    build: (names) => {
      const matcher = new DoubleArray([...names]);
      return () => (text) => matcher.matchInText(text).length;
    },
  },
  {
    label: 'modern-ahocorasick, leftmost-longest, exact case',
    upTo: 300_000,
    share: 0.05,
    build: (names) => {
      const matcher = new ModernAhoCorasick(names, { boundary: 'unicode' });
      return () => (text) => matcher.search(text, { strategy: 'leftmost-longest' }).length;
    },
  },
  {
    label: 'compromise, trie lookup',
    upTo: 30_000,
    share: 0.02,
    build: (names) => {
      const trie = nlp.buildTrie([...names]);
      return () => (text) => nlp(text).lookup(trie).length;
    },
  },
  { label: 'RegExp alternation', upTo: 30_000, share: 0.05, build: (names) => lazily(alternation(names)) },
];
