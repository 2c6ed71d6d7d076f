/** What is noted, how it is marked, and in which language cards speak. */
import browser from 'webextension-polyfill';
import { KINDS } from '../../facts/schema';
import { choice, toggle } from '../controls';
import { element } from '../element';
import { KIND_MESSAGES } from '../messages';
import type { SettingsControl } from '../settings-control';
import { preview } from './preview';
import { quiet, type Section, section } from './section';

const t = browser.i18n.getMessage;

export function generalSection(control: SettingsControl): Section {
  const on = toggle(t('optionsEnabled'), (enabled) =>
    control.change({ do: 'choose', values: { enabled } }, t(enabled ? 'optionsSaidOn' : 'optionsSaidOff')),
  );
  const language = choice(
    t('optionsLanguage'),
    [
      ['article', t('optionsLanguageArticle'), t('optionsLanguageArticleNote')],
      ['id', 'Bahasa Indonesia'],
      ['en', 'English'],
    ],
    (cardLang) => control.change({ do: 'choose', values: { cardLang } }, t('optionsSaidLanguage')),
  );
  control.view((settings) => {
    on.show(settings.enabled);
    language.show(settings.cardLang);
  });
  return section('general', t('optionsGeneral'), on.element, language.element);
}

export function kindsSection(control: SettingsControl): Section {
  const toggles = KINDS.map((kind) => {
    const label = t(KIND_MESSAGES[kind]);
    const one = toggle(label, (on) =>
      control.change(
        { do: 'kind', kind, on, site: null },
        t(on ? 'optionsSaidKindOn' : 'optionsSaidKindOff', label),
      ),
    );
    control.view(({ kindsOff }) => one.show(!kindsOff.includes(kind)));
    return one.element;
  });
  return section(
    'kinds',
    t('optionsKinds'),
    quiet(t('optionsKindsNote')),
    element('div', { class: 'columns' }, ...toggles),
  );
}

export function marksSection(control: SettingsControl): Section {
  const mentions = choice(
    t('optionsMentions'),
    [
      ['first', t('optionsMentionsFirst'), t('optionsMentionsFirstNote')],
      ['all', t('optionsMentionsAll')],
    ],
    (value) => control.change({ do: 'choose', values: { mentions: value } }, t('optionsSaidMentions')),
  );
  const marks = choice(
    t('optionsMarks'),
    [
      ['subtle', t('optionsMarksSubtle')],
      ['normal', t('optionsMarksNormal')],
      ['strong', t('optionsMarksStrong')],
      ['none', t('optionsMarksNone'), t('optionsMarksNoneNote')],
    ],
    (value) => control.change({ do: 'choose', values: { marks: value } }, t('optionsSaidMarks')),
  );
  const sample = preview();
  control.view((settings) => {
    mentions.show(settings.mentions);
    marks.show(settings.marks);
    sample.show(settings);
  });
  return section('marks', t('optionsMarksTitle'), mentions.element, marks.element, sample.element);
}
