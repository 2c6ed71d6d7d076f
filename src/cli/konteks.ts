/** The `konteks` command: the same engine without a browser. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { CARD_LANGUAGES, isPartialDate } from '../facts/schema';
import { type AnnotateOptions, annotate } from './commands/annotate';
import { article } from './commands/article';
import { type CardOptions, card } from './commands/card';
import { type MeasureOptions, measure } from './commands/measure';
import { addPackCommands } from './commands/pack-commands';
import { fail } from './fail';
import { UsageError } from './usage-error';

const program = new Command('konteks')
  .description('Background notes on the people, units and events that an article names')
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(`konteks: ${text.replace(/^error: /, '')}`) });

const langOption = () => new Option('--lang <lang>', 'language of the text').choices(CARD_LANGUAGES);
const dateOption = () =>
  new Option('--date <date>', "the article's day, YYYY-MM-DD").argParser((value: string) => {
    if (!isPartialDate(value)) throw new InvalidArgumentError('It is no date YYYY-MM-DD.');
    return value;
  });

program
  .command('annotate')
  .description('notes of an article: HTML or plain text, "-" for standard input')
  .argument('[file]')
  .addOption(langOption())
  .addOption(dateOption())
  .addOption(
    new Option('--pack <file>', 'a further pack, laid over the bundled one (repeatable)')
      .argParser((value: string, all: string[]) => [...all, value])
      .default([], 'none'),
  )
  .option('--json', 'the JSON form')
  .option('--explain', 'every capitalised run: candidates, evidence, decision, reason for no note')
  .option('--jsonl', 'one {"id","text","lang"?,"date"?} a line from standard input, one result a line')
  .action(async (file: string | undefined, options: AnnotateOptions) => {
    if (options.jsonl && file !== undefined && file !== '-')
      throw new UsageError('--jsonl reads standard input: leave the file out');
    if (!options.jsonl && file === undefined) throw new UsageError('name a file, or "-" for standard input');
    await annotate(file, options);
  });

program
  .command('article')
  .description('the article that is found on a page')
  .argument('<file>')
  .option('--json', 'the JSON form')
  .action(article);

program
  .command('card')
  .description('what the card of an entity shows')
  .argument('<entity>', 'its id, such as sergey-naryshkin')
  .addOption(dateOption())
  .addOption(langOption().default('id'))
  .option('--json', 'the card model')
  .action((id: string, options: CardOptions) => card(id, options));

program
  .command('measure')
  .description('score notes against gold: folders or files of gold articles (.json, .jsonl, .jsonl.gz)')
  .argument('<path...>')
  .option('--wrong', 'list every wrong note')
  .option('--missed', 'list every missed mention')
  .option('--ablate', 'each piece of evidence off in turn')
  .option('--weights', 'each weight of the evidence with other points')
  .option('--json', 'figures as JSON')
  .action((paths: string[], options: MeasureOptions) => measure(paths, options));

addPackCommands(program);

// `konteks … | head`: the reader has seen enough. That is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else if (error instanceof UsageError) {
    console.error(`konteks: ${error.message}`);
    process.exitCode = 2;
  } else fail(error);
}
