/** `npm start`: builds, and opens an article in a browser with the extension loaded. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { Command } from 'commander';
import { notesOf, pointAtMark } from './browser/demo';
import { BROWSER_NAMES, browserNamed, type FoundBrowser, findBrowsers } from './browser/find';
import { type Launched, launch } from './browser/launch';
import { serve } from './browser/serve';
import { buildAll } from './build/build-all';
import { fail } from './fail';
import { root } from './root';

interface Options {
  browser?: string;
  url?: string;
  file?: string;
  headless?: boolean;
  screenshot: string;
  dark?: boolean;
}

const program = new Command('start')
  .description('Build Konteks and open an article in a browser that has it loaded')
  .option('--browser <name>', `${BROWSER_NAMES.join(', ')}, or the path of a program`)
  .option('--url <address>', 'open this page instead of the sample article')
  .option('--file <html>', 'open this file instead, served on loopback')
  .option('--headless', 'show no window: point at a name, take a screenshot, list what was found')
  .option('--screenshot <png>', 'where to write the screenshot', join(root, 'dist/start.png'))
  .option('--dark', 'pretend that the system is dark')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse();

const say = (line: string) => console.log(line);

try {
  await start(program.opts<Options>());
} catch (error) {
  fail(error);
}

async function start(options: Options): Promise<void> {
  if (options.url !== undefined && options.file !== undefined)
    throw new Error('give --url or --file, not both');
  const { dir, path } = pageOf(options);
  const pngDir = dirname(resolve(options.screenshot));
  // dist is made by the build.
  if (!existsSync(pngDir) && pngDir !== join(root, 'dist'))
    throw new Error(`--screenshot: no such folder: ${pngDir}`);
  const found = browserOf(options.browser);
  const headless = options.headless ?? !hasDisplay();

  const built = await buildAll({ progress: (step) => say(`building ${step} …`) });
  const served = await serve(dir);
  let launched: Launched | undefined;
  try {
    const url = options.url ?? `${served.origin}/${path}`;
    say(`starting ${found.name}${headless ? ' without a window' : ''} (${found.path}) …`);
    launched = await launch(found, {
      extension: found.engine === 'chromium' ? built.chrome : built.firefox,
      headless,
      ...(options.dark && { scheme: 'dark' }),
    }).catch((error: Error) => {
      throw new Error(`cannot start ${found.path} as a browser: ${error.message.split('\n')[0]}`);
    });
    say(`opening ${url} …`);
    const [first] = await launched.browser.pages();
    const page = first ?? (await launched.browser.newPage());
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 }).catch((error: Error) => {
      throw new Error(`cannot open ${url}: ${error.message.split('\n')[0]}`);
    });
    if (headless) await look(launched, page, options.screenshot);
    sayHowToInstall(built);
    if (!headless) {
      say('Rest the mouse on a marked name. Close the browser to end.');
      await new Promise<void>((done) => {
        launched!.browser.once('disconnected', () => done());
        process.once('SIGINT', () => done());
      });
    }
  } finally {
    await launched?.close().catch(() => {});
    await served.close();
  }
}

async function look(launched: Launched, page: Parameters<typeof pointAtMark>[0], png: string): Promise<void> {
  say('reading the article …');
  const { state, lang, entries } = await notesOf(launched, page);
  if (state !== 'notes') {
    const why = {
      'no-article': 'no article on this page',
      language: `language is ${lang}: no notes`,
    } as const;
    say(why[state as keyof typeof why] ?? `no notes (${state})`);
  } else {
    say(`found ${entries.length} (${lang}):`);
    for (const { kind, name, gloss, mentions } of entries) {
      say(`  ${kind.padEnd(7)} ${name}${mentions > 1 ? ` ×${mentions}` : ''}${gloss ? ` – ${gloss}` : ''}`);
    }
  }
  const pointed = await pointAtMark(page);
  await page.screenshot({ path: png as `${string}.png` });
  say(`screenshot${pointed ? ' with a card' : ''}: ${relative(process.cwd(), png)}`);
}

function sayHowToInstall(built: { chrome: string; firefox: string }): void {
  say('To install by hand:');
  say(`  Chrome, Chromium, Edge: chrome://extensions, Developer mode, Load unpacked: ${built.chrome}`);
  say(
    `  Firefox: about:debugging#/runtime/this-firefox, Load Temporary Add-on: ${join(built.firefox, 'manifest.json')}`,
  );
}

function pageOf({ url, file }: Options): { dir: string; path: string } {
  if (url !== undefined && !/^https?:\/\//.test(url))
    throw new Error(`--url must begin with http:// or https://: ${url}`);
  if (file === undefined) return { dir: join(root, 'tests/pages'), path: 'sample-id.html' };
  const full = resolve(file);
  if (!existsSync(full)) throw new Error(`no such file: ${file}`);
  if (!statSync(full).isFile()) throw new Error(`not a file: ${file}`);
  if (!/\.x?html?$/i.test(full)) throw new Error(`--file takes a page (.html, .htm, .xhtml): ${file}`);
  return { dir: dirname(full), path: encodeURIComponent(basename(full)) };
}

function browserOf(wanted: string | undefined): FoundBrowser {
  const all = findBrowsers();
  if (wanted !== undefined) {
    const wantedName = browserNamed(wanted);
    const known = all.find(({ name }) => name === wantedName);
    if (known) return known;
    if (wantedName !== undefined)
      throw new Error(`${wanted} was not found; give --browser the path of the program`);
    if (!existsSync(wanted))
      throw new Error(`no browser “${wanted}”: ${BROWSER_NAMES.join(', ')}, or the path of a program`);
    return {
      name: basename(wanted),
      engine: /firefox/i.test(basename(wanted)) ? 'firefox' : 'chromium',
      path: wanted,
    };
  }
  const [first] = all;
  if (!first)
    throw new Error(
      'no browser found: install Chrome, Chromium, Edge or Firefox, or name one with --browser',
    );
  return first;
}

/** Windows can be shown: always on macOS and Windows, on Linux where there is a display server. */
function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
