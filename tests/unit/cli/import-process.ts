/** `tsx import-process.ts DUMP OUT`: an import in a process of its own, to be killed. Without the bundled dataset. */
import { importWikidata } from '../../../src/cli/pack/wikidata/import';
import { gazetteer } from '../helpers/gazetteer';

const [dump, out] = process.argv.slice(2);
importWikidata({
  dump: dump!,
  out: out!,
  classes: null,
  languages: ['id', 'en'],
  minSitelinks: 0,
  limit: Number.POSITIVE_INFINITY,
  day: '2026-01-05',
  keep: false,
  checkpointMs: Number(process.env.KONTEKS_CHECKPOINT_MS),
  bundled: gazetteer([]),
  progress: () => {},
  warn: (message) => console.error(message),
}).catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
