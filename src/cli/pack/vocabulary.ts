/** The vocabulary that packs by others use unless they bring their own. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadVocabulary } from '../../facts/load';
import type { Vocabulary } from '../../facts/vocabulary';
import type { Pack } from '../../pack/types';
import { GENERAL_TYPES } from './wikidata/classes';

/** The vocabulary.yaml of a source folder, or the bundled one. @throws DatasetError */
export async function vocabularyFor(dirs: readonly string[], bundled: Pack): Promise<Vocabulary> {
  for (const dir of dirs) {
    const path = join(dir, 'vocabulary.yaml');
    if (existsSync(path)) return loadVocabulary({ path, text: await readFile(path, 'utf8') });
  }
  return bundled.vocabulary();
}

/** With the types that an import falls back to. */
export function withGeneralTypes({ roles, types }: Vocabulary): Vocabulary {
  const kinds = Object.entries(GENERAL_TYPES) as [keyof Vocabulary['types'], Vocabulary['types']['org']][];
  return {
    roles,
    types: Object.fromEntries(
      kinds.map(([kind, general]) => [kind, { ...general, ...types[kind] }]),
    ) as Vocabulary['types'],
  };
}
