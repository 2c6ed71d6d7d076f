/** `npm test`: every check there is, and one line at the end that says how many passed. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Command } from 'commander';
import { buildAll } from './build/build-all';
import { root } from './root';
import { howToInstall, missingBrowsers } from './test/browsers';
import { type Count, runVitest } from './test/vitest';

const options = new Command('test')
  .description('Type check, lint, dead code, unit tests, build, browser tests')
  .option('--no-browsers', 'leave out the tests in browsers')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse()
  .opts<{ browsers: boolean }>();

const total: Count = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];

check('type check', ['typescript/bin/tsc', '--noEmit']);
check('lint', ['@biomejs/biome/bin/biome', 'check', '.']);
check('dead code', ['knip/bin/knip.js']);
suite('unit tests', 'unit');
const built = await build();
if (options.browsers) testInBrowsers();

console.log('');
for (const line of failures) console.log(line);
if (total.skipped > 0) console.log(`${total.skipped} skipped`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

function begin(name: string): () => string {
  console.log(`\n— ${name} …`);
  const start = Date.now();
  return () => `${((Date.now() - start) / 1000).toFixed(1)} s`;
}

function count(name: string, ok: boolean, took: string): void {
  console.log(`${ok ? 'ok' : 'FAILED'}: ${name}, ${took}`);
  total[ok ? 'passed' : 'failed']++;
  if (!ok) failures.push(`failed: ${name}`);
}

/** A tool of node_modules that fails with a non-zero exit. */
function check(name: string, [script, ...args]: [string, ...string[]]): void {
  const took = begin(name);
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    stdio: 'inherit',
    cwd: root,
  });
  count(name, status === 0, took());
}

function suite(name: string, project: string): void {
  begin(name);
  const { passed, failed, skipped } = runVitest(project);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  if (failed > 0) failures.push(`failed: ${name}: ${failed}`);
}

async function build(): Promise<boolean> {
  const took = begin('build');
  try {
    await buildAll({ progress: (step) => console.log(`building ${step} …`) });
    count('build', true, took());
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    count('build', false, took());
    return false;
  }
}

function testInBrowsers(): void {
  if (!built) {
    failures.push('browser tests not run: the build failed');
    return;
  }
  const missing = missingBrowsers((line) => console.log(line));
  for (const engine of missing) {
    const line = `browser tests in ${engine} not run: ${howToInstall(engine)}`;
    failures.push(line);
    // Counted by the suites themselves with CI=true; here only said.
    console.log(line);
  }
  if (missing.length < 2 || process.env.CI === 'true') suite('browser tests', 'browser');
}
