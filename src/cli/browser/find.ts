/** Which browsers are on this machine? */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export type Engine = 'chromium' | 'firefox';

export interface FoundBrowser {
  /** What `--browser` calls it: chromium, chrome, edge, firefox. */
  name: string;
  engine: Engine;
  path: string;
}

interface Known {
  name: string;
  engine: Engine;
  /** Commands on PATH; `--browser` takes them, too. */
  commands: string[];
  /** Places besides. */
  paths: string[];
}

const windows = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
  (key) => process.env[key] ?? [],
);
const apps = ['/Applications', join(homedir(), 'Applications')];

/**
 * In order of preference. Debian's `chromium` command is a wrapper that adds --load-extension of its own;
 * the program behind it is taken first. The wrappers of snaps cannot see /tmp profiles and come last.
 */
const KNOWN: Known[] = [
  {
    name: 'chrome',
    engine: 'chromium',
    commands: ['google-chrome', 'google-chrome-stable'],
    paths: [
      ...apps.map((app) => `${app}/Google Chrome.app/Contents/MacOS/Google Chrome`),
      ...windows.map((dir) => join(dir, 'Google/Chrome/Application/chrome.exe')),
    ],
  },
  {
    name: 'chromium',
    engine: 'chromium',
    commands: ['chromium', 'chromium-browser'],
    paths: [
      '/usr/lib/chromium/chromium',
      ...apps.map((app) => `${app}/Chromium.app/Contents/MacOS/Chromium`),
    ],
  },
  {
    name: 'edge',
    engine: 'chromium',
    commands: ['microsoft-edge', 'microsoft-edge-stable'],
    paths: [
      ...apps.map((app) => `${app}/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`),
      ...windows.map((dir) => join(dir, 'Microsoft/Edge/Application/msedge.exe')),
    ],
  },
  {
    name: 'firefox',
    engine: 'firefox',
    commands: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
    paths: [
      '/usr/lib/firefox-esr/firefox-esr',
      ...apps.map((app) => `${app}/Firefox.app/Contents/MacOS/firefox`),
      ...windows.map((dir) => join(dir, 'Mozilla Firefox/firefox.exe')),
    ],
  },
];

export const BROWSER_NAMES: readonly string[] = KNOWN.map(({ name }) => name);

/** Every browser found, the preferred first. KONTEKS_CHROMIUM and KONTEKS_FIREFOX name a program outright. */
export function findBrowsers(): FoundBrowser[] {
  const named = (['chromium', 'firefox'] as const).flatMap((engine): FoundBrowser[] => {
    const path = process.env[`KONTEKS_${engine.toUpperCase()}`];
    return path && existsSync(path) ? [{ name: engine, engine, path }] : [];
  });
  const found = KNOWN.flatMap(({ name, engine, commands, paths }): FoundBrowser[] => {
    const path = paths.find((candidate) => existsSync(candidate)) ?? onPath(commands);
    return path ? [{ name, engine, path }] : [];
  });
  return [...named, ...found];
}

/** What `--browser` means: a name, or a command such as firefox-esr that is one of a browser's. */
export function browserNamed(wanted: string): string | undefined {
  return KNOWN.find(({ name, commands }) => name === wanted || commands.includes(wanted))?.name;
}

/** The browser for an engine, for the tests. */
export function findEngine(engine: Engine): FoundBrowser | undefined {
  return findBrowsers().find((browser) => browser.engine === engine);
}

function onPath(commands: string[]): string | undefined {
  const dirs = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return commands
    .flatMap((command) => dirs.map((dir) => join(dir, command)))
    .find((path) => existsSync(path));
}
