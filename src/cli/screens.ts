/** `npm run screens`: remakes docs/screens in both browsers, light and dark. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { findEngine } from './browser/find';
import { launch } from './browser/launch';
import { serve } from './browser/serve';
import { buildAll } from './build/build-all';
import { fail } from './fail';
import { root } from './root';
import { SHOTS } from './screens/shots';
import { smallPng } from './screens/small-png';
import { take } from './screens/take';

const program = new Command('screens')
  .description('Take the pictures of docs/screens anew')
  .option('--only <name>', 'only pictures whose names begin so')
  .option('--out <folder>', 'where to', join(root, 'docs/screens'))
  .parse();
const { only = '', out } = program.opts<{ only?: string; out: string }>();

try {
  const shots = SHOTS.filter(({ name }) => name.startsWith(only));
  if (shots.length === 0) throw new Error(`no picture's name begins with ${only}`);
  const built = await buildAll();
  await mkdir(out, { recursive: true });
  // Pictures of surfaces that are no longer in the list go.
  if (only === '')
    for (const file of await readdir(out)) if (file.endsWith('.png')) await rm(join(out, file));
  const served = await serve(join(root, 'tests/pages'));
  try {
    for (const engine of ['chromium', 'firefox'] as const) {
      const found = findEngine(engine);
      if (!found) throw new Error(`${engine} is not installed`);
      for (const scheme of ['light', 'dark'] as const) {
        const extension = engine === 'chromium' ? built.chrome : built.firefox;
        const launched = await launch(found, { extension, headless: true, scheme });
        try {
          for (const shot of shots) {
            const file = `${shot.name}-${engine}-${scheme}.png`;
            const png = smallPng(await take(launched, served.origin, shot));
            await writeFile(join(out, file), png);
            console.log(`${file}: ${Math.round(png.length / 1024)} kB`);
          }
        } finally {
          await launched.close();
        }
      }
    }
  } finally {
    await served.close();
  }
} catch (error) {
  fail(error);
}
