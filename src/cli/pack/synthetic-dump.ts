/**
 * A Wikidata dump of made-up entities in the true format, the same every time. Mixture and sizes follow the real one as
 * far as an import cares: people with positions and references, places, organisations, units, events, weapons; some
 * without labels, of unknown classes, with deprecated ranks, unknown values, coarse or Julian dates; a few broken lines.
 */
import { Random } from '../bench/random';
import { syntheticNames } from '../bench/synthetic';

const LANGUAGES = ['en', 'id', 'de', 'fr', 'es', 'ru', 'ar', 'ja', 'nl', 'pt'];
/** Items that the others point to: classes, positions, publications. */
const CLASS_ITEMS: Record<number, [label: string, broader: number]> = {
  90000001: ['city of Loremia', 515],
  90000002: ['tank division', 90000003],
  90000003: ['division', 176799],
  90000004: ['cruise missile', 728],
  90000005: ['regional summit', 1072326],
  90000006: ['star', 6999],
};
const FIRST = 91_000_000;
const COUNTRIES = 50;
const POSITIONS = 500;
const WORKS = 200;

type Json = Record<string, unknown>;

const item = (q: number) => ({
  type: 'wikibase-entityid',
  value: { 'entity-type': 'item', 'numeric-id': q, id: `Q${q}` },
});
const text = (value: string) => ({ type: 'string', value });
const time = (time: string, precision: number, julian = false) => ({
  type: 'time',
  value: {
    time,
    timezone: 0,
    before: 0,
    after: 0,
    precision,
    calendarmodel: `http://www.wikidata.org/entity/${julian ? 'Q1985786' : 'Q1985727'}`,
  },
});
const snak = (property: string, datavalue: Json | 'somevalue' | 'novalue') =>
  typeof datavalue === 'string'
    ? { snaktype: datavalue, property, hash: '0'.repeat(40) }
    : { snaktype: 'value', property, hash: '0'.repeat(40), datavalue };

/** Writes whole lines of a dump: `[`, one entity a line with a comma, `]`. */
export class SyntheticDump {
  private readonly random = new Random(20260105);
  private readonly names: string[];

  constructor(private readonly count: number) {
    this.names = syntheticNames({ count: Math.min(count, 400_000), lowerCase: 0 });
  }

  *lines(): Generator<string> {
    yield '[';
    const fixed = this.fixedItems();
    for (let i = 0; i < this.count; i++) {
      const made = fixed.next();
      const line = made.done ? this.line(i) : made.value;
      yield i < this.count - 1 ? `${line},` : line;
    }
    yield ']';
  }

  /** Classes, countries, positions and publications. */
  private *fixedItems(): Generator<string> {
    for (const [q, [label, broader]] of Object.entries(CLASS_ITEMS))
      yield this.entity(Number(q), label, { P279: [this.statement(snak('P279', item(broader)))] });
    for (let i = 0; i < COUNTRIES; i++)
      yield this.entity(FIRST + i, this.name(i), {
        P31: [this.statement(snak('P31', item(6256)))],
        P1082: [
          this.statement(snak('P1082', { type: 'quantity', value: { amount: '+1000000', unit: '1' } })),
        ],
      });
    for (let i = 0; i < POSITIONS; i++) {
      const country = i % COUNTRIES;
      const office = ['President', 'Prime Minister', 'Minister of Defence', 'Member of the Assembly'][i % 4]!;
      yield this.entity(FIRST + 1000 + i, `${office} of ${this.name(country)}`, {
        P31: [this.statement(snak('P31', item(4164871)))],
        P1001: [this.statement(snak('P1001', item(FIRST + country)))],
      });
    }
    for (let i = 0; i < WORKS; i++)
      yield this.entity(FIRST + 2000 + i, `${this.name(i)} Gazette`, {
        P31: [this.statement(snak('P31', item(1002697)))],
      });
  }

  private line(i: number): string {
    const { random } = this;
    const q = FIRST + 10_000 + i;
    const share = random.next();
    if (share < 0.0002) return `{"type":"item","id":"Q${q}","labels":{"en":{"language":"en","val`;
    if (share < 0.55) return this.person(q, i);
    const country = this.statement(snak('P17', item(FIRST + random.below(COUNTRIES))));
    const of = (q: number) => [this.statement(snak('P31', item(q)))];
    const name = this.name(i);
    if (share < 0.75)
      return this.entity(q, name, {
        P31: of(random.next() < 0.5 ? 90000001 : 486972),
        P17: [country],
        P625: [
          this.statement(
            snak('P625', {
              type: 'globecoordinate',
              value: {
                latitude: random.next() * 180 - 90,
                longitude: random.next() * 360 - 180,
                altitude: null,
                precision: 0.0001,
                globe: 'http://www.wikidata.org/entity/Q2',
              },
            }),
          ),
        ],
      });
    if (share < 0.85)
      return this.entity(q, `${name} Group`, { P31: of(43229), P17: [country], P571: [this.dated('P571')] });
    if (share < 0.88)
      return this.entity(q, `${1 + random.below(300)}th ${name} Division`, {
        P31: of(90000002),
        P17: [country],
        P571: [this.dated('P571')],
      });
    if (share < 0.92)
      return this.entity(q, `Battle of ${name}`, {
        P31: of(random.next() < 0.8 ? 178561 : 90000005),
        P585: [this.dated('P585')],
        P710: [0, 1].map(() => this.statement(snak('P710', item(FIRST + random.below(COUNTRIES))))),
      });
    if (share < 0.93) return this.entity(q, `${name} missile`, { P31: of(90000004), P17: [country] });
    return this.entity(q, name, { P31: of(90000006) });
  }

  private person(q: number, i: number): string {
    const { random } = this;
    const name = `${this.name(random.below(this.names.length))} ${this.name(i)}`;
    const claims: Record<string, Json[]> = {
      P31: [this.statement(snak('P31', item(5)))],
      P27: [this.statement(snak('P27', item(FIRST + random.below(COUNTRIES))))],
      P569: [this.dated('P569')],
    };
    if (random.next() < 0.3) claims.P570 = [this.dated('P570', 1990)];
    if (random.next() < 0.35)
      claims.P39 = Array.from({ length: 1 + random.below(3) }, () => {
        const from = 1980 + random.below(40);
        const qualifiers: Record<string, Json[]> = {
          P580: [snak('P580', time(`+${from}-03-04T00:00:00Z`, 11))],
        };
        if (random.next() < 0.7)
          qualifiers.P582 = [
            snak('P582', random.next() < 0.1 ? 'somevalue' : time(`+${from + 4}-00-00T00:00:00Z`, 9)),
          ];
        return this.statement(snak('P39', item(FIRST + 1000 + random.below(POSITIONS))), qualifiers);
      });
    return this.entity(q, name, claims, random.next() < 0.3 ? [name.split(' ').at(-1)!] : []);
  }

  private dated(property: string, first = 1900): Json {
    const { random } = this;
    const year = first + random.below(2024 - first);
    const two = (n: number) => String(n).padStart(2, '0');
    const kind = random.next();
    if (kind < 0.02) return this.statement(snak(property, 'somevalue'));
    if (kind < 0.05) return this.statement(snak(property, time(`+${year}-00-00T00:00:00Z`, 8)));
    if (kind < 0.25) return this.statement(snak(property, time(`+${year}-00-00T00:00:00Z`, 9)));
    const day = `+${year}-${two(1 + random.below(12))}-${two(1 + random.below(28))}T00:00:00Z`;
    return this.statement(snak(property, time(day, 11, random.next() < 0.03)));
  }

  private statement(mainsnak: Json, qualifiers?: Record<string, Json[]>): Json {
    const { random } = this;
    const statement: Json = {
      mainsnak,
      type: 'statement',
      id: `Q1$${random.below(0x7fffffff).toString(16)}`,
      rank: random.next() < 0.01 ? 'deprecated' : 'normal',
    };
    if (qualifiers) statement.qualifiers = qualifiers;
    if (random.next() < 0.4)
      statement.references = [
        {
          hash: 'f'.repeat(40),
          snaks: {
            P248: [snak('P248', item(FIRST + 2000 + random.below(WORKS)))],
            P854: [snak('P854', text(`https://example.org/${random.below(100_000)}`))],
            P813: [snak('P813', time('+2024-05-06T00:00:00Z', 11))],
          },
          'snaks-order': ['P248', 'P854', 'P813'],
        },
      ];
    return statement;
  }

  private entity(q: number, label: string, claims: Record<string, Json[]>, aliases: string[] = []): string {
    const { random } = this;
    const bare = random.next() < 0.01;
    const languages = LANGUAGES.slice(0, 1 + random.below(LANGUAGES.length));
    const term = (language: string, value: string) => ({ language, value });
    const labels = Object.fromEntries(languages.map((lang) => [lang, term(lang, label)]));
    const descriptions = Object.fromEntries(
      languages.map((lang) => [lang, term(lang, `made-up thing (${lang})`)]),
    );
    const sitelinks = Object.fromEntries(
      languages.map((lang) => [`${lang}wiki`, { site: `${lang}wiki`, title: label, badges: [] }]),
    );
    return JSON.stringify({
      type: 'item',
      id: `Q${q}`,
      // As PHP writes an empty map.
      labels: bare ? [] : labels,
      descriptions: bare ? [] : descriptions,
      aliases: aliases.length > 0 ? { en: aliases.map((alias) => term('en', alias)) } : [],
      claims,
      sitelinks,
      pageid: q,
      ns: 0,
      title: `Q${q}`,
      lastrevid: 1,
      modified: '2026-01-05T00:00:00Z',
    });
  }

  private name(i: number): string {
    return this.names[i % this.names.length]!;
  }
}
