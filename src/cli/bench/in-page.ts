/** Entry of the bundle that is evaluated in a page: leaves the bench on the page's window. */
import { type BenchOptions, benchNames } from './names-bench';

declare global {
  interface Window {
    konteksBench: (
      options: Omit<BenchOptions, 'now' | 'progress' | 'coarse'>,
    ) => ReturnType<typeof benchNames>;
  }
}

window.konteksBench = (options) =>
  benchNames({ ...options, now: () => performance.now(), coarse: true, progress: () => undefined });
