/** `konteks article FILE.html`: what the spotting sees. */
import { articleOf } from '../article-input';
import { readInput } from '../input';

export async function article(file: string, options: { json?: boolean }): Promise<void> {
  const { title, date, lang, text, isArticle } = articleOf(await readInput(file));
  if (options.json) console.log(JSON.stringify({ title, date, lang, text, isArticle }));
  else if (!isArticle) console.log('no article found');
  else console.log(`${title ?? '-'}\n${lang}, ${date ?? 'no date'}\n\n${text.trim()}`);
}
