/** Packs that a reader adds: what is told of them, and that a broken one does not take the others with it. */
import { describe, expect, it } from 'vitest';
import { cardModel } from '../../../src/facts/card';
import type { DatasetRecord } from '../../../src/facts/schema';
import { openContainer, seal } from '../../../src/names/container';
import { describePack, describing } from '../../../src/pack/describe';
import * as layout from '../../../src/pack/layout';
import { OpenedPacks } from '../../../src/pack/open-all';
import type { Pack } from '../../../src/pack/types';
import { writePack } from '../../../src/pack/write';
import { records, vocabulary } from './sample';

const bundled = writePack(records, vocabulary).buffer;
const added = writePack([town('hailville', 'Hailville'), town('port-hail', 'Port Hail')], vocabulary, {
  name: 'Towns',
  made: '2026-03-04',
});

/** A place with a source of its own. */
function town(id: string, name: string): DatasetRecord {
  const { sources } = records[0]!;
  return {
    id,
    kind: 'place',
    type: 'capital',
    name: { id: name, en: name, fr: name },
    founded: { date: '1888', source: 'own' },
    sources: { own: { ...sources.s!, url: 'https://example.org/own', title: 'Own page' } },
    checked: '2026-02-03',
  } as DatasetRecord;
}

/** A copy with one section changed, its checksum wrong or made good. */
function changed(section: number, change: (bytes: Uint8Array) => void, sealed: boolean): ArrayBuffer {
  const bytes = added.slice();
  const expected = { magic: layout.MAGIC, version: layout.VERSION, sections: layout.SECTIONS, what: 'pack' };
  change(openContainer(bytes.buffer, 0, bytes.length, expected, (m) => new Error(m)).bytes(section));
  if (sealed) seal(bytes);
  return bytes.buffer;
}

const blanked = (bytes: Uint8Array) => bytes.fill(0x20);

describe('describePack', () => {
  it('tells how far it is: from 0 to 1, ever more, to the end', () => {
    const big = writePack(
      Array.from({ length: 3000 }, (_, i) => town(`town-${i}`, `Town ${i}`)),
      vocabulary,
    ).slice().buffer;
    const shares = [...describing(big)];
    expect(shares.length).toBeGreaterThan(3000);
    expect(shares.every((share, i) => share > (shares[i - 1] ?? 0) && share <= 1)).toBe(true);
    expect(shares.at(-1)).toBeCloseTo(1, 1);
    // Not all at one end: some is checksums, some is records.
    expect(shares[Math.floor(shares.length / 2)]).toBeGreaterThan(0.3);
  });

  it('says what is in a sound pack', () => {
    expect(describePack(added.slice().buffer)).toEqual({
      usable: true,
      name: 'Towns',
      bytes: added.length,
      records: 2,
      kinds: { place: 2 },
      names: 2,
      date: '2026-02-03',
      made: '2026-03-04',
      languages: [
        { lang: 'en', records: 2 },
        { lang: 'fr', records: 2 },
        { lang: 'id', records: 2 },
      ],
      problems: [],
    });
  });

  it.each([
    [
      'another file',
      'foreign',
      new TextEncoder().encode('{"not":"a pack, but a text of some length"}').buffer,
    ],
    ['an empty file', 'foreign', new ArrayBuffer(0)],
    ['a download that broke off', 'truncated', added.slice(0, added.length - 100).buffer],
    [
      'an older version',
      'version',
      (() => {
        const bytes = added.slice();
        new DataView(bytes.buffer).setUint16(4, 1, true);
        return bytes.buffer;
      })(),
    ],
    [
      'a header that was changed',
      'damaged',
      (() => added.map((byte, i) => (i === 30 ? byte ^ 1 : byte)).buffer)(),
    ],
  ])('refuses %s', (_, refusal, bytes) => {
    const { usable, problems } = describePack(bytes as ArrayBuffer);
    expect(usable).toBe(false);
    expect(problems).toMatchObject([{ refusal }]);
    expect(problems[0]!.message).toMatch(/^pack: /);
  });

  it.each([
    ['by chance', false, 'pack: the checksum of its body is wrong: it was damaged'],
    ['by design', true, /^pack: damaged \(record/],
  ])('finds records damaged %s', (_, sealed, message) => {
    const { usable, problems } = describePack(changed(layout.RECORDS, blanked, sealed));
    expect(usable).toBe(true);
    expect(problems).toEqual([{ refusal: 'damaged', message: expect.stringMatching(message) }]);
  });
});

const nameOf = (id: string) => (pack: Pack) =>
  cardModel(pack, pack.find(id), { date: null, lang: 'en', about: [], why: null }).name;

describe('packs that a reader added', () => {
  it('are asked together with the bundled one', () => {
    const packs = new OpenedPacks(bundled, [{ id: 'towns', bytes: added.slice().buffer }]);
    expect(packs.ask(nameOf('hailville'))).toBe('Hailville');
    expect(packs.ask(nameOf('freedonia'))).toBe('Freedonia');
    const sources = packs.ask((pack) => Object.values(pack.record(pack.find('port-hail')).sources));
    expect(sources.map(({ title }) => title).sort()).toEqual(['Own page', 'Page']);
    expect(packs.leftOut).toEqual([]);
  });

  it('are left out when they cannot be opened, and told', () => {
    const packs = new OpenedPacks(bundled, [
      { id: 'page', bytes: new TextEncoder().encode('<!doctype html><title>Not found').buffer },
      { id: 'towns', bytes: added.slice().buffer },
    ]);
    expect(packs.ask(nameOf('hailville'))).toBe('Hailville');
    expect(packs.leftOut).toEqual([{ id: 'page', refusal: 'foreign', message: 'pack: not a pack file' }]);
  });

  it('are left out when damage shows while they are read; the others stay', () => {
    const packs = new OpenedPacks(bundled, [
      { id: 'bad', bytes: changed(layout.RECORDS, blanked, true) },
      { id: 'towns', bytes: added.slice().buffer },
    ]);
    expect(packs.ask(nameOf('freedonia'))).toBe('Freedonia');
    expect(packs.ask(nameOf('hailville'))).toBe('Hailville');
    expect(packs.leftOut).toMatchObject([{ id: 'bad', refusal: 'damaged' }]);
  });

  it('do not hide an error of the question itself', () => {
    const packs = new OpenedPacks(bundled, [{ id: 'towns', bytes: added.slice().buffer }]);
    const wrong = () =>
      packs.ask(() => {
        throw new RangeError('of its own');
      });
    expect(wrong).toThrow('of its own');
  });

  it('cannot work without the bundled one', () => {
    expect(() => new OpenedPacks(new ArrayBuffer(8), [])).toThrow('pack: too short');
  });
});

describe('a pack whose maker meant no good', () => {
  const evil = (change: object) =>
    writePack([{ ...town('hailville', 'Hailville'), ...change } as DatasetRecord], vocabulary).slice().buffer;
  const source = { title: 'Own page', publisher: 'P', url: 'https://example.org/own', seen: '2026-01-02' };
  const fact = { on: '2001', text: { id: 'Ada.', en: 'It is.' }, source: 'own' };
  const cases: [string, object][] = [
    ['a source that is a script', { sources: { own: { ...source, url: 'javascript:alert(1)' } } }],
    [
      'a source that is data',
      { sources: { own: { ...source, url: 'data:text/html,<script>alert(1)</script>' } } },
    ],
    ['a date that is none', { checked: 'yesterday' }],
    ['a field nobody knows', { onload: 'alert(1)' }],
    ['a text that would fill the screen', { gloss: { id: 'a', en: 'x'.repeat(2001), source: 'own' } }],
    ['a name as long as an article', { name: { id: 'Hail', en: 'Hail '.repeat(100) } }],
    ['facts without end', { facts: Array.from({ length: 1001 }, () => fact) }],
    ['a title that is no text', { sources: { own: { ...source, title: { toString: 'x' } } } }],
  ];
  it.each(cases)('is refused, and left out when it got in: %s', (_, change) => {
    const bytes = evil(change);
    expect(describePack(bytes)).toMatchObject({ usable: true, problems: [{ refusal: 'record' }] });
    const packs = new OpenedPacks(bundled, [{ id: 'evil', bytes }]);
    const card = packs.ask((pack) => {
      const entity = pack.find('hailville');
      return entity < 0 ? null : cardModel(pack, entity, { date: null, lang: 'en', about: [], why: null });
    });
    expect(card).toBeNull();
    expect(packs.leftOut).toMatchObject([{ id: 'evil', refusal: 'record' }]);
  });

  it('is told which record and what of it', () => {
    const { problems } = describePack(
      evil({ facts: [fact, { ...fact, text: { id: 'x'.repeat(5000), en: 'y' } }] }),
    );
    const record = {
      id: 'hailville',
      field: 'facts.1.text.id',
      reason: 'must not be longer than 2000 characters',
    };
    expect(problems).toMatchObject([{ refusal: 'record', record }]);
  });
});
