import { spawn } from 'node:child_process';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SyntheticDump } from '../../../src/cli/pack/synthetic-dump';

const root = resolve(import.meta.dirname, '../../..');
const ENTITIES = 6000;
let dir: string;
let whole: Buffer;

/** An import in a process of its own, to be killed; without the bundled dataset, which takes seconds to build. */
const SCRIPT = `
import { importWikidata } from '${root}/src/cli/pack/wikidata/import';
import { gazetteer } from '${root}/tests/unit/helpers/gazetteer';

const [dump, out] = process.argv.slice(2);
await importWikidata({
  dump, out, classes: null, languages: ['id', 'en'], minSitelinks: 0, limit: Infinity, day: '2026-01-05',
  keep: false, checkpointMs: 0, bundled: gazetteer([]), progress() {}, warn: (message) => console.error(message),
});
`;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'konteks-resume-'));
  const text = `${[...new SyntheticDump(ENTITIES).lines()].join('\n')}\n`;
  await writeFile(join(dir, 'import.mts'), SCRIPT);
  await writeFile(join(dir, 'dump.json'), text);
  await writeFile(join(dir, 'dump.json.gz'), gzipSync(text, { level: 1 }));
  const done = await run('dump.json', 'whole.pack', null);
  expect(done.code).toBe(0);
  whole = await readFile(join(dir, 'whole.pack'));
}, 120_000);
afterAll(() => rm(dir, { recursive: true, force: true }));

interface Done {
  code: number | null;
  signal: NodeJS.Signals | null;
  err: string;
}

/** Imports in a process of its own. With `killAt`, it is killed as soon as a checkpoint has so many lines. */
function run(dump: string, out: string, killAt: number | null): Promise<Done> {
  return new Promise((done) => {
    const child = spawn(
      process.execPath,
      [join(root, 'node_modules/tsx/dist/cli.mjs'), join(dir, 'import.mts'), dump, out],
      {
        cwd: dir,
        detached: true,
      },
    );
    let err = '';
    child.stderr.on('data', (chunk) => (err += chunk));
    child.stdin.on('error', () => {});
    if (dump === '-') createReadStream(join(dir, 'dump.json'), { highWaterMark: 1 << 16 }).pipe(child.stdin);
    const checkpoint = join(dir, `${out}.import`, 'checkpoint.json');
    const watch = setInterval(() => {
      if (killAt === null || !existsSync(checkpoint)) return;
      // The whole group: tsx runs the script in a process below it.
      if (JSON.parse(readFileSync(checkpoint, 'utf8')).counts.lines >= killAt)
        process.kill(-child.pid!, 'SIGKILL');
    }, 1);
    child.on('close', (code, signal) => {
      clearInterval(watch);
      done({ code, signal, err });
    });
  });
}

describe('an import that was killed', { timeout: 120_000 }, () => {
  it.each([['dump.json'], ['dump.json.gz'], ['-']])('%s: goes on and makes the same pack', async (dump) => {
    const out = `${dump.replace(/\W/g, '_')}.pack`;
    const killed = await run(dump, out, 500);
    expect(killed.signal ?? killed.code).toBe('SIGKILL');
    expect(existsSync(join(dir, out))).toBe(false);
    const again = await run(dump, out, null);
    expect(again.err).toMatch(/goes on after line [\d,]+ of an earlier run/);
    expect(again.code).toBe(0);
    expect((await readFile(join(dir, out))).equals(whole)).toBe(true);
    const left = (await readdir(dir)).filter((name) => name.startsWith(out) && name !== out);
    expect(left).toEqual([]);
  });

  it('begins anew when the dump is another one by now', async () => {
    const out = 'other.pack';
    await writeFile(join(dir, 'other.json'), await readFile(join(dir, 'dump.json')));
    await run('other.json', out, 500);
    await writeFile(join(dir, 'other.json'), `${[...new SyntheticDump(900).lines()].join('\n')}\n`);
    const again = await run('other.json', out, null);
    expect(again.err).not.toContain('goes on');
    expect(again.code).toBe(0);
  });
});
