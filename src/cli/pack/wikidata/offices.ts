/** Positions of Wikidata that the vocabulary has a role for, by their English labels. Pure. */
import type { Kind } from '../../../facts/schema';

interface OfficeRule {
  role: string;
  /** What the office may be held in. */
  of: readonly Kind[];
  words: RegExp;
}

const STATE: readonly Kind[] = ['place'];
const ORG: readonly Kind[] = ['org'];
const UNIT: readonly Kind[] = ['unit'];

const office = (role: string, of: readonly Kind[], words: string): OfficeRule => ({
  role,
  of,
  // "president", "president of Indonesia", "president (Indonesia)"
  words: new RegExp(`^(?:${words})(?: (?:of|for) (?:the )?(?<of>.+)| \\((?<in>.+)\\))?$`),
});

const OFFICES: readonly OfficeRule[] = [
  office('president', STATE, 'president'),
  office('president-of', ORG, 'president'),
  office('vice-president', STATE, 'vice[ -]president'),
  office('prime-minister', STATE, 'prime minister|premier'),
  office('deputy-prime-minister', STATE, 'deputy prime minister'),
  office('chancellor', STATE, '(?:federal )?chancellor'),
  office('monarch', STATE, 'king|queen|monarch|sultan|emir|emperor'),
  office('crown-prince', STATE, 'crown prince'),
  office('supreme-leader', STATE, 'supreme leader'),
  office('foreign-minister', STATE, '(?:federal )?minister (?:of|for) foreign affairs|foreign minister'),
  office(
    'defence-minister',
    STATE,
    '(?:federal )?minister (?:of|for) (?:national )?defen[cs]e|defen[cs]e minister',
  ),
  office('interior-minister', STATE, '(?:federal )?minister (?:of|for) (?:the )?interior|interior minister'),
  office('finance-minister', STATE, '(?:federal )?minister (?:of|for) finance|finance minister'),
  office('prosecutor-general', STATE, 'prosecutor[ -]general'),
  office('governor', STATE, 'governor'),
  office('mayor', STATE, '(?:lord )?mayor'),
  office('secretary-general', ORG, 'secretary[ -]general'),
  office('general-secretary', ORG, 'general secretary'),
  office('director-general', ORG, 'director[ -]general'),
  office('director', ORG, 'director'),
  office('chair', ORG, 'chair|chairman|chairwoman|chairperson'),
  office('leader', ORG, 'leader'),
  office('speaker', ORG, 'speaker'),
  office('chief-justice', ORG, 'chief justice'),
  office('commander-in-chief', UNIT, 'commander[ -]in[ -]chief'),
  office('chief-of-general-staff', UNIT, 'chief of (?:the )?general staff'),
  office('chief-of-staff', UNIT, 'chief of staff'),
  office('commander', UNIT, 'commander'),
];

/** Every role that {@link roleOfPosition} may give. */
export const OFFICE_ROLES: readonly string[] = OFFICES.map(({ role }) => role);

/**
 * The role of the vocabulary that a position is, held in `target`; null when none is, or when the position's label
 * names something else than the target ("President of the Senate" applies to the whole country).
 * @param targetNames the target's name and aliases in English
 */
export function roleOfPosition(
  label: string,
  target: { kind: Kind; names: readonly string[] },
): string | null {
  const text = label.toLowerCase().trim();
  for (const { role, of, words } of OFFICES) {
    if (!of.includes(target.kind)) continue;
    const match = words.exec(text);
    if (!match) continue;
    const named = match.groups?.of ?? match.groups?.in;
    if (named === undefined || target.names.some((name) => bare(name) === bare(named))) return role;
  }
  return null;
}

function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/^republic of (?:the )?/, '')
    .trim();
}
