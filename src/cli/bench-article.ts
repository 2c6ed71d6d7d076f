/** `npm run bench:article -- DIR`: article spotting on real pages in Chromium, beside Readability. */
import { runArticleBench } from './article/bench';
import { fail } from './fail';

runArticleBench(process.argv.slice(2)).catch(fail);
