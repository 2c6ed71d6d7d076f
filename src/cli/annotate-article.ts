/** Notes of an article in the command line's JSON form (docs: design, section 4). */
import type { CardLanguage, DatasetRecord, Kind } from '../facts/schema';
import type { ChoiceOptions } from '../notes/choice-options';
import { chooseNotes } from '../notes/choose';
import type { How, Note } from '../notes/types';
import type { Pack } from '../pack/types';
import type { ArticleInput } from './article-input';

export interface NoteJson {
  /** UTF-16 offsets into `article.text`. */
  start: number;
  end: number;
  surface: string;
  how: How;
  /** Only where a short mention is no name: "divisi ini". */
  nominal?: true;
  /** 0..1 */
  score: number;
  entity: {
    id: string;
    kind: Kind;
    name: { id: string; en: string };
    aliases: string[];
    wikidata: string | null;
  };
}

export interface AnnotationJson {
  article: { title: string | null; lang: string; date: string | null; text: string };
  notes: NoteJson[];
}

/** A note with its offsets in the whole text. */
export interface PlacedNote extends Note {
  at: number;
  until: number;
}

export function placedNotes(pack: Pack, article: ArticleInput, options: ChoiceOptions = {}): PlacedNote[] {
  const { lang, date, flows } = article;
  return chooseNotes(pack, { lang, date, flows }, options)
    .map((note) => {
      const offset = article.offsets[note.flow]!;
      return { ...note, at: offset + note.start, until: offset + note.end };
    })
    .sort((a, b) => a.at - b.at);
}

export function annotationJson(
  pack: Pack,
  article: ArticleInput,
  options: ChoiceOptions = {},
): AnnotationJson {
  const { title, lang, date, text } = article;
  const notes = placedNotes(pack, article, options).map((note): NoteJson => {
    const { at: start, until: end, how, nominal, score } = note;
    return {
      start,
      end,
      surface: text.slice(start, end),
      how,
      ...(nominal ? { nominal } : {}),
      score,
      entity: entityJson(pack.record(note.entity)),
    };
  });
  return { article: { title, lang, date, text }, notes };
}

function entityJson(record: DatasetRecord): NoteJson['entity'] {
  const { id, kind, name } = record;
  return {
    id,
    kind,
    name: { id: name.id, en: name.en },
    aliases: namesOf(record),
    wikidata: record.wikidata ?? null,
  };
}

/** Every further name of the record: aliases, short names and names in other languages. */
function namesOf(record: DatasetRecord): string[] {
  const { id: _id, en: _en, ...others } = record.name;
  const lists = [record.aliases, record.short].flatMap((words) => Object.values(words ?? {}));
  return [...new Set([...lists.flatMap((list) => list ?? []), ...Object.values(others)])];
}

/** The language of cards for an article: its own where there are cards in it, else English. */
export function cardLanguage(lang: string): CardLanguage {
  return lang === 'id' ? 'id' : 'en';
}
