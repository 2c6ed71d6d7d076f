import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
type Messages = Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;
const messages = (lang: string): Messages =>
  JSON.parse(readFileSync(join(root, `assets/_locales/${lang}/messages.json`), 'utf8'));

const en = messages('en');
const id = messages('id');

function sources(): string {
  const code = ['src/page', 'src/background', 'src/ui', 'src/shared'].flatMap((dir) =>
    readdirSync(join(root, dir), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|html)$/.test(name))
      .map((name) => readFileSync(join(root, dir, name), 'utf8')),
  );
  return [...code, readFileSync(join(root, 'manifest.json'), 'utf8')].join('\n');
}

describe('messages of the interface', () => {
  it('are the same in both languages, with the same placeholders', () => {
    expect(Object.keys(id).sort()).toEqual(Object.keys(en).sort());
    for (const key of Object.keys(en)) {
      expect(Object.keys(id[key]!.placeholders ?? {}), key).toEqual(Object.keys(en[key]!.placeholders ?? {}));
    }
  });

  it('are all used', () => {
    const text = sources();
    const unused = Object.keys(en).filter(
      (key) => !new RegExp(`['"\`]${key}['"\`]|__MSG_${key}__`).test(text),
    );
    expect(unused).toEqual([]);
  });

  it('exist wherever the code names one', () => {
    const named = [...sources().matchAll(/__MSG_(\w+)__|(?:getMessage|\bt)\('(\w+)'/g)].map(
      (m) => m[1] ?? m[2]!,
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((key) => !(key in en))).toEqual([]);
  });

  it('keep the description within the stores’ 132 characters', () => {
    for (const lang of [en, id]) expect(lang.extensionDescription!.message.length).toBeLessThanOrEqual(132);
  });
});
