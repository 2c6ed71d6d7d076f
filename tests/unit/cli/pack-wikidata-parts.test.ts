import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withGeneralTypes } from '../../../src/cli/pack/vocabulary';
import { ClassTree, labelFits } from '../../../src/cli/pack/wikidata/class-tree';
import { CLASSES } from '../../../src/cli/pack/wikidata/classes';
import type { Snak } from '../../../src/cli/pack/wikidata/entity';
import { OFFICE_ROLES, roleOfPosition } from '../../../src/cli/pack/wikidata/offices';
import { progressLine } from '../../../src/cli/pack/wikidata/progress';
import { dateOf, gregorian } from '../../../src/cli/pack/wikidata/time';
import { TYPES_FROM_LABELS, typeFromLabels } from '../../../src/cli/pack/wikidata/type-words';
import { loadVocabulary } from '../../../src/facts/load';
import { typeWordsOf } from '../../../src/facts/vocabulary';
import { snak, time } from './wikidata-entities';

const root = resolve(import.meta.dirname, '../../..');
const vocabulary = withGeneralTypes(
  loadVocabulary({
    path: 'vocabulary.yaml',
    text: readFileSync(join(root, 'assets/dataset/vocabulary.yaml'), 'utf8'),
  }),
);

describe('times', () => {
  const of = (...args: Parameters<typeof time>) => dateOf(snak('P569', time(...args)) as unknown as Snak);

  it.each([
    ['a day', of('2024-03-28'), '2024-03-28'],
    ['a month', of('2024-03'), '2024-03'],
    ['a year', of('2024'), '2024'],
    ['a year written as its first day', of('2024-01-01', 'gregorian', 9), '2024'],
    ['a decade', of('1990', 'gregorian', 8), null],
    ['a century', of('1900', 'gregorian', 7), null],
    ['an hour, as some bots wrote', of('2024-03-28', 'gregorian', 12), '2024-03-28'],
    ['a day without its day', of('2024-03-00', 'gregorian', 11), '2024-03'],
    ['a day without its month', of('2024-00-00', 'gregorian', 11), '2024'],
    ['30 February', of('2024-02-30'), '2024-02'],
    ['the October Revolution', of('1917-10-25', 'julian'), '1917-11-07'],
    ['the day before the reform', of('1582-10-04', 'julian'), '1582-10-14'],
    ['a Julian leap day that is none in our calendar', of('1900-02-29', 'julian'), '1900-03-13'],
    ['over the turn of the year', of('1879-12-21', 'julian'), '1880-01-02'],
    ['a Julian month stays', of('1917-10', 'julian'), '1917-10'],
    ['a Julian year stays', of('1917', 'julian'), '1917'],
    ['an unknown value', dateOf(snak('P569', 'somevalue') as unknown as Snak), null],
    ['no value', dateOf(snak('P569', 'novalue') as unknown as Snak), null],
    ['nothing', dateOf(undefined), null],
  ])('%s', (_, date, expected) => {
    expect(date).toBe(expected);
  });

  it.each([
    ['+00000002013-01-15T00:00:00Z', '2013-01-15'],
    ['-0044-03-15T00:00:00Z', null],
    ['+12024-01-01T00:00:00Z', null],
    ['2013', null],
  ])('the form %s', (text, expected) => {
    const value = { ...(time('2013-01-15').value as object), time: text };
    expect(dateOf(snak('P569', { type: 'time', value }) as unknown as Snak)).toBe(expected);
  });

  it('every Julian day is as many days after the last as in ours', () => {
    const next = (y: number, m: number, d: number): [number, number, number] => {
      const length = [31, y % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1]!;
      return d < length ? [y, m, d + 1] : m < 12 ? [y, m + 1, 1] : [y + 1, 1, 1];
    };
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 3000 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (y, m, d) => {
          const here = Date.parse(gregorian(y, m, d)!);
          expect(Date.parse(gregorian(...next(y, m, d))!) - here).toBe(86_400_000);
        },
      ),
    );
  });
});

describe('the class table', () => {
  const [human, unit] = [5, 176799];

  it('has each class once, and types of the vocabulary only', () => {
    expect(new Set(CLASSES.map(({ q }) => q)).size).toBe(CLASSES.length);
    const wrong = CLASSES.filter(
      ({ kind, type }) => kind !== 'skip' && kind !== 'person' && !typeWordsOf(vocabulary, kind, type),
    );
    expect(wrong).toEqual([]);
    const words = TYPES_FROM_LABELS.filter(([kind, type]) => !typeWordsOf(vocabulary, kind, type));
    expect(words).toEqual([]);
    expect(OFFICE_ROLES.filter((role) => !vocabulary.roles[role])).toEqual([]);
  });

  it.each([
    ['of the table itself', [human], 'person'],
    ['two steps below', [101], 'unit'],
    ['in a circle, below nothing', [201], null],
    ['unknown', [999], null],
    ['the nearest of two', [301], 'org'],
    ['one that is left out, nearer than an organisation', [401], 'skip'],
  ])('%s', (_, classes, kind) => {
    const tree = new ClassTree(
      Uint32Array.from([
        101,
        100,
        100,
        unit,
        201,
        202,
        202,
        201,
        301,
        43229,
        301,
        302,
        302,
        515,
        401,
        215380,
        215380,
        43229,
      ]),
    );
    expect(tree.find(classes)?.rule.kind ?? null).toBe(kind);
    expect(tree.find(classes)?.path[0] ?? classes[0]).toBe(classes[0]);
  });

  it('tells a class that is called otherwise from one with another label', () => {
    const region = CLASSES.find(({ q }) => q === 82794)!;
    expect(labelFits(region, ['geographic region'])).toBe(true);
    expect(labelFits(region, ['martial arts', 'fighting'])).toBe(false);
  });

  it.each([
    ['unit', ['motorised rifle brigade'], 'brigade'],
    ['unit', ['military unit'], null],
    ['weapon', ['anti-tank guided missile'], null],
    ['weapon', ['main battle tank'], 'tank'],
    ['place', ['regency of Indonesia'], 'region'],
    ['event', ['war crime'], null],
    ['event', ['first thing', 'suicide bombing'], 'attack'],
  ] as const)('%s: %s', (kind, labels, type) => {
    expect(typeFromLabels(kind, labels)).toBe(type);
  });
});

describe('positions', () => {
  const freedonia = { kind: 'place' as const, names: ['Freedonia', 'Republic of Freedonia'] };
  const assembly = { kind: 'org' as const, names: ['National Assembly'] };

  it.each([
    ['President of Freedonia', freedonia, 'president'],
    ['president of the Republic of Freedonia', freedonia, 'president'],
    ['president', freedonia, 'president'],
    ['President of the National Assembly', freedonia, null],
    ['President of the National Assembly', assembly, 'president-of'],
    ['Minister for Foreign Affairs', freedonia, 'foreign-minister'],
    ['Minister of Foreign Affairs (Freedonia)', freedonia, 'foreign-minister'],
    ['Minister of Defense of Freedonia', freedonia, 'defence-minister'],
    ['Minister of Agriculture of Freedonia', freedonia, null],
    ['Speaker of the National Assembly', assembly, 'speaker'],
    ['member of the National Assembly', assembly, null],
  ])('%s', (label, target, role) => {
    expect(roleOfPosition(label, target)).toBe(role);
  });
});

describe('progress', () => {
  it.each([
    [
      progressLine('reading', 5e8, 1e9, 0, 1000, 'entities', 10),
      'reading: 50.0 % of 1.0 GB, 1,000 entities, 100/s, 10 s left',
    ],
    [
      progressLine('reading', 75e7, 1e9, 5e8, 1000, 'entities', 100),
      'reading: 75.0 % of 1.0 GB, 1,000 entities, 10/s, 1 min 40 s left',
    ],
    [progressLine('reading', 2e6, 0, 0, 30, 'entities', 3), 'reading: 2.0 MB, 30 entities, 10/s'],
  ])('%#', (line, expected) => {
    expect(line).toBe(expected);
  });
});
