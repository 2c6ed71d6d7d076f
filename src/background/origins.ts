/** Which fact came from which pack: sources of added packs say so on the card. Pure. */
import type { CardModel } from '../facts/card-model';
import type { Pack } from '../pack/types';

/** Names of the packs by their numbers in {@link Pack.homes}; null for the bundled one. */
export type PackNames = readonly (string | null)[];

/** The card with the name of the pack at each source that the bundled pack does not have; the last pack's, of several. */
export function withOrigins(card: CardModel, pack: Pack, entity: number, names: PackNames): CardModel {
  if (names.length < 2) return card;
  const byUrl = new Map<string, string | null>();
  for (const { pack: number, record } of pack.homes(entity)) {
    for (const { url } of Object.values(record.sources)) {
      if (byUrl.get(url) !== null || !byUrl.has(url)) byUrl.set(url, names[number] ?? null);
    }
  }
  return {
    ...card,
    sources: card.sources.map((source) => ({ ...source, pack: byUrl.get(source.url) ?? null })),
  };
}
