import { expect, it } from 'vitest';
import manifest from '../../../manifest.json' with { type: 'json' };
import { hasNews, RELEASES, type Release, releasesSince } from '../../../src/shared/releases';

const release = (version: string, matters: boolean): Release => ({
  version,
  date: null,
  news: ['x'],
  matters,
});
const releases = [release('0.10.0', false), release('0.9.1', true), release('0.9', false)];

it.each([
  ['0.9.1', ['0.10.0'], false],
  ['0.9', ['0.10.0', '0.9.1'], true],
  ['0.9.0', ['0.10.0', '0.9.1'], true],
  ['0.10', [], false],
  ['nonsense', ['0.10.0', '0.9.1', '0.9'], true],
])('since %s', (version, expected, news) => {
  expect(releasesSince(version, releases).map((r) => r.version)).toEqual(expected);
  expect(hasNews(version, releases)).toBe(news);
});

it('the newest release is the manifest’s', () => {
  expect(RELEASES[0]!.version).toBe(manifest.version);
});
