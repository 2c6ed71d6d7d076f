/** The dataset's cues made ready for matching: words folded, indexed by one literal word. Pure. */
import type { Cue } from '../facts/schema';
import type { Pack } from '../pack/types';
import { foldWord, tokenize } from './tokens';

/** A word to match, folded, or a slot for a mention of an entity. */
export type Element = { word: string } | { slot: number };

type PhraseCue = Extract<Cue, { phrases: unknown }>;
type WordsCue = Extract<Cue, { words: unknown }>;

export interface PhrasePattern {
  entity: number;
  cue: PhraseCue;
  elements: Element[];
  /** Index of the literal word by which the pattern is found. */
  anchor: number;
}

export interface TriggerPattern {
  entity: number;
  cue: WordsCue;
  words: string[];
  /** Ordinals; each group lists alternatives. */
  groups: number[][];
  near: number[];
}

export interface CuePatterns {
  phrases: ReadonlyMap<string, readonly PhrasePattern[]>;
  triggers: ReadonlyMap<string, readonly TriggerPattern[]>;
}

const cache = new WeakMap<Pack, Map<string, CuePatterns>>();

/** The patterns of a pack in one language; made once per pack and language. */
export function cuePatterns(pack: Pack, lang: string): CuePatterns {
  const byLanguage = cache.get(pack) ?? new Map<string, CuePatterns>();
  cache.set(pack, byLanguage);
  const patterns = byLanguage.get(lang) ?? compile(pack, lang as 'id' | 'en');
  byLanguage.set(lang, patterns);
  return patterns;
}

function compile(pack: Pack, lang: 'id' | 'en'): CuePatterns {
  const phrases = new Map<string, PhrasePattern[]>();
  const triggers = new Map<string, TriggerPattern[]>();
  const ordinals = new Map<string, number>();
  const find = (id: string): number => {
    const known = ordinals.get(id) ?? pack.find(id);
    ordinals.set(id, known);
    return known;
  };
  const findAll = (ids: readonly string[]) => ids.map(find).filter((ordinal) => ordinal >= 0);
  for (const { entity, cue } of pack.cues()) {
    if ('phrases' in cue) {
      for (const phrase of [...(cue.phrases.any ?? []), ...(cue.phrases[lang] ?? [])]) {
        const elements = elementsOf(phrase, find);
        const anchor = anchorOf(elements);
        const complete = elements.every((element) => !('slot' in element) || element.slot >= 0);
        if (anchor >= 0 && complete)
          push(phrases, wordOf(elements[anchor]!), { entity, cue, elements, anchor });
      }
    } else {
      const groups = cue.with.map((group) => findAll(Array.isArray(group) ? group : [group]));
      const near = findAll(cue.near ?? []);
      for (const trigger of [...(cue.words.any ?? []), ...(cue.words[lang] ?? [])]) {
        const words = tokenize(trigger).map((token) => token.folded);
        if (words.length > 0) push(triggers, words[0]!, { entity, cue, words, groups, near });
      }
    }
  }
  return { phrases, triggers };
}

/** "invasi {russia} ke {ukraine}" → word, slot, word, slot. */
function elementsOf(phrase: string, find: (id: string) => number): Element[] {
  return phrase.split(/(\{[^}]*\})/).flatMap((part): Element[] => {
    const slot = /^\{([^}]*)\}$/.exec(part);
    if (slot) return [{ slot: find(slot[1]!) }];
    return tokenize(part).map((token) => ({ word: token.folded }));
  });
}

/** The longest literal word: the rarest, so the fewest tries. -1 when the phrase has none. */
function anchorOf(elements: readonly Element[]): number {
  let anchor = -1;
  elements.forEach((element, i) => {
    if (!('word' in element)) return;
    if (anchor < 0 || element.word.length > wordOf(elements[anchor]!).length) anchor = i;
  });
  return anchor;
}

function wordOf(element: Element): string {
  return 'word' in element ? element.word : foldWord('');
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
