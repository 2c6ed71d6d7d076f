import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkPack, packFacts } from '../../../src/cli/pack/check-pack';
import { checkSources } from '../../../src/cli/pack/check-sources';
import { findSources, loadSource } from '../../../src/cli/pack/load-sources';
import { stubsOf } from '../../../src/cli/pack/stubs';
import { formatProblem, type LoadedRecord } from '../../../src/facts/load';
import { joinPacks } from '../../../src/pack/join';
import { openPack } from '../../../src/pack/open';
import { writePack } from '../../../src/pack/write';
import { gazetteer, VOCABULARY } from '../helpers/gazetteer';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'konteks-pack-'));
});

const files = async (texts: Record<string, string>) => {
  for (const [name, text] of Object.entries(texts)) {
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await writeFile(join(dir, name), text);
  }
};
const load = async (...paths: string[]) => {
  const sources = await findSources(paths.map((path) => join(dir, path)));
  const loaded = await Promise.all(sources.files.map(loadSource));
  const problems = loaded.flatMap((one) => one.problems);
  return {
    records: loaded.flatMap((one): LoadedRecord[] => one.records),
    problems: problems.map((problem) => formatProblem(problem).replace(`${dir}/`, '')),
  };
};

const sources = { s: { title: 'T', publisher: 'P', url: 'https://example.org/', seen: '2026-01-01' } };
const city = (id: string, more: object = {}) => ({
  id,
  kind: 'place',
  type: 'city',
  name: { id: `Kota ${id}`, en: `City ${id}` },
  sources,
  checked: '2026-01-02',
  founded: { date: '1900', source: 's' },
  ...more,
});

describe('files of records', () => {
  it('may be YAML, JSON or a record a line, in folders or named', async () => {
    await files({
      'more/a.yaml': JSON.stringify([city('a')]),
      'more/deep/b.json': JSON.stringify([city('b')], null, 2),
      'c.jsonl': `${JSON.stringify(city('c'))}\n\n${JSON.stringify(city('d'))}\n`,
      'more/vocabulary.yaml': 'roles: {}',
      'more/README.md': 'no records',
    });
    const { records, problems } = await load('more', 'c.jsonl');
    expect(records.map(({ record }) => record.id)).toEqual(['a', 'b', 'c', 'd']);
    expect(problems).toEqual([]);
  });

  it.each([
    [
      'a.yaml',
      '- id: a\n  kind: place\n  type: city\n  name: { en: A, id: A }\n  sources: {}\n  checked: 2026\n',
      'a.yaml:6: a.checked: ',
    ],
    ['a.yaml', '- id: a\n  kind: [\n', 'a.yaml:'],
    [
      'a.json',
      JSON.stringify([city('a'), city('b', { founded: { date: '1900-13', source: 's' } })], null, 1),
      'b.founded.date: must be a date',
    ],
    ['a.json', '[{"id": "a",\n "kind": "place",\n]', 'a.json:'],
    ['a.json', '{"id": "a"}', 'a.json:1: must be a list of records'],
    [
      'a.jsonl',
      `${JSON.stringify(city('a'))}\n${JSON.stringify(city('b', { typo: 1 }))}\n`,
      'a.jsonl:2: b.typo: is no field of this form',
    ],
    ['a.jsonl', `${JSON.stringify(city('a'))}\n{"id":\n`, 'a.jsonl:2: '],
  ])('%s %#: the problem is told with file, line and field', async (name, text, problem) => {
    await files({ [name]: text });
    const { problems } = await load(name);
    expect(problems.join('\n')).toContain(problem);
    expect(problems[0]).toMatch(/^a\.\w+:\d+: /);
  });

  it.each([
    ['missing', 'no such file or folder'],
    ['empty', 'has no file of records'],
    ['a.txt', 'is neither YAML nor JSON'],
  ])('%s is refused', async (path, message) => {
    await mkdir(join(dir, 'empty'));
    await files({ 'a.txt': 'x' });
    await expect(load(path)).rejects.toThrow(message);
  });
});

describe('records beside the bundled dataset', () => {
  const bundled = gazetteer([
    'korea | place country | Korea | wikidata: Q18097',
    'seoul | place city | Seoul | country: korea',
    'war | event war | Korean War=Perang Korea | from: 1950-06-25\\n to: 1953-07-27\\n source: s\\n place: korea',
  ]);
  const check = async (...records: object[]) => {
    await files({ 'a.json': JSON.stringify(records) });
    const loaded = await load('a.json');
    return { ...loaded, ...checkSources(loaded.records, VOCABULARY, bundled) };
  };

  it('may refer to its records: those come along without claims', async () => {
    const { records, errors, bundledIds } = await check(
      city('a', {
        partOf: 'seoul',
        facts: [{ on: '1951', text: { id: 'X.', en: 'X.' }, about: ['war', 'a'], source: 's' }],
      }),
    );
    expect(errors).toEqual([]);
    const stubs = stubsOf(bundledIds, bundled, (id) => id === 'a');
    expect(stubs.map(({ id }) => id)).toEqual(['korea', 'seoul', 'war']);
    expect(stubs.map((stub) => Object.keys(stub).includes('gloss'))).toEqual([false, false, false]);
    const bytes = writePack([...records.map(({ record }) => record), ...stubs], VOCABULARY);
    const pack = openPack(bytes.buffer);
    expect(pack.relations(pack.find('a')).map(({ kind, to }) => `${kind} ${pack.core(to).id}`)).toEqual([
      'partOf seoul',
      'about war',
    ]);
    expect(checkPack(bytes.buffer, bundled, 9).problems).toEqual([]);
    const joined = joinPacks([bundled, pack]);
    for (const id of ['korea', 'seoul', 'war'])
      expect(joined.record(joined.find(id))).toEqual(bundled.record(bundled.find(id)));
  });

  it('must not refer to what is nowhere, nor have claims without a source', async () => {
    const { errors } = await check(
      city('a', { partOf: 'atlantis', capital: 'b' }),
      city('a', { founded: { date: '1900', source: 'none' } }),
    );
    expect(errors.map(({ field, message }) => `${field}: ${message}`)).toEqual(
      expect.arrayContaining([
        'a.partOf: refers to no record: atlantis',
        'a.capital: refers to no record: b',
        'a.founded.source: names no source of this record: none',
        expect.stringMatching(/^a\.id: is used by .*a\.json:1 already$/),
      ]),
    );
  });

  it('need fewer facts than the bundled ones: that is a warning', async () => {
    const { errors, warnings } = await check(city('a'));
    expect(errors).toEqual([]);
    expect(warnings.map(({ message }) => message)).toEqual([
      'has no gloss',
      'has 0 dated facts or roles, needs 2',
    ]);
  });
});

describe('looking at a pack', () => {
  const bundled = gazetteer([]);
  const bytesOf = (...records: object[]) => writePack(records as never[], VOCABULARY).buffer;

  it('finds nothing wrong with a good one, and counts', () => {
    const buffer = bytesOf(city('a'), city('b', { country: 'a' }));
    expect(checkPack(buffer, bundled, 9)).toEqual({
      entities: 2,
      kinds: { place: 2 },
      problems: [],
      more: 0,
    });
    const facts = packFacts(openPack(buffer), buffer.byteLength);
    expect(facts).toMatchObject({
      entities: 2,
      kinds: { place: 2 },
      names: 4,
      relations: 1,
      cues: 0,
      date: '2026-01-02',
    });
    expect(facts.sections.find(({ name }) => name === 'records')?.bytes).toBeGreaterThan(200);
  });

  it.each([
    ['a field that is none', city('a', { typo: 1 }), 'a: typo: '],
    [
      'a date that is none',
      city('a', { founded: { date: '1900-02-30', source: 's' } }),
      'a: founded.date: must be a date',
    ],
    ['a reference to nothing', city('a', { partOf: 'b' }), 'a: partOf: refers to no record: b'],
    [
      'a source that is none',
      city('a', { founded: { date: '1900', source: 'x' } }),
      'a: names no source of this record: x',
    ],
    ['a type without words', city('a', { type: 'moon' }), 'a: type: is not in the vocabulary: moon'],
  ])('finds %s', (_, record, problem) => {
    expect(checkPack(bytesOf(record), bundled, 9).problems.join('\n')).toContain(problem);
  });

  it('finds a damaged byte, wherever it is, and survives it', () => {
    const good = new Uint8Array(bytesOf(city('a'), city('b', { country: 'a' })));
    for (let at = 0; at < good.length; at += 7) {
      const bad = good.slice();
      bad[at]! ^= 0x10;
      expect(checkPack(bad.buffer, bundled, 3).problems.length, `byte ${at}`).toBeGreaterThan(0);
    }
  });

  it('lists only so many', () => {
    const records = Array.from({ length: 20 }, (_, i) => city(`a${i}`, { typo: 1 }));
    expect(checkPack(bytesOf(...records), bundled, 5)).toMatchObject({ problems: { length: 5 }, more: 15 });
  });
});

describe('on the command line', { timeout: 120_000 }, () => {
  const root = resolve(import.meta.dirname, '../../..');
  let here: string;
  beforeAll(async () => {
    here = await mkdtemp(join(tmpdir(), 'konteks-pack-cli-'));
    await writeFile(join(here, 'a.json'), JSON.stringify([city('port-hail', { country: 'russia' })]));
    await writeFile(join(here, 'bad.yaml'), '- id: a\n  kind: place\n');
  });
  afterAll(() => rm(here, { recursive: true, force: true }));

  const konteks = (...args: string[]) =>
    new Promise<{ code: number | null; out: string; err: string }>((done) => {
      const script = join(root, 'src/cli/konteks.ts');
      const child = spawn(process.execPath, [join(root, 'node_modules/tsx/dist/cli.mjs'), script, ...args], {
        cwd: here,
      });
      let out = '';
      let err = '';
      child.stdout.on('data', (chunk) => (out += chunk));
      child.stderr.on('data', (chunk) => (err += chunk));
      child.on('close', (code) => done({ code, out, err }));
    });

  it('builds, informs, checks and annotates', async () => {
    const built = await konteks('pack', 'build', 'a.json', '-o', 'a.pack');
    expect(built).toMatchObject({ code: 0 });
    expect(built.out).toMatch(/^a\.pack: 1 record, 1 of the bundled dataset that they refer to, /);
    expect(await readFile(join(here, 'a.pack'))).not.toHaveLength(0);
    const info = await konteks('pack', 'info', 'a.pack', '--json');
    expect(JSON.parse(info.out)).toMatchObject({ entities: 2, kinds: { place: 2 } });
    expect((await konteks('pack', 'check', 'a.pack')).out).toContain('no problem');
    await writeFile(join(here, 'a.txt'), 'The ship reached City port-hail on Monday.');
    const { out } = await konteks('annotate', 'a.txt', '--lang', 'en', '--pack', 'a.pack', '--json');
    expect(JSON.parse(out).notes.map(({ entity }: { entity: { id: string } }) => entity.id)).toEqual([
      'port-hail',
    ]);
  });

  it.each([
    [['build', 'bad.yaml', '-o', 'b.pack'], 1, 'konteks: bad.yaml:1: a.'],
    [['build', 'a.json'], 2, "required option '-o, --output <file>' not specified"],
    [['check', 'bad.yaml'], 1, 'konteks: bad.yaml:1: a.'],
    [['check', 'a.json', 'b'], 2, 'too many arguments'],
    [['info', 'bad.yaml'], 1, 'konteks: bad.yaml: pack: '],
    [['info', 'none.pack'], 1, 'konteks: no such file: none.pack'],
    [['import', 'wikidata', 'none.json', '-o', 'c.pack'], 1, 'konteks: no such file: none.json'],
    [
      ['import', 'wikidata', 'a.json', '-o', 'c.pack', '--class', 'human'],
      2,
      '--class wants Wikidata classes',
    ],
    [['import', 'wikidata', 'a.json', '-o', 'c.pack', '--limit', 'x'], 2, 'It is no whole number.'],
    [['import', 'wikidata', 'a.json', '-o', 'c.pack', '--date', '2024'], 2, 'It is no day YYYY-MM-DD.'],
  ])('%j: %i', async (args, code, message) => {
    const done = await konteks('pack', ...args);
    expect(done.code).toBe(code);
    expect(done.err).toContain(message);
  });
});
