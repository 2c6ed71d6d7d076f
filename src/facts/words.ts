/** Words as evidence compares them: cues at build time, articles at run time. Pure. */

/** Letters and digits; apostrophes and hyphens part words. */
export const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const ASCII = /^[\0-\x7f]*$/;

/** Lower case without diacritics: how evidence compares words. */
export function foldWord(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words of a text, folded. */
export function foldedWords(text: string): string[] {
  return Array.from(text.matchAll(WORD), ([word]) => foldWord(word));
}
