import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../src/cli/root';
import { dist } from './support/engines';

describe.each(['chrome', 'firefox'])('the build for %s', (target) => {
  const file = (path: string) => join(dist, target, path);

  test.each([
    ['page/stage-one.js', 6_000],
    // 22 kB of it are the outline of land and the countries' names for the maps (docs/decisions/005-figures.md).
    ['page/stage-two.js', 128_000],
    ['background.js', 170_000],
    ['ui/popup.js', 40_000],
    ['data/konteks.pack', 8_000_000],
  ])('%s is at most %i bytes', (path, most) => {
    expect(statSync(file(path)).size).toBeLessThanOrEqual(most);
  });

  test.each(['page/stage-one.js', 'page/stage-two.js', 'background.js', 'ui/popup.js'])(
    '%s makes no element from text, no code from text, and asks no server',
    (path) => {
      const code = readFileSync(file(path), 'utf8');
      expect(code).not.toMatch(
        /\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|\beval\(|new Function\(|postMessage\(/,
      );
      expect(code).not.toMatch(/XMLHttpRequest|WebSocket|sendBeacon|importScripts/);
      // The only addresses: the report form, and namespaces.
      const addresses = new Set(code.match(/https?:\/\/[\w.-]+/g) ?? []);
      for (const known of [
        'https://github.com',
        'http://www.w3.org',
        'http://schema.org',
        'https://schema.org',
      ]) {
        addresses.delete(known);
      }
      expect([...addresses]).toEqual([]);
    },
  );

  test('the manifest asks for what docs/privacy.md explains, and for nothing else', () => {
    const manifest = JSON.parse(readFileSync(file('manifest.json'), 'utf8'));
    const privacy = readFileSync(join(root, 'docs/privacy.md'), 'utf8');
    for (const permission of manifest.permissions)
      expect(privacy).toMatch(new RegExp(`\\| \`${permission}\` +\\|`));
    expect(manifest.host_permissions).toEqual(['http://*/*', 'https://*/*']);
    expect(manifest.web_accessible_resources).toBeUndefined();
  });
});
