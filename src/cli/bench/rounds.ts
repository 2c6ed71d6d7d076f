/** Interleaved timing: every matcher once a round, so that what else the machine does hits all of them. */

export interface Contestant {
  label: string;
  run: (text: string) => number;
  /** Pieces of text it is given each round. */
  texts: readonly string[];
}

export interface Result {
  label: string;
  /** Names found in its texts in one round. */
  found: number;
  /** UTF-16 units of its texts. */
  units: number;
  /** Million UTF-16 units a second: median, 10th and 90th of 100 rounds. */
  median: number;
  low: number;
  high: number;
  /** The same from the quickest run of every piece: what an undisturbed machine would do. */
  best: number;
  /** Quickest-run time of a piece, in milliseconds: median of the pieces. */
  pieceMs: number;
}

/**
 * @param clock milliseconds
 * @param coarse the clock cannot tell how long a piece takes (pages: 0.1 ms, Firefox 1 ms): only whole rounds are timed.
 *   A piece is never repeated by itself, which would find everything in the caches, as no article does.
 */
export function compete(
  contestants: readonly Contestant[],
  rounds: number,
  clock: () => number,
  coarse: boolean,
): Result[] {
  const seconds = contestants.map(() => [] as number[]);
  const quickest = contestants.map(({ texts }) => texts.map(() => Number.POSITIVE_INFINITY));
  const found = contestants.map(() => 0);
  for (let round = -1; round < rounds; round++) {
    contestants.forEach(({ run, texts }, c) => {
      let total = 0;
      found[c] = 0;
      const began = clock();
      texts.forEach((text, t) => {
        const start = coarse ? 0 : clock();
        found[c]! += run(text);
        if (coarse) return;
        const took = clock() - start;
        total += took;
        if (round >= 0 && took < quickest[c]![t]!) quickest[c]![t] = took;
      });
      if (coarse) total = clock() - began;
      if (round < 0) return;
      seconds[c]!.push(total / 1000);
      if (coarse) quickest[c] = quickest[c]!.map((ms) => Math.min(ms, total / texts.length));
    });
  }
  return contestants.map(({ label, texts }, c) => {
    const units = texts.reduce((sum, text) => sum + text.length, 0) / 1e6;
    const rates = seconds[c]!.map((s) => units / s).sort((a, b) => a - b);
    const at = (share: number) => rates[Math.min(rates.length - 1, Math.floor(rates.length * share))]!;
    const best = units / (quickest[c]!.reduce((sum, ms) => sum + ms, 0) / 1000);
    const pieces = [...quickest[c]!].sort((a, b) => a - b);
    return {
      label,
      found: found[c]!,
      units: units * 1e6,
      median: at(0.5),
      low: at(0.1),
      high: at(0.9),
      best,
      pieceMs: pieces[Math.floor(pieces.length / 2)]!,
    };
  });
}

/** Pieces of `size` units, each a flat string of its own, as articles are. */
export function pieces(text: string, size: number): string[] {
  const out: string[] = [];
  for (let i = 0; i + size <= text.length; i += size)
    out.push(JSON.parse(JSON.stringify(text.slice(i, i + size))));
  return out;
}
