/** Indonesian clitics that are written onto the word: "PBBlah", "Kim Jong Unnya". Hyphenated ones are tokens. */

/** Whether a token with these three last units may have one: -nya, -lah, -kah, -pun. */
export function hasClitic(a: number, b: number, c: number): boolean {
  if (c === 97) return a === 110 && b === 121;
  if (c === 104) return b === 97 && (a === 108 || a === 107);
  return c === 110 && b === 117 && a === 112;
}
