/**
 * The words of a card's furniture in both card languages: the same on every card, so they stay out of the models.
 * Not from `_locales`, because a card is in the article's language and not in the browser's.
 */
import type { CardLanguage, Kind } from './schema';

export interface CardLabels {
  facts: string;
  sources: string;
  /** `{count}` */
  allSources: string;
  /** Beside a source that came with a pack of the reader's. `{name}` */
  fromPack: string;
  timeline: string;
  /** Heading of a person's timeline. */
  offices: string;
  /** Beside the article's day on a timeline. `{date}` */
  articleDay: string;
  map: string;
  /** `{name}` */
  mapOf: string;
  /** `{km}`, `{direction}`, `{place}` */
  mapDistance: string;
  /** The eight directions from north, clockwise, as they stand in `mapDistance`. */
  directions: readonly string[];
  /** Letters after degrees: north, south, east, west. */
  hemispheres: readonly [string, string, string, string];
  related: string;
  back: string;
  report: string;
  close: string;
  closeAll: string;
  pin: string;
  unpin: string;
  move: string;
  menu: string;
  copy: string;
  copied: string;
  copyFailed: string;
  /** `{name}` */
  hideEntity: string;
  /** `{kind}` */
  hideKind: string;
  /** `{kind}`, `{site}` */
  hideKindHere: string;
  /** `{site}` */
  siteOff: string;
  /** `{name}` */
  entityHidden: string;
  kindHidden: string;
  kindHiddenHere: string;
  siteIsOff: string;
  undo: string;
  undone: string;
  changeFailed: string;
  /** Plural names of the kinds, for the menu. */
  kinds: Record<Kind, string>;
  afterArticle: string;
  opensInNewTab: string;
}

const LABELS: Record<CardLanguage, CardLabels> = {
  id: {
    facts: 'Catatan bertanggal',
    sources: 'Sumber',
    allSources: 'Semua {count} sumber',
    fromPack: 'dari paket “{name}”',
    timeline: 'Lini masa',
    offices: 'Jabatan',
    articleDay: 'Artikel: {date}',
    map: 'Letak',
    mapOf: 'Peta letak {name}',
    mapDistance: '{km} km di {direction} {place}',
    directions: ['utara', 'timur laut', 'timur', 'tenggara', 'selatan', 'barat daya', 'barat', 'barat laut'],
    hemispheres: ['LU', 'LS', 'BT', 'BB'],
    related: 'Dalam artikel ini',
    back: 'Kembali',
    report: 'Laporkan kesalahan',
    close: 'Tutup',
    closeAll: 'Tutup semua kartu',
    pin: 'Sematkan',
    unpin: 'Lepas sematan',
    move: 'Pindahkan kartu: seret, tekan tombol panah, atau klik untuk ke sudut berikutnya',
    menu: 'Menu kartu',
    copy: 'Salin teks dan sumber',
    copied: 'Tersalin.',
    copyFailed: 'Tidak dapat menyalin.',
    hideEntity: 'Sembunyikan {name}',
    hideKind: 'Sembunyikan semua {kind}',
    hideKindHere: 'Sembunyikan {kind} di {site}',
    siteOff: 'Matikan Konteks di {site}',
    entityHidden: '{name} disembunyikan.',
    kindHidden: 'Semua {kind} disembunyikan.',
    kindHiddenHere: '{kind} disembunyikan di {site}.',
    siteIsOff: 'Konteks dimatikan di {site}.',
    undo: 'Urungkan',
    undone: 'Diurungkan.',
    changeFailed: 'Perubahan tidak dapat disimpan.',
    kinds: {
      person: 'orang',
      unit: 'satuan militer',
      event: 'peristiwa',
      org: 'organisasi',
      place: 'tempat',
      weapon: 'senjata',
    },
    afterArticle: 'setelah artikel ini',
    opensInNewTab: 'terbuka di tab baru',
  },
  en: {
    facts: 'Dated facts',
    sources: 'Sources',
    allSources: 'All {count} sources',
    fromPack: 'from the pack “{name}”',
    timeline: 'Timeline',
    offices: 'Offices',
    articleDay: 'Article: {date}',
    map: 'Where',
    mapOf: 'Map showing where {name} is',
    mapDistance: '{km} km {direction} of {place}',
    directions: ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'],
    hemispheres: ['N', 'S', 'E', 'W'],
    related: 'In this article',
    back: 'Back',
    report: 'Report an error',
    close: 'Close',
    closeAll: 'Close all cards',
    pin: 'Pin',
    unpin: 'Unpin',
    move: 'Move the card: drag, press arrow keys, or click to go to the next corner',
    menu: 'Card menu',
    copy: 'Copy text and sources',
    copied: 'Copied.',
    copyFailed: 'Could not copy.',
    hideEntity: 'Hide {name}',
    hideKind: 'Hide all {kind}',
    hideKindHere: 'Hide {kind} on {site}',
    siteOff: 'Switch Konteks off on {site}',
    entityHidden: '{name} is hidden.',
    kindHidden: 'All {kind} are hidden.',
    kindHiddenHere: 'Now hidden on {site}: {kind}.',
    siteIsOff: 'Konteks is off on {site}.',
    undo: 'Undo',
    undone: 'Undone.',
    changeFailed: 'The change could not be stored.',
    kinds: {
      person: 'people',
      unit: 'military units',
      event: 'events',
      org: 'organisations',
      place: 'places',
      weapon: 'weapons',
    },
    afterArticle: 'after this article',
    opensInNewTab: 'opens in a new tab',
  },
};

/** The words of a card's furniture in one language. */
export function cardLabels(lang: CardLanguage): CardLabels {
  return LABELS[lang];
}
