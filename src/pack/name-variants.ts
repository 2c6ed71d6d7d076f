/** Other spellings of people's names that articles use and no record lists: transliterations and the order of names. */
import type { DatasetRecord } from '../facts/schema';

/**
 * Given names that are one name in the alphabet they come from. First the forms of English, then those of other
 * languages whose articles are quoted. The romanisations of BGN/PCGN, ISO 9, Deutsche Transkription and of passports.
 */
const GIVEN_NAMES: readonly (readonly string[])[] = [
  'Sergey Sergei Sergej',
  'Serhiy Serhii Sergiy',
  'Dmitry Dmitri Dmitriy Dmitrij',
  'Dmytro Dmitro',
  'Yuri Yury Yuriy Yurii Jurij',
  'Valery Valeriy Valerii Valeri',
  'Andrei Andrey Andrej',
  'Andriy Andrii Andrij',
  'Nikolai Nikolay Nikolaj',
  'Alexei Alexey Aleksei Aleksey Aleksej',
  'Alexander Aleksandr Alexandr Aleksander',
  'Oleksandr Olexandr Olexander',
  'Oleksii Oleksiy Olexiy',
  'Yevgeny Yevgeniy Yevgeni Evgeny Evgeni Evgeniy',
  'Vasily Vasiliy Vassily Vasili',
  'Gennady Gennadiy Gennadi',
  'Anatoly Anatoliy Anatolii',
  'Arkady Arkadiy',
  'Georgy Georgiy Georgi',
  'Vitaly Vitaliy Vitalii',
  'Maxim Maksim',
  'Viktor Victor',
  'Kirill Kiril',
  'Mykhailo Mikhailo Mykhaylo',
  'Mikhail Michail Mihail',
  'Volodymyr Volodimir',
  'Vladimir Wladimir',
  'Mohammed Mohammad Muhammad Mohamed Muhammed Mohamad',
  'Ahmed Ahmad',
  'Mahmoud Mahmud',
  'Abdullah Abdallah',
  'Hussein Hussain Husain Husein Hossein',
  'Hassan Hasan',
  'Ebrahim Ibrahim',
  'Yahya Yehya Yehia',
  'Khaled Khalid',
  'Ismail Ismael Esmail',
  'Esmail Esmaeil Ismail',
  'Yusuf Yousef Yousuf Youssef',
  'Mustafa Mostafa Moustafa',
  'Suleiman Sulaiman Soleiman Sulayman',
].map((names) => names.split(' '));

const variantsOfGiven = new Map<string, Set<string>>();
for (const names of GIVEN_NAMES) {
  for (const name of names) {
    const others = variantsOfGiven.get(name) ?? new Set();
    for (const other of names) if (other !== name) others.add(other);
    variantsOfGiven.set(name, others);
  }
}

/** Endings of surnames of one alphabet: "Zelensky", "Zelenskyy", "Zelenskiy". */
const SKY = /sk(?:yy|yi|iy|ii|ij|y|i)$/;
const SKY_ENDINGS = ['sky', 'skyy', 'skyi', 'skiy', 'skii', 'ski'];
/** Countries whose surnames end so when they are written in Latin letters (a Polish "-ski" has one spelling). */
const SKY_COUNTRIES = new Set(['russia', 'ukraine', 'belarus', 'kazakhstan', 'bulgaria', 'north-macedonia']);

/** Where the family name comes first at home, and Western articles also put it last. */
const FAMILY_FIRST = new Set(['north-korea', 'south-korea', 'china', 'taiwan', 'vietnam']);
/** Where the family name comes last in Western articles, and first at home. */
const FAMILY_LAST = new Set(['japan', 'hungary']);

/**
 * Further spellings of a person's full name, without the name itself; none for names of one word, in other scripts, or of
 * other records. Each changes one word, or the order.
 */
export function nameVariants(
  { kind, country }: Pick<DatasetRecord, 'kind'> & { country?: string | undefined },
  name: string,
): string[] {
  if (kind !== 'person' || !/^[\p{Script=Latin}\s.'’-]+$/u.test(name)) return [];
  const words = name.split(' ');
  if (words.length < 2) return [];
  const found = new Set<string>();
  words.forEach((word, at) => {
    const replace = (other: string) => found.add(words.with(at, other).join(' '));
    // Arabic given names are surnames too; other given names only stand first.
    for (const other of variantsOfGiven.get(word) ?? []) if (at < words.length - 1) replace(other);
    if (at === words.length - 1 && country !== undefined && SKY_COUNTRIES.has(country) && SKY.test(word))
      for (const ending of SKY_ENDINGS) replace(word.replace(SKY, ending));
  });
  const inverted = inOtherOrder(words, country);
  if (inverted !== null) found.add(inverted);
  found.delete(name);
  return [...found];
}

/** "Jong Un Kim", "Ishiba Shigeru"; null where the order does not change, or it is not known which word is which. */
function inOtherOrder(words: readonly string[], country: string | undefined): string | null {
  if (country === undefined || words.some((word) => word.includes('.'))) return null;
  if (FAMILY_FIRST.has(country) && words.length <= 3) return [...words.slice(1), words[0]].join(' ');
  if (FAMILY_LAST.has(country) && words.length === 2) return [words[1], words[0]].join(' ');
  return null;
}
