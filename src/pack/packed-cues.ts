/** Cue patterns by the words that lead to them, decoded on demand. */
import type { Container } from '../names/container';
import * as layout from './layout';
import type { Phrases } from './phrases';
import { damaged, parse, range } from './slices';
import type { CueLanguage, PhrasePattern, TriggerPattern } from './types';

/** By language and kind: word → numbers of patterns. */
type Index = Map<string, Map<string, readonly number[]>>;

export class PackedCues {
  private readonly words: Uint8Array;
  private readonly at: Uint32Array;
  private readonly bytes: Uint8Array;
  private index: Index | null = null;
  private readonly patterns: (PhrasePattern | TriggerPattern | undefined)[] = [];

  constructor(
    container: Container,
    private readonly phraseBook: Phrases,
    private readonly entityCount: number,
  ) {
    this.words = container.bytes(layout.CUE_WORDS);
    this.at = container.u32(layout.CUES_AT);
    this.bytes = container.bytes(layout.CUES);
  }

  phrases(lang: CueLanguage, word: string): PhrasePattern[] {
    return this.found(`${lang} phrases`, word).map((number) => {
      const pattern = this.pattern(number);
      if (!('elements' in pattern)) throw damaged('cues');
      return pattern;
    });
  }

  triggers(lang: CueLanguage, word: string): TriggerPattern[] {
    return this.found(`${lang} triggers`, word).map((number) => {
      const pattern = this.pattern(number);
      if ('elements' in pattern) throw damaged('cues');
      return pattern;
    });
  }

  /** Reads all of them. @throws PackError when one is damaged */
  check(): void {
    for (const [kind, words] of this.index ?? this.readIndex()) {
      const [lang] = kind.split(' ') as [CueLanguage];
      for (const word of words.keys()) {
        if (kind.endsWith(' phrases')) this.phrases(lang, word);
        else this.triggers(lang, word);
      }
    }
  }

  private found(kind: string, word: string): readonly number[] {
    this.index ??= this.readIndex();
    return this.index.get(kind)?.get(word) ?? [];
  }

  /** Some hundred words: a fraction of a millisecond. */
  private readIndex(): Index {
    const index: Index = new Map();
    const languages = parse(this.words, 'cue-words') as Record<string, Record<string, unknown>> | null;
    for (const lang of ['id', 'en'])
      for (const kind of ['phrases', 'triggers']) {
        const words = languages?.[lang]?.[kind];
        if (!Array.isArray(words) || !words.every(isEntry)) throw damaged('cue-words');
        index.set(`${lang} ${kind}`, new Map(words));
      }
    return index;
  }

  private pattern(number: number): PhrasePattern | TriggerPattern {
    let pattern = this.patterns[number];
    if (pattern === undefined) {
      const [from, to] = range(this.at, number, this.bytes.length, 'cues');
      const parsed = this.phraseBook.json(this.bytes.subarray(from, to), 'cues');
      if (!this.isPattern(parsed)) throw damaged('cues');
      pattern = parsed;
      this.patterns[number] = pattern;
    }
    return pattern;
  }

  private isPattern(value: unknown): value is PhrasePattern | TriggerPattern {
    const pattern = value as Partial<PhrasePattern & TriggerPattern> | null;
    if (typeof pattern?.cue !== 'object' || pattern.cue === null || !this.has(pattern.entity)) return false;
    const { elements, anchor, words, groups, near } = pattern;
    if (elements === undefined)
      return (
        Array.isArray(words) &&
        words.every((word) => typeof word === 'string') &&
        Array.isArray(groups) &&
        [...groups, near].every((group) => Array.isArray(group) && group.every((entity) => this.has(entity)))
      );
    if (!Array.isArray(elements) || typeof anchor !== 'number') return false;
    return (
      elements[anchor] !== undefined &&
      elements.every(
        (element) =>
          typeof element === 'object' &&
          element !== null &&
          ('word' in element ? typeof element.word === 'string' : this.has(element.slot)),
      )
    );
  }

  private has(entity: unknown): boolean {
    return Number.isInteger(entity) && (entity as number) >= 0 && (entity as number) < this.entityCount;
  }
}

function isEntry(entry: unknown): entry is [string, number[]] {
  return (
    Array.isArray(entry) &&
    typeof entry[0] === 'string' &&
    Array.isArray(entry[1]) &&
    entry[1].every((number) => Number.isInteger(number))
  );
}
