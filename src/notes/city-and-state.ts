/** "Athens, Georgia", "Lebanon, Ohio": a city of that name in a state of another country than the dataset's. Pure. */
import type { Pack } from '../pack/types';
import type { Around } from './neighbours';
import type { Mention } from './reading';

/** States of the United States, whose towns are called after half the world. */
const STATE = new RegExp(
  `^, (?:${[
    'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana',
    'Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana',
    'Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon',
    'Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia',
    // In lists New York is the city: "Athens, New York and Moscow".
    'Wisconsin|Wyoming|New York(?=[.;)]|, (?!(?:and|or|the)\\b)[a-z])',
  ].join('|')})\\b`,
);
const CITY_TYPES = new Set(['city', 'capital']);
/** Characters that the longest of them may take. */
const LONGEST = 24;

/** "Clinton, Iowa": an American state follows the name that ends at `end`. */
export function isBeforeState(text: string, end: number): boolean {
  return text.charAt(end) === ',' && STATE.test(text.slice(end, end + LONGEST));
}

/** "Rome, New York, on a Sunday": the state, where the mention would be the city. */
function isStateAfterTown(
  { firstToken, lastToken }: Mention,
  { flow: { tokens, text }, mentionAt }: Around,
): boolean {
  const before = tokens[firstToken - 1];
  if (!before?.capital || tokens[lastToken]!.folded !== 'york') return false;
  return mentionAt(firstToken - 1) !== undefined && isBeforeState(text, before.end);
}

/** Why the mention cannot be the place `entity`, or null. */
export function inOtherState(pack: Pack, entity: number, mention: Mention, around: Around): string | null {
  const { tokens, text } = around.flow;
  const end = tokens[mention.lastToken]!.end;
  const { kind, country, type } = pack.core(entity);
  if (kind === 'person') {
    // "Reagan, Texas"; but "Joe Biden, Delaware's senator".
    return mention.firstToken === mention.lastToken && isBeforeState(text, end) ? 'a town in America' : null;
  }
  if (kind !== 'place') return null;
  if (CITY_TYPES.has(type) && isStateAfterTown(mention, around)) return 'the state of that name';
  if (text.charAt(end) !== ',') return null;
  // Of a list of states each is its own: "Nevada, Arizona and Texas".
  if (type === 'region') return null;
  const elsewhere = 'a place in another state';
  const inAmerica = country >= 0 && pack.core(country).id === 'united-states';
  if (isBeforeState(text, end)) return inAmerica ? null : elsewhere;
  const state = text.startsWith(', ', end) ? around.mentionAt(mention.lastToken + 1) : undefined;
  const named = state?.candidates.some((candidate) => {
    const other = pack.core(candidate.entity);
    return other.type === 'region' && other.country >= 0 && ![country, entity].includes(other.country);
  });
  return named ? elsewhere : null;
}
