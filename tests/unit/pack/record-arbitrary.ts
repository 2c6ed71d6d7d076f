/** Random records that refer to each other. */
import fc from 'fast-check';
import type { DatasetRecord } from '../../../src/facts/schema';
import type { Vocabulary } from '../../../src/facts/vocabulary';

export const vocabulary: Vocabulary = {
  roles: {
    president: { id: 'Presiden {of}', en: 'President of {of}', head: 'state' },
    other: { id: '', en: '' },
  },
  types: { place: {}, unit: {}, org: {}, event: {}, weapon: {} },
};

const id = fc.integer({ min: 0, max: 60 }).map((n) => `e${n * 7}`);
const name = fc.constantFrom(
  'Kim Jong Un',
  'Kim',
  'Pyongyang',
  'AS',
  'perang Korea',
  'Łódź',
  '북한',
  '(x)',
  '1st Division',
);
const date = fc.constantFrom('1950', '1950-06', '1950-06-25', '2024-03-28');
const source = fc.record({
  title: fc.constantFrom('T', 'A "title"\n\u{1f600}', '\u0001\u00f5'),
  publisher: fc.constant('P'),
  url: fc.integer({ min: 1, max: 9 }).map((n) => `https://example.org/${n ** 9}`),
  seen: fc.constant('2024-01-01'),
});
const sources = fc.record({ s: source, 'a "key"\n': source }, { requiredKeys: ['s'] });
const words = fc.record(
  { any: fc.array(name, { maxLength: 3 }), id: fc.array(name, { maxLength: 2 }) },
  { requiredKeys: [] },
);
const common = {
  id,
  name: fc.record({ id: name, en: name }),
  aliases: words,
  short: words,
  sources,
  checked: fc.constantFrom('2024-01-01', '2025-02-03'),
  cues: fc.array(fc.constant({ phrases: { en: ['war of {e7}'] } }), { maxLength: 1 }),
};
const simple = fc.record({ date, source: fc.constant('s') });
const optional = ['id', 'name', 'sources', 'checked', 'kind'] as const;

/** Valid as the pack's writers see it. */
export const recordArbitrary: fc.Arbitrary<DatasetRecord> = fc.oneof(
  fc.record(
    {
      ...common,
      kind: fc.constant('person' as const),
      country: id,
      born: simple,
      died: simple,
      roles: fc.array(
        fc.record({
          role: fc.constantFrom('president', 'other'),
          of: id,
          from: date,
          to: date,
          source: fc.constant('s'),
        }),
        { maxLength: 3 },
      ),
    },
    { requiredKeys: [...optional] },
  ),
  fc.record(
    {
      ...common,
      kind: fc.constant('place' as const),
      type: fc.constantFrom('city', 'country'),
      country: id,
      capital: id,
      demonyms: words,
      founded: simple,
    },
    { requiredKeys: [...optional, 'type'] },
  ),
  fc.record(
    {
      ...common,
      kind: fc.constant('event' as const),
      type: fc.constantFrom('war', 'summit'),
      from: date,
      to: date,
      source: fc.constant('s'),
      place: id,
      participants: fc.array(id, { maxLength: 4 }),
    },
    { requiredKeys: [...optional, 'type', 'from', 'source'] },
  ),
) as fc.Arbitrary<unknown> as fc.Arbitrary<DatasetRecord>;
