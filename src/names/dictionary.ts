/**
 * Finds every name of a compiled dictionary in a text: leftmost, longest, whole tokens, not overlapping.
 *
 * Rules a caller can rely on (spelling.ts, tokens.ts and matcher.ts hold the details):
 * - Folded: case, diacritics (composed or not), kinds of quote, soft hyphens and zero-width characters; between the
 *   tokens of a name spaces and hyphens are one ("Kim Jong-un" = "Kim Jong Un", "Ke-105" = "ke 105").
 * - Capitals: a name is written in its least capitalised form. "perang" matches "Perang", "Putin" matches "PUTIN",
 *   "AS" matches only "AS". When the longest name's capitals do not fit, a shorter one is taken.
 * - "U.S." = "US"; a period after a token of up to three letters is passed over ("St. Petersburg", "George W. Bush").
 * - Left out of the span: hyphenated clitics and other affixes ("Rusia-lah", "pro-Rusia", "US-led"), possessives
 *   ("Iran's"), clitics attached to a name's last token ("Kim Jong Unnya", "PBBlah", never "Setelah").
 */
import { Matcher } from './matcher';
import { Scanner } from './scanner';
import { Tables } from './tables';
import type { NameMatch } from './types';

export interface NamesDictionary {
  /** Names of the text, by start. UTF-16 offsets of the text as given. Throws NamesError on damaged tables. */
  find(text: string): NameMatch[];
  /** Number of name–value pairs in it. */
  readonly size: number;
  /**
   * Reads every byte and compares with the checksum; yields the number of bytes read since it last did. The tables are
   * checked as they are used in any case.
   */
  checkBody(): Generator<number, boolean>;
}

/**
 * Opens a dictionary made by `compileNames` where it lies; nothing is parsed or copied.
 * @param byteOffset a multiple of 8.
 * @throws NamesError when header, version, byte order, lengths or sections are wrong.
 */
export function openNames(
  buffer: ArrayBuffer,
  byteOffset = 0,
  byteLength = buffer.byteLength - byteOffset,
): NamesDictionary {
  const tables = new Tables(buffer, byteOffset, byteLength);
  const scanner = new Scanner(tables, new Matcher(tables));
  return {
    size: tables.size,
    find: (text) => scanner.scan(text),
    checkBody: () => tables.checkBody(),
  };
}
