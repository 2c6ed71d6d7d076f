/**
 * Anything sent to the background, by anybody: what is not for it is refused, nothing throws or rejects, and settings
 * change only where a page asks for what a page may change. `npm run fuzz:messages`: the long run.
 */
import fc from 'fast-check';
import * as v from 'valibot';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { writePack } from '../../../src/pack/write';
import { pageRequestSchema, uiRequestSchema } from '../../../src/shared/requests';
import { fromItems } from '../../../src/shared/settings-items';
import { records, vocabulary } from '../pack/sample';
import { arbitraryMessage } from './arbitrary';

const CASES = Number(process.env.KONTEKS_CASES ?? 3000);
const OWN = 'ext://konteks/';
const ID = 'konteks';

type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined;
const fake = vi.hoisted(() => ({
  listener: undefined as unknown,
  items: {} as Record<string, unknown>,
  writes: 0,
  injected: [] as unknown[],
}));

vi.mock('webextension-polyfill', () => {
  const silent = { addListener: () => {} };
  return {
    default: {
      runtime: {
        id: 'konteks',
        getURL: (path: string) => `ext://konteks/${path}`,
        onMessage: { addListener: (listener: unknown) => (fake.listener = listener) },
        onInstalled: silent,
        onStartup: silent,
      },
      storage: {
        onChanged: silent,
        local: { get: async () => ({}) },
        sync: {
          get: async () => structuredClone(fake.items),
          set: async (set: object) => {
            fake.writes++;
            Object.assign(fake.items, structuredClone(set));
          },
          remove: async () => {},
        },
      },
      permissions: { onAdded: silent },
      commands: { onCommand: silent },
      action: {
        setBadgeBackgroundColor: async () => {},
        setBadgeText: async () => {},
        setTitle: async () => {},
      },
      i18n: { getMessage: () => 'text', getUILanguage: () => 'en' },
      tabs: { query: async () => [{ id: 1, url: 'https://a.test/' }], sendMessage: async () => {} },
      scripting: { executeScript: async (what: unknown) => void fake.injected.push(what) },
    },
  };
});

const bundled = writePack(records, vocabulary);
/** An added pack is asked for by an id that is not there: IndexedDB does not even open. */
const noDatabase = {
  open: () => {
    const request: { onerror?: () => void; error: Error } = { error: new Error('no database') };
    queueMicrotask(() => request.onerror?.());
    return request;
  },
};

beforeAll(async () => {
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } });
  vi.stubGlobal('fetch', async () => new Response(bundled.slice()));
  vi.stubGlobal('indexedDB', noDatabase);
  vi.stubGlobal('__DEBUG__', false);
  await import('../../../src/background/background');
});
const send = (message: unknown, sender: object) => (fake.listener as Listener)(message, sender);

const page = { id: ID, url: 'https://a.test/news/1', tab: { id: 7 }, frameId: 0 };
const own = { id: ID, url: `${OWN}ui/options.html` };
const sender = fc.oneof(
  { weight: 4, arbitrary: fc.constant(page) },
  { weight: 3, arbitrary: fc.constantFrom(own, { ...own, tab: { id: 8 } }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<object>(
      {},
      { ...page, id: 'another-extension' },
      { ...own, id: undefined },
      { id: ID },
      { id: ID, tab: {} },
      { ...page, url: undefined },
      { ...page, url: 'https://constructor/' },
      { ...page, url: 'https://__proto__/' },
      { ...page, url: `https://evil.test/${OWN}ui/options.html` },
      { id: 'another-extension', url: own.url },
    ),
  },
);

describe('the background', () => {
  it(`refuses what is not for it, ${CASES} messages`, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryMessage, sender, async (message, from) => {
        const { id, url, tab } = from as { id?: string; url?: string; tab?: { id?: number } };
        fake.items = {};
        fake.writes = 0;
        fake.injected = [];
        const before = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
        const answer = send(message, from);
        const ours = id === ID;
        const isUi = ours && url?.startsWith(OWN) === true && v.is(uiRequestSchema, message);
        const isPage = ours && tab?.id !== undefined && v.is(pageRequestSchema, message);
        if (!isUi && !isPage) expect(answer).toBeUndefined();
        const value = (await answer) as { notes?: unknown[]; ok?: boolean; refusal?: string } | undefined;
        const type = isPage ? (message as { type: string }).type : '';
        expect(fake.writes).toBeLessThanOrEqual(type === 'change' ? 1 : 0);
        if (type === 'change') {
          const { site } = (message as { change: { site?: string | null } }).change;
          const foreign = typeof site === 'string' && (url === undefined || site !== new URL(url).hostname);
          if (foreign) expect([value?.ok, fake.writes]).toEqual([false, 0]);
          else expect(value).toEqual({ ok: true });
          // Of no other site, and still settings.
          const settings = fromItems(fake.items);
          for (const name of [...settings.sitesOff, ...Object.keys(settings.siteKindsOff)])
            expect(name).toBe(new URL(url!).hostname);
        }
        expect(fake.injected.length).toBe(type === 'inject' ? 1 : 0);
        expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(before);
      }),
      { numRuns: CASES },
    );
  }, 3_600_000);

  it.each(['2024-02-30', '2024-13-01', '2024-3-1', '+12024-03-01', 'yesterday', ''])(
    'refuses an article of the day “%s”',
    (date) => {
      const message = { type: 'annotate', lang: 'en', date, flows: [] };
      expect(send(message, page)).toBeUndefined();
      expect(send({ ...message, date: '2024-02-29' }, page)).toBeInstanceOf(Promise);
    },
  );
});
