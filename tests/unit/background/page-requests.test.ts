import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerPage } from '../../../src/background/page-requests';
import type { PageChange } from '../../../src/shared/settings-change';

let items: Record<string, unknown> = {};
let full = false;

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { getURL: (path: string) => `ext://${path}` },
    storage: {
      sync: {
        get: async () => structuredClone(items),
        set: async (set: object) => {
          if (full) throw new Error('QUOTA_BYTES quota exceeded');
          items = { ...items, ...set };
        },
      },
    },
  },
}));
vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } });

beforeEach(() => {
  items = {};
  full = false;
});

const change = (what: PageChange, url = 'https://a.test/news/1') =>
  answerPage({ type: 'change', change: what }, { tabId: 1, frameId: 0, url });

describe('a page may change', () => {
  it.each<PageChange>([
    { do: 'hide-entity', id: 'kim', name: 'Kim' },
    { do: 'kind', kind: 'unit', on: false, site: null },
    { do: 'kind', kind: 'unit', on: false, site: 'a.test' },
    { do: 'site', site: 'a.test', on: false },
  ])('%j', async (what) => {
    expect(await change(what)).toEqual({ ok: true });
    expect(Object.keys(items)).toHaveLength(2);
  });

  it.each<PageChange>([
    { do: 'kind', kind: 'unit', on: false, site: 'b.test' },
    { do: 'site', site: 'b.test', on: false },
  ])('nothing of another site: %j', async (what) => {
    expect(await change(what)).toEqual({ ok: false, refusal: 'refused' });
    expect(await change(what, 'about:blank')).toEqual({ ok: false, refusal: 'refused' });
    expect(items).toEqual({});
  });

  it('and is told when storage is full', async () => {
    full = true;
    expect(await change({ do: 'site', site: 'a.test', on: false })).toEqual({ ok: false, refusal: 'full' });
  });

  it('and a site that is off is not noted', async () => {
    await change({ do: 'site', site: 'a.test', on: false });
    expect(await answerPage({ type: 'hello' }, { tabId: 1, frameId: 0, url: 'https://a.test/' })).toEqual({
      enabled: false,
    });
  });
});
