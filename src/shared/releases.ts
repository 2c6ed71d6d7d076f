/** What changed for readers, newest first; CHANGELOG.md tells it to everybody else. Pure. */

export interface Release {
  version: string;
  /** YYYY-MM-DD; null before it is released. */
  date: string | null;
  /** Keys of messages, one for each thing that is new. */
  news: string[];
  /** Readers are told when they get it. */
  matters: boolean;
}

export const RELEASES: readonly Release[] = [
  { version: '0.1.0', date: null, news: ['newsFirst'], matters: false },
];

/** The releases after a version, newest first; all of them when it is no version. */
export function releasesSince(version: string, releases = RELEASES): Release[] {
  return releases.filter((release) => compare(release.version, version) > 0);
}

/** Something in the releases after this version is worth a page. */
export function hasNews(since: string, releases = RELEASES): boolean {
  return releasesSince(since, releases).some(({ matters }) => matters);
}

/** Numbers between dots, as browsers compare versions of extensions. */
function compare(a: string, b: string): number {
  const parts = (version: string) => version.split('.').map((part) => Number.parseInt(part, 10) || 0);
  const [as, bs] = [parts(a), parts(b)];
  for (let i = 0; i < Math.max(as.length, bs.length); i++) {
    const difference = (as[i] ?? 0) - (bs[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
