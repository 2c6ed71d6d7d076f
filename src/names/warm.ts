/**
 * Has the engine compile the look-up while the dictionary's bytes are still on their way: in a worker that has just woken,
 * compiling takes longer than opening the dictionary and reading the first article.
 */
import { openNames } from './dictionary';

/** Names of {@link tinyDictionary}, by value. */
export const TINY_NAMES = ['Kim', 'Kim Jong-un', 'NATO', 'perang Korea'] as const;

/** The words of its file that are not 0: distance from the one before, and the word, in base 36. A test makes it anew. */
const TINY =
  '1.lfoguj 1.1yr320x 1.sg 1.myyo7f 1.1r7yegy 1.f 1.5c 1.1c 1.74 1.m 1.8w 1.o 1.ao 1.i 1.cg 1.10 1.e8 ' +
  '1.4 1.g0 1.8 1.hs 1.8 1.jk 1.8 1.lc 1.g 1.n4 1.6 1.ow 2.ow 2.ow 1.8 1.qo 1.8 d.a 1.b 1.6 1.3 1.4 1.3 ' +
  '1.3 1.4 1.2 1.3 1.2 1.4 5.891rik 1.pshds0 1.14yw 2.1kxr7xy c.j58cas 1.1v 1.d37 e.qe3v 1.1jom0ut ' +
  '1.1lrg8o0 1.117xfr 1.ai3 d.1a 2.l 4.16 9.7 g.ao g.36 g.7u h.1 1.3 1.6 d.a0zya 1.1 g.i21p8g f.mh6o';
const TINY_WORDS = 256;

/** What an article has: names, possessives, quotes, clitics, initials, numbers, other letters. */
const SAMPLE =
  'Menurut NATO, Kim Jong-un’s “perang Korea” dan Kim-lah yang U.S. sebut pada 12 Juni; KIM Jong Unnya, Ülo, é. ';

/** A dictionary of {@link TINY_NAMES}, without the compiler. */
export function tinyDictionary(): ArrayBuffer {
  const words = new Uint32Array(TINY_WORDS);
  let at = -1;
  for (const part of TINY.split(' ')) {
    const [distance, word] = part.split('.');
    at += Number.parseInt(distance!, 36);
    words[at] = Number.parseInt(word!, 36);
  }
  return words.buffer;
}

/** Opens a tiny dictionary and searches a text with it. 2–3 ms the first time, then nothing worth speaking of. */
export function warmNames(): void {
  openNames(tinyDictionary()).find(SAMPLE.repeat(4));
}
