/** Indonesian clitics that are written onto the word: "PBBlah", "Kim Jong Unnya". Hyphenated ones are tokens. */

/** Whether a token with these three last units may have one: -nya, -lah, -kah, -pun. */
export function hasClitic(a: number, b: number, c: number): boolean {
  // As one number: the last letter alone is a coin toss, and a processor that guesses wrong loses more than this costs.
  const end = (a << 16) | (b << 8) | c;
  return end === NYA || end === LAH || end === KAH || end === PUN;
}

const NYA = 0x6e7961;
const LAH = 0x6c6168;
const KAH = 0x6b6168;
const PUN = 0x70756e;
