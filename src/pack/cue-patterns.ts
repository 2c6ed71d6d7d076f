/** Build time: a record's cues made ready for matching, words folded and references resolved. Pure. */
import type { Cue } from '../facts/schema';
import { foldedWords } from '../facts/words';
import { Numbering } from './numbering';
import type { CueElement, CueLanguage, PhrasePattern, TriggerPattern } from './types';

/** Numbers of patterns by the word that leads to them. */
type CueWords = Record<CueLanguage, Record<'phrases' | 'triggers', [word: string, numbers: number[]][]>>;

/**
 * The patterns of all cues, as JSON, and the words that lead to them.
 * @param cues of each entity
 * @param find ordinal of an id, or -1
 */
export function indexCues(
  cues: readonly (readonly Cue[])[],
  find: (id: string) => number,
): { count: number; words: CueWords; patterns: readonly string[] } {
  const patterns = new Numbering();
  const words = (lang: CueLanguage) => {
    const phrases = new Map<string, number[]>();
    const triggers = new Map<string, number[]>();
    cues.forEach((own, entity) => {
      for (const { word, pattern } of own.flatMap((cue) => patternsOf(entity, cue, lang, find))) {
        const index = 'elements' in pattern ? phrases : triggers;
        const number = patterns.number(JSON.stringify(pattern));
        const known = index.get(word);
        if (known) known.push(number);
        else index.set(word, [number]);
      }
    });
    return { phrases: [...phrases], triggers: [...triggers] };
  };
  return {
    count: cues.reduce((sum, own) => sum + own.length, 0),
    words: { id: words('id'), en: words('en') },
    patterns: patterns.list,
  };
}

/** A pattern and the word, folded, by which it is found in an article. */
interface IndexedPattern {
  word: string;
  pattern: PhrasePattern | TriggerPattern;
}

/**
 * The patterns of a cue in one language, in the order in which it is written.
 * @param entity ordinal of the record that has the cue
 * @param find ordinal of an id, or -1; what is not in the pack is left out, and a phrase that needs it with it
 */
function patternsOf(
  entity: number,
  cue: Cue,
  lang: CueLanguage,
  find: (id: string) => number,
): IndexedPattern[] {
  if ('phrases' in cue) {
    const { phrases, ...terms } = cue;
    return [...(phrases.any ?? []), ...(phrases[lang] ?? [])].flatMap((phrase) => {
      const elements = elementsOf(phrase, find);
      const anchor = anchorOf(elements);
      const complete = elements.every((element) => 'word' in element || element.slot >= 0);
      if (anchor < 0 || !complete) return [];
      return [{ word: wordOf(elements[anchor]), pattern: { entity, cue: terms, elements, anchor } }];
    });
  }
  const { words: triggers, with: needed, near: nearby, ...terms } = cue;
  const findAll = (ids: readonly string[]) => ids.map(find).filter((ordinal) => ordinal >= 0);
  const groups = needed.map((group) => findAll(Array.isArray(group) ? group : [group]));
  const near = findAll(nearby ?? []);
  return [...(triggers.any ?? []), ...(triggers[lang] ?? [])].flatMap((trigger) => {
    const words = foldedWords(trigger);
    return words.length > 0
      ? [{ word: words[0]!, pattern: { entity, cue: terms, words, groups, near } }]
      : [];
  });
}

/** "invasi {russia} ke {ukraine}" → word, slot, word, slot. */
function elementsOf(phrase: string, find: (id: string) => number): CueElement[] {
  return phrase.split(/(\{[^}]*\})/).flatMap((part): CueElement[] => {
    const slot = /^\{([^}]*)\}$/.exec(part);
    return slot ? [{ slot: find(slot[1]!) }] : foldedWords(part).map((word) => ({ word }));
  });
}

/** The longest literal word: the rarest, so the fewest tries. -1 when the phrase has none. */
function anchorOf(elements: readonly CueElement[]): number {
  let anchor = -1;
  elements.forEach((element, i) => {
    if ('word' in element && (anchor < 0 || element.word.length > wordOf(elements[anchor]).length))
      anchor = i;
  });
  return anchor;
}

function wordOf(element: CueElement | undefined): string {
  return element && 'word' in element ? element.word : '';
}
