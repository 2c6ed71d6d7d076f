/** How notes are judged against gold (design, section 5). Pure. */
import { foldWord } from '../../notes/tokens';
import type { NoteJson } from '../annotate-article';
import { type EntityMention, type GoldArticle, isEntityMention, type SpanMention } from './gold';

export type Verdict = 'right' | 'neutral' | 'inside' | 'wrong';

export interface JudgedNote {
  note: NoteJson;
  verdict: Verdict;
  /** Gold mentions that it overlaps. */
  gold: (EntityMention | SpanMention)[];
}

export interface JudgedMention {
  mention: EntityMention;
  /** Has a right note. */
  found: boolean;
  /** The dataset has a record of that name. */
  held: boolean;
}

export interface JudgedArticle {
  article: GoldArticle;
  notes: JudgedNote[];
  /** Those that are demanded and notable. */
  mentions: JudgedMention[];
}

/** @param holds whether the dataset has an entity with one of these folded labels */
export function judge(
  article: GoldArticle,
  notes: readonly NoteJson[],
  holds: (labels: readonly string[]) => boolean,
): JudgedArticle {
  const judged = notes.map((note) => judgeNote(article, note));
  const mentions = article.mentions
    .filter(isEntityMention)
    .filter((mention) => !mention.optional && mention.notable)
    .map((mention) => ({
      mention,
      found: notes.some((note) => overlaps(note, mention) && means(note, mention)),
      held: holds(labelsOf(mention)),
    }));
  return { article, notes: judged, mentions };
}

function judgeNote(article: GoldArticle, note: NoteJson): JudgedNote {
  const gold = article.mentions.filter((mention) => overlaps(note, mention));
  return { note, gold, verdict: verdictOf(note, gold) };
}

function verdictOf(note: NoteJson, gold: readonly (EntityMention | SpanMention)[]): Verdict {
  if (gold.some((mention) => !isEntityMention(mention) || means(note, mention))) return 'right';
  if (gold.length === 0) return 'wrong';
  if (gold.every((mention) => isEntityMention(mention) && mention.optional)) return 'neutral';
  const inside = gold.some(
    (mention) =>
      note.start >= mention.start &&
      note.end <= mention.end &&
      note.end - note.start < mention.end - mention.start,
  );
  return inside && note.how !== 'described' && note.how !== 'short' ? 'inside' : 'wrong';
}

function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

function means(note: NoteJson, mention: EntityMention): boolean {
  const { name, aliases } = note.entity;
  const names = new Set([name.id, name.en, ...aliases].map(foldLabel));
  return labelsOf(mention).some((label) => names.has(label));
}

/** Folded labels that count as the mention's entity. */
export function labelsOf(mention: EntityMention): string[] {
  return [mention.entity, ...mention.accept].map(foldLabel);
}

/** Case, diacritics, hyphens, dashes and quotes do not tell labels apart. */
export function foldLabel(label: string): string {
  return foldWord(label)
    .replace(/[‐‑–—-]/g, ' ')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
