/**
 * A small gazetteer for tests, in a short form: `id | kind type | names; aliases; ~short names | more YAML`.
 * Made into a real pack, so that tests go the whole way from text to notes.
 */
import { loadRecords, loadVocabulary } from '../../../src/facts/load';
import { openPack } from '../../../src/pack/open';
import type { Pack } from '../../../src/pack/types';
import { writePack } from '../../../src/pack/write';

export const VOCABULARY = loadVocabulary({
  path: 'vocabulary.yaml',
  text: `
roles:
  president: { id: "Presiden {of}", en: "President of {of}", exclusive: true, head: state, titles: { id: [presiden], en: [president] } }
  supreme-leader: { id: "Pemimpin tertinggi {of}", en: "Supreme leader of {of}", exclusive: true, head: state, titles: { id: [pemimpin], en: [leader] } }
  defence-secretary: { id: "Menteri Pertahanan {of}", en: "{of} Secretary of Defense", exclusive: true, titles: { id: [menteri pertahanan, menhan], en: [defense secretary] } }
  defence-minister: { id: "Menteri Pertahanan {of}", en: "Defence Minister of {of}", exclusive: true, titles: { id: [menteri pertahanan, menhan], en: [defence minister] } }
  director: { id: "Direktur {of}", en: "Director of {of}", exclusive: true, head: org, titles: { id: [direktur, kepala], en: [director] } }
  secretary-general: { id: "Sekretaris Jenderal {of}", en: "Secretary-General of {of}", exclusive: true, head: org, titles: { id: [sekjen], en: [secretary-general] } }
  commander: { id: "Panglima {of}", en: "Commander of {of}", exclusive: true, head: unit, titles: { id: [panglima], en: [commander] } }
  founder: { id: "Pendiri {of}", en: "Founder of {of}" }
  prime-minister: { id: "Perdana Menteri {of}", en: "Prime Minister of {of}", exclusive: true, head: government, titles: { id: [perdana menteri], en: [prime minister] } }
  other: { id: "", en: "" }
types:
  place: { country: { id: negara, en: country }, city: { id: kota, en: city } }
  unit: { division: { id: divisi, en: division }, army: { id: angkatan darat, en: army } }
  org: { intelligence: { id: badan intelijen, en: intelligence agency }, international: { id: organisasi internasional, en: international organisation }, party: { id: partai politik, en: political party } }
  event: { war: { id: perang, en: war }, summit: { id: konferensi tingkat tinggi, en: summit }, armistice: { id: gencatan senjata, en: armistice } }
  weapon: { tank: { id: tank, en: tank } }
`,
});

const SOURCES = `
  sources: { s: { title: Page, publisher: Publisher, url: "https://example.org/s", date: 2024-01-02, seen: 2026-11-20 } }
  checked: 2026-11-20
`;

/** YAML of one line of the short form. */
function toYaml(line: string): string {
  const [id, kindType, names, more = ''] = line.split('|').map((part) => part.trim());
  const [kind, type] = kindType!.split(' ');
  const [name, ...others] = names!.split(';').map((part) => part.trim());
  const [en, id_ = en] = name!.split('=').map((part) => part.trim());
  const short = others.filter((other) => other.startsWith('~')).map((other) => other.slice(1));
  const aliases = others.filter((other) => !other.startsWith('~'));
  const list = (words: string[]) => `[${words.map((word) => JSON.stringify(word)).join(', ')}]`;
  const gloss =
    kind === 'person' || more.includes('gloss:')
      ? ''
      : `\n  gloss: { id: "keterangan ${id}", en: "gloss of ${id}", source: s }`;
  return `
- id: ${id}
  kind: ${kind}${type ? `\n  type: ${type}` : ''}
  name: { en: ${JSON.stringify(en)}, id: ${JSON.stringify(id_)} }
  aliases: { any: ${list(aliases)} }
  short: { any: ${list(short)} }${gloss}
${more
  .split('\\n')
  .filter(Boolean)
  .map((field) => `  ${field.trim()}`)
  .join('\n')}${SOURCES}`;
}

/** A pack of lines in the short form; `\n` inside the last field parts YAML lines. Throws on a broken line. */
export function gazetteer(lines: readonly string[]): Pack {
  const { records, problems } = loadRecords(lines.map((line) => ({ path: line, text: toYaml(line) })));
  if (problems.length > 0)
    throw new Error(problems.map((p) => `${p.path}: ${p.field}: ${p.message}`).join('\n'));
  const bytes = writePack(
    records.map((loaded) => loaded.record),
    VOCABULARY,
  );
  return openPack(bytes.slice().buffer as ArrayBuffer);
}

/** A gazetteer with the entities of a newsroom's world desk, for tests of the choice of notes. */
export const WORLD: readonly string[] = [
  'russia | place country | Russia = Rusia | capital: moscow\\n demonyms: { en: [Russian, Russians] }',
  'moscow | place city | Moscow = Moskow | country: russia',
  'ukraine | place country | Ukraine = Ukraina | capital: kyiv\\n demonyms: { en: [Ukrainian] }',
  'baku | place city | Baku |',
  'kyiv | place city | Kyiv; Kiev | country: ukraine',
  'north-korea | place country | North Korea = Korea Utara; Korut; DPRK | capital: pyongyang\\n demonyms: { en: [North Korean] }',
  'south-korea | place country | South Korea = Korea Selatan; Korsel | capital: seoul',
  'pyongyang | place city | Pyongyang | country: north-korea',
  'seoul | place city | Seoul | country: south-korea',
  'united-states | place country | United States = Amerika Serikat; AS; US; U.S. | capital: washington',
  'washington | place city | Washington, D.C.; Washington | country: united-states',
  'us-forces | unit army | United States Armed Forces; US military; militer AS | country: united-states',
  'israel | place country | Israel |',
  'iran | place country | Iran |',
  'jordan | place country | Jordan = Yordania |',
  'georgia-country | place country | Georgia (country) = Georgia; Georgia |',
  'indonesia | place country | Indonesia; RI |',
  'jakarta | place city | Jakarta | country: indonesia',
  'bandung | place city | Bandung | country: indonesia',
  'vladimir-putin | person | Vladimir Putin; Putin | country: russia\\n roles: [{ role: president, of: russia, from: 2012-05-07, source: s }]',
  'kim-jong-un | person | Kim Jong Un; ~Kim | country: north-korea\\n roles: [{ role: supreme-leader, of: north-korea, from: 2011-12-17, source: s }]',
  'kim-song-nam | person | Kim Song Nam; ~Kim | country: north-korea',
  'lloyd-austin | person | Lloyd Austin; ~Austin | country: united-states\\n roles: [{ role: defence-secretary, of: united-states, from: 2021-01-22, to: 2025-01-20, source: s }]',
  'israel-katz | person | Israel Katz; ~Katz | country: israel\\n roles: [{ role: defence-minister, of: israel, from: 2024-11-08, source: s }]',
  'prabowo-subianto | person | Prabowo Subianto; Prabowo | country: indonesia\\n roles: [{ role: president, of: indonesia, from: 2024-10-20, source: s }]',
  'donald-trump | person | Donald Trump; Trump | country: united-states',
  'svr | org intelligence | Foreign Intelligence Service (Russia) = Dinas Intelijen Luar Negeri Rusia; SVR | country: russia\\n cues: [{ phrases: { id: ["dinas intelijen luar negeri {russia}"], en: ["{russia} foreign intelligence service"] } }]',
  'bin | org intelligence | State Intelligence Agency = Badan Intelijen Negara; BIN | country: indonesia',
  'pan | org party | National Mandate Party = Partai Amanat Nasional; PAN | country: indonesia',
  'un | org international | United Nations = Perserikatan Bangsa-Bangsa; PBB; UN |',
  'tank-105 | unit division | 105th Seoul Tank Division = Divisi Tank Ke-105 Seoul Ryu Kyong Su; Divisi Tank Ke-105 Seoul | country: north-korea',
  'korean-war | event war | Korean War = Perang Korea; perang Korea | from: 1950-06-25\\n to: 1953-07-27\\n source: s\\n participants: [north-korea, south-korea]',
  'russian-invasion | event war | Russian invasion of Ukraine = invasi Rusia ke Ukraina | from: 2022-02-24\\n source: s\\n participants: [russia, ukraine]\\n cues: [{ phrases: { id: ["invasi {russia} ke {ukraine}"], en: ["{russia} invasion of {ukraine}", "{russia} war in {ukraine}"] } }]',
  `summit-2023 | event summit | 2023 North Korea–Russia summit = KTT Korea Utara–Rusia 2023 | from: 2023-09-13\\n to: 2023-09-13\\n source: s\\n participants: [vladimir-putin, kim-jong-un]\\n cues: [{ words: { id: [pertemuan, bertemu], en: [summit, meeting, met] }, with: [vladimir-putin, kim-jong-un], time: stated }]`,
  `summit-2019 | event summit | 2019 North Korea–Russia summit = KTT Korea Utara–Rusia 2019 | from: 2019-04-25\\n to: 2019-04-25\\n source: s\\n participants: [vladimir-putin, kim-jong-un]\\n cues: [{ words: { id: [pertemuan, bertemu], en: [summit, meeting, met] }, with: [vladimir-putin, kim-jong-un], time: stated }]`,
];
