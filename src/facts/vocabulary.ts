/** The words of roles and types in both card languages, as people write them in vocabulary.yaml. */
import * as v from 'valibot';
import type { KINDS } from './schema';

const word = v.pipe(v.string(), v.trim());
const words = v.array(v.pipe(v.string(), v.trim(), v.nonEmpty()));

const roleWords = v.strictObject({
  /** With `{of}` for the name of the record in which the office is held. Empty only for `other`. */
  id: word,
  en: word,
  /** One holder at a time for the same `of`. */
  exclusive: v.optional(v.boolean()),
  /** Whom the holder stands for: cues take the holder for the thing, cards of the thing name the holder. */
  head: v.optional(v.picklist(['state', 'government', 'org', 'unit'])),
  /** Words that stand before such a person's name in articles. */
  titles: v.optional(v.strictObject({ id: v.optional(words), en: v.optional(words) })),
});

const typeWords = v.record(v.string(), v.strictObject({ id: word, en: word }));

export const vocabularySchema = v.strictObject({
  roles: v.record(v.string(), roleWords),
  types: v.strictObject({
    place: typeWords,
    unit: typeWords,
    org: typeWords,
    event: typeWords,
    weapon: typeWords,
  }),
});

export type Vocabulary = v.InferOutput<typeof vocabularySchema>;

/** The type's words for a record's kind and type key; undefined for persons and unknown keys. */
export function typeWordsOf(
  vocabulary: Vocabulary,
  kind: (typeof KINDS)[number],
  type: string | undefined,
): { id: string; en: string } | undefined {
  return kind === 'person' || type === undefined ? undefined : vocabulary.types[kind][type];
}
