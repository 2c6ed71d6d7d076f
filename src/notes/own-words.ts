/** Whether a word belongs to an entity's own name. Pure. */
import type { Pack } from '../pack/types';
import { foldWord } from './tokens';

/** Whether the entity's own name in either language has the word, folded. */
export function hasWord(pack: Pack, entity: number, word: string): boolean {
  const { name } = pack.record(entity);
  return [name.en, name.id].some((full) =>
    foldWord(full)
      .split(/[\s-]+/)
      .includes(word),
  );
}
