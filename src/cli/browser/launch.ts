/** Starts a browser with the built extension loaded, driven by puppeteer. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { GECKO_ID } from '../build/manifest';
import type { FoundBrowser } from './find';
import { type ChromeEval, firefoxInternals } from './firefox-internals';

/** Firefox makes up a new one for each profile; a fixed one makes the extension's addresses known. */
const FIREFOX_UUID = '6b6f6e74-656b-4573-8000-000000000001';

export interface LaunchOptions {
  /** Folder of the unpacked extension for this engine. */
  extension: string;
  headless: boolean;
  /** The system's colour scheme. Default: the machine's. */
  scheme?: 'light' | 'dark';
  /** Window, CSS px. */
  width?: number;
  height?: number;
}

export interface Launched {
  engine: FoundBrowser['engine'];
  browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…` */
  origin: string;
  /** Opens a page of the extension in this tab. */
  gotoExtension(page: Page, path: string): Promise<void>;
  /** Firefox only: evaluates in the browser's own process. */
  chromeEval: ChromeEval | null;
  close(): Promise<void>;
}

/** Throws when the browser does not start or does not take the extension. */
export async function launch(found: FoundBrowser, options: LaunchOptions): Promise<Launched> {
  const profile = await mkdtemp(join(tmpdir(), 'konteks-'));
  try {
    return await (found.engine === 'chromium' ? chromium : firefox)(found, options, profile);
  } catch (error) {
    await rm(profile, { recursive: true, force: true });
    throw error;
  }
}

async function chromium(found: FoundBrowser, options: LaunchOptions, profile: string): Promise<Launched> {
  // Without developer mode, runtime.reload() leaves an unpacked extension disabled.
  await mkdir(join(profile, 'Default'), { recursive: true });
  await writeFile(
    join(profile, 'Default/Preferences'),
    JSON.stringify({ extensions: { ui: { developer_mode: true } } }),
  );
  const { width = 1200, height = 860 } = options;
  const browser = await puppeteer.launch({
    executablePath: found.path,
    headless: options.headless,
    // Google Chrome takes extensions only by this pipe since version 137.
    pipe: true,
    enableExtensions: [options.extension],
    userDataDir: profile,
    defaultViewport: options.headless ? { width, height } : null,
    args: [
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--hide-scrollbars',
      `--window-size=${width},${height}`,
      ...(options.scheme === 'dark' ? ['--force-dark-mode'] : []),
      ...(options.headless ? ['--disable-gpu', '--force-prefers-no-reduced-motion'] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  try {
    const worker = await browser.waitForTarget(
      (target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension:'),
      { timeout: 20_000 },
    );
    const origin = worker.url().split('/').slice(0, 3).join('/');
    return {
      engine: 'chromium',
      browser,
      origin,
      gotoExtension: async (page, path) => void (await page.goto(`${origin}/${path}`)),
      chromeEval: null,
      close: () => closeAll(browser, profile),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function firefox(found: FoundBrowser, options: LaunchOptions, profile: string): Promise<Launched> {
  const { width = 1200, height = 860 } = options;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: found.path,
    headless: options.headless,
    userDataDir: profile,
    defaultViewport: options.headless ? { width, height } : null,
    // Firefox lets no driver into extension pages without this since version 153.
    args: ['--remote-allow-system-access', `--width=${width}`, `--height=${height}`],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: FIREFOX_UUID }),
      // The list of downloads opens over the page and takes the keys: nobody is there to close it.
      ...(options.headless && { 'browser.download.alwaysOpenPanel': false }),
      ...(options.scheme && {
        'layout.css.prefers-color-scheme.content-override': options.scheme === 'dark' ? 0 : 1,
      }),
    },
  });
  try {
    await browser.installExtension(options.extension);
    const internals = await firefoxInternals(browser);
    const origin = `moz-extension://${FIREFOX_UUID}`;
    return {
      engine: 'firefox',
      browser,
      origin,
      gotoExtension: (page, path) => internals.goto(page, `${origin}/${path}`),
      chromeEval: internals.chromeEval,
      close: () => closeAll(browser, profile),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function closeAll(browser: Browser, profile: string): Promise<void> {
  await browser.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 3, retryDelay: 200 });
}
