/** Kinds and languages alone: the page's script needs them, and not the schemas of schema.ts. */
export const KINDS = ['person', 'unit', 'event', 'org', 'place', 'weapon'] as const;
export type Kind = (typeof KINDS)[number];

/** Languages that a card can be written in. Names may be given in any language. */
export const CARD_LANGUAGES = ['id', 'en'] as const;
export type CardLanguage = (typeof CARD_LANGUAGES)[number];
