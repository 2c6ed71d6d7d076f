/** "President Lee": an office and a surname, where no full name has been given. */
import { describe, expect, it } from 'vitest';
import { chooseNotes } from '../../../src/notes/choose';
import { gazetteer, WORLD } from '../helpers/gazetteer';

const lee = (id: string, name: string, country: string, from: string, to?: string) =>
  `${id} | person | ${name}; ~Lee | country: ${country}\\n roles: [{ role: president, of: ${country}, from: ${from}, ${to ? `to: ${to}, ` : ''}source: s }]`;

const pack = gazetteer([
  ...WORLD,
  lee('lee-jae-myung', 'Lee Jae Myung', 'south-korea', '2025-06-04'),
  lee('lee-myung-bak', 'Lee Myung Bak', 'south-korea', '2008-02-25', '2013-02-25'),
]);

function notes(text: string, lang: 'id' | 'en', date: string | null = '2025-09-12'): string[] {
  return chooseNotes(pack, { lang, date, flows: [{ kind: 'body', text }] }).map(
    (note) => `${text.slice(note.start, note.end)} → ${pack.core(note.entity).id}`,
  );
}

const seoul = ['South Korea → south-korea'];

describe('a title and a surname', () => {
  it.each<[string, string, string[], string | null | undefined]>([
    [
      'who is in office that day',
      'President Lee left South Korea.',
      ['Lee → lee-jae-myung', ...seoul],
      undefined,
    ],
    ['who was then', 'President Lee left South Korea.', ['Lee → lee-myung-bak', ...seoul], '2010-05-01'],
    ['nobody was then', 'President Lee left South Korea.', seoul, '2015-05-01'],
    ['the article has no day', 'President Lee left South Korea.', seoul, null],
    ['the country is not named', 'President Lee left.', [], undefined],
    [
      'the country stands between',
      'South Korean President Lee left South Korea.',
      ['Lee → lee-jae-myung', ...seoul],
      undefined,
    ],
    ['another office', 'Prime Minister Lee left South Korea.', seoul, undefined],
    ['no title', 'The banker Lee left South Korea.', seoul, undefined],
    ['a longer name', 'President Lee Kuan left South Korea.', seoul, undefined],
    [
      'and he is meant after it',
      'President Lee left South Korea. Then Lee slept.',
      ['Lee → lee-jae-myung', ...seoul, 'Lee → lee-jae-myung'],
      undefined,
    ],
  ])('%s', (_, text, expected, date) => {
    expect(notes(text, 'en', date)).toEqual(expected);
  });

  it('with the country between, as Indonesian has it', () => {
    expect(notes('Presiden Korea Selatan Lee tiba.', 'id')).toEqual([
      'Korea Selatan → south-korea',
      'Lee → lee-jae-myung',
    ]);
    expect(notes('Presiden Korea Utara Lee tiba di Korea Selatan.', 'id')).toEqual([
      'Korea Utara → north-korea',
      'Korea Selatan → south-korea',
    ]);
  });
});
