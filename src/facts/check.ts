/** What one record alone cannot show: references, sources, vocabularies, dates, offices, shared names. Pure. */
import { earliest, latest, surelyBefore } from './dates';
import type { DatasetProblem, LoadedRecord } from './load';
import { referencesOf } from './references';
import type { DatasetRecord, Role } from './schema';
import { typeWordsOf, type Vocabulary } from './vocabulary';

type Field = (string | number)[];
type Report = (loaded: LoadedRecord, field: Field, message: string) => void;

/** Fewest dated facts and roles of a record, docs/dataset.md rule 1. */
const MINIMUM_CLAIMS: Record<DatasetRecord['kind'], number> = {
  person: 3,
  unit: 3,
  event: 3,
  weapon: 3,
  org: 2,
  place: 2,
};

/** An office-holder younger than this on the first day is taken for a slip of dates. */
const YOUNGEST_IN_OFFICE = 16;

/** Problems across records, in no particular order. Empty when the dataset is sound. */
export function checkRecords(records: readonly LoadedRecord[], vocabulary: Vocabulary): DatasetProblem[] {
  const problems: DatasetProblem[] = [];
  const report: Report = (loaded, field, message) =>
    problems.push({
      path: loaded.path,
      line: loaded.lineOf(field),
      field: [loaded.record.id, ...field].join('.'),
      message,
    });
  const byId = new Map<string, LoadedRecord>();
  for (const loaded of records) {
    const twin = byId.get(loaded.record.id);
    if (twin) report(loaded, ['id'], `is used by ${twin.path}:${twin.lineOf(['id'])} already`);
    else byId.set(loaded.record.id, loaded);
  }
  for (const loaded of records) {
    for (const { id, field } of referencesOf(loaded.record)) {
      if (!byId.has(id)) report(loaded, field, `refers to no record: ${id}`);
    }
    checkSources(loaded, report);
    checkWords(loaded, vocabulary, report);
    checkDates(loaded, report);
    checkClaims(loaded, report);
  }
  checkExclusiveOffices(records, vocabulary, report);
  return problems;
}

function checkSources(loaded: LoadedRecord, report: Report): void {
  const { record } = loaded;
  const used = new Set<string>();
  walk(record, [], (value, field) => {
    if (field[field.length - 1] !== 'source') return;
    for (const key of Array.isArray(value) ? value : [value]) {
      used.add(key as string);
      if (!(String(key) in record.sources)) report(loaded, field, `names no source of this record: ${key}`);
    }
  });
  for (const key of Object.keys(record.sources)) {
    if (!used.has(key)) report(loaded, ['sources', key], 'is used by no claim');
  }
}

/** Visits every property below `value`, except the sources themselves. */
function walk(value: unknown, field: Field, visit: (value: unknown, field: Field) => void): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    if (field.length === 0 && key === 'sources') continue;
    const path = [...field, Array.isArray(value) ? Number(key) : key];
    visit(child, path);
    walk(child, path, visit);
  }
}

function checkWords(loaded: LoadedRecord, vocabulary: Vocabulary, report: Report): void {
  const { record } = loaded;
  if (record.kind === 'person') {
    record.roles?.forEach((role, i) => {
      const words = vocabulary.roles[role.role];
      if (!words) report(loaded, ['roles', i, 'role'], `is not in the vocabulary: ${role.role}`);
      else if (role.role === 'other' && !role.title)
        report(loaded, ['roles', i], 'role "other" needs a title');
      else if (role.role !== 'other' && role.title)
        report(loaded, ['roles', i, 'title'], 'goes with role "other" only');
      else if (words.en.includes('{of}') && !role.of)
        report(loaded, ['roles', i], `role "${role.role}" needs "of"`);
    });
  } else if (!typeWordsOf(vocabulary, record.kind, record.type)) {
    report(loaded, ['type'], `is not in the vocabulary: ${record.type}`);
  }
  if (record.kind !== 'person' && !record.gloss) report(loaded, ['id'], 'has no gloss');
}

function checkDates(loaded: LoadedRecord, report: Report): void {
  const { record } = loaded;
  const span = (from: string | undefined, to: string | undefined, field: Field) => {
    if (from && to && surelyBefore(to, from))
      report(loaded, field, `ends (${to}) before it begins (${from})`);
  };
  record.facts?.forEach((fact, i) => {
    span(fact.on, fact.to, ['facts', i, 'to']);
    notInFuture(fact.on, ['facts', i, 'on']);
  });
  switch (record.kind) {
    case 'person':
      span(record.born?.date, record.died?.date, ['died', 'date']);
      record.roles?.forEach(checkRole);
      break;
    case 'event':
      span(record.from, record.to, ['to']);
      break;
    case 'weapon':
      break;
    default:
      span(record.founded?.date, record.dissolved?.date, ['dissolved', 'date']);
  }
  for (const [key, source] of Object.entries(record.sources)) {
    if (source.seen > record.checked) report(loaded, ['sources', key, 'seen'], 'is later than `checked`');
  }

  function notInFuture(date: string, field: Field): void {
    if (earliest(date) > record.checked) report(loaded, field, `${date} is later than \`checked\``);
  }

  function checkRole(role: Role, i: number): void {
    if (record.kind !== 'person') return;
    span(role.from, role.to, ['roles', i, 'to']);
    notInFuture(role.from, ['roles', i, 'from']);
    const { born, died } = record;
    if (born && Number(role.from.slice(0, 4)) - Number(born.date.slice(0, 4)) < YOUNGEST_IN_OFFICE)
      report(loaded, ['roles', i, 'from'], `begins at an age under ${YOUNGEST_IN_OFFICE}`);
    if (died && !role.to) report(loaded, ['roles', i], `has no end, but the person died ${died.date}`);
    if (died && role.to && surelyBefore(died.date, role.to))
      report(loaded, ['roles', i, 'to'], `ends after the death (${died.date})`);
  }
}

function checkClaims(loaded: LoadedRecord, report: Report): void {
  const { record } = loaded;
  const claims = (record.facts?.length ?? 0) + (record.kind === 'person' ? (record.roles?.length ?? 0) : 0);
  const least = MINIMUM_CLAIMS[record.kind];
  if (claims < least) report(loaded, ['id'], `has ${claims} dated facts or roles, needs ${least}`);
}

/** Two heads of one office at once, by more than a day that both may claim. */
function checkExclusiveOffices(
  records: readonly LoadedRecord[],
  vocabulary: Vocabulary,
  report: Report,
): void {
  const terms = new Map<string, { loaded: LoadedRecord; role: Role; index: number }[]>();
  for (const loaded of records) {
    if (loaded.record.kind !== 'person') continue;
    loaded.record.roles?.forEach((role, index) => {
      if (!vocabulary.roles[role.role]?.exclusive || role.acting || !role.of) return;
      const office = `${role.role} ${role.of}`;
      const list = terms.get(office);
      const term = { loaded, role, index };
      if (list) list.push(term);
      else terms.set(office, [term]);
    });
  }
  for (const [office, list] of terms) {
    list.sort((a, b) => (earliest(a.role.from) < earliest(b.role.from) ? -1 : 1));
    for (let i = 1; i < list.length; i++) {
      const before = list[i - 1]!;
      const after = list[i]!;
      if (before.loaded === after.loaded) continue;
      const end = before.role.to === undefined ? '9999-12-31' : earliest(before.role.to);
      if (end > latest(after.role.from))
        report(
          after.loaded,
          ['roles', after.index, 'from'],
          `overlaps as ${office} with ${before.loaded.record.id} (${before.role.from} to ${before.role.to ?? 'now'})`,
        );
    }
  }
}
