/** The words that statements on cards are made of, in both card languages; the card's furniture is card-labels.ts. */
import type { CardLanguage, Kind } from './schema';

interface Words {
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
  /** `{from}` */
  sinceDate: string;
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
  existence: string;
  relations: RelationWords;
}

/** What another entity is to the one on the card: as this record says it, and as the other's record says it. */
export interface RelationWords {
  /** By kind of relation; an empty one is not shown. */
  stated: Record<string, string>;
  reverse: Record<string, string>;
  /** `{office}`, `{from}`, `{to}`: years. */
  officeSince: string;
  officeSpan: string;
  /** `{date}` */
  fact: string;
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
    sinceDate: 'sejak {from}',
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
    existence: 'Masa keberadaan',
    relations: {
      stated: {
        country: 'negara',
        partOf: 'bagian dari',
        place: 'tempat kejadian',
        participant: 'peserta',
        capital: 'ibu kota',
        birthplace: 'tempat lahir',
        deathplace: 'tempat meninggal',
        garrison: 'markas',
        battle: 'pertempuran',
        seat: 'tempat kedudukan',
        maker: 'pembuat',
        operator: 'pemakai',
      },
      reverse: {
        partOf: 'bagiannya',
        place: 'terjadi di sini',
        participant: 'ikut serta di dalamnya',
        capital: 'negara dengan ibu kota ini',
        birthplace: 'lahir di sini',
        deathplace: 'meninggal di sini',
        garrison: 'bermarkas di sini',
        battle: 'ikut bertempur',
        seat: 'berkedudukan di sini',
        maker: 'buatannya',
        operator: 'dipakai',
      },
      officeSince: '{office}, sejak {from}',
      officeSpan: '{office}, {from}–{to}',
      fact: 'catatan {date}',
    },
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
    sinceDate: 'since {from}',
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
    existence: 'In existence',
    relations: {
      stated: {
        country: 'country',
        partOf: 'of which it is part',
        place: 'where it happened',
        participant: 'took part',
        capital: 'capital',
        birthplace: 'birthplace',
        deathplace: 'place of death',
        garrison: 'garrison',
        battle: 'fought there',
        seat: 'seat',
        maker: 'maker',
        operator: 'operator',
      },
      reverse: {
        partOf: 'part of it',
        place: 'happened here',
        participant: 'took part in it',
        capital: 'country of this capital',
        birthplace: 'born here',
        deathplace: 'died here',
        garrison: 'garrisoned here',
        battle: 'fought in it',
        seat: 'based here',
        maker: 'made by it',
        operator: 'in its service',
      },
      officeSince: '{office}, since {from}',
      officeSpan: '{office}, {from}–{to}',
      fact: 'fact of {date}',
    },
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
