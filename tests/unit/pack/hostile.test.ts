/**
 * Packs that are broken or made to do harm: refused with a PackError or harmless, never a hang, never another error.
 * `npm run fuzz:packs` for the long run of 100,000.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openContainer, seal } from '../../../src/names/container';
import * as namesLayout from '../../../src/names/layout';
import { PackError } from '../../../src/pack/errors';
import * as layout from '../../../src/pack/layout';
import { openPack } from '../../../src/pack/open';
import { writePack } from '../../../src/pack/write';
import { records, vocabulary } from './sample';

const CASES = Number(process.env.KONTEKS_CASES ?? 3000);
const good = writePack(records, vocabulary);
const text =
  'Rufus T. Hail’s Freedonian Guard, Hail-1nya, perang Semangka; PRESIDEN FRD RUFUS HAIL: Port Hail, Fridonia, Фридония';

/** Calls everything that a pack can do. */
function useAll(bytes: Uint8Array<ArrayBuffer>): void {
  const pack = openPack(bytes.buffer);
  for (const match of attempt(() => pack.findNames(text)) ?? []) {
    expect(match.start).toBeLessThan(match.end);
    expect(match.end).toBeLessThanOrEqual(text.length);
    for (const value of match.values) attempt(() => pack.candidates(value));
  }
  for (let entity = 0; entity < Math.min(pack.entityCount, 20); entity++) {
    attempt(() => pack.core(entity));
    attempt(() => pack.relations(entity));
    attempt(() => pack.record(entity));
  }
  attempt(() => pack.find('rufus-hail'));
  attempt(() => pack.about());
  attempt(() => pack.kinds());
  attempt(() => pack.withWikidata(1));
  attempt(() => pack.checkCues());
  attempt(() => pack.phraseCues('id', 'serangan'));
  attempt(() => pack.triggerCues('en', 'melons'));
  attempt(() => pack.titles());
  attempt(() => pack.bodyIsIntact());
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof PackError) return undefined;
    throw error;
  }
}

function changed(change: (bytes: Uint8Array<ArrayBuffer>, view: DataView) => void, sealed = true) {
  const bytes = good.slice();
  change(bytes, new DataView(bytes.buffer));
  if (sealed) seal(bytes);
  return bytes;
}

/** Where a section lies. */
function section(bytes: Uint8Array<ArrayBuffer>, number: number): Uint8Array {
  const expected = { magic: layout.MAGIC, version: layout.VERSION, sections: layout.SECTIONS, what: 'pack' };
  return openContainer(bytes.buffer, 0, bytes.length, expected, Error).bytes(number);
}

const names = section(good, layout.NAMES);
/** Offset in the pack of a section of the names dictionary in it. */
const namesAt = (number: number) =>
  names.byteOffset + new DataView(good.buffer).getUint32(names.byteOffset + 24 + number * 8, true);

describe('openPack refuses', () => {
  const swapped = (bytes: Uint8Array) => {
    for (let i = 0; i < bytes.length; i += 4) bytes.subarray(i, i + 4).reverse();
  };
  it.each<[string, RegExp, Uint8Array<ArrayBuffer>]>([
    ['nothing', /too short/, new Uint8Array(0)],
    ['a text file', /not a pack/, new TextEncoder().encode('<!doctype html><title>Not found</title>')],
    ['a truncated file', /truncated/, good.slice(0, good.length - 8)],
    ['half a header', /truncated|too short/, good.slice(0, 40)],
    [
      'another version',
      /version 9, this program reads version 2/,
      changed((_, v) => v.setUint16(4, 9, true)),
    ],
    ['the other byte order', /other byte order/, changed((b) => swapped(b), false)],
    ['a damaged header', /checksum/, changed((_, v) => v.setUint32(28, 8, true), false)],
    ['a section outside', /section 0 lies outside/, changed((_, v) => v.setUint32(24, good.length, true))],
    ['a section on the header', /section 0 lies outside/, changed((_, v) => v.setUint32(24, 8, true))],
    ['a huge section', /section 0 lies outside/, changed((_, v) => v.setUint32(28, 0xfffffff8, true))],
    ['huge counts', /lengths/, changed((b) => section(b, layout.META).fill(0xff, 0, 4))],
    [
      'names with huge counts',
      /lengths/,
      changed((b) => b.fill(0x7f, namesAt(namesLayout.META) + 8, namesAt(namesLayout.META) + 12)),
    ],
  ])('%s', (_, message, bytes) => {
    expect(() => openPack(bytes.buffer)).toThrow(PackError);
    expect(() => openPack(bytes.buffer)).toThrow(message);
  });
});

describe('a damaged pack', () => {
  it('fails its checksum after any change of the body', () => {
    const at = section(good, layout.RECORDS).byteOffset + 5;
    const bytes = changed((b) => {
      b[at]! ^= 1;
    }, false);
    expect(openPack(bytes.buffer).bodyIsIntact()).toBe(false);
    expect(openPack(good.slice().buffer).bodyIsIntact()).toBe(true);
  });

  it('says so when offsets lead out of it', () => {
    const everywhere = (number: number) => changed((b) => section(b, number).fill(0xff));
    expect(() => openPack(everywhere(layout.RECORDS_AT).buffer).record(0)).toThrow('damaged (record 0)');
    expect(() => openPack(everywhere(layout.SOURCES_AT).buffer).record(0)).toThrow('damaged (source 0)');
    expect(() => openPack(everywhere(layout.PHRASES_AT).buffer).record(0)).toThrow('damaged (record 0)');
    expect(() => openPack(everywhere(layout.EDGES_AT).buffer).relations(0)).toThrow('damaged (relations)');
    expect(() => openPack(everywhere(layout.EDGES).buffer).relations(0)).toThrow('damaged (relations)');
    expect(() => openPack(everywhere(layout.IDS_AT).buffer).find('x')).toThrow('damaged (ids)');
    expect(() => openPack(everywhere(layout.LIST_AT).buffer).candidates(0)).toThrow('damaged (candidates)');
    expect(() => openPack(everywhere(layout.CANDIDATES).buffer).candidates(0)).toThrow(
      'damaged (candidates)',
    );
    expect(() => openPack(everywhere(layout.CUES).buffer).checkCues()).toThrow('damaged (cues)');
    expect(() => openPack(everywhere(layout.CUES_AT).buffer).checkCues()).toThrow('damaged (cues)');
    expect(() => openPack(everywhere(layout.CUE_WORDS).buffer).phraseCues('en', 'x')).toThrow(
      'damaged (cue-words)',
    );
    expect(() => openPack(everywhere(layout.VOCABULARY).buffer).titles()).toThrow('damaged (vocabulary)');
  });

  it('has no circles in its names: children come after their parents', () => {
    const starts = changed((b) => b.fill(0, namesAt(namesLayout.ELDEST), namesAt(namesLayout.ELDEST) + 4));
    expect(() => openPack(starts.buffer).findNames(text)).toThrow('damaged (children)');
  });

  it.each(Array.from({ length: namesLayout.SECTIONS - 1 }, (_, i) => i + 1))(
    'with section %i of the names all ones or zeros does no harm',
    (number) => {
      const view = new DataView(good.buffer, names.byteOffset);
      const length = view.getUint32(28 + number * 8, true);
      for (const fill of [0xff, 0, 0x55])
        useAll(changed((b) => b.fill(fill, namesAt(number), namesAt(number) + length)));
    },
  );

  it(`does no harm with bytes changed at random, checksums made good, ${CASES} packs`, () => {
    const change = fc.tuple(
      fc.oneof(
        fc.nat(good.length - 1),
        fc.nat(400),
        fc.nat(names.length - 1).map((at) => at + names.byteOffset),
      ),
      fc.oneof(fc.constantFrom(0, 1, 0x7f, 0x80, 0xff), fc.nat(255)),
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const bytes = changed((b) => {
          for (const [at, value] of changes) b[at] = value;
        }, false);
        attempt(() => {
          // A damaged section count cannot be sealed: the header's own checks are then all there is.
          if (new DataView(bytes.buffer).getUint32(20, true) === layout.SECTIONS) {
            seal(bytes);
            resealNames(bytes);
          }
          useAll(bytes);
        });
      }),
      { numRuns: CASES },
    );
  }, 3_600_000);

  it('cut off anywhere is refused', () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), (length) => {
        expect(() => openPack(good.slice(0, length).buffer)).toThrow(PackError);
      }),
      { numRuns: 500 },
    );
  });
});

/** Makes the checksums of the names dictionary good as well, where it still lies in the same place. */
function resealNames(bytes: Uint8Array<ArrayBuffer>): void {
  const part = bytes.slice(names.byteOffset, names.byteOffset + names.length);
  if (new DataView(part.buffer).getUint32(20, true) !== namesLayout.SECTIONS) return;
  seal(part);
  bytes.set(part, names.byteOffset);
  seal(bytes);
}
