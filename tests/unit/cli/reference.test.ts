import { describe, expect, it } from 'vitest';
import { compareDates, compareRecord } from '../../../src/cli/reference/compare';
import { staleRoles } from '../../../src/facts/freshness';
import { gazetteer } from '../helpers/gazetteer';

describe('dates beside the reference', () => {
  it.each([
    ['1954-10-27', '1954-10-27', 'confirm'],
    ['1954-10-27', '1954', 'compatible'],
    ['1954', '1954-10-27', 'compatible'],
    ['2022-03', '2022-01-01', 'compatible'],
    ['2024-06-19', '2024-06-18', 'near'],
    ['2024-06-19', '2024-06-17', 'CONFLICT'],
    ['1954-10-27', 'unknown', 'unknown'],
  ] as const)('%s and %s: %s', (ours, theirs, verdict) => {
    expect(compareDates(ours, theirs)).toBe(verdict);
  });
});

describe('a record beside the reference', () => {
  const pack = gazetteer([
    'korea | place country | Korea |',
    'ann | person | Ann Lee | wikidata: Q1\\n born: { date: 1960-05-01, source: s }\\n roles: [{ role: president, of: korea, from: 2020-05-10, to: 2024-04-04, source: s }, { role: president, of: korea, from: 2025-05-10, source: s }]',
  ]);
  const record = pack.record(pack.find('ann'));
  const compare = (birth: string, start: string) =>
    compareRecord(record, [{ qid: 'Q1', birth, offices: [{ title: 'President of Korea', start }] }], () => ({
      title: 'President of Korea',
      country: 'Korea',
    })).map(({ field, verdict }) => `${field} ${verdict}`);

  it('takes a start more than a year away for another term', () => {
    expect(compare('1960-05-01', '2020-05-10')).toEqual([
      'born confirm',
      'roles.0.from confirm',
      'roles.1.from unknown',
    ]);
    expect(compare('1961-05-01', '2020-06-10')).toEqual([
      'born CONFLICT',
      'roles.0.from CONFLICT',
      'roles.1.from unknown',
    ]);
  });

  it('does not take two offices for one because both name the country', () => {
    const office = { title: 'Member of the New Korea Parliament', start: '2020-06-01' };
    const found = compareRecord(record, [{ qid: 'Q1', offices: [office] }], () => ({
      title: 'Prime Minister of New Korea',
      country: 'New Korea',
    }));
    expect(found.map(({ field, verdict }) => `${field} ${verdict}`)).toContain('roles.0.from unknown');
  });

  it('lists offices without an end by the age of their evidence', () => {
    expect(staleRoles([record])).toEqual([
      { id: 'ann', role: 'president korea', since: '2025-05-10', newest: '2025-05-10' },
    ]);
  });
});
