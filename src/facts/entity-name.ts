/** How a record's name stands on a card. Pure. */
import type { CardLanguage, DatasetRecord } from './schema';

/** The name without the bracket that only tells it apart from others: "Georgia (country)" → "Georgia". */
export function displayName(record: DatasetRecord, lang: CardLanguage): string {
  return record.name[lang].replace(/\s+\([^)]*\)$/, '');
}

/** Has a letter of another script than Latin. */
const OTHER_SCRIPT = /(?!\p{Script=Latin})\p{L}/u;

/** Countries that write in Latin letters: what their people are called in other scripts only serves matching. */
const LATIN_COUNTRIES: ReadonlySet<string> = new Set(
  'united-states united-kingdom france germany italy spain poland netherlands turkey hungary australia canada brazil indonesia malaysia philippines vietnam'.split(
    ' ',
  ),
);

/**
 * The name in its own script, where the record gives one that is not Latin. None where no script is its own: an
 * international organisation, a war or sea between countries that call it differently.
 */
export function nativeName(record: DatasetRecord): { text: string; lang: string } | null {
  const others = Object.entries(record.name).filter(
    ([code, text]) => code !== 'id' && code !== 'en' && OTHER_SCRIPT.test(text),
  );
  const [first] = others;
  if (!first) return null;
  const country = countryOf(record);
  const isOwn =
    country === null ? record.kind !== 'org' && others.length === 1 : !LATIN_COUNTRIES.has(country);
  return isOwn ? { lang: first[0], text: first[1] } : null;
}

function countryOf(record: DatasetRecord): string | null {
  if (record.kind === 'place' && record.type === 'country') return record.id;
  return ('country' in record && record.country) || null;
}

/**
 * English proper names that take "the" after "of": those that end or begin in a common noun, the plural
 * states, and parliaments and movements that usage gives it. Not acronyms, not one-word names ("Secretary General of NATO", "Leader of Hamas").
 */
const WITH_THE =
  /\b(Academy|Administration|Agency|Armed|Army|Assembly|Authority|Bank|Brigade|Brigades|Bundestag|Bureau|Command|Commission|Committee|Comoros|Company|Congress|Corps|Council|Court|Department|Directorate|Division|Duma|Emirates|Federation|Fleet|Force|Forces|Front|Fund|Government|Group|Guard|Guards|House|Houthis|Institute|Islands|Kingdom|Knesset|Kremlin|League|Maldives|Ministry|Movement|Nations|Navy|Netherlands|Office|Organi[sz]ation|Parliament|Party|Philippines|Police|Presidency|Republic|Senate|Service|Services|Staff|States|Taliban|Tatmadaw|Union)\b/;

/** The name as it stands after a preposition: English ones with "the" where usage has it. */
export function nameAfterPreposition(record: DatasetRecord, lang: CardLanguage): string {
  const name = displayName(record, lang);
  if (lang !== 'en' || /^(the |\S+['’]s )/i.test(name)) return name;
  return WITH_THE.test(name) && !/^Parliament\b/.test(name) ? `the ${name}` : name;
}
