/** Labels, aliases and descriptions of an entity → names and gloss of its record. Pure. */
import type { Kind } from '../../../facts/schema';
import type { Draft } from './draft';

/** Longer aliases are sentences, legal titles and slips. */
const MOST_UNITS = 80;

export interface RecordNames {
  name: { id: string; en: string } & Record<string, string>;
  aliases?: { any?: string[]; id?: string[]; en?: string[] };
  short?: { any?: string[] };
}

/** A language without a label takes the label of the next: Indonesian, English, "all languages", any other asked for. */
export function recordNames(draft: Draft, kind: Kind): RecordNames {
  const { labels } = draft;
  const any = labels.mul ?? Object.values(labels)[0]!;
  const name: RecordNames['name'] = {
    id: labels.id ?? labels.mul ?? labels.en ?? any,
    en: labels.en ?? labels.mul ?? labels.id ?? any,
  };
  for (const [lang, label] of Object.entries(labels)) if (lang !== 'mul') name[lang] ??= label;
  if (draft.native) name[draft.native.lang] ??= draft.native.text;
  const taken = new Set(Object.values(name));
  const aliases: Record<'any' | 'id' | 'en', string[]> = { any: [], id: [], en: [] };
  const short: string[] = [];
  for (const [lang, list] of Object.entries(draft.aliases ?? {})) {
    const key = lang === 'id' || lang === 'en' ? lang : 'any';
    for (const alias of list) {
      if (taken.has(alias) || !isUsable(alias)) continue;
      taken.add(alias);
      if (isShort(alias, kind)) short.push(alias);
      else aliases[key].push(alias);
    }
  }
  const names: RecordNames = { name };
  const filled = Object.entries(aliases).filter(([, list]) => list.length > 0);
  if (filled.length > 0) names.aliases = Object.fromEntries(filled);
  if (short.length > 0) names.short = { any: short };
  return names;
}

function isUsable(alias: string): boolean {
  if (alias.length < 2 || alias.length > MOST_UNITS) return false;
  // "president", "the war", a bare number: ordinary words that would mean this entity wherever they stand.
  return /\p{Lu}|\p{Lo}/u.test(alias);
}

/**
 * Editors give surnames and initials as aliases, and two letters mean many things: those mean the entity only after its
 * fuller name.
 */
function isShort(alias: string, kind: Kind): boolean {
  if (alias.length <= 2) return true;
  return kind === 'person' && !/[\s\p{Lo}]/u.test(alias);
}

/** Description in both card languages. One that exists in one language only stands for both: better than no line. */
export function glossText(draft: Draft): { id: string; en: string } | null {
  const { id, en, mul } = draft.descriptions ?? {};
  const first = id ?? mul ?? en;
  const second = en ?? mul ?? id;
  return first === undefined || second === undefined ? null : { id: first, en: second };
}
