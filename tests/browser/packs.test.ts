import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { DatasetRecord } from '../../src/facts/schema';
import { writePack } from '../../src/pack/write';
import { records, vocabulary } from '../unit/pack/sample';
import { until } from './support/article-page';
import { violations } from './support/axe';
import { inBrowsers } from './support/engines';

const pack = (list: readonly DatasetRecord[], name: string) =>
  writePack([...list], vocabulary, { name, made: '2026-03-04' }).slice();
const freedonia = pack(records, 'Freedonia');
const towns = pack(
  records.filter(({ id }) => id === 'freedonia' || id === 'port-hail'),
  'Towns',
);

/** Whole by its checksums, but its source is a script. */
const evil = pack(
  records.map((record) => ({
    ...record,
    sources: { s: { ...record.sources.s!, url: 'javascript:alert(1)' } },
  })),
  'Evil',
);

const long = pack(
  records.map((record) =>
    record.id === 'rufus-hail'
      ? {
          ...record,
          facts: record.facts!.map((fact) => ({ ...fact, text: { id: 'x', en: 'x'.repeat(3000) } })),
        }
      : record,
  ),
  'Long',
);

/** Takes longer than a moment to check. */
const large = () => {
  const [, , rufus] = records;
  const roles = Array.from({ length: 40 }, (_, i) => ({
    role: 'president',
    of: 'freedonia',
    from: String(1900 + i),
    to: String(1901 + i),
    source: 's',
  }));
  return pack(
    Array.from({ length: 5000 }, (_, i) => {
      const name = `Rufus ${i} Hail`;
      return { ...rufus, id: `rufus-${i}`, name: { id: name, en: name }, roles } as DatasetRecord;
    }),
    'Large',
  );
};

const BROKEN: [file: string, bytes: Uint8Array, says: RegExp][] = [
  ['letter.pack', new TextEncoder().encode('Dear reader, this is no pack.'), /no Konteks pack/],
  ['empty.pack', new Uint8Array(0), /no Konteks pack/],
  ['cut.pack', freedonia.slice(0, freedonia.length - 500), /cut off/],
  ['bits.pack', freedonia.map((byte, i) => (i === freedonia.length >> 1 ? byte ^ 0x40 : byte)), /damaged/],
  ['version.pack', freedonia.map((byte, i) => (i === 4 ? 99 : byte)), /another version|damaged/],
  ['evil.pack', evil, /record “.*” is not as records must be \(at sources\.s\.url: must be an http/],
  [
    'long.pack',
    long,
    /“rufus-hail” is not as records must be \(at facts\.0\.text\.en: must not be longer than 2000 characters/,
  ],
];

inBrowsers('packs', (bench, engine) => {
  let folder: string;
  let options: Page;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'konteks-packs-'));
    for (const [name, bytes] of [['freedonia.pack', freedonia], ['towns.pack', towns], ...BROKEN] as const)
      await writeFile(join(folder, name), bytes);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  afterEach(async () => {
    await options?.evaluate(async () => {
      await chrome.storage.local.clear();
      await new Promise((resolve) => {
        indexedDB.deleteDatabase('konteks-packs').onsuccess = resolve;
      });
      await chrome.runtime.sendMessage({ type: 'packs-changed' });
    });
  });

  async function open(): Promise<void> {
    options = await bench().extensionPage('ui/options.html');
    await options.waitForSelector('#backup');
  }
  async function add(...names: string[]): Promise<void> {
    const input = (await options.$('#packs input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(...names.map((name) => join(folder, name)));
  }
  const text = (selector: string) => options.$eval(selector, (node) => node.textContent ?? '');
  const says = (what: RegExp) =>
    until(
      () => text('.toast'),
      (all) => what.test(all),
      String(what),
    );
  const names = () =>
    options.$$eval('#packs li[data-id] strong', (all) => all.map((node) => node.textContent));
  const undo = () => options.click('.toast button.primary');

  /** The marks of a page opened anew. */
  async function marksNow(wanted: boolean): Promise<void> {
    const article = await bench().open('/own-pack.html');
    await article.marked(1);
    expect((await article.marks()).includes('Rufus T. Hail')).toBe(wanted);
    expect(await article.marks()).toContain('Pyongyang');
    await article.page.close();
    await options.bringToFront();
  }

  test('one is added by file, and its names are noted; its sources say where they come from', async () => {
    await open();
    await add('freedonia.pack');
    await says(/Freedonia added/);
    expect(await names()).toEqual(['Freedonia']);
    const row = await text('#packs li[data-id] small');
    expect(row).toMatch(
      /^7 records \(People 1, Military units 1, Events 1, .*\) · .*kB · facts as of .*2026 · made March 4, 2026$/,
    );
    expect(
      await until(
        () => text('#packs li:first-child small'),
        (all) => all !== '…',
        'the bundled pack',
      ),
    ).toMatch(/records \(People/);
    const article = await bench().open('/own-pack.html');
    await article.marked(3);
    const card = await article.cardOf('Rufus T. Hail');
    expect(card.text).toContain('President of Freedonia');
    expect(card.text).toContain('from the pack “Freedonia”');
    await article.page.mouse.move(3, 3);
    await article.noCard();
    expect((await article.cardOf('Pyongyang')).text).not.toContain('from the pack');
  });

  test('one is switched off and on, removed, and brought back', async () => {
    await open();
    await add('freedonia.pack');
    await says(/Freedonia added/);
    await options.click('#packs li[data-id] .switch input');
    await says(/no longer used/);
    await marksNow(false);
    await undo();
    await says(/Undone/);
    await marksNow(true);
    await options.click('#packs li[data-id] .actions > button:last-child');
    await says(/Freedonia removed/);
    expect(await names()).toEqual([]);
    await marksNow(false);
    await undo();
    await until(names, (all) => all.length === 1, 'the pack again');
    await marksNow(true);
    await bench().gotoExtension(options, 'ui/options.html');
    await until(names, (all) => all.length === 1, 'the pack after reloading');
  });

  test('a page that is open gets and loses the notes of a pack that is added, switched, removed, brought back', async () => {
    const article = await bench().open('/own-pack.html');
    await article.marked(1);
    expect(await article.marks()).not.toContain('Rufus T. Hail');
    // It asks anew when it is looked at.
    const looked = async (wanted: boolean) => {
      await article.page.bringToFront();
      await until(
        () => article.marks(),
        (marks) => marks.includes('Rufus T. Hail') === wanted && marks.includes('Pyongyang'),
        wanted ? 'marks of the pack' : 'no marks of the pack',
      );
      await options.bringToFront();
    };
    await open();
    await add('freedonia.pack');
    await says(/Freedonia added/);
    await looked(true);
    await options.click('#packs li[data-id] .switch input');
    await says(/no longer used/);
    await looked(false);
    await options.click('#packs li[data-id] .switch input');
    await says(/Freedonia is used/);
    await looked(true);
    await options.click('#packs li[data-id] .actions > button:last-child');
    await says(/Freedonia removed/);
    await looked(false);
    await undo();
    await looked(true);
    // Order: the later pack's claims win, and a card that is opened next shows them.
    const towns2 = pack(
      records
        .filter(({ id }) => id === 'rufus-hail')
        .map((record) => ({ ...record, name: { id: 'Rufus Hail II', en: 'Rufus Hail II' } })),
      'Second',
    );
    await writeFile(join(folder, 'second.pack'), towns2);
    await add('second.pack');
    await says(/Second added/);
    const nameNow = async (name: string) => {
      await article.page.bringToFront();
      await until(
        async () => {
          await article.page.mouse.move(3, 3);
          await article.noCard();
          return (await article.cardOf('Rufus T. Hail')).name;
        },
        (shown) => shown === name,
        name,
      );
      await options.bringToFront();
    };
    await nameNow('Rufus Hail II');
    await options.click('#packs li:nth-child(2) button[aria-label^="Move Freedonia down"]');
    await says(/Freedonia is now pack 2/);
    await nameNow('Rufus T. Hail');
  });

  test('checking a large one shows how far it is', async () => {
    await writeFile(join(folder, 'large.pack'), large());
    await open();
    await options.evaluate(() => {
      const seen: [number, string][] = [];
      Object.assign(globalThis, { seen });
      new MutationObserver(() => {
        const bar = document.querySelector<HTMLProgressElement>('#packs progress');
        if (bar && bar.position >= 0) seen.push([bar.value, bar.parentElement!.textContent!]);
      }).observe(document.querySelector('#packs .progress')!, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    });
    await add('large.pack');
    await until(
      () => text('.toast'),
      (all) => /Large added/.test(all),
      'the pack',
      30_000,
    );
    const seen = await options.evaluate(() => (globalThis as unknown as { seen: [number, string][] }).seen);
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.every(([share], i) => share >= (seen[i - 1]?.[0] ?? 0) && share <= 1)).toBe(true);
    expect(seen.at(-1)![0]).toBeGreaterThan(0.5);
    expect(seen.at(-1)![1]).toMatch(/^Checking large\.pack… \d+%$/);
    expect(await options.$$('#packs progress')).toHaveLength(0);
  });

  test('packs are put in order by keys, and the focus stays with the one that moves', async () => {
    await open();
    await add('freedonia.pack', 'towns.pack');
    await until(names, (all) => all.length === 2, 'two packs');
    await options.focus('#packs li:nth-child(2) button[aria-label^="Move Freedonia down"]');
    await options.keyboard.press('Enter');
    await says(/Freedonia is now pack 2/);
    expect(await names()).toEqual(['Towns', 'Freedonia']);
    // It is the last one now: its button down is no more, and the focus is at the next control of its row.
    expect(
      await options.evaluate(
        () => document.activeElement!.closest('li')!.querySelector('strong')!.textContent,
      ),
    ).toBe('Freedonia');
    await undo();
    await until(names, (all) => all[0] === 'Freedonia', 'the old order');
  });

  test('one with the same name is an update, and can be taken back', async () => {
    await open();
    await add('freedonia.pack', 'towns.pack');
    await until(names, (all) => all.length === 2, 'two packs');
    await writeFile(join(folder, 'freedonia-2.pack'), pack(records.slice(0, 3), 'Freedonia'));
    await add('freedonia-2.pack');
    await says(/Freedonia updated/);
    expect(await names()).toEqual(['Freedonia', 'Towns']);
    expect(await text('#packs li[data-id] small')).toMatch(/^3 records/);
    await undo();
    await until(
      () => text('#packs li[data-id] small'),
      (all) => /^7 records/.test(all),
      'the old one',
    );
  });

  test('one can be dropped', async () => {
    await open();
    await options.evaluate(
      (bytes) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(bytes)], 'dropped.pack'));
        const event = { dataTransfer: transfer, bubbles: true, cancelable: true };
        document.body.dispatchEvent(new DragEvent('dragenter', event));
        document.body.dispatchEvent(new DragEvent('drop', event));
      },
      [...towns],
    );
    await says(/Towns added/);
    expect(await options.$$('.dropping')).toHaveLength(0);
  });

  test('what is broken is refused, with the reason, and nothing is kept', async () => {
    await open();
    await add(...BROKEN.map(([name]) => name));
    const lines = await until(
      () => options.$$eval('#packs [role=alert] li', (all) => all.map((node) => node.textContent ?? '')),
      (all) => all.length === BROKEN.length,
      'the reasons',
      20_000,
    );
    BROKEN.forEach(([name, , reason], i) => {
      expect(lines[i]).toMatch(new RegExp(`^${name} was not added: `));
      expect(lines[i]).toMatch(reason);
    });
    expect(await names()).toEqual([]);
    expect(
      await options.evaluate(
        () =>
          new Promise((resolve) => {
            const opening = indexedDB.open('konteks-packs');
            opening.onsuccess = () => {
              const all = opening.result.transaction('bytes').objectStore('bytes').getAllKeys();
              all.onsuccess = () => {
                opening.result.close();
                resolve(all.result.length);
              };
            };
          }),
      ),
    ).toBe(0);
    expect(await violations(options)).toEqual([]);
  });

  test.each([
    ['vanished', null, /can no longer be read/],
    ['rotten', 'rot', /damaged|no Konteks pack/],
  ])('when the file of one has %s, the others work, and the reader is told', async (_, content, reason) => {
    await open();
    await add('freedonia.pack');
    await says(/Freedonia added/);
    await options.evaluate(
      (bytes) =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('konteks-packs');
          opening.onsuccess = () => {
            const transaction = opening.result.transaction('bytes', 'readwrite');
            const store = transaction.objectStore('bytes');
            store.getAllKeys().onsuccess = ({ target }) => {
              const [id] = (target as IDBRequest<IDBValidKey[]>).result;
              if (bytes === null) store.delete(id!);
              else store.put(new Blob([bytes.repeat(1000)]), id);
            };
            transaction.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
      content,
    );
    await options.evaluate(() => chrome.runtime.sendMessage({ type: 'packs-changed' }));
    await marksNow(false);
    await bench().gotoExtension(options, 'ui/options.html');
    await until(
      () => text('#packs').catch(() => ''),
      (all) => /Not used: /.test(all) && reason.test(all),
      'the reason',
    );
    const popup = await bench().extensionPage('ui/popup.html');
    await until(
      () => popup.$eval('#packs', (line) => line.textContent ?? ''),
      (line) => /pack of yours cannot be used/.test(line),
      'the popup’s line',
    );
  });

  test('the file on disk is not needed after it was added', async () => {
    const path = join(folder, 'short-lived.pack');
    await writeFile(path, await readFile(join(folder, 'freedonia.pack')));
    await open();
    await add('short-lived.pack');
    await says(/Freedonia added/);
    await rm(path);
    await bench().stopBackground();
    await marksNow(true);
  });

  // Firefox gives storage.local as much room as the disk has.
  test.skipIf(engine === 'firefox')(
    'when there is no room for their order, the reader is told, and the list stays as it is',
    async () => {
      await open();
      await add('towns.pack');
      await says(/Towns added/);
      await options.evaluate(async () => {
        const { local } = chrome.storage;
        const left = local.QUOTA_BYTES - (await local.getBytesInUse(null));
        await local.set({ filler: 'x'.repeat(left - 'filler""'.length) });
      });
      await options.click('#packs li[data-id] .switch input');
      await says(/does not let Konteks read or change/);
      expect(
        await options.$eval(
          '#packs li[data-id] .switch input',
          (input) => (input as HTMLInputElement).checked,
        ),
      ).toBe(true);
      await add('freedonia.pack');
      await sleep(300);
      expect(await names()).toEqual(['Towns']);
      await options.evaluate(() => chrome.storage.local.remove('filler'));
      await options.click('#packs li[data-id] .switch input');
      await says(/no longer used/);
    },
  );
});
