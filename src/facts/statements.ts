/** A claim in words with its source, before the card numbers the sources. Pure. */

import { displayName, nameAfterPreposition } from './entity-name';
import { formatDate } from './format-date';
import { fill, wordsOf } from './labels';
import type { CardLanguage, DatasetRecord, Role, Source } from './schema';
import type { FactStore } from './store';

export interface Statement {
  text: string;
  sources: Source[];
  /** The beginning of somebody's term, where that is what is said: the day as in the record, and who. */
  begins?: { on: string; person: string };
}

/** Roles that no day ends: who founded something stays its founder. */
const LASTING: ReadonlySet<string> = new Set(['founder']);

export function isLasting(role: Role): boolean {
  return LASTING.has(role.role);
}

/** The sources that a claim's `source` names in its record. */
export function sourcesOf(record: DatasetRecord, key: string | readonly string[]): Source[] {
  const keys = typeof key === 'string' ? [key] : key;
  return keys.flatMap((k) => record.sources[k] ?? []);
}

/** "Direktur Dinas Intelijen Luar Negeri Rusia". */
export function roleText(role: Role, store: FactStore, lang: CardLanguage): string {
  const text = role.title ? role.title[lang] : withOf(role, store, lang);
  return role.acting ? fill(wordsOf(lang).acting, { role: text }) : text;
}

/** The office alone, for the card of the thing itself: "Presiden". */
export function officeText(role: Role, store: FactStore, lang: CardLanguage): string {
  if (role.title) return role.title[lang];
  const phrase = store.vocabulary().roles[role.role]?.[lang] ?? role.role;
  const bare = phrase
    .replace(/,?\s*(?:of|to)?\s*\{of\}/, '')
    .replace(/\s{2,}/g, ' ')
    .trim();
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

function withOf(role: Role, store: FactStore, lang: CardLanguage): string {
  const phrase = store.vocabulary().roles[role.role]?.[lang] ?? role.role;
  const entity = role.of === undefined ? -1 : store.find(role.of);
  if (entity < 0) return phrase.replace(/,?\s*(?:of|to)?\s*\{of\}/, '').trim();
  const of = store.record(entity);
  const afterPreposition = /\b(?:of|to) \{of\}/.test(phrase);
  return fill(phrase, { of: afterPreposition ? nameAfterPreposition(of, lang) : displayName(of, lang) });
}

/** A statement from a phrase of labels.ts. Dates among the values are put into words. */
export function statement(
  phrase: string,
  values: { role?: string; name?: string; from?: string; to?: string },
  sources: Source[],
  lang: CardLanguage,
): Statement {
  const words: Record<string, string> = {};
  if (values.role !== undefined) words.role = values.role;
  if (values.name !== undefined) words.name = values.name;
  if (values.from !== undefined) words.from = formatDate(values.from, lang);
  if (values.to !== undefined) words.to = formatDate(values.to, lang);
  return { text: fill(phrase, words), sources };
}
