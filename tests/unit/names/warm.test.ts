import { describe, expect, it } from 'vitest';
import { compileNames } from '../../../src/names/compile';
import { openNames } from '../../../src/names/dictionary';
import { TINY_NAMES, tinyDictionary, warmNames } from '../../../src/names/warm';
import { finish } from '../../../src/pack/finish';

describe('the tiny dictionary', () => {
  const compiled = compileNames(TINY_NAMES.map((text, value) => ({ text, value })));

  it('is what the compiler makes of its names (when the layout changes, its words have to be written anew)', () => {
    expect([...new Uint32Array(tinyDictionary())]).toEqual([...new Uint32Array(compiled.buffer)]);
  });

  it('finds its names, which is what compiles the way to a hit', () => {
    const { find, checkBody } = openNames(tinyDictionary());
    expect(finish(checkBody())).toBe(true);
    expect(find('Kim Jong Un di NATO, Perang Korea').map((m) => m.values)).toEqual([[1], [2], [3]]);
    expect(() => warmNames()).not.toThrow();
  });
});
