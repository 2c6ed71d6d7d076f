/** Tables of the article bench. */
import type { SpotAnswer } from './in-page';
import type { BenchPage, Match, Metric } from './pages';

export interface PageResult {
  page: BenchPage;
  ours: SpotAnswer;
  /** CPU of the page's main thread, ms: our bundle's evaluation, gate and spotting; first use after navigation. */
  cpuMs: number;
  mutations: number;
  peer: { text: string; cpuMs: number } | null;
}

const NEWS = ['aeb', 'ind', 'fun'];
const isNews = ({ page }: PageResult) => NEWS.includes(page.set) && page.score;

/** Prints every table on stdout. */
export function printReport(results: PageResult[], metric: Metric): void {
  const groups: [name: string, of: (result: PageResult) => boolean][] = [
    ...NEWS.map((set): [string, (r: PageResult) => boolean] => [
      set,
      (r) => r.page.set === set && r.page.score,
    ]),
    ['news', isNews],
    ['news id', (r) => isNews(r) && r.page.lang === 'id'],
    ['news en', (r) => isNews(r) && r.page.lang === 'en'],
    ['wcx articles', (r) => r.page.set === 'wcx' && r.page.score],
    ['rdb (own truth)', (r) => r.page.set === 'rdb'],
  ];
  console.log('\nText: F1 P R of the means, pages below F1 .8');
  for (const [name, of] of groups) {
    const group = results.filter((result) => of(result) && result.page.truth);
    if (!group.length) continue;
    console.log(scoreLine(name, group, metric, (result) => result.ours.article?.text ?? ''));
    if (group[0]?.peer)
      console.log(scoreLine('  Readability', group, metric, (result) => result.peer?.text ?? ''));
  }
  printVerdicts(results);
  printLanguages(results);
  printCost(results);
}

function scoreLine(
  name: string,
  group: PageResult[],
  metric: Metric,
  textOf: (result: PageResult) => string,
): string {
  const matches: Match[] = group.map((result) => metric.match(result.page.truth!, textOf(result)));
  const { f1, precision, recall } = metric.corpus(matches);
  const poor = matches.filter((match) => metric.page(match).f1 < 0.8).length;
  const figures = [f1, precision, recall].map((value) => value.toFixed(4)).join('  ');
  return `${name.padEnd(16)} ${String(group.length).padStart(4)} pages  ${figures}  ${poor}`;
}

function printVerdicts(results: PageResult[]): void {
  console.log('\nCalled an article: by the gate / by the spotting / by both');
  const kinds = new Map<string, PageResult[]>();
  const put = (key: string, result: PageResult) => kinds.set(key, [...(kinds.get(key) ?? []), result]);
  for (const result of results) {
    if (isNews(result)) put('news', result);
    else if (result.page.expect === 'none') put('hard', result);
    else if (result.page.expect === 'soft-none') put('soft', result);
    if (!isNews(result) && result.page.set !== 'rdb') put(`  ${result.page.kind}`, result);
  }
  for (const [kind, group] of [...kinds].sort(([a], [b]) => Number(a[0] === ' ') - Number(b[0] === ' '))) {
    const share = (of: (result: PageResult) => boolean) => {
      const count = group.filter(of).length;
      return `${count} (${((100 * count) / group.length).toFixed(1)} %)`.padEnd(13);
    };
    const { ours } = { ours: (result: PageResult) => result.ours };
    console.log(
      `${kind.padEnd(16)} of ${String(group.length).padStart(3)}: ${share((r) => ours(r).gate)} ${share(
        (r) => ours(r).article !== null,
      )} ${share((r) => ours(r).gate && ours(r).article !== null)}`,
    );
  }
}

function printLanguages(results: PageResult[]): void {
  const known = results.filter((r) => r.page.lang && r.ours.article && (isNews(r) || r.page.score));
  const named = (lang: string | null) => (lang === 'id' || lang === 'en' ? lang : 'other');
  const right = known.filter((r) => named(r.page.lang) === named(r.ours.article!.lang));
  console.log(`\nLanguage (id, en, other): ${right.length} of ${known.length} right`);
  for (const r of known)
    if (!right.includes(r)) console.log(`  ${r.page.id}: ${r.ours.article!.lang}, is ${r.page.lang}`);
  const news = results.filter((r) => isNews(r) && r.ours.article);
  const having = (of: (r: PageResult) => unknown) => news.filter(of).length;
  console.log(
    `Of ${news.length} news pages ${having((r) => r.ours.article?.title)} have a title, ${having((r) => r.ours.article?.date)} a date`,
  );
}

function printCost(results: PageResult[]): void {
  const mutated = results.filter((result) => result.mutations > 0);
  console.log(
    `\nMutations of the page: ${mutated.length} pages${mutated.map((r) => ` ${r.page.id}`).join('')}`,
  );
  console.log('Cost per page: median / 95 % / most, ms');
  const line = (name: string, values: number[]) => {
    const sorted = values.toSorted((a, b) => a - b);
    const at = (share: number) =>
      (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
    console.log(`${name.padEnd(34)} ${at(0.5)} / ${at(0.95)} / ${at(1)}`);
  };
  const news = results.filter(isNews);
  line(
    'ours, CPU, cold, news',
    news.map((r) => r.cpuMs),
  );
  line(
    'ours, CPU, cold, all pages',
    results.map((r) => r.cpuMs),
  );
  line(
    'gate alone, wall, cold',
    results.map((r) => r.ours.gateMs),
  );
  line(
    'spotting alone, wall, cold, news',
    news.map((r) => r.ours.spotMs),
  );
  const peers = news.flatMap((r) => (r.peer ? [r.peer.cpuMs] : []));
  if (peers.length) line('Readability on a clone, CPU, news', peers);
}
