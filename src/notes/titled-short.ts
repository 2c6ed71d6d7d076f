/**
 * Short names that only an office explains: "President Lee", "Presiden Korea Selatan Lee" where no full name has
 * been given – the one person of that name who held the office on the article's day, when the article names the
 * country. Pure.
 */
import { heldOn } from '../facts/dates';
import type { Pack } from '../pack/types';
import type { ArticleReading, FlowReading, Mention } from './reading';
import { foldWord } from './tokens';
import type { Note } from './types';

const cache = new WeakMap<Pack, Map<string, ReadonlyMap<string, readonly string[]>>>();

/** @param notes those by name or alias */
export function titledShortNotes(pack: Pack, article: ArticleReading, notes: readonly Note[]): Note[] {
  const { date, lang } = article;
  if (date === null) return [];
  const titles = titlesOf(pack, lang);
  const present = new Set(notes.map((note) => note.entity));
  const found: Note[] = [];
  for (const flow of article.flows) {
    flow.mentions.forEach((mention, index) => {
      const { candidates, firstToken, lastToken, start, end } = mention;
      if (firstToken !== lastToken || !candidates.some((c) => c.role === 'short')) return;
      const next = flow.tokens[lastToken + 1];
      if (!flow.tokens[firstToken]!.joined || (next?.joined && next.capital && !flow.headline)) return;
      const office = officeBefore(flow, index, titles);
      if (!office) return;
      const holders = candidates.filter(({ entity }) =>
        pack.relations(entity).some(({ to, kind, from, until }) => {
          if (!office.roles.some((role) => kind === `role:${role}`)) return false;
          if (office.of ? !office.of.includes(to) : !present.has(to)) return false;
          return heldOn(from, until, date) === 'yes';
        }),
      );
      const [only] = holders;
      if (holders.length !== 1 || !only) return;
      found.push({ flow: flow.index, start, end, how: 'short', score: 0.8, entity: only.entity });
    });
  }
  return found;
}

/** The title right before the mention, or before the country that stands before it. */
function officeBefore(
  flow: FlowReading,
  index: number,
  titles: ReadonlyMap<string, readonly string[]>,
): { roles: readonly string[]; of: readonly number[] | null } | null {
  const mention = flow.mentions[index]!;
  const direct = titleEndingAt(flow, mention.firstToken - 1, titles);
  if (direct) return { roles: direct, of: null };
  const before = flow.mentions[index - 1];
  if (before?.lastToken !== mention.firstToken - 1 || !flow.tokens[before.firstToken]!.joined) return null;
  const roles = titleEndingAt(flow, before.firstToken - 1, titles);
  return roles && { roles, of: placesOf(before) };
}

function placesOf({ candidates, demonymOf }: Mention): number[] {
  return [...candidates.map((candidate) => candidate.entity), ...demonymOf];
}

/** Role keys of the longest title whose last word stands at token `last`. */
function titleEndingAt(
  { tokens }: FlowReading,
  last: number,
  titles: ReadonlyMap<string, readonly string[]>,
): readonly string[] | null {
  for (let length = LONGEST; length > 0; length--) {
    const words = tokens.slice(Math.max(0, last - length + 1), last + 1);
    if (words.length < length || words.some((token, i) => i > 0 && !token.joined)) continue;
    const roles = titles.get(words.map((token) => token.folded).join(' '));
    if (roles) return roles;
  }
  return null;
}

/** Words of a title, at most. */
const LONGEST = 4;

/** Title, folded → role keys. Made once a pack and language. */
function titlesOf(pack: Pack, lang: string): ReadonlyMap<string, readonly string[]> {
  const byLanguage = cache.get(pack) ?? new Map<string, ReadonlyMap<string, readonly string[]>>();
  cache.set(pack, byLanguage);
  const known = byLanguage.get(lang);
  if (known) return known;
  const titles = new Map<string, string[]>();
  for (const [role, words] of Object.entries(pack.titles())) {
    for (const title of words[lang as 'id' | 'en'] ?? []) {
      const key = foldWord(title)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
      titles.set(key, [...(titles.get(key) ?? []), role]);
    }
  }
  byLanguage.set(lang, titles);
  return titles;
}
