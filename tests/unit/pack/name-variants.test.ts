import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameVariants } from '../../../src/pack/name-variants';
import { gazetteer } from '../helpers/gazetteer';

const person = (country?: string) => ({ kind: 'person' as const, country });

describe('other spellings of a name', () => {
  it.each<[string, string | undefined, string[]]>([
    ['Sergey Lavrov', 'russia', ['Sergei Lavrov', 'Sergej Lavrov']],
    [
      'Volodymyr Zelensky',
      'ukraine',
      [
        'Volodimir Zelensky',
        'Volodymyr Zelenskyy',
        'Volodymyr Zelenskyi',
        'Volodymyr Zelenskiy',
        'Volodymyr Zelenskii',
        'Volodymyr Zelenski',
      ],
    ],
    ['Jan Kowalski', 'poland', []],
    ['Kim Jong Un', 'north-korea', ['Jong Un Kim']],
    ['Shigeru Ishiba', 'japan', ['Ishiba Shigeru']],
    ['Joko Widodo', 'indonesia', []],
    ['Mahmoud Abbas', undefined, ['Mahmud Abbas']],
    // A given name as a surname keeps its spelling, and so does a name of one word.
    ['Saddam Hussein', 'iraq', []],
    ['Sergey', 'russia', []],
    ['Сергей Лавров', 'russia', []],
  ])('%s', (name, country, expected) => {
    expect(nameVariants(person(country), name)).toEqual(expected);
  });

  it('are those of people only', () => {
    expect(nameVariants({ kind: 'place', country: 'russia' }, 'Sergey Posad')).toEqual([]);
  });

  it('have as many words, and never the name itself', () => {
    const word = fc.constantFrom('Sergey', 'Mohammad', 'Kim', 'Zelensky', 'Ali', 'Jong', 'Hassan', 'bin');
    const country = fc.constantFrom('russia', 'japan', 'north-korea', 'iran', undefined);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), country, (words, where) => {
        const variants = nameVariants(person(where), words.join(' '));
        expect(variants).not.toContain(words.join(' '));
        expect(new Set(variants).size).toBe(variants.length);
        for (const variant of variants) expect(variant.split(' ')).toHaveLength(words.length);
      }),
    );
  });
});

describe('a pack', () => {
  const pack = gazetteer([
    'russia | place country | Russia |',
    'iran | place country | Iran |',
    'sergey-lavrov | person | Sergey Lavrov; Lavrov | country: russia',
    'mohammad-a | person | Mohammad Karimi | country: iran',
    'muhammad-b | person | Muhammad Karimi | country: iran',
  ]);
  const found = (text: string) =>
    pack
      .findNames(text)
      .map(({ values }) =>
        values.flatMap((value) => pack.candidates(value)).map(({ entity }) => pack.core(entity).id),
      );

  it('finds people by them', () => {
    expect(found('Sergej Lavrov')).toEqual([['sergey-lavrov']]);
    expect(found('Sergei Lavrov')).toEqual([['sergey-lavrov']]);
  });

  it('takes what somebody is called before what somebody else may be called', () => {
    expect(found('Mohammad Karimi')).toEqual([['mohammad-a']]);
    expect(found('Muhammad Karimi')).toEqual([['muhammad-b']]);
  });

  it('takes nobody for a spelling that two may have', () => {
    expect(found('Mohamed Karimi').flat()).toEqual([]);
  });
});
