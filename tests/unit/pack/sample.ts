/** A small dataset of its own for the pack's tests: one record of every kind, all references inside it. */
import * as v from 'valibot';
import { type DatasetRecord, recordSchema } from '../../../src/facts/schema';
import type { Vocabulary } from '../../../src/facts/vocabulary';

const sources = {
  s: { title: 'Page', publisher: 'Publisher', url: 'https://example.org/', seen: '2026-01-02' },
};
const source = 's';

const raw = [
  {
    id: 'freedonia',
    kind: 'place',
    type: 'country',
    name: { id: 'Fridonia', en: 'Freedonia', ru: 'Фридония' },
    aliases: { any: ['FRD'] },
    demonyms: { en: ['Freedonian'], id: ['orang Fridonia'] },
    capital: 'port-hail',
    founded: { date: '1901-05', source },
    sources,
    checked: '2026-01-02',
  },
  {
    id: 'port-hail',
    kind: 'place',
    type: 'capital',
    name: { id: 'Port Hail', en: 'Port Hail' },
    country: 'freedonia',
    sources,
    checked: '2026-01-01',
  },
  {
    id: 'rufus-hail',
    kind: 'person',
    name: { id: 'Rufus T. Hail', en: 'Rufus T. Hail' },
    aliases: { any: ['Rufus Hail', 'Rufus T. Hail'] },
    short: { any: ['Hail'] },
    country: 'freedonia',
    born: { date: 1950, place: 'port-hail', source },
    roles: [
      { role: 'president', of: 'freedonia', from: '2001-01-20', to: '2005', source },
      { role: 'director', of: 'frd-guard', from: 2010, source },
    ],
    facts: [
      {
        on: '2003-04-05',
        text: { id: 'Mengunjungi Perang Semangka.', en: 'Visited the Melon War.' },
        about: ['melon-war'],
        source,
      },
    ],
    sources,
    checked: '2025-12-31',
  },
  {
    id: 'frd-guard',
    kind: 'unit',
    type: 'brigade',
    name: { id: 'Garda Fridonia', en: 'Freedonian Guard' },
    country: 'freedonia',
    garrison: { place: 'port-hail', source },
    battles: [{ event: 'melon-war', source }],
    sources,
    checked: '2025-12-31',
  },
  {
    id: 'melon-war',
    kind: 'event',
    type: 'war',
    name: { id: 'perang Semangka', en: 'Melon War' },
    from: '2002-02-03',
    to: '2003-04',
    source,
    place: 'port-hail',
    participants: ['freedonia', 'not-in-this-pack'],
    cues: [{ phrases: { id: ['serangan {freedonia}'] } }, { words: { en: ['melons'] }, with: ['freedonia'] }],
    sources,
    checked: '2025-12-31',
  },
  {
    id: 'hail-works',
    kind: 'org',
    type: 'company',
    name: { id: 'Hail Works', en: 'Hail Works' },
    seat: 'port-hail',
    dissolved: { date: '2020-02-29', source },
    sources,
    checked: '2025-12-31',
  },
  {
    id: 'hail-1',
    kind: 'weapon',
    type: 'rocket',
    name: { id: 'Hail-1', en: 'Hail-1' },
    maker: 'hail-works',
    operators: ['frd-guard'],
    firstUse: { date: '2002', source },
    sources,
    checked: '2025-12-31',
  },
];

export const records: DatasetRecord[] = raw.map((record) => v.parse(recordSchema, record));

export const vocabulary: Vocabulary = {
  roles: {
    president: {
      id: 'Presiden {of}',
      en: 'President of {of}',
      head: 'state',
      titles: { id: ['presiden'], en: ['president'] },
    },
    director: { id: 'Direktur {of}', en: 'Director of {of}' },
  },
  types: {
    place: { country: { id: 'negara', en: 'country' }, capital: { id: 'ibu kota', en: 'capital' } },
    unit: { brigade: { id: 'brigade', en: 'brigade' } },
    org: { company: { id: 'perusahaan', en: 'company' } },
    event: { war: { id: 'perang', en: 'war' } },
    weapon: { rocket: { id: 'roket', en: 'rocket' } },
  },
};
