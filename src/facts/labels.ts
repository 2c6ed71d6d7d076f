/**
 * The card's own words in both card languages. They come with the card and not from `_locales`, because a
 * card is in the article's language and not in the browser's.
 */
import type { CardLabels } from './card-model';
import type { CardLanguage, Kind } from './schema';

interface Words extends CardLabels {
  kinds: Record<Kind, string>;
  /** `{date}`: the article's day. */
  then: string;
  /** `{date}`: the day the record was checked. */
  now: string;
  /** As `now`, on a card for an article without a date. */
  nowUndated: string;
  dataDate: string;
  seen: string;
  /** `{role}`, `{from}`, `{to}`. */
  roleSince: string;
  roleSpan: string;
  /** A role that nobody leaves: `{role}`, `{from}`. */
  roleLasting: string;
  acting: string;
  roleLater: string;
  /** `{role}`. */
  former: string;
  noLonger: string;
  died: string;
  diedAlready: string;
  born: string;
  /** `{role}`: an office without its "of", `{name}`, `{from}`. */
  holder: string;
  newHolder: string;
  eventGoingOn: string;
  eventOver: string;
  eventAhead: string;
  eventToday: string;
  eventEnded: string;
  founded: string;
  dissolved: string;
  dissolvedAlready: string;
  firstUse: string;
  whyEvent: string;
  whyPhrase: string;
}

const WORDS: Record<CardLanguage, Words> = {
  id: {
    kinds: {
      person: 'Orang',
      unit: 'Satuan militer',
      event: 'Peristiwa',
      org: 'Organisasi',
      place: 'Tempat',
      weapon: 'Senjata',
    },
    facts: 'Catatan bertanggal',
    sources: 'Sumber',
    report: 'Laporkan kesalahan',
    close: 'Tutup',
    pin: 'Sematkan',
    unpin: 'Lepas sematan',
    afterArticle: 'setelah artikel ini',
    opensInNewTab: 'terbuka di tab baru',
    then: 'Pada {date}',
    now: 'Perubahan sejak itu (per {date})',
    nowUndated: 'Per {date}',
    dataDate: 'Data per {date}',
    seen: 'dilihat {date}',
    roleSince: '{role}, sejak {from}',
    roleSpan: '{role}, {from} – {to}',
    roleLasting: '{role} ({from})',
    acting: '{role} (penjabat sementara)',
    roleLater: '{role}, sejak {from}',
    former: 'mantan {role}',
    noLonger: 'Tidak lagi menjabat {role} (sampai {to})',
    died: 'Meninggal dunia pada {to}',
    diedAlready: 'Sudah meninggal dunia pada {to}',
    born: 'Lahir',
    holder: '{role}: {name}, sejak {from}',
    newHolder: '{role} kini: {name}, sejak {from}',
    eventGoingOn: 'Sedang berlangsung, sejak {from}',
    eventOver: 'Sudah lewat: {from}',
    eventAhead: 'Belum terjadi: {from}',
    eventToday: 'Terjadi pada hari itu',
    eventEnded: 'Berakhir pada {to}',
    founded: 'Dibentuk',
    dissolved: 'Dibubarkan pada {to}',
    dissolvedAlready: 'Sudah tidak ada: dibubarkan pada {to}',
    firstUse: 'Pertama kali digunakan atau diuji',
    whyEvent: 'Dikenali dari uraian: {clues}',
    whyPhrase: 'Dikenali dari uraian “{phrase}”',
  },
  en: {
    kinds: {
      person: 'Person',
      unit: 'Military unit',
      event: 'Event',
      org: 'Organisation',
      place: 'Place',
      weapon: 'Weapon',
    },
    facts: 'Dated facts',
    sources: 'Sources',
    report: 'Report an error',
    close: 'Close',
    pin: 'Pin',
    unpin: 'Unpin',
    afterArticle: 'after this article',
    opensInNewTab: 'opens in a new tab',
    then: 'On {date}',
    now: 'Changed since then (as of {date})',
    nowUndated: 'As of {date}',
    dataDate: 'Data as of {date}',
    seen: 'seen {date}',
    roleSince: '{role}, since {from}',
    roleSpan: '{role}, {from} – {to}',
    roleLasting: '{role} ({from})',
    acting: '{role} (acting)',
    roleLater: '{role}, since {from}',
    former: 'former {role}',
    noLonger: 'No longer {role} (until {to})',
    died: 'Died {to}',
    diedAlready: 'No longer alive: died {to}',
    born: 'Born',
    holder: '{role}: {name}, since {from}',
    newHolder: '{role} now: {name}, since {from}',
    eventGoingOn: 'Under way, since {from}',
    eventOver: 'Over: {from}',
    eventAhead: 'Still to come: {from}',
    eventToday: 'Happened on that day',
    eventEnded: 'Ended {to}',
    founded: 'Founded',
    dissolved: 'Dissolved {to}',
    dissolvedAlready: 'No longer existed: dissolved {to}',
    firstUse: 'First used or tested',
    whyEvent: 'Recognised from the description: {clues}',
    whyPhrase: 'Recognised from the description “{phrase}”',
  },
};

/** The words of one card language. */
export function wordsOf(lang: CardLanguage): Words {
  return WORDS[lang];
}

/** Puts values into a phrase's `{slots}`. A slot without a value stays as it is, so that a test sees it. */
export function fill(phrase: string, values: Record<string, string>): string {
  return phrase.replace(/\{(\w+)\}/g, (slot, key: string) => values[key] ?? slot);
}
