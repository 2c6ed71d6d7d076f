/** What of other people is in the extension that readers install, and by what licence. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

export interface ThirdParty {
  name: string;
  version: string;
  /** SPDX expression, as its package.json says. */
  licence: string;
  /** Its licence file; '' when it has none. */
  text: string;
  /** What of it is shipped. */
  what: 'code' | 'data';
}

/** Nothing of these says anything about other files than their own. MPL: unchanged files, sources by its address. */
export const ALLOWED: readonly string[] = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MPL-2.0',
];

/** Packages whose data was worked into files of assets/: no bundle names them. */
const DATA = ['world-atlas'];

/**
 * Packages of which something is in the bundles, and those whose data is, by name.
 * @param modules the folder node_modules
 * @throws Error where one has no package.json that can be read
 */
export async function thirdParties(
  inputs: Metafile['inputs'],
  modules: string,
  data: readonly string[] = DATA,
): Promise<ThirdParty[]> {
  const code = new Set(
    Object.keys(inputs).flatMap((path) => {
      const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
      return name ? [name] : [];
    }),
  );
  const all = [...code].map((name) => ({ name, what: 'code' as const }));
  const more = data.filter((name) => !code.has(name)).map((name) => ({ name, what: 'data' as const }));
  const found = await Promise.all(
    [...all, ...more].map(async ({ name, what }): Promise<ThirdParty> => {
      const folder = join(modules, name);
      const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
        version: string;
        license?: string | { type?: string };
      };
      const licence = typeof license === 'string' ? license : (license?.type ?? 'none stated');
      const file = (await readdir(folder)).sort().find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
      const text = file ? (await readFile(join(folder, file), 'utf8')).trim() : '';
      return { name, version, licence, text, what };
    }),
  );
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Those that may not be shipped, with why, one line each. */
export function refused(parties: readonly ThirdParty[]): string[] {
  return parties.flatMap(({ name, licence, text }) => {
    if (!ALLOWED.includes(licence)) return [`${name}: ${licence} is not among ${ALLOWED.join(', ')}`];
    return text === '' ? [`${name}: ${licence} asks for its text, and there is none`] : [];
  });
}

/** The file that goes with the extension: most licences ask to be there. */
export function licencesText(own: string, parties: readonly ThirdParty[]): string {
  const parts = parties.map(
    ({ name, version, licence, text, what }) =>
      `${name} ${version} (${what}), ${licence}, https://www.npmjs.com/package/${name}\n\n${text}`,
  );
  return [`Konteks\n\n${own.trim()}`, ...parts].join(`\n\n${'-'.repeat(72)}\n\n`).concat('\n');
}
