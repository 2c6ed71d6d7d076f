/** The file of a backup: writing, reading with every doubt, and what it would change. */
import browser from 'webextension-polyfill';
import { KINDS } from '../../facts/schema';
import { readSettings, type Settings } from '../../shared/settings';
import { KIND_MESSAGES } from '../messages';
import { number } from './section';

const t = browser.i18n.getMessage;

const FORMAT = 'konteks-settings';
/** No settings are as large: storage.sync holds 100 kB. */
const MOST_BYTES = 1_000_000;

export class BackupError extends Error {
  override name = 'BackupError';
  /** Key of the message for the reader; its placeholder is the file's name. */
  constructor(readonly messageKey: 'backupTooLarge' | 'backupNoJson' | 'backupForeign' | 'backupNewer') {
    super(messageKey);
  }
}

export function writeBackup(settings: Settings, now: Date): string {
  return `${JSON.stringify({ format: FORMAT, saved: now.toISOString(), settings }, null, 2)}\n`;
}

/**
 * The settings in a backup, also of version 1. Parts that are broken are left at their defaults, as with stored
 * settings. @throws BackupError when it is no backup, or a newer version's.
 */
export async function readBackup(file: Blob): Promise<Settings> {
  if (file.size > MOST_BYTES) throw new BackupError('backupTooLarge');
  let content: unknown;
  try {
    content = JSON.parse(await file.text());
  } catch {
    throw new BackupError('backupNoJson');
  }
  if (typeof content !== 'object' || content === null || !('format' in content) || content.format !== FORMAT)
    throw new BackupError('backupForeign');
  const settings = 'settings' in content ? content.settings : null;
  if (typeof settings !== 'object' || settings === null || !('version' in settings))
    throw new BackupError('backupForeign');
  if (typeof settings.version !== 'number' || settings.version > 2) throw new BackupError('backupNewer');
  return readSettings(settings);
}

type Single = 'enabled' | 'cardLang' | 'mentions' | 'marks' | 'open' | 'modifier' | 'showDelay' | 'hideDelay';
const SINGLE: readonly [name: Single, label: string][] = [
  ['enabled', 'optionsEnabled'],
  ['cardLang', 'optionsLanguage'],
  ['mentions', 'optionsMentions'],
  ['marks', 'optionsMarks'],
  ['open', 'optionsOpen'],
  ['modifier', 'optionsModifier'],
  ['showDelay', 'optionsShowDelay'],
  ['hideDelay', 'optionsHideDelay'],
];

/** One line for each setting that differs. */
export function differences(now: Settings, next: Settings): string[] {
  const lines = SINGLE.filter(([name]) => now[name] !== next[name]).map(([name, label]) =>
    t('optionsDiffers', [t(label), inWords(name, now[name]), inWords(name, next[name])]),
  );
  const kinds = (settings: Settings) =>
    KINDS.filter((kind) => !settings.kindsOff.includes(kind))
      .map((kind) => t(KIND_MESSAGES[kind]))
      .join(', ') || '–';
  if (kinds(now) !== kinds(next))
    lines.push(t('optionsDiffers', [t('optionsKinds'), kinds(now), kinds(next)]));
  const sites = ({ sitesOff, siteKindsOff }: Settings) => [
    ...sitesOff,
    ...Object.entries(siteKindsOff).map(String),
  ];
  addCount(lines, t('optionsSites'), sites(now), sites(next));
  addCount(
    lines,
    t('optionsHidden'),
    now.hidden.map(({ id }) => id),
    next.hidden.map(({ id }) => id),
  );
  return lines;
}

function addCount(lines: string[], label: string, now: readonly string[], next: readonly string[]): void {
  const added = next.filter((entry) => !now.includes(entry)).length;
  const removed = now.filter((entry) => !next.includes(entry)).length;
  if (added + removed > 0) lines.push(t('optionsDiffersList', [label, number(added), number(removed)]));
}

const WORDS: Record<string, string> = {
  article: 'optionsLanguageArticle',
  first: 'optionsMentionsFirst',
  all: 'optionsMentionsAll',
  subtle: 'optionsMarksSubtle',
  normal: 'optionsMarksNormal',
  strong: 'optionsMarksStrong',
  none: 'optionsMarksNone',
  hover: 'optionsOpenHover',
  click: 'optionsOpenClick',
  modifier: 'optionsOpenModifier',
};
const NAMES: Record<string, string> = { id: 'Bahasa Indonesia', en: 'English', Control: 'Ctrl' };

function inWords(name: Single, value: Settings[Single]): string {
  if (typeof value === 'number') return t('optionsMs', number(value));
  if (typeof value === 'boolean') return t(value ? 'optionsIsOn' : 'optionsIsOff');
  if (name === 'modifier') return NAMES[value] ?? value;
  const key = WORDS[value];
  return key ? t(key) : (NAMES[value] ?? value);
}
