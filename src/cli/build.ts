/** `npm run build [-- --debug]` */
import { Command } from 'commander';
import { buildAll } from './build/build-all';
import { fail } from './fail';

const program = new Command('build')
  .description('Build dist/chrome, dist/firefox and dist/cli')
  .option('--debug', 'readable scripts that log every choice of a note')
  .parse();

try {
  const result = await buildAll({
    debug: Boolean(program.opts<{ debug?: boolean }>().debug),
    progress: (step) => console.log(`building ${step} …`),
  });
  console.log(`dataset: ${(result.packBytes / 1024).toFixed(0)} kB`);
  console.log(`Chrome:  ${result.chrome}`);
  console.log(`Firefox: ${result.firefox}`);
} catch (error) {
  fail(error);
}
