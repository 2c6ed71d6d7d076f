/** Reads which names an article gives to somebody else: see suspects.ts. Pure. */
import type { Pack } from '../pack/types';
import { isCalledSo, isThing, nameOf } from './called-so';
import { namedAfter } from './named-after';
import {
  type Around,
  beginsHeadline,
  isApposition,
  isHome,
  isState,
  isUnknownName,
  neighbour,
} from './neighbours';
import { hasWord } from './own-words';
import type { Mention } from './reading';
import type { Suspects } from './suspects';

const CITY_TYPES = new Set(['city', 'capital']);

/** Reads the flows outside headlines. */
export function readSuspects(pack: Pack, arounds: readonly Around[]): Suspects {
  const reader = new Reader(pack);
  for (const around of arounds) {
    if (!around.flow.headline) for (const mention of around.flow.mentions) reader.read(mention, around);
  }
  return reader.suspects();
}

class Reader {
  readonly #pairs = new Set<string>();
  readonly #called = new Set<string>();
  readonly #things = new Set<string>();
  readonly #states = new Set<string>();
  /** How often each name is part of an unknown one, and how often it is not. */
  readonly #inNames = new Map<string, number>();
  readonly #plain = new Map<string, number>();
  readonly #people = new Set<string>();
  /** Names of cities and people: once is enough. */
  readonly #doubtful = new Set<string>();
  /** By name, the unknown words before it, one for each time. */
  readonly #befores = new Map<string, string[]>();
  /** People by whether their full name stands for them or is in another name. */
  readonly #themselves = new Set<number>();
  readonly #namesakes = new Set<number>();

  constructor(readonly pack: Pack) {}

  read(mention: Mention, around: Around): void {
    if (mention.candidates.length > 0 && isThing(this.pack, mention, around))
      this.#things.add(nameOf(mention, around.flow.tokens));
    if (mention.lastToken > mention.firstToken) {
      this.#readFullName(mention, around);
      return;
    }
    const token = around.flow.tokens[mention.firstToken]!;
    if (mention.candidates.length === 0 || token.allCaps) return;
    const cores = mention.candidates.map(({ entity }) => this.pack.core(entity));
    if (cores.some(({ kind }) => kind === 'event')) return;
    const name = token.folded;
    if (isState(mention, around)) this.#states.add(name);
    const isPerson = cores.some(({ kind }) => kind === 'person');
    const isPlace = cores.some(({ kind }) => kind === 'place');
    if (isPerson) this.#people.add(name);
    if (isPerson || cores.some(({ type }) => CITY_TYPES.has(type))) this.#doubtful.add(name);
    if (isCalledSo(mention, isPerson, around)) this.#called.add(name);
    // In Indonesian a body may be followed by whose it is.
    else if (around.lang !== 'en' && !isPerson && !isPlace) count(this.#plain, name);
    else this.#readBeside(name, mention, { isPerson, isPlace }, around);
  }

  suspects(): Suspects {
    const names = new Set<string>();
    for (const [name, before] of this.#befores) {
      // "Shia Hezbollah" is Hezbollah, "Denzel Washington" and "Kerry Washington" are people.
      const people = this.#people.has(name) || new Set(before).size > 1;
      for (const _ of before) count(people ? this.#inNames : this.#plain, name);
    }
    for (const [name, times] of this.#inNames) {
      if (this.#doubtful.has(name) || times >= (this.#plain.get(name) ?? 0)) names.add(name);
    }
    const namesakes = new Set([...this.#namesakes].filter((entity) => !this.#themselves.has(entity)));
    return {
      names,
      called: this.#called,
      things: this.#things,
      pairs: this.#pairs,
      states: this.#states,
      namesakes,
      themselves: this.#themselves,
      belongings: new Map(),
    };
  }

  #readFullName(mention: Mention, around: Around): void {
    for (const { entity } of mention.candidates) {
      if (this.pack.core(entity).kind !== 'person') continue;
      const found = namedAfter(mention, 'person', around) === null ? this.#themselves : this.#namesakes;
      found.add(entity);
    }
  }

  #readBeside(
    name: string,
    mention: Mention,
    of: { isPerson: boolean; isPlace: boolean },
    around: Around,
  ): void {
    const first = of.isPerson || around.lang === 'en' || isHome(mention, around);
    if (this.#after(name, mention, of.isPlace, around)) count(this.#inNames, name);
    else if (!(first && this.#before(name, mention, around))) count(this.#plain, name);
  }

  /** Whether an unknown word after the name goes on with it. */
  #after(name: string, mention: Mention, isPlace: boolean, around: Around): boolean {
    const after = neighbour(mention.lastToken + 1, mention.lastToken + 1, around);
    if (!isUnknownName(after, mention.lastToken + 1, around) || beginsHeadline(mention, around)) return false;
    this.#pairs.add(`${name} ${after!.folded}`);
    // "sutradara Jerman Erwin Piscator", "kereta Malaysia KTM"; but "petarung Israel Adesanya" can be one name.
    const further = neighbour(mention.lastToken + 2, mention.lastToken + 2, around);
    return !(isPlace && isApposition(mention, around) && (after!.allCaps || further?.capital));
  }

  /** Whether an unknown word before the name may begin it. */
  #before(name: string, mention: Mention, around: Around): boolean {
    const before = neighbour(mention.firstToken - 1, mention.firstToken, around);
    if (!isUnknownName(before, mention.firstToken - 1, around)) return false;
    // "Volodymyr O. Zelensky"
    const given = around.flow.tokens[mention.firstToken - 2];
    const initial = before!.end - before!.start === 1;
    if (initial && given && mention.candidates.some((c) => hasWord(this.pack, c.entity, given.folded)))
      return false;
    this.#pairs.add(`${before!.folded} ${name}`);
    // Indonesian sentences begin with nouns: "Invasi Moskow".
    if (before!.first && around.lang === 'id') return false;
    if (around.lang === 'id' && !this.#people.has(name)) return false;
    const known = this.#befores.get(name);
    if (known) known.push(before!.folded);
    else this.#befores.set(name, [before!.folded]);
    return true;
  }
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
