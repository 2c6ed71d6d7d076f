/** Message keys that several pages of the extension use. */
import type { Kind } from '../facts/schema';
import type { PageState } from './popup/page-state';

export const KIND_MESSAGES: Record<Kind, string> = {
  person: 'kindPerson',
  unit: 'kindUnit',
  event: 'kindEvent',
  org: 'kindOrg',
  place: 'kindPlace',
  weapon: 'kindWeapon',
};

/** Why there is no list. The first placeholder, where there is one, is the site. */
export const STATE_MESSAGES: Record<Exclude<PageState['state'], 'notes'>, string> = {
  working: 'popupWorking',
  'no-article': 'popupNoArticle',
  language: 'popupLanguage',
  off: 'popupOff',
  'browser-page': 'popupBrowserPage',
  'no-access': 'popupNoAccess',
  closed: 'popupClosed',
  none: 'popupNone',
  'left-out': 'popupLeftOut',
  failed: 'popupFailed',
};
