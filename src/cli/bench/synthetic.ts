/**
 * Names and articles for the bench, the same every time. Their statistics are those of 371,000 real names (people,
 * places, organisations, works) and of 2.7 million units of real news: tokens a name, distinct tokens (Heaps' law with
 * exponent 0.72), letters a token, capitals, numbers and hits a thousand units of text.
 */
import { Random } from './random';

const CONSONANTS = [
  'b',
  'd',
  'g',
  'h',
  'j',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'w',
  'y',
  'kh',
  'ng',
  'sh',
  'tr',
];
const VOWELS = ['a', 'a', 'e', 'i', 'i', 'o', 'u', 'ai', 'ia'];
const CODAS = ['', '', '', 'n', 'r', 's', 'l', 'm', 'k', 't', 'ng'];
const SMALL = ['of', 'the', 'dan', 'di', 'de', 'for', 'untuk', 'al', 'bin', 'van'];
const ACCENTS: Record<string, string> = { a: 'á', e: 'é', i: 'í', o: 'ö', u: 'ü', s: 'š', n: 'ñ' };
/** Cumulative shares of names with 1, 2, … tokens. */
const TOKENS = [0.16, 0.55, 0.8, 0.9, 0.95, 0.975, 1];

/** Makes words that were not made before. */
class Words {
  private readonly made = new Set<string>();
  private readonly random: Random;

  constructor(random: Random) {
    this.random = random;
  }

  word(): string {
    for (;;) {
      let word = '';
      const syllables = 2 + (this.random.next() < 0.45 ? 1 : 0) + (this.random.next() < 0.08 ? 1 : 0);
      for (let i = 0; i < syllables; i++)
        word +=
          this.random.pick(CONSONANTS) + this.random.pick(VOWELS) + (i % 2 ? this.random.pick(CODAS) : '');
      if (this.made.has(word)) continue;
      this.made.add(word);
      return word;
    }
  }
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

export interface NamesOptions {
  count: number;
  /** Share of names that begin in lower case. */
  lowerCase: number;
}

/** Distinct names. A longer list begins with the shorter one. */
export function syntheticNames({ count, lowerCase }: NamesOptions): string[] {
  const random = new Random(20240328);
  const words = new Words(random);
  const used: string[] = [];
  const names = new Set<string>();
  const token = (): string => {
    const fresh = Math.min(1, 6.6 * (used.length + 1) ** -0.28);
    const word = random.next() < fresh ? words.word() : random.pick(used);
    used.push(word);
    return word;
  };
  while (names.size < count) {
    const share = random.next();
    const tokens = TOKENS.findIndex((limit) => share < limit) + 1;
    if (tokens === 1 && random.next() < 0.25) {
      names.add(
        words
          .word()
          .slice(0, 2 + random.below(4))
          .toUpperCase(),
      );
      continue;
    }
    let name = capital(tokens === 1 && random.next() < 0.4 ? words.word() : token());
    if (random.next() < 0.02) name = name.replace(/[aeiousn]/, (letter) => ACCENTS[letter] ?? letter);
    for (let i = 1; i < tokens; i++) {
      const small = i < tokens - 1 && random.next() < 0.15;
      const part = small
        ? random.pick(SMALL)
        : random.next() < 0.02
          ? String(random.below(2000))
          : capital(token());
      name += (random.next() < 0.06 ? '-' : ' ') + part;
    }
    if (random.next() < lowerCase) name = name.charAt(0).toLowerCase() + name.slice(1);
    names.add(name);
  }
  return [...names];
}

/**
 * Share of words and names that are in the dictionary, and that are other people's names. `many`: as when 100,000 real
 * names, one in eight of one token, meet real news (5.7 found in 1,000 units, 33.5 words with a capital). `few`: as when
 * none of the names is of one token (0.8 found).
 */
const KNOWN = { many: [0.035, 0.038], few: [0.0024, 0.083] } as const;

/**
 * News-like text of about `units` UTF-16 units: sentences of ordinary words with names of the first 10,000 of the list
 * (a few of them often), names that are not in it, and numbers. Some curly quotes, so that strings are two-byte as on
 * most news pages.
 */
export function syntheticText(
  names: readonly string[],
  units: number,
  seed: number,
  density: keyof typeof KNOWN = 'many',
): string {
  const random = new Random(seed);
  const words = new Words(new Random(7));
  const ordinary = Array.from({ length: 6000 }, () => words.word().slice(0, 3 + random.below(7)));
  const known = names.slice(0, 10_000);
  const [share, others] = KNOWN[density];
  /** Zipf-like: most draws from the front of the list. */
  const often = <T>(list: readonly T[]) => list[Math.floor(list.length ** random.next()) - 1] ?? list[0]!;
  const parts: string[] = [];
  let length = 0;
  while (length < units) {
    const sentence: string[] = [];
    const size = 9 + random.below(18);
    for (let i = 0; i < size; i++) {
      const kind = random.next();
      if (kind < share) sentence.push(often(known));
      else if (kind < share + others)
        sentence.push(`${capital(often(ordinary))} ${capital(often(ordinary))}`);
      else if (kind < share + others + 0.03) sentence.push(String(random.below(2030)));
      else if (kind < share + others + 0.035) sentence.push(`“${often(ordinary)}”`);
      else if (kind < share * 1.08 + others + 0.035) sentence.push(`${often(known)}’s`);
      else sentence.push(often(ordinary) + (random.next() < 0.06 ? ',' : ''));
    }
    const text = `${capital(sentence.join(' '))}.${random.next() < 0.25 ? '\n\n' : ' '}`;
    parts.push(text);
    length += text.length;
  }
  return parts.join('');
}
