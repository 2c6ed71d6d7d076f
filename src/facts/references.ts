/** Which other records a record refers to, in which field, and what that says of the two. Pure. */
import type { DatasetRecord } from './schema';

export interface Reference {
  id: string;
  field: (string | number)[];
}

/** A reference that relates two records. */
export interface Link extends Reference {
  /** `role:<key>`, `country`, `partOf`, `place`, `participant`, `about`, `capital`, … as in pack/types.ts. */
  kind: string;
  from?: string | undefined;
  until?: string | undefined;
}

/** Every reference that relates the record to another, in the order of its fields; facts last. */
export function linksOf(record: DatasetRecord): Link[] {
  const found: Link[] = [];
  const add = (id: string | undefined, kind: string, field: Link['field'], from?: string, until?: string) => {
    if (id !== undefined) found.push({ id, kind, field, from, until });
  };
  if (record.kind !== 'event') add(record.country, 'country', ['country']);
  switch (record.kind) {
    case 'person':
      add(record.born?.place, 'birthplace', ['born', 'place'], record.born?.date, record.born?.date);
      add(record.died?.place, 'deathplace', ['died', 'place'], record.died?.date, record.died?.date);
      record.roles?.forEach(({ of, role, from, to }, i) => {
        add(of, `role:${role}`, ['roles', i, 'of'], from, to);
      });
      break;
    case 'unit':
      add(record.partOf, 'partOf', ['partOf']);
      add(record.garrison?.place, 'garrison', ['garrison', 'place']);
      record.battles?.forEach(({ event }, i) => {
        add(event, 'battle', ['battles', i, 'event']);
      });
      break;
    case 'event':
      add(record.place, 'place', ['place'], record.from, record.to);
      record.participants?.forEach((id, i) => {
        add(id, 'participant', ['participants', i], record.from, record.to);
      });
      add(record.partOf, 'partOf', ['partOf']);
      break;
    case 'org':
      add(record.partOf, 'partOf', ['partOf']);
      add(record.seat, 'seat', ['seat']);
      break;
    case 'place':
      add(record.partOf, 'partOf', ['partOf']);
      add(record.capital, 'capital', ['capital']);
      break;
    case 'weapon':
      add(record.maker, 'maker', ['maker']);
      record.operators?.forEach((id, i) => {
        add(id, 'operator', ['operators', i]);
      });
      break;
  }
  record.facts?.forEach((fact, i) => {
    fact.about?.forEach((id, j) => {
      add(id, 'about', ['facts', i, 'about', j], fact.on, fact.to ?? fact.on);
    });
  });
  return found;
}

/** Every reference of the record, those of its cues last. */
export function referencesOf(record: DatasetRecord): Reference[] {
  const found: Reference[] = linksOf(record).map(({ id, field }) => ({ id, field }));
  record.cues?.forEach((cue, i) => {
    if ('words' in cue) {
      cue.with.forEach((group, g) => {
        for (const id of [group].flat()) found.push({ id, field: ['cues', i, 'with', g] });
      });
      cue.near?.forEach((id, n) => {
        found.push({ id, field: ['cues', i, 'near', n] });
      });
    } else
      for (const phrase of Object.values(cue.phrases).flat())
        for (const [, id] of phrase?.matchAll(/\{([^}]*)\}/g) ?? [])
          found.push({ id: id!, field: ['cues', i, 'phrases'] });
  });
  return found;
}
