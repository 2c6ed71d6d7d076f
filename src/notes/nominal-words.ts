/** Nouns by which articles speak of a unit, body or event that they have named: "divisi ini", "the agency". Pure. */
import type { Kind } from '../facts/schema';

export interface Head {
  /** Folded, one or two words. */
  words: readonly string[];
  /** A word of the same stem between the name and the noun starts another story: "menyerang … serangan itu". */
  stem: string;
}

/** By kind and type: Indonesian nouns / English nouns; `_` joins two words, a stem other than the word stands in brackets. */
const NOUNS: Partial<Record<Kind, Record<string, string>>> = {
  unit: {
    division: 'divisi satuan unit / division unit',
    brigade: 'brigade satuan unit / brigade unit',
    regiment: 'resimen satuan unit / regiment unit',
    battalion: 'batalyon batalion satuan unit / battalion unit',
    corps: 'korps / corps',
    command: 'komando / command',
    fleet: 'armada / fleet',
    'special-forces': 'satuan unit / unit',
    'police-unit': 'satuan unit / unit',
    guard: 'satuan / unit',
    militia: 'milisi kelompok / militia group',
    mercenary: 'kelompok / group',
  },
  org: {
    agency: 'badan lembaga / agency',
    intelligence: 'badan dinas lembaga / agency service',
    ministry: 'kementerian / ministry',
    parliament: 'parlemen / parliament',
    court: 'mahkamah pengadilan / court',
    party: 'partai / party',
    'militant-group': 'kelompok / group',
    international: 'organisasi badan lembaga blok / organisation organization bloc agency',
    alliance: 'aliansi blok pakta / alliance bloc',
    'news-agency': 'kantor_berita / news_agency',
    media: 'surat_kabar harian media / newspaper paper broadcaster',
    company: 'perusahaan / company firm',
    'think-tank': 'lembaga / think_tank institute',
    ngo: 'organisasi lembaga / organisation organization group',
    council: 'dewan / council',
    'central-bank': 'bank_sentral / central_bank',
  },
  event: {
    war: 'perang konflik / war conflict',
    conflict: 'konflik perang / conflict war',
    invasion: 'invasi(invas) perang konflik / invasion(inva) war conflict',
    campaign: 'operasi(operas) serangan(serang) / operation offensive',
    battle: 'pertempuran(tempur) / battle',
    attack: 'serangan(serang) / attack',
    assassination: 'pembunuhan(bunuh) / assassination(assassin)',
    annexation: 'aneksasi(aneks) / annexation(annex)',
    summit: 'ktt / summit',
    visit: 'kunjungan(kunjung) lawatan(lawat) / visit',
    treaty: 'perjanjian(janji) traktat pakta / treaty pact',
    agreement: 'perjanjian(janji) kesepakatan(sepakat) / agreement(agree) accord pact',
    armistice: 'gencatan_senjata(gencatan) / armistice truce',
    ceasefire: 'gencatan_senjata(gencatan) / ceasefire truce',
    exercise: 'latihan(latih) / exercise',
    election: 'pemilu(pemil) / election(elect)',
    referendum: 'referendum / referendum',
    coup: 'kudeta / coup',
    crisis: 'krisis / crisis',
    resolution: 'resolusi / resolution',
    genocide: 'genosida / genocide',
    dispute: 'sengketa / dispute',
    plan: 'rencana / plan',
    ruling: 'putusan(putus) / ruling(rule)',
  },
};

const heads = new Map<string, readonly Head[]>();

/** The nouns for an entity of that kind and type; none for people, places and weapons. */
export function headsOf(kind: Kind, type: string, lang: string): readonly Head[] {
  const key = `${kind} ${type} ${lang}`;
  const known = heads.get(key);
  if (known) return known;
  const list = NOUNS[kind]?.[type]?.split(' / ')[lang === 'id' ? 0 : 1] ?? '';
  const made = list.split(' ').filter(Boolean).map(parseHead);
  heads.set(key, made);
  return made;
}

function parseHead(text: string): Head {
  const [, noun, stem] = /^([^(]+)(?:\(([^)]+)\))?$/.exec(text)!;
  const words = noun!.split('_');
  return { words, stem: stem ?? words[0]! };
}

const words = new Map<string, ReadonlySet<string>>();

/** Every word of a noun of the language, folded: by which mentions are found. */
export function headWords(lang: 'id' | 'en'): ReadonlySet<string> {
  const known = words.get(lang);
  if (known) return known;
  const types = Object.entries(NOUNS).flatMap(([kind, byType]) =>
    Object.keys(byType).flatMap((type) => headsOf(kind as Kind, type, lang)),
  );
  const found = new Set(types.flatMap((head) => head.words));
  words.set(lang, found);
  return found;
}
