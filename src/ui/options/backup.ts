/** Backup and restore as a file, and back to the defaults. */
import browser from 'webextension-polyfill';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/settings';
import { element } from '../element';
import type { SettingsControl } from '../settings-control';
import { BackupError, differences, readBackup, writeBackup } from './backup-file';
import { button, quiet, type Section, section } from './section';

const t = browser.i18n.getMessage;

export function backupSection(control: SettingsControl): Section {
  const save = button(t('optionsBackup'), () => download(writeBackup(control.settings, new Date())));
  const file = element('input', {
    type: 'file',
    accept: '.json,application/json',
    class: 'unseen',
    tabindex: '-1',
    'aria-hidden': 'true',
  });
  const restore = button(t('optionsRestore'), () => file.click());
  const reset = button(
    t('optionsReset'),
    () => void control.change(() => DEFAULT_SETTINGS, t('optionsSaidReset')),
  );
  const problem = element('p', { class: 'error', role: 'alert' });
  const box = element('div', {});
  file.addEventListener('change', async () => {
    const chosen = file.files?.[0];
    // The same file again is a change, too.
    file.value = '';
    if (!chosen) return;
    problem.textContent = '';
    box.replaceChildren();
    try {
      const settings = await readBackup(chosen);
      const done = () => {
        box.replaceChildren();
        restore.focus();
      };
      box.replaceChildren(
        question(control.settings, settings, done, () =>
          control.change(() => settings, t('optionsSaidRestored')),
        ),
      );
      box.querySelector('button')?.focus();
    } catch (error) {
      problem.textContent = t(
        error instanceof BackupError ? error.messageKey : 'backupUnreadable',
        chosen.name,
      );
      restore.focus();
    }
  });
  return section(
    'backup',
    t('optionsBackupTitle'),
    quiet(t('optionsBackupNote')),
    element('p', { class: 'row' }, save, restore, file, reset),
    problem,
    box,
  );
}

/** What would be replaced, and the choice. */
function question(
  now: Settings,
  next: Settings,
  done: () => void,
  replace: () => Promise<unknown>,
): HTMLElement {
  const lines = differences(now, next);
  const replaceButton = button(
    t('optionsReplace'),
    async () => {
      await replace();
      done();
    },
    { class: 'primary' },
  );
  const buttons =
    lines.length > 0 ? [replaceButton, button(t('optionsCancel'), done)] : [button(t('optionsCancel'), done)];
  const heading = element(
    'h3',
    { id: 'restore-title' },
    t(lines.length > 0 ? 'optionsWillReplace' : 'optionsNothingToReplace'),
  );
  return element(
    'div',
    { class: 'question', role: 'group', 'aria-labelledby': heading.id },
    heading,
    element('ul', { class: 'plain-list' }, ...lines.map((line) => element('li', {}, line))),
    element('p', { class: 'row' }, ...buttons),
  );
}

function download(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = element('a', { href: url, download: `konteks-${new Date().toISOString().slice(0, 10)}.json` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
