/** `konteks measure PATH…`: precision and coverage against gold. */
import { WEIGHTS } from '../../notes/candidate-choice';
import { type ChoiceOptions, EVIDENCE } from '../../notes/choice-options';
import type { Pack } from '../../pack/types';
import { annotationJson } from '../annotate-article';
import { fromText } from '../article-input';
import { type GoldArticle, isEntityMention, readGold } from '../measure/gold';
import { Labels } from '../measure/labels';
import { type Figures, figuresOf, formatFigures, formatShare, type Share } from '../measure/report';
import { type JudgedArticle, judge } from '../measure/score';
import { bundledPack } from '../pack-file';

export interface MeasureOptions {
  wrong?: boolean;
  missed?: boolean;
  json?: boolean;
  ablate?: boolean;
  weights?: boolean;
}

export async function measure(paths: readonly string[], options: MeasureOptions): Promise<void> {
  const pack = await bundledPack();
  const labelsHeld = new Labels(pack);
  const gold = await readGold(paths, (label) => labelsHeld.kindOf(label));
  const holds = (labels: readonly string[]) => labelsHeld.holds(labels);
  const judgeAll = (choice: ChoiceOptions = {}) =>
    gold.map((article) => judge(article, notesOf(pack, article, choice), holds));
  if (options.ablate || options.weights) {
    console.log(options.weights ? weightTable(judgeAll) : ablation(judgeAll));
    return;
  }
  const judged = judgeAll();
  const withEntities = judged.filter(
    ({ article }) => article.file.endsWith('.md') || article.mentions.some(isEntityMention),
  );
  const spansOnly = judged.filter((article) => !withEntities.includes(article));

  if (options.json) {
    console.log(JSON.stringify({ gold: figuresOf(withEntities), spans: overlapBySet(spansOnly) }));
    return;
  }
  if (withEntities.length > 0) console.log(formatFigures(figuresOf(withEntities)));
  for (const [file, part] of Object.entries(overlapBySet(spansOnly)))
    console.log(`${file}: notes that overlap a gold span ${formatShare(part)}`);
  if (options.wrong) for (const article of judged) listWrong(article);
  if (options.missed) for (const article of judged) listMissed(article);
}

function notesOf(pack: Pack, { text, lang, date }: GoldArticle, choice: ChoiceOptions) {
  return annotationJson(pack, fromText(text, { lang, date: date ?? undefined }), choice).notes;
}

type JudgeAll = (choice?: ChoiceOptions) => JudgedArticle[];

/** A Markdown table: what the figures are without each piece of evidence. */
function ablation(judgeAll: JudgeAll): string {
  const rows = EVIDENCE.map((without) => row(`without ${without}`, figuresOf(judgeAll({ without }))));
  return [
    '| evidence | right | wrong | precision | coverage |',
    '|---|---|---|---|---|',
    row('all', figuresOf(judgeAll())),
    ...rows,
  ].join('\n');
}

/** Points that each weight is tried with. */
const TRIED = [0, 1, 2, 3, 4, 5, 6];

/** A Markdown table: right/wrong notes with each weight changed alone; the one in use in bold. */
function weightTable(judgeAll: JudgeAll): string {
  const rows = Object.entries(WEIGHTS).map(([name, used]) => {
    const cells = TRIED.map((points) => {
      const { right, wrong } = figuresOf(judgeAll({ weights: { [name]: points } })).notes;
      return points === used ? `**${right}/${wrong}**` : `${right}/${wrong}`;
    });
    return `| ${name} | ${cells.join(' | ')} |`;
  });
  return [`| weight | ${TRIED.join(' | ')} |`, `|---|${TRIED.map(() => '---').join('|')}|`, ...rows].join(
    '\n',
  );
}

function row(name: string, figures: Figures): string {
  const { right, wrong } = figures.notes;
  return `| ${name} | ${right} | ${wrong} | ${percent(figures.precision)} | ${percent(figures.coverage)} |`;
}

function percent({ part, of }: Share): string {
  return of === 0 ? '-' : (part / of).toFixed(3);
}

function overlapBySet(articles: readonly JudgedArticle[]): Record<string, { part: number; of: number }> {
  const sets: Record<string, { part: number; of: number }> = {};
  for (const { article, notes } of articles) {
    sets[article.file] ??= { part: 0, of: 0 };
    const set = sets[article.file]!;
    set.of += notes.length;
    set.part += notes.filter(({ verdict }) => verdict === 'right').length;
  }
  return sets;
}

function context(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 50), start);
  const after = text.slice(end, end + 50);
  return `${before}[${text.slice(start, end)}]${after}`.replace(/\s+/g, ' ');
}

function listWrong({ article, notes }: JudgedArticle): void {
  for (const { note, verdict, gold } of notes) {
    if (verdict !== 'wrong' && verdict !== 'inside') continue;
    const instead = gold.map((m) => (isEntityMention(m) ? m.entity : m.type)).join(' / ') || 'no mention';
    const where = context(article.text, note.start, note.end);
    console.log(`${verdict}\t${article.id}\t${note.entity.id} (${note.how})\tgold: ${instead}\t${where}`);
  }
}

function listMissed({ article, mentions }: JudgedArticle): void {
  for (const { mention, found, held } of mentions) {
    if (found) continue;
    const where = context(article.text, mention.start, mention.end);
    console.log(
      `missed\t${article.id}\t${held ? 'held' : '-'}\t${mention.kind}\t${mention.how}\t${mention.entity}\t${where}`,
    );
  }
}
