import { describe, expect, it } from 'vitest';
import { checkRecords } from '../../../src/facts/check';
import { formatProblem, loadRecords, loadVocabulary } from '../../../src/facts/load';

const vocabulary = loadVocabulary({
  path: 'vocabulary.yaml',
  text: `
roles:
  president: { id: "Presiden {of}", en: "President of {of}", exclusive: true, head: state }
  other: { id: "", en: "" }
types:
  place: { country: { id: negara, en: country } }
  unit: {}
  org: {}
  event: { war: { id: perang, en: war } }
  weapon: {}
`,
});

const COUNTRY = `
- id: atlantis
  kind: place
  type: country
  name: { en: Atlantis, id: Atlantis }
  gloss: { en: island, id: pulau, source: a }
  facts:
    - { on: 1990, text: { id: Satu., en: One. }, source: a }
    - { on: 1991, text: { id: Dua., en: Two. }, source: a }
  sources: { a: { title: T, publisher: P, url: "https://example.org/a", seen: 2026-11-24 } }
  checked: 2026-11-24
`;

const person = (id: string, more: string) => `
- id: ${id}
  kind: person
  name: { en: ${id}, id: ${id} }
${more}
  facts:
    - { on: 1995, text: { id: Satu., en: One. }, source: a }
    - { on: 1996, text: { id: Dua., en: Two. }, source: a }
  sources: { a: { title: T, publisher: P, url: "https://example.org/a", seen: 2026-11-24 } }
  checked: 2026-11-24
`;

/** Every problem of the file, as it would be printed. */
function problems(text: string): string[] {
  const { records, problems } = loadRecords([{ path: 'x.yaml', text }]);
  return [...problems, ...checkRecords(records, vocabulary)].map(formatProblem);
}

describe('dataset problems name file, line and field', () => {
  it('finds nothing wrong with a sound record', () => {
    expect(problems(COUNTRY)).toEqual([]);
  });

  it.each<[string, string, string | RegExp]>([
    ['broken YAML', '- id: [a', /^x\.yaml:\d+: /],
    ['no list', 'id: a', 'x.yaml:1: must be a list of records'],
    [
      'unknown field',
      COUNTRY.replace('gloss:', 'glos:'),
      'x.yaml:6: atlantis.glos: is no field of this form',
    ],
    [
      'missing language',
      COUNTRY.replace('en: One. ', ''),
      /^x\.yaml:8: atlantis\.facts\.0\.text\.en: is missing$/,
    ],
    ['no such day', COUNTRY.replace('on: 1990', 'on: 2023-02-30'), /^x\.yaml:8: atlantis\.facts\.0\.on: /],
    ['address', COUNTRY.replace('https:', 'javascript:'), /^x\.yaml:10: atlantis\.sources\.a\.url: /],
    [
      'unknown source',
      COUNTRY.replace('source: a }\n  sources', 'source: b }\n  sources'),
      'x.yaml:9: atlantis.facts.1.source: names no source of this record: b',
    ],
    [
      'unknown type',
      COUNTRY.replace('type: country', 'type: planet'),
      'x.yaml:4: atlantis.type: is not in the vocabulary: planet',
    ],
    [
      'too few claims',
      COUNTRY.replace(/ {4}- \{ on: 1991.*\n/, ''),
      'x.yaml:2: atlantis.id: has 1 dated facts or roles, needs 2',
    ],
    ['twice the same id', COUNTRY + COUNTRY, 'x.yaml:13: atlantis.id: is used by x.yaml:2 already'],
    [
      'reference to nothing',
      COUNTRY.replace('text: { id: Satu.', 'about: [mu], text: { id: Satu.'),
      'x.yaml:8: atlantis.facts.0.about.0: refers to no record: mu',
    ],
  ])('%s', (_, text, expected) => {
    const found = problems(text);
    if (typeof expected === 'string') expect(found).toContain(expected);
    else
      expect(
        found.some((line) => expected.test(line)),
        found.join('\n'),
      ).toBe(true);
  });

  it('finds two presidents at once, but not a hand-over', () => {
    const term = (from: string, to: string) =>
      `  roles: [{ role: president, of: atlantis, from: ${from}, to: ${to}, source: a }]`;
    const handOver =
      person('ann', term('2000-01-01', '2004-01-20')) + person('bob', term('2004-01-20', '2008-01-20'));
    expect(problems(COUNTRY + handOver)).toEqual([]);
    const both =
      person('ann', term('2000-01-01', '2006-01-20')) + person('bob', term('2004-01-20', '2008-01-20'));
    expect(problems(COUNTRY + both)).toEqual([
      expect.stringContaining('overlaps as president atlantis with ann (2000-01-01 to 2006-01-20)'),
    ]);
  });

  it('finds offices after death and at a child’s age', () => {
    const text = person(
      'ann',
      `  born: { date: 1990-01-01, source: a }
  died: { date: 2010-01-01, source: a }
  roles:
    - { role: president, of: atlantis, from: 1999-01-01, to: 2000-01-01, source: a }
    - { role: president, of: atlantis, from: 2009-01-01, source: a }`,
    );
    const found = problems(COUNTRY + text).join('\n');
    expect(found).toContain('ann.roles.0.from: begins at an age under 16');
    expect(found).toContain('ann.roles.1: has no end, but the person died 2010-01-01');
  });

  it('refuses YAML aliases that would blow up', () => {
    const bomb = `- &a [x, x, x, x]\n- &b [*a, *a, *a, *a]\n- [*b, *b, *b]\n`;
    expect(problems(bomb).length).toBeGreaterThan(0);
  });
});
