/** Names of the dataset's records, folded as gold labels are, with the records that bear them. */
import type { Kind } from '../../facts/schema';
import type { Pack } from '../../pack/types';
import { foldLabel } from './score';

export interface Bearer {
  id: string;
  kind: Kind;
  /** The label is the record's own name, and no alias. */
  named: boolean;
}

export class Labels {
  readonly #bearers = new Map<string, Bearer[]>();

  constructor(pack: Pack) {
    for (let entity = 0; entity < pack.entityCount; entity++) {
      const { id, kind, name, aliases } = pack.record(entity);
      const names = new Set(Object.values(name).map(foldLabel));
      const others = Object.values(aliases ?? {}).flatMap((list) => (list ?? []).map(foldLabel));
      for (const label of new Set([...names, ...others])) {
        const list = this.#bearers.get(label);
        const bearer = { id, kind, named: names.has(label) };
        if (list) list.push(bearer);
        else this.#bearers.set(label, [bearer]);
      }
    }
  }

  /** Records whose name or alias is `label`; those named so when there are any. */
  bearers(label: string): readonly Bearer[] {
    const all = this.#bearers.get(foldLabel(label)) ?? [];
    const named = all.filter((bearer) => bearer.named);
    return named.length > 0 ? named : all;
  }

  /** Whether some record has one of the labels. */
  holds(labels: readonly string[]): boolean {
    return labels.some((label) => this.#bearers.has(foldLabel(label)));
  }

  /** "unknown" for labels that no record has. */
  kindOf(label: string): string {
    return this.bearers(label)[0]?.kind ?? 'unknown';
  }
}
