/** What the names room takes and gives. It knows names and numbers, never entities. */

/** A name to compile. Several entries may share one `text`: they become one name with several values. */
export interface NameEntry {
  /** As written in the dataset; its capitals are its case pattern (see spelling.ts). */
  text: string;
  /** Any unsigned 32-bit number of the caller's, given back by {@link NameMatch.values}. */
  value: number;
}

/** A name found in a text. Offsets are UTF-16 units of the text as given, clitics and possessives left out. */
export interface NameMatch {
  start: number;
  end: number;
  /** The values of every name that is spelt so and whose case pattern fits; ascending, no doubles. Never empty. */
  values: number[];
  /** True when the match and the text around it are all in capitals: its capitals are no evidence. */
  caps?: true;
}
