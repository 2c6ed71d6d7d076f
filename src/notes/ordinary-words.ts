/**
 * Ordinary words of Indonesian and English that are also names of places and people in the news. Where their
 * capital can come from the sentence or the headline, the name must be shown to be one elsewhere in the article.
 * Collected by hand; folded.
 */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  `baku solo medan malang batu padang serang lima roma male mali niger bali banda sabang bima bone pare tegal
  kota desa pulau laut selat gunung merah putih mega surya bintang harapan wahid susi satria wira jaya sinar
  cahaya perdana bunga melati mawar indah maju makmur sejahtera damai teratai garuda rajawali elang nice reading
  bath mobile may bush turkey china polish march august rice brown black white young long
  hope grace rose wells
  tyre hill hall west east north south patriot javelin fox guardian mirror sun times post globe meta apple amazon
  oracle target signal threads crown sabah pati`.split(/\s+/),
);

/** Places that are as often people or products. Without any evidence of the place they are none. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  'jordan chad paris austin sydney florence victoria lincoln madison dallas houston savannah java sahara'.split(
    ' ',
  ),
);

/** Names of places and bodies that people bear as first names too. */
export const PEOPLE_TOO: ReadonlySet<string> = new Set([
  ...GIVEN_NAMES,
  'wagner',
  'israel',
  'georgia',
  'india',
  'sofia',
]);
