/** The arguments of `konteks pack …`. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { isPartialDate } from '../../facts/schema';
import { packBuild, packCheck, packInfo } from './pack';
import { type PackImportOptions, packImportWikidata } from './pack-import';

const outputOption = () => new Option('-o, --output <file>', 'the pack to write').makeOptionMandatory();

export function addPackCommands(program: Command): void {
  const pack = program.command('pack').description('make, check and import packs of records');

  pack
    .command('build')
    .description('records (YAML, JSON, one JSON record a line) → pack')
    .argument('<source...>', 'folders or files')
    .addOption(outputOption())
    .option('--name <name>', "the pack's name for people (default: the file's)")
    .action((sources: string[], { output, ...options }: { output: string; name?: string }) =>
      packBuild(sources, output, options),
    );

  pack
    .command('check')
    .description('opens a pack and looks at every record; or checks a folder of records')
    .argument('<path>')
    .action((path: string) => packCheck(path));

  pack
    .command('info')
    .description('what is in a pack')
    .argument('<file>')
    .option('--json', 'figures as JSON')
    .action((file: string, options: { json?: boolean }) => packInfo(file, options));

  pack
    .command('import')
    .description('packs from other collections')
    .command('wikidata')
    .description("Wikidata's JSON dump (plain or gzip, one entity a line) → pack")
    .argument('<dump>', 'file, or "-" for standard input')
    .addOption(outputOption())
    .option('--class <classes>', 'only these classes and what is below them, such as Q5,Q43229')
    .option('--lang <codes>', 'languages of labels that are taken', 'id,en')
    .addOption(
      new Option('--min-sitelinks <n>', 'only entities with so many Wikimedia pages')
        .argParser(whole)
        .default(0),
    )
    .addOption(new Option('--limit <n>', 'at most so many records').argParser(whole))
    .addOption(
      new Option('--date <day>', "the dump's day, YYYY-MM-DD (default: of its name, else today)").argParser(
        (value: string) => {
          if (value.length !== 10 || !isPartialDate(value))
            throw new InvalidArgumentError('It is no day YYYY-MM-DD.');
          return value;
        },
      ),
    )
    .option('--keep', 'keep the intermediate files (FILE.import), so that another choice of classes is quick')
    .action((dump: string, options: PackImportOptions) => packImportWikidata(dump, options));
}

function whole(value: string): number {
  if (!/^\d{1,12}$/.test(value)) throw new InvalidArgumentError('It is no whole number.');
  return Number(value);
}
