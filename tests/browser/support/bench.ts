/** A browser with the extension, a server with the test pages, and a page of the extension to act from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page, WebWorker } from 'puppeteer-core';
import type { FoundBrowser } from '../../../src/cli/browser/find';
import { type Launched, launch } from '../../../src/cli/browser/launch';
import { serve } from '../../../src/cli/browser/serve';
import { stopBackground } from '../../../src/cli/browser/stop-background';
import { GECKO_ID } from '../../../src/cli/build/manifest';
import { root } from '../../../src/cli/root';
import { ArticlePage } from './article-page';

const PAGES = join(root, 'tests/pages');
const POLICIES: Record<string, string> = {
  '/csp.html': "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'",
  '/hostile/csp-nothing.html': "default-src 'none'",
  '/hostile/csp-sandbox.html': 'sandbox allow-scripts',
  '/hostile/trusted-types.html': "require-trusted-types-for 'script'; trusted-types default",
};
/** What the pages in tests/pages/hostile share, so that each file shows just its difficulty. */
const HEAD = readFileSync(join(PAGES, 'hostile/_head.html'), 'utf8');
const ARTICLE = readFileSync(join(PAGES, 'hostile/_article.html'), 'utf8');

export interface Bench extends Launched {
  server: string;
  /** The browser opened the welcome page when it got the extension. */
  welcomed: boolean;
  /** Opens a test page in a tab of its own. */
  open(path: string): Promise<ArticlePage>;
  /** A tab with a page of the extension. */
  extensionPage(path: string): Promise<Page>;
  /** Waits for a tab that the extension opens with this page of its own, and closes it. Resolves to its address. */
  ownTab(path: string): Promise<URL>;
  /** The worker of the background. Chromium only. */
  worker(): Promise<WebWorker>;
  /** Stops the background, as the browser does when it idles. */
  stopBackground(): Promise<void>;
  /** What the browser does when the reader presses the shortcut of a manifest command. */
  command(name: 'next-note' | 'previous-note' | 'open-note' | 'close-note'): Promise<void>;
  reloadExtension(): Promise<void>;
  /** Takes the extension's access to all sites away, as a reader does in the browser's settings. */
  withdrawAccess(): Promise<void>;
  /**
   * Gives access again: does `ask`, which clicks on a button that asks for it, and says yes. Chromium's own question
   * cannot be answered by a driver: there the reader gives access in the browser's settings.
   */
  giveAccess(ask: () => Promise<unknown>): Promise<void>;
  /** Switches the extension off in the browser's list of extensions, and on again. */
  disableExtension(): Promise<void>;
  enableExtension(): Promise<void>;
  /** Lets the extension into private windows, as a reader does in the browser's list of extensions. */
  allowPrivate(): Promise<void>;
  /** Has the background itself ask for an address. */
  fetchInBackground(url: string): Promise<void>;
  /** A page of the extension that is there in all tests. */
  control(): Page;
  /** What the browser holds against the extension since it was asked last: errors of its pages, scripts and background. */
  errors(): Promise<string[]>;
  /** The toolbar button clicked while this page is in front. */
  clickToolbarButton(page: Page): Promise<void>;
  /** Closes the tabs that a test opened. */
  tidy(): Promise<void>;
}

const KEYS = { 'next-note': 'J', 'previous-note': 'K', 'open-note': 'O', 'close-note': 'U' };

export async function openBench(found: FoundBrowser, extension: string): Promise<Bench> {
  const server = await serve(PAGES, {
    routes: { '/': 'home.html', '/search': 'search.html' },
    headers: (path) => {
      // Pages that are not to be stored are not kept for going back either.
      if (path === '/english.html') return { 'cache-control': 'max-age=60' };
      const policy = POLICIES[path];
      // What a page forbids its scripts it forbids our card's clipboard, too.
      const clipboard = 'clipboard-write=(), clipboard-read=()';
      return policy ? { 'content-security-policy': policy, 'permissions-policy': clipboard } : {};
    },
    fill: (_path, text) => text.replaceAll('<!-- head -->', HEAD).replaceAll('<!-- article -->', ARTICLE),
  });
  const launched = await launch(found, { extension, headless: true, scheme: 'light' });
  const { browser, chromeEval } = launched;
  let control = await newControl(launched);
  const welcomed = (await closeOwn(control, '/ui/welcome.html')) !== null;
  let tabs: Page[] = [];
  let serial = 0;

  const worker = async () => {
    const target = await browser.waitForTarget((t) => t.type() === 'service_worker', { timeout: 10_000 });
    return (await target.worker())!;
  };

  return {
    ...launched,
    server: server.origin,
    welcomed,
    async open(path) {
      const page = await browser.newPage();
      tabs.push(page);
      const url = new URL(path, server.origin);
      // Makes the tab's address unique: that is how the extension's page finds its tab id.
      url.searchParams.set('nr', String(++serial));
      await page.goto(url.href);
      await page.bringToFront();
      return ArticlePage.of(page, () => control, url.href);
    },
    async extensionPage(path) {
      const page = await browser.newPage();
      tabs.push(page);
      await launched.gotoExtension(page, path);
      return page;
    },
    async ownTab(path) {
      const address = await closeOwn(control, path);
      if (!address) throw new Error(`no tab with ${path} came`);
      return new URL(address);
    },
    worker,
    stopBackground: () => stopBackground(launched),
    async command(name) {
      if (chromeEval) {
        await chromeEval(
          `document.querySelector('[id^="ext-keyset-id-"] key[key="${KEYS[name]}"]').doCommand()`,
        );
      } else {
        // No key pressed by a driver reaches the browser's shortcuts.
        await control.evaluate(() => chrome.runtime.getManifest());
        await (await worker()).evaluate((command) => {
          chrome.commands.onCommand.dispatch(command);
        }, name);
      }
    },
    async reloadExtension() {
      if (chromeEval) {
        await chromeEval(`${ADDON}.then((addon) => addon.reload())`);
      } else {
        await (await worker()).evaluate(() => chrome.runtime.reload()).catch(() => {});
      }
      await sleep(1000);
      control = await newControl(launched);
    },
    async disableExtension() {
      if (chromeEval) await chromeEval(`${ADDON}.then((addon) => addon.disable())`);
      else await manage(launched, (id) => chrome.management.setEnabled(id, false));
    },
    async enableExtension() {
      if (chromeEval) await chromeEval(`${ADDON}.then((addon) => addon.enable())`);
      else await manage(launched, (id) => chrome.management.setEnabled(id, true));
      control = await newControl(launched);
    },
    async allowPrivate() {
      if (chromeEval) {
        await chromeEval(`(async () => {
          const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
          const perms = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
          await ExtensionPermissions.add('${GECKO_ID}', perms);
          await (await ${ADDON}).reload();
        })()`);
      } else {
        await manage(launched, (extensionId) =>
          chrome.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true }),
        );
      }
      await sleep(500);
      control = await newControl(launched);
    },
    async fetchInBackground(url) {
      // Asked, it starts.
      await control.evaluate(() => chrome.runtime.sendMessage({ type: 'packs-left-out' }));
      const ask = async (address: string) => {
        const background: Window = (await chrome.runtime.getBackgroundPage?.()) ?? globalThis;
        await background.fetch(address).catch(() => {});
      };
      if (chromeEval) await control.evaluate(ask, url);
      else await (await worker()).evaluate(ask, url);
    },
    control: () => control,
    async errors() {
      if (chromeEval) return JSON.parse(String(await chromeEval(FIREFOX_ERRORS)));
      return manage(launched, async (extensionId) => {
        const { runtimeErrors } = await chrome.developerPrivate.getExtensionInfo(extensionId);
        await chrome.developerPrivate.deleteExtensionErrors({ extensionId });
        return runtimeErrors.map(
          ({ message, source }: { message: string; source: string }) => `${message} (${source})`,
        );
      });
    },
    async withdrawAccess() {
      if (chromeEval) await control.evaluate((origins) => chrome.permissions.remove({ origins }), ALL_SITES);
      else await setHostAccess(launched, 'ON_CLICK');
    },
    async giveAccess(ask) {
      if (chromeEval) {
        await chromeEval(`Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false)`);
        await ask();
      } else await setHostAccess(launched, 'ON_ALL_SITES');
    },
    async clickToolbarButton(page) {
      await page.bringToFront();
      if (chromeEval) {
        await chromeEval(`(async () => {
          const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
          const { extension } = WebExtensionPolicy.getByID('${GECKO_ID}');
          await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
        })()`);
      } else {
        const [extension] = [...(await browser.extensions()).values()];
        await page.triggerExtensionAction(extension!);
      }
    },
    async tidy() {
      for (const page of tabs) await page.close().catch(() => {});
      tabs = [];
    },
    async close() {
      await launched.close();
      await server.close();
    },
  };
}

async function newControl(launched: Launched): Promise<Page> {
  const page = await launched.browser.newPage();
  await launched.gotoExtension(page, 'ui/popup.html');
  return page;
}

/** A page that opened by itself would be in front of the tests' own. Resolves to its address; null: it did not come. */
async function closeOwn(control: Page, path: string): Promise<string | null> {
  for (let tries = 0; tries < 50; tries++) {
    const closed = await control.evaluate((wanted) => {
      const views: Window[] = chrome.extension.getViews({ type: 'tab' });
      const found = views.find(
        ({ location, document }) => location.pathname === wanted && document.readyState === 'complete',
      );
      const address = found?.location.href ?? null;
      found?.close();
      return address;
    }, path);
    if (closed) return closed;
    await sleep(100);
  }
  return null;
}

const ALL_SITES = ['http://*/*', 'https://*/*'];

const ADDON = `ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs').AddonManager
  .getAddonByID('${GECKO_ID}')`;

const FIREFOX_ERRORS = `(() => {
  const all = Services.console.getMessageArray().filter((entry) => {
    try { entry.QueryInterface(Ci.nsIScriptError); } catch { return false; }
    // That a page or the background went away while something was asked is told to nobody but the console.
    if (/^Promise (?:resolved|rejected) after context unloaded/.test(entry.errorMessage)) return false;
    return !(entry.flags & Ci.nsIScriptError.warningFlag) && entry.sourceName.startsWith('moz-extension:');
  });
  Services.console.reset();
  return JSON.stringify(all.map((entry) => entry.errorMessage + ' (' + entry.sourceName + ')'));
})()`;

function setHostAccess(launched: Launched, hostAccess: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
  return manage(
    launched,
    (extensionId, access) =>
      chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: access }),
    hostAccess,
  );
}

/** In Chromium's list of extensions, which may do more than others. */
async function manage<T>(
  launched: Launched,
  work: (id: string, ...args: string[]) => Promise<T>,
  ...args: string[]
): Promise<T> {
  const page = await launched.browser.newPage();
  try {
    await page.goto('chrome://extensions');
    return (await page.evaluate(work, new URL(launched.origin).host, ...args)) as T;
  } finally {
    await page.close();
  }
}
