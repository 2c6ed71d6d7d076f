import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it, test } from 'vitest';
import { displayFor, displaySchema } from '../../../src/shared/display';
import {
  DEFAULT_SETTINGS,
  isOn,
  readSettings,
  type Settings,
  settingsSchema,
} from '../../../src/shared/settings';
import {
  changed,
  type SettingsChange,
  settingsChangeSchema,
  undone,
} from '../../../src/shared/settings-change';
import { arbitrarySettings } from './arbitrary';

describe('what was stored is made usable', () => {
  const cases: [what: string, stored: unknown, then: Partial<Settings>][] = [
    ['nothing', undefined, {}],
    ['no object', 'x', {}],
    ['null', null, {}],
    [
      'version 1',
      { version: 1, enabled: false, sitesOff: ['b.test', 'a.test'] },
      { enabled: false, sitesOff: ['a.test', 'b.test'] },
    ],
    ['a newer version', { version: 9, marks: 'rainbow', open: 'click', gaze: true }, { open: 'click' }],
    [
      'broken parts',
      { enabled: 'yes', showDelay: -3, hideDelay: 1e9, cardLang: 'fr', mentions: 'all' },
      { mentions: 'all' },
    ],
    [
      'broken entries',
      { sitesOff: ['a.test', 7, '', 'a.test'], hidden: [{ id: 'x', name: 'X', extra: 1 }, { id: 4 }, null] },
      { sitesOff: ['a.test'], hidden: [{ id: 'x', name: 'X' }] },
    ],
    ['unknown kinds', { kindsOff: ['vehicle', 'org', 'person', 'org'] }, { kindsOff: ['person', 'org'] }],
    [
      'sites without a kind',
      { siteKindsOff: { 'a.test': [], 'b.test': ['vehicle'], 'c.test': ['unit'], d: 'x' } },
      { siteKindsOff: { 'c.test': ['unit'] } },
    ],
    ['lists that are none', { sitesOff: {}, kindsOff: 'x', siteKindsOff: [['a']], hidden: 3 }, {}],
  ];
  it.each(cases)('%s', (_, stored, then) => {
    expect(readSettings(stored)).toEqual({ ...DEFAULT_SETTINGS, ...then });
  });

  test('whatever it is, settings come out, and settings stay as they are', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(v.is(settingsSchema, readSettings(stored))).toBe(true);
      }),
    );
    fc.assert(
      fc.property(arbitrarySettings, (settings) => {
        expect(readSettings(settings)).toEqual(settings);
        expect(readSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
      }),
    );
  });
});

describe('changes', () => {
  const kim = { id: 'kim', name: 'Kim' };
  const cases: [what: string, change: SettingsChange, from: Partial<Settings>, to: Partial<Settings>][] = [
    ['hides an entity', { do: 'hide-entity', ...kim }, {}, { hidden: [kim] }],
    [
      'hides it once',
      { do: 'hide-entity', ...kim },
      { hidden: [{ id: 'kim', name: 'K' }] },
      { hidden: [kim] },
    ],
    ['shows it again', { do: 'show-entity', id: 'kim' }, { hidden: [kim] }, { hidden: [] }],
    [
      'switches a kind off',
      { do: 'kind', kind: 'unit', on: false, site: null },
      { kindsOff: ['weapon'] },
      { kindsOff: ['unit', 'weapon'] },
    ],
    [
      'switches a kind on',
      { do: 'kind', kind: 'unit', on: true, site: null },
      { kindsOff: ['unit'] },
      { kindsOff: [] },
    ],
    [
      'switches a kind off on a site',
      { do: 'kind', kind: 'unit', on: false, site: 'a.test' },
      {},
      { siteKindsOff: { 'a.test': ['unit'] } },
    ],
    [
      'and on there',
      { do: 'kind', kind: 'unit', on: true, site: 'a.test' },
      { siteKindsOff: { 'a.test': ['unit'] } },
      { siteKindsOff: {} },
    ],
    [
      'switches a site off',
      { do: 'site', site: 'a.test', on: false },
      { sitesOff: ['b.test'] },
      { sitesOff: ['a.test', 'b.test'] },
    ],
    ['switches it on', { do: 'site', site: 'a.test', on: true }, { sitesOff: ['a.test'] }, { sitesOff: [] }],
    [
      'chooses',
      { do: 'choose', values: { marks: 'none', showDelay: 0 } },
      {},
      { marks: 'none', showDelay: 0 },
    ],
  ];
  it.each(cases)('%s', (_, change, from, to) => {
    const before = { ...DEFAULT_SETTINGS, ...from };
    const after = changed(before, change);
    expect(after).toEqual({ ...DEFAULT_SETTINGS, ...to });
    expect(v.is(settingsChangeSchema, change)).toBe(true);
    expect(undone(after, before, after)).toEqual(before);
  });

  test('undone, everything is as before; what changed since stays', () => {
    fc.assert(
      fc.property(arbitrarySettings, arbitrarySettings, (before, after) => {
        expect(undone(after, before, after)).toEqual(before);
        expect(undone(before, before, after)).toEqual(before);
      }),
    );
    const before = { ...DEFAULT_SETTINGS, sitesOff: ['a.test'] };
    const after = changed(before, { do: 'site', site: 'b.test', on: false });
    const later = changed(changed(after, { do: 'site', site: 'c.test', on: false }), {
      do: 'choose',
      values: { marks: 'strong' },
    });
    expect(undone(later, before, after)).toEqual({
      ...DEFAULT_SETTINGS,
      sitesOff: ['a.test', 'c.test'],
      marks: 'strong',
    });
  });

  test.each<unknown>([
    { do: 'choose', values: { marks: 'rainbow' } },
    { do: 'choose', values: { sitesOff: [] } },
    { do: 'kind', kind: 'vehicle', on: true, site: null },
    { do: 'hide-entity', id: '', name: 'x' },
    { do: 'hide-entity', id: 'x', name: 'x'.repeat(201) },
    { do: 'site', site: 'a.test', on: true, more: 1 },
    { do: 'reset' },
  ])('refuses %j', (change) => {
    expect(v.is(settingsChangeSchema, change)).toBe(false);
  });
});

describe('what one page needs', () => {
  test('merges what is off everywhere and here, in one order', () => {
    const settings: Settings = {
      ...DEFAULT_SETTINGS,
      kindsOff: ['weapon'],
      siteKindsOff: { 'a.test': ['person', 'weapon'] },
      hidden: [{ id: 'kim', name: 'Kim' }],
    };
    expect(displayFor(settings, 'a.test').kindsOff).toEqual(['person', 'weapon']);
    expect(displayFor(settings, 'b.test').kindsOff).toEqual(['weapon']);
    expect(displayFor(settings, 'toString').kindsOff).toEqual(['weapon']);
    expect(displayFor(settings, null).hidden).toEqual(['kim']);
  });

  test('passes the border to the page', () => {
    fc.assert(
      fc.property(arbitrarySettings, fc.string(), (settings, site) => {
        expect(v.is(displaySchema, displayFor(settings, site))).toBe(true);
      }),
    );
  });

  test('is on where neither everything nor the site is off', () => {
    expect(isOn(DEFAULT_SETTINGS, 'a.test')).toBe(true);
    expect(isOn(DEFAULT_SETTINGS, null)).toBe(false);
    expect(isOn({ ...DEFAULT_SETTINGS, sitesOff: ['a.test'] }, 'a.test')).toBe(false);
    expect(isOn({ ...DEFAULT_SETTINGS, enabled: false }, 'a.test')).toBe(false);
  });
});
