import { spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'konteks-cli-'));
  await writeFile(
    join(dir, 'a.txt'),
    'Kunjungan Pemimpin\n\nJAKARTA - Presiden Rusia Vladimir Putin tiba di Pyongyang, Rabu (19/6/2024).\n',
  );
  await writeFile(
    join(dir, 'a.html'),
    `<!doctype html><html lang="id"><head><title>Kunjungan Pemimpin ke Pyongyang - Situs</title><meta property="article:published_time" content="2024-06-19T08:00:00+07:00"></head><body><nav><a href="/">Beranda</a></nav><article><h1>Kunjungan Pemimpin ke Pyongyang</h1>${'<p>Presiden Rusia <b>Vladimir</b> Putin tiba di Pyongyang pada hari Rabu dan disambut oleh pemimpin negara itu di bandara, kata kantor berita setempat dalam laporannya.</p>'.repeat(6)}</article></body></html>`,
  );
  await writeFile(join(dir, 'b.bin'), Buffer.from([0, 1, 2, 3, 255, 254]));
  await writeFile(join(dir, 'empty.txt'), '');
});

interface Result {
  code: number | null;
  out: string;
  err: string;
}

function konteks(args: string[], input = ''): Promise<Result> {
  return new Promise((done) => {
    const child = spawn(
      process.execPath,
      [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'src/cli/konteks.ts'), ...args],
      {
        cwd: dir,
      },
    );
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (err += chunk));
    child.on('close', (code) => done({ code, out, err }));
    // A command that fails before it reads closes the pipe.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

describe('wrong use and bad input', { timeout: 180_000 }, () => {
  it.each([
    ['a missing file', ['annotate', 'none.txt'], 1, 'konteks: no such file: none.txt'],
    ['a directory', ['annotate', '.'], 1, 'konteks: is a directory, not a file: .'],
    ['binary data', ['annotate', 'b.bin'], 1, 'konteks: is no text in UTF-8: b.bin'],
    ['an unknown option', ['annotate', 'a.txt', '--jsn'], 2, "konteks: unknown option '--jsn'"],
    ['an unknown command', ['anotate'], 2, "konteks: unknown command 'anotate'"],
    ['no file', ['annotate'], 2, 'konteks: name a file, or "-" for standard input'],
    ['a bad date', ['annotate', 'a.txt', '--date', '2024-02-30'], 2, 'It is no date YYYY-MM-DD.'],
    ['a bad language', ['annotate', 'a.txt', '--lang', 'fr'], 2, 'Allowed choices are id, en.'],
    ['a missing pack', ['annotate', 'a.txt', '--pack', 'none.pack'], 1, 'konteks: no such pack: none.pack'],
    ['a missing gold folder', ['measure', 'none'], 1, 'konteks: no such file or folder: none'],
  ])('%s', async (_, args, code, message) => {
    const result = await konteks(args);
    expect(result.code).toBe(code);
    expect(result.err).toContain(message);
    expect(result.err.trim().split('\n').length).toBeLessThanOrEqual(2);
    expect(result.out).toBe('');
  });
});

describe('right use', { timeout: 180_000 }, () => {
  it('annotates plain text, offsets into the unchanged file', async () => {
    const { code, out } = await konteks(['annotate', 'a.txt', '--json']);
    expect(code).toBe(0);
    const { article, notes } = JSON.parse(out);
    expect(article).toMatchObject({ title: 'Kunjungan Pemimpin', lang: 'id', date: '2024-06-19' });
    for (const note of notes) expect(article.text.slice(note.start, note.end)).toBe(note.surface);
    const putin = notes.find((note: { surface: string }) => note.surface === 'Vladimir Putin');
    expect(putin).toMatchObject({
      how: 'name',
      entity: { id: 'vladimir-putin', kind: 'person', wikidata: 'Q7747' },
    });
    expect(putin.entity.name).toEqual({ id: 'Vladimir Putin', en: 'Vladimir Putin' });
  });

  it('annotates a page, across inline tags', async () => {
    const { out } = await konteks(['annotate', 'a.html', '--json']);
    const { article, notes } = JSON.parse(out);
    expect(article).toMatchObject({
      title: 'Kunjungan Pemimpin ke Pyongyang',
      lang: 'id',
      date: '2024-06-19',
    });
    expect(notes.map((note: { surface: string }) => note.surface)).toContain('Vladimir Putin');
    expect(article.text).not.toContain('Beranda');
  });

  it('reads standard input, and says no article in an empty file', async () => {
    const { out } = await konteks(['annotate', '-', '--lang', 'en'], 'Vladimir Putin landed in Pyongyang.');
    expect(out).toContain('[Vladimir Putin]^1');
    expect((await konteks(['annotate', 'empty.txt'])).out.trim()).toBe('no article found');
  });

  it('streams JSON lines and answers broken ones in place', async () => {
    const input = [
      '{"id":"1","text":"Vladimir Putin di Moskow.","lang":"id","date":"2024-03-28"}',
      'broken',
      '',
      '{"id":"3"}',
    ].join('\n');
    const { code, out, err } = await konteks(['annotate', '--jsonl'], input);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatchObject({ id: '1', article: { date: '2024-03-28' } });
    expect(lines[1]).toEqual({ id: null, error: 'is no JSON' });
    expect(lines[2]).toEqual({ id: '3', error: 'has no "text"' });
    expect(code).toBe(1);
    expect(err).toContain('2 of 4 lines were no document');
  });

  it('explains every capitalised run', async () => {
    const { out } = await konteks(
      ['annotate', '-', '--lang', 'id', '--explain'],
      'Menurut Lyudmila Putin, Moskow diam.',
    );
    expect(out).toContain('refused: unknown "lyudmila" before it');
    expect(out).toMatch(/Moskow\t→ moscow \(name/);
  });

  it('finds the article of a page', async () => {
    const { out } = await konteks(['article', 'a.html', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      title: 'Kunjungan Pemimpin ke Pyongyang',
      date: '2024-06-19',
      lang: 'id',
      isArticle: true,
    });
  });

  it('shows a card as of a day', async () => {
    const { out } = await konteks(['card', 'yoon-suk-yeol', '--date', '2024-03-28']);
    expect(out).toContain('Presiden Korea Selatan, sejak 10 Mei 2022');
    expect(out).toContain('Tidak lagi menjabat Presiden Korea Selatan (sampai 4 April 2025)');
    expect((await konteks(['card', 'nobody'])).err).toBe('konteks: no such entity: nobody\n');
  });

  it('scores against gold', async () => {
    const gold = {
      id: 'x',
      lang: 'id',
      date: '2024-03-28',
      title: null,
      text: 'Vladimir Putin dan Moskow, Atlantis.',
      mentions: [
        {
          start: 0,
          end: 14,
          surface: 'Vladimir Putin',
          entity: 'Vladimir Putin',
          accept: [],
          kind: 'person',
          how: 'name',
          optional: false,
          notable: true,
        },
        {
          start: 27,
          end: 35,
          surface: 'Atlantis',
          entity: 'Atlantis',
          accept: [],
          kind: 'place',
          how: 'name',
          optional: false,
          notable: true,
        },
      ],
    };
    await writeFile(join(dir, 'gold.json'), JSON.stringify(gold));
    const { out } = await konteks(['measure', 'gold.json', '--json']);
    expect(JSON.parse(out).gold).toMatchObject({
      notes: { right: 1, wrong: 1 },
      precision: { part: 1, of: 2 },
      coverage: { part: 1, of: 2 },
      recall: { part: 1, of: 1 },
    });
  });
});
