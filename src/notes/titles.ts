/** Evidence of titles: does the word before a name fit an office of the candidate on the article's day? Pure. */
import { heldOn } from '../facts/dates';
import type { Pack } from '../pack/types';
import type { FlowReading, Mention } from './reading';
import { foldWord } from './tokens';

/** So many tokens before a name may belong to its title ("Menteri Pertahanan Republik Rakyat Tiongkok"). */
const REACH = 7;

/** Role keys whose title stands before the mention, nearest first. */
export function titlesBefore(pack: Pack, flow: FlowReading, mention: Mention, lang: string): Set<string> {
  const words: string[] = [];
  for (let i = mention.firstToken - 1; i >= 0 && words.length < REACH; i--) {
    const token = flow.tokens[i]!;
    if (!flow.tokens[i + 1]!.joined) break;
    words.unshift(token.folded);
  }
  const before = ` ${words.join(' ')} `;
  const found = new Set<string>();
  if (words.length === 0) return found;
  for (const [role, byLanguage] of Object.entries(pack.titles())) {
    const titles = byLanguage[lang as 'id' | 'en'] ?? [];
    if (titles.some((title) => before.includes(` ${foldWord(title)} `))) found.add(role);
  }
  return found;
}

/** Whether the person held, near the article's day, an office whose title is among `roles`. */
export function titleFits(
  pack: Pack,
  entity: number,
  roles: ReadonlySet<string>,
  date: string | null,
): boolean {
  return pack.relations(entity).some((relation) => {
    const role = /^role:(.+)$/.exec(relation.kind)?.[1];
    if (role === undefined || !roles.has(role)) return false;
    return date === null || heldOn(relation.from, relation.until, date) !== 'no';
  });
}
