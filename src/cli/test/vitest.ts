/** Runs a vitest project and counts. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../root';

export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/** Output goes to the terminal. A run that breaks before it can report counts as one failure. */
export function runVitest(project: string): Count {
  const dir = mkdtempSync(join(tmpdir(), 'konteks-test-'));
  const file = join(dir, 'report.json');
  try {
    const { status } = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/vitest/vitest.mjs'),
        'run',
        '--project',
        project,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ],
      { stdio: 'inherit', cwd: root },
    );
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
    // A file that cannot even be loaded, or whose hooks fail, has no failed test of its own.
    const brokenFiles = report.testResults.filter(
      (result) => result.status === 'failed' && !hasFailure(result.assertionResults),
    ).length;
    const failed = report.numFailedTests + brokenFiles;
    return {
      passed: report.numPassedTests,
      failed: failed === 0 && status !== 0 ? 1 : failed,
      skipped: report.numPendingTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function hasFailure(results: unknown[]): boolean {
  return results.some((result) => (result as { status: string }).status === 'failed');
}
