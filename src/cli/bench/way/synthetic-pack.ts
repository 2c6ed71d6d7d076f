/** A pack of very many names, the same every time: people with eight names each, in two hundred countries. */
import type { DatasetRecord } from '../../../facts/schema';
import type { Vocabulary } from '../../../facts/vocabulary';
import { PackWriter } from '../../pack/pack-writer';

const NAMES_EACH = 8;
const COUNTRIES = 200;
const DAY = '2026-01-02';

/** Gives the bytes of the file. */
export function writeSyntheticPack(path: string, names: readonly string[], vocabulary: Vocabulary): number {
  const writer = new PackWriter(path);
  for (let i = 0; i < COUNTRIES; i++) writer.add(country(i));
  for (let i = 0; i * NAMES_EACH < names.length; i++)
    writer.add(person(i, names.slice(i * NAMES_EACH, (i + 1) * NAMES_EACH)));
  return writer.finish(vocabulary, { name: 'Synthetic', made: DAY });
}

function country(i: number): DatasetRecord {
  const name = `Landia ${i} Utara`;
  return {
    id: `c${i}`,
    kind: 'place',
    type: 'country',
    name: { id: name, en: name },
    sources: source(`C${i}`),
    checked: DAY,
  };
}

function person(i: number, [name = '', ...aliases]: readonly string[]): DatasetRecord {
  return {
    id: `p${i}`,
    kind: 'person',
    name: { id: name, en: name },
    aliases: { any: aliases },
    country: `c${i % COUNTRIES}`,
    born: { date: `${1940 + (i % 50)}`, source: 's' },
    roles: [
      {
        role: 'president',
        of: `c${i % COUNTRIES}`,
        from: `${1990 + (i % 30)}`,
        to: `${1992 + (i % 30)}`,
        source: 's',
      },
      { role: 'commander', of: `c${(i * 7) % COUNTRIES}`, from: `${1980 + (i % 30)}-05`, source: 's' },
    ],
    sources: source(`P${i}`),
    checked: DAY,
  };
}

function source(title: string): DatasetRecord['sources'] {
  return { s: { title, publisher: 'Synthetic', url: `https://example.org/${title}`, seen: DAY } };
}
