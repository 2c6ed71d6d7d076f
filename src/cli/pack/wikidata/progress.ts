/** One line on standard error: how far, how fast, how long still. */
const TERMINAL_MS = 500;
const FILE_MS = 10_000;

export class Progress {
  private start = Date.now();
  private before = 0;
  private last = Date.now();
  private open = false;

  /** @param out standard error. @param total bytes in all, 0 when unknown */
  constructor(
    private readonly out: (text: string) => void,
    private readonly what: string,
    private readonly total: number,
  ) {}

  /** The work begins here: `done` bytes were there before, or were passed over quickly. */
  begin(done: number): void {
    this.start = Date.now();
    this.before = done;
  }

  /** @param done bytes. @param things entities or records so far in this run */
  update(done: number, things: number, noun: string): void {
    const now = Date.now();
    if (now - this.last < (process.stderr.isTTY ? TERMINAL_MS : FILE_MS)) return;
    this.last = now;
    this.write(
      progressLine(this.what, done, this.total, this.before, things, noun, (now - this.start) / 1000),
    );
  }

  /** Ends the line, with a last word. */
  end(text: string): void {
    this.write(text);
    if (this.open) this.out('\n');
    this.open = false;
  }

  private write(text: string): void {
    if (!process.stderr.isTTY) this.out(`${text}\n`);
    else {
      this.out(`\r\x1b[K${text}`);
      this.open = true;
    }
  }
}

/** `reading: 12.3 % of 95.1 GB, 123,456 entities, 45,000/s, 3 min 20 s left` */
export function progressLine(
  what: string,
  done: number,
  total: number,
  before: number,
  things: number,
  noun: string,
  seconds: number,
): string {
  const rate = seconds > 0 ? things / seconds : 0;
  const parts = [`${count(things)} ${noun}`, `${count(Math.round(rate))}/s`];
  if (total > 0) {
    parts.unshift(`${((100 * done) / total).toFixed(1)} % of ${bytes(total)}`);
    const speed = (done - before) / Math.max(seconds, 0.001);
    if (speed > 0 && seconds >= 1) parts.push(`${duration((total - done) / speed)} left`);
  } else if (done > 0) parts.unshift(bytes(done));
  return `${what}: ${parts.join(', ')}`;
}

export function bytes(n: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  let unit = 0;
  let value = n;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return unit === 0 ? `${n} bytes` : `${value.toFixed(1)} ${units[unit]}`;
}

export function count(n: number): string {
  return n.toLocaleString('en-US');
}

export function duration(seconds: number): string {
  const s = Math.max(0, Math.round(seconds));
  if (s < 60) return `${s} s`;
  if (s < 3600) return `${Math.floor(s / 60)} min ${s % 60} s`;
  return `${Math.floor(s / 3600)} h ${Math.round((s % 3600) / 60)} min`;
}
