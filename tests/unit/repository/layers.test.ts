import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = resolve(import.meta.dirname, '../../../src');

/** Rooms that a room may import from; itself is always allowed. `types` means type-only imports. */
const MAY_IMPORT: Record<string, { rooms: string[]; types: string[]; packages: string[]; dom: boolean }> = {
  article: { rooms: [], types: [], packages: [], dom: true },
  names: { rooms: [], types: [], packages: [], dom: false },
  facts: { rooms: [], types: [], packages: ['valibot', 'yaml'], dom: false },
  pack: { rooms: ['names', 'facts'], types: [], packages: [], dom: false },
  notes: { rooms: ['facts'], types: ['pack', 'names'], packages: [], dom: false },
  figures: { rooms: [], types: [], packages: [], dom: false },
  shared: { rooms: ['facts'], types: ['notes'], packages: ['valibot', 'webextension-polyfill'], dom: false },
};

interface Import {
  from: string;
  what: string;
  typeOnly: boolean;
}

function files(room: string): string[] {
  return readdirSync(join(src, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(src, room, name));
}

function imports(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^(?:import|export) (type )?[^;]*?from '([^']+)';/gms)].map((m) => ({
    from: relative(src, file),
    what: m[2]!,
    typeOnly: m[1] !== undefined,
  }));
}

describe.each(Object.entries(MAY_IMPORT))('the room %s', (room, allowed) => {
  it('imports only what its layer may', () => {
    const wrong = files(room)
      .flatMap(imports)
      .filter(({ from, what, typeOnly }) => {
        if (!what.startsWith('.')) return !allowed.packages.includes(what);
        const target = relative(src, resolve(src, dirname(from), what)).split('/')[0]!;
        if (target === room || allowed.rooms.includes(target)) return false;
        return !(typeOnly && allowed.types.includes(target));
      });
    expect(wrong).toEqual([]);
  });

  it.skipIf(allowed.dom)('touches neither DOM nor browser', () => {
    const wrong = files(room).filter(
      (file) =>
        room !== 'shared' &&
        /\b(?:document|window|browser|chrome)\.\w/.test(withoutComments(readFileSync(file, 'utf8'))),
    );
    expect(wrong).toEqual([]);
  });
});

describe('all of src', () => {
  const all = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

  it('never writes HTML as text and never posts messages into pages', () => {
    const wrong = all.filter((name) =>
      /\.(?:innerHTML|outerHTML)\s*[+]?=[^=]|insertAdjacentHTML|document\.write\(|\.postMessage\(/.test(
        withoutComments(readFileSync(join(src, name), 'utf8')),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('has no file over 350 lines', () => {
    const long = all.filter((name) => readFileSync(join(src, name), 'utf8').split('\n').length > 350);
    expect(long).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*.*?\*\/|\/\/[^\n]*/gs, '');
}
