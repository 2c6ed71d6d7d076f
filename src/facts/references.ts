/** Which other records a record refers to, and in which field. */
import type { DatasetRecord } from './schema';

export interface Reference {
  id: string;
  field: (string | number)[];
}

/** Every reference of the record, cues included, in the order of its fields. */
export function referencesOf(record: DatasetRecord): Reference[] {
  const found: Reference[] = [];
  const add = (id: string | undefined, ...field: (string | number)[]) => {
    if (id !== undefined) found.push({ id, field });
  };
  const addAll = (ids: readonly string[] | undefined, ...field: (string | number)[]) =>
    ids?.forEach((id, i) => {
      add(id, ...field, i);
    });

  record.facts?.forEach((fact, i) => {
    addAll(fact.about, 'facts', i, 'about');
  });
  record.cues?.forEach((cue, i) => {
    if ('words' in cue) {
      cue.with.forEach((group, g) => {
        for (const id of Array.isArray(group) ? group : [group]) add(id, 'cues', i, 'with', g);
      });
      addAll(cue.near, 'cues', i, 'near');
    } else {
      for (const phrase of Object.values(cue.phrases).flat()) {
        for (const [, id] of phrase?.matchAll(/\{([^}]*)\}/g) ?? []) add(id, 'cues', i, 'phrases');
      }
    }
  });
  if (record.kind !== 'event') add(record.country, 'country');
  switch (record.kind) {
    case 'person':
      add(record.born?.place, 'born', 'place');
      add(record.died?.place, 'died', 'place');
      record.roles?.forEach((role, i) => {
        add(role.of, 'roles', i, 'of');
      });
      break;
    case 'unit':
      add(record.partOf, 'partOf');
      add(record.garrison?.place, 'garrison', 'place');
      record.battles?.forEach((battle, i) => {
        add(battle.event, 'battles', i, 'event');
      });
      break;
    case 'event':
      add(record.place, 'place');
      add(record.partOf, 'partOf');
      addAll(record.participants, 'participants');
      break;
    case 'org':
      add(record.partOf, 'partOf');
      add(record.seat, 'seat');
      break;
    case 'place':
      add(record.partOf, 'partOf');
      add(record.capital, 'capital');
      break;
    case 'weapon':
      add(record.maker, 'maker');
      addAll(record.operators, 'operators');
      break;
  }
  return found;
}
