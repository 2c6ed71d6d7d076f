/** By which names, in which role and language, a record is found. */
import type { DatasetRecord } from '../facts/schema';
import { LANGUAGES, ROLES } from './layout';
import type { NameLanguage, NameRole } from './types';

export interface RecordName {
  text: string;
  role: NameRole;
  lang: NameLanguage;
}

/**
 * Every spelling once. A spelling that is name and alias is a name; one in both card languages, in another language
 * (native script) or in both lists is for any language.
 */
export function namesOf(record: DatasetRecord): RecordName[] {
  const found = new Map<string, RecordName>();
  const add = (text: string, role: NameRole, lang: NameLanguage) => {
    const known = found.get(text);
    if (!known) found.set(text, { text, role, lang });
    else {
      if (ROLES.indexOf(role) < ROLES.indexOf(known.role)) known.role = role;
      if (known.lang !== lang) known.lang = 'any';
    }
  };
  for (const [key, text] of Object.entries(record.name))
    add(text, 'name', key === 'id' || key === 'en' ? key : 'any');
  const addLists = (lists: { [key in NameLanguage]?: string[] | undefined } | undefined, role: NameRole) => {
    for (const lang of LANGUAGES) for (const text of lists?.[lang] ?? []) add(text, role, lang);
  };
  addLists(record.aliases, 'alias');
  addLists(record.short, 'short');
  if (record.kind === 'place') addLists(record.demonyms, 'demonym');
  return [...found.values()];
}
