/** How a record's name stands on a card. Pure. */
import type { CardLanguage, DatasetRecord } from './schema';

/** The name without the bracket that only tells it apart from others: "Georgia (country)" → "Georgia". */
export function displayName(record: DatasetRecord, lang: CardLanguage): string {
  return record.name[lang].replace(/\s+\([^)]*\)$/, '');
}

/** Has a letter of another script than Latin. */
const OTHER_SCRIPT = /(?!\p{Script=Latin})\p{L}/u;

/** The name in its own script, where the record gives one that is not Latin. */
export function nativeName(record: DatasetRecord): { text: string; lang: string } | null {
  for (const [code, text] of Object.entries(record.name)) {
    if (code !== 'id' && code !== 'en' && OTHER_SCRIPT.test(text)) return { text, lang: code };
  }
  return null;
}

/**
 * English proper names that take "the" after "of": those that end or begin in a common noun, and the plural
 * states. Not acronyms, not one-word names ("Secretary General of NATO", "Leader of Hamas").
 */
const WITH_THE =
  /\b(Academy|Administration|Agency|Armed|Army|Assembly|Bank|Brigade|Brigades|Bureau|Command|Commission|Committee|Company|Congress|Corps|Council|Court|Department|Division|Emirates|Federation|Fleet|Force|Forces|Front|Fund|Government|Group|Guard|Guards|House|Institute|Islands|Kingdom|League|Ministry|Movement|Nations|Navy|Netherlands|Office|Organi[sz]ation|Parliament|Party|Philippines|Police|Presidency|Republic|Senate|Service|Services|Staff|States|Union)\b/;

/** The name as it stands after a preposition: English ones with "the" where usage has it. */
export function nameAfterPreposition(record: DatasetRecord, lang: CardLanguage): string {
  const name = displayName(record, lang);
  if (lang !== 'en' || /^the /i.test(name)) return name;
  return WITH_THE.test(name) && !/^Parliament\b/.test(name) ? `the ${name}` : name;
}
