/** Messages of every kind, right and wrong: whole ones, ones with a part put out of shape, and anything at all. */
import fc from 'fast-check';
import { CARD_LANGUAGES, KINDS } from '../../../src/facts/kinds';
import type { Command } from '../../../src/shared/commands';
import type { PageRequest, UiRequest } from '../../../src/shared/requests';

const text = fc.oneof(
  fc.constantFrom('Rufus T. Hail', 'Hail', 'Freedonia', 'war of melons', '__proto__', 'constructor', ''),
  fc.string({ maxLength: 40, unit: 'binary' }),
);
const id = fc.oneof(fc.constantFrom('rufus-hail', 'freedonia', 'nobody', '__proto__', 'constructor'), text);
const lang = fc.constantFrom(...CARD_LANGUAGES);
const kind = fc.constantFrom(...KINDS);
const day = fc.oneof(
  fc
    .date({ noInvalidDate: true, min: new Date('0001-01-01'), max: new Date('9999-12-31') })
    .map((date) => date.toISOString().slice(0, 10)),
  fc.constantFrom('2024-02-30', '2024-99-99', '0000-00-00', 'yesterday', '2024'),
);
const site = fc.oneof(fc.constantFrom('a.test', 'b.test', '__proto__', 'constructor', 'toString'), text);

const pageRequest: fc.Arbitrary<PageRequest> = fc.oneof(
  fc.constantFrom<PageRequest>({ type: 'hello' }, { type: 'inject' }),
  fc.record({
    type: fc.constant('annotate' as const),
    lang: fc.oneof(lang, fc.constantFrom('fr', 'en-GB', 'x'.repeat(36))),
    date: fc.option(day),
    flows: fc.array(
      fc.record({ kind: fc.constantFrom('title', 'body', 'caption'), text }) as fc.Arbitrary<{
        kind: 'title' | 'body' | 'caption';
        text: string;
      }>,
      { maxLength: 3 },
    ),
  }),
  fc.record({ type: fc.constant('count' as const), notes: fc.oneof(fc.nat(), fc.double()) }),
  fc.record({
    type: fc.constant('change' as const),
    change: fc.oneof(
      fc.record({ do: fc.constant('hide-entity' as const), id, name: text }),
      fc.record({ do: fc.constant('show-entity' as const), id }),
      fc.record({ do: fc.constant('kind' as const), kind, on: fc.boolean(), site: fc.option(site) }),
      fc.record({ do: fc.constant('site' as const), site, on: fc.boolean() }),
    ),
  }),
);

const uiRequest: fc.Arbitrary<UiRequest> = fc.oneof(
  fc.record({ type: fc.constant('card' as const), entity: id, date: fc.option(day), lang }),
  fc.record({
    type: fc.constant('search' as const),
    query: text,
    kinds: fc.subarray([...KINDS]),
    country: fc.option(id),
    lang,
    limit: fc.oneof(fc.integer({ min: 1, max: 50 }), fc.double()),
  }),
  fc.record({ type: fc.constant('countries' as const), lang }),
  fc.record({ type: fc.constant('lookup' as const), text }),
  fc.record({ type: fc.constant('describe-pack' as const), id: fc.option(id) }),
  fc.constantFrom<UiRequest>({ type: 'packs-left-out' }, { type: 'packs-changed' }),
);

const command: fc.Arbitrary<Command> = fc.oneof(
  fc.constantFrom<Command>(
    { type: 'next' },
    { type: 'previous' },
    { type: 'open' },
    { type: 'close' },
    { type: 'list' },
    { type: 'brief' },
    { type: 'packs-changed' },
  ),
  fc.record({ type: fc.constant('jump' as const), note: fc.oneof(fc.nat(30), fc.double()) }),
  fc.record({
    type: fc.constant('settings' as const),
    on: fc.boolean(),
    display: fc.record({
      cardLang: fc.constantFrom('article' as const, ...CARD_LANGUAGES),
      kindsOff: fc.subarray([...KINDS]),
      hidden: fc.array(id, { maxLength: 3 }),
      mentions: fc.constantFrom('first' as const, 'all' as const),
      marks: fc.constantFrom('subtle' as const, 'none' as const),
      open: fc.constantFrom('hover' as const, 'modifier' as const),
      modifier: fc.constantFrom('Alt' as const, 'Shift' as const),
      showDelay: fc.oneof(fc.integer({ min: 0, max: 2000 }), fc.double()),
      hideDelay: fc.oneof(fc.integer({ min: 0, max: 2000 }), fc.double()),
    }),
  }),
);

/** What structured cloning and JSON let through, and more. */
const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withSparseArray: true,
  withNullPrototype: true,
  maxDepth: 3,
  key: fc.oneof(fc.constantFrom('type', 'change', 'do', 'site', '__proto__', 'constructor'), fc.string()),
});

/** A right message of which one part, somewhere, is something else, is gone, or is one too many. */
function bent(message: fc.Arbitrary<object>): fc.Arbitrary<unknown> {
  const how = fc.constantFrom('put' as const, 'drop' as const, 'add' as const);
  return fc.tuple(message, how, fc.nat(), anything).map(([right, what, where, part]) => {
    const copy = structuredClone(right) as Record<string, unknown>;
    const places: [Record<string, unknown>, string][] = [];
    const walk = (node: Record<string, unknown>) => {
      for (const key of Object.keys(node)) {
        places.push([node, key]);
        if (typeof node[key] === 'object' && node[key] !== null) walk(node[key] as Record<string, unknown>);
      }
    };
    walk(copy);
    const [node, key] = places[where % places.length]!;
    if (what === 'put') node[key] = part;
    else if (what === 'drop') delete node[key];
    else node[`${key}2`] = part;
    return copy;
  });
}

const right = fc.oneof(pageRequest, uiRequest, command);
export const arbitraryMessage: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 2, arbitrary: right },
  { weight: 4, arbitrary: bent(right) },
  { weight: 2, arbitrary: anything },
);
