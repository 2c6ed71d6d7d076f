import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { browserNamed } from '../../../src/cli/browser/find';
import { root } from '../../../src/cli/root';

it.each([
  ['firefox', 'firefox'],
  ['firefox-esr', 'firefox'],
  ['google-chrome', 'chrome'],
  ['chromium-browser', 'chromium'],
  ['netscape', undefined],
])('--browser %s', (wanted, name) => {
  expect(browserNamed(wanted)).toBe(name);
});

// Each is said before anything is built.
it.each([
  [['--file', 'package.json'], /--file takes a page \(\.html/],
  [['--screenshot', '/no/such/folder/a.png'], /--screenshot: no such folder: \/no\/such\/folder/],
  [['--browser', 'netscape'], /no browser “netscape”: chrome, chromium, edge, firefox/],
])('npm start -- %s', (args, message) => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(root, 'src/cli/start.ts'), ...args],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  expect(status).toBe(1);
  expect(stderr).toMatch(message);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});
