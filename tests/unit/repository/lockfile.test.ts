import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

it('the lockfile names no registry and pins every package', () => {
  const root = resolve(import.meta.dirname, '../../..');
  const lock = readFileSync(resolve(root, 'package-lock.json'), 'utf8');
  expect(lock).not.toContain('"resolved"');
  const { dependencies, devDependencies } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
});
