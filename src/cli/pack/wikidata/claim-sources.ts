/** The sources of a record: the references of its claims, and Wikidata's item for claims without any. Pure. */
import type { Source } from '../../../facts/schema';
import type { Items } from './aux-index';
import type { DraftClaim, DraftReference } from './draft';

const ITEM = 'wikidata';

export class ClaimSources {
  readonly all: Record<string, Source> = {};
  private readonly keys = new Map<string, string>();

  constructor(
    private readonly q: number,
    private readonly title: string,
    /** The day of the dump: when "we saw" what gives no day of its own. */
    private readonly day: string,
    private readonly items: Items,
  ) {}

  /** Keys of the sources of a claim. */
  of(claim: DraftClaim): string | string[] {
    const keys = [...new Set((claim.refs ?? []).map((ref) => this.keyOf(ref)))];
    return keys.length === 0 ? this.item() : keys.length === 1 ? keys[0]! : keys;
  }

  /** Key of the item itself. */
  item(): string {
    this.all[ITEM] ??= {
      title: this.title,
      publisher: 'Wikidata',
      url: `https://www.wikidata.org/wiki/Q${this.q}`,
      seen: this.day,
    };
    return ITEM;
  }

  private keyOf(ref: DraftReference): string {
    const work = ref.in === undefined ? undefined : nameOf(ref.in, this.items);
    // A work that we cannot name says nothing to a reader.
    if (ref.url === undefined && work === undefined) return this.item();
    const url = ref.url ?? `https://www.wikidata.org/wiki/Q${ref.in}`;
    const known = this.keys.get(url);
    if (known !== undefined) return known;
    const key = `r${this.keys.size + 1}`;
    this.keys.set(url, key);
    const host = new URL(url).hostname.replace(/^www\./, '');
    const publisher = ref.by === undefined ? undefined : nameOf(ref.by, this.items);
    // A day of retrieval after the dump was made is a slip.
    const seen = ref.seen !== undefined && ref.seen <= this.day ? ref.seen : this.day;
    this.all[key] = {
      title: ref.title ?? work ?? this.title,
      publisher: publisher ?? (ref.url === undefined ? 'Wikidata' : ref.title ? (work ?? host) : host),
      url,
      ...(ref.date === undefined ? {} : { date: ref.date }),
      seen,
    };
    return key;
  }
}

function nameOf(q: number, items: Items): string | undefined {
  return items.names(q)[0];
}
