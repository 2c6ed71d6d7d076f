/** Judged articles → figures and tables. */
import type { JudgedArticle, JudgedMention, Verdict } from './score';

export interface Share {
  part: number;
  of: number;
}

export interface Figures {
  articles: number;
  notes: Record<Verdict, number>;
  precision: Share;
  coverage: Share;
  /** Of mentions whose entity the dataset holds. */
  recall: Share;
  coverageBy: Record<string, Share>;
  recallBy: Record<string, Share>;
}

export function figuresOf(articles: readonly JudgedArticle[]): Figures {
  const notes: Record<Verdict, number> = { right: 0, neutral: 0, inside: 0, wrong: 0 };
  for (const article of articles) for (const { verdict } of article.notes) notes[verdict]++;
  const mentions = articles.flatMap(({ mentions, article }) =>
    mentions.map((m) => ({ ...m, lang: article.lang })),
  );
  const keys = (m: JudgedMention & { lang: string }) => [m.mention.kind, m.mention.how, m.lang];
  return {
    articles: articles.length,
    notes,
    precision: { part: notes.right, of: notes.right + notes.wrong },
    coverage: share(mentions),
    recall: share(mentions.filter((m) => m.held)),
    coverageBy: grouped(mentions, keys),
    recallBy: grouped(
      mentions.filter((m) => m.held),
      keys,
    ),
  };
}

function share(mentions: readonly JudgedMention[]): Share {
  return { part: mentions.filter((m) => m.found).length, of: mentions.length };
}

function grouped<T extends JudgedMention>(
  mentions: readonly T[],
  keys: (m: T) => string[],
): Record<string, Share> {
  const groups = new Map<string, T[]>();
  for (const mention of mentions) {
    for (const key of keys(mention)) groups.set(key, [...(groups.get(key) ?? []), mention]);
  }
  return Object.fromEntries([...groups].sort().map(([key, group]) => [key, share(group)]));
}

export function formatShare({ part, of }: Share): string {
  return of === 0 ? '    - (0/0)' : `${(part / of).toFixed(3)} (${part}/${of})`;
}

export function formatFigures(figures: Figures): string {
  const { notes } = figures;
  const rows = Object.keys(figures.coverageBy).map(
    (key) =>
      `  ${key.padEnd(10)} coverage ${formatShare(figures.coverageBy[key]!).padEnd(18)} recall of held ${formatShare(figures.recallBy[key] ?? { part: 0, of: 0 })}`,
  );
  return [
    `articles  ${figures.articles}`,
    `notes     ${notes.right} right, ${notes.wrong} wrong, ${notes.neutral} on optional mentions, ${notes.inside} inside longer ones`,
    `precision ${formatShare(figures.precision)}`,
    `coverage  ${formatShare(figures.coverage)}`,
    `recall    ${formatShare(figures.recall)} of mentions whose entity the dataset holds`,
    ...rows,
  ].join('\n');
}
