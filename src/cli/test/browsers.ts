/** The browsers that the tests drive: which are here, and how the others come. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type Engine, findEngine } from '../browser/find';

/** Debian's packages; Ubuntu's of these names are snaps in disguise and do not work everywhere. */
const PACKAGES: Record<Engine, string> = { chromium: 'chromium', firefox: 'firefox-esr' };
const ENGINES: readonly Engine[] = ['chromium', 'firefox'];

/** Browsers that are missing, after installing them where that is allowed: as root on Debian or Ubuntu. */
export function missingBrowsers(say: (line: string) => void): Engine[] {
  const missing = ENGINES.filter((engine) => !findEngine(engine));
  if (missing.length === 0 || !mayInstall()) return missing;
  const names = missing.map((engine) => PACKAGES[engine]);
  say(`installing ${names.join(' and ')} by apt-get …`);
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  // One by one: a name that this release does not have must not keep the other away.
  for (const name of names) {
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  return ENGINES.filter((engine) => !findEngine(engine));
}

/** One line for people. */
export function howToInstall(engine: Engine): string {
  const command = `KONTEKS_${engine.toUpperCase()}=/path/to/program`;
  if (process.platform !== 'linux')
    return `install ${engine === 'chromium' ? 'Chrome or Chromium' : 'Firefox'}, or set ${command}`;
  return `sudo apt-get install ${PACKAGES[engine]} (or your system's package), or set ${command}`;
}

function mayInstall(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
