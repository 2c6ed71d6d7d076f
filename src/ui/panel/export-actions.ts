/** Copy, Markdown, JSON: the buttons and what they do. */
import browser from 'webextension-polyfill';
import { KINDS, type Kind } from '../../facts/schema';
import { element } from '../element';
import { KIND_MESSAGES } from '../messages';
import type { Brief } from './brief';
import { briefJson, briefMarkdown, type ExportWords, fileName } from './export';

const t = browser.i18n.getMessage;
/** Long enough for the slowest start of a download. */
const REVOKE_MS = 60_000;

/** `say`: tells the reader, politely, what was done. */
export function actionButtons(brief: Brief, say: (text: string) => void): HTMLButtonElement[] {
  const markdown = () => briefMarkdown(brief, words());
  return [
    button(t('panelCopy'), () =>
      navigator.clipboard.writeText(markdown()).then(
        () => say(t('panelCopied')),
        () => say(t('panelCopyFailed')),
      ),
    ),
    button(t('panelMarkdown'), () => save(markdown(), 'text/markdown', fileName(brief.title, 'md'), say)),
    button(t('panelJson'), () =>
      save(briefJson(brief), 'application/json', fileName(brief.title, 'json'), say),
    ),
  ];
}

function words(): ExportWords {
  return {
    kinds: Object.fromEntries(KINDS.map((kind) => [kind, t(KIND_MESSAGES[kind])])) as Record<Kind, string>,
    timeline: t('panelTimeline'),
    articleDay: t('panelArticleDay'),
    untitled: t('panelUntitled'),
    mentions: (count) => t('popupMentions', String(count)),
    madeBy: t('panelMadeBy'),
  };
}

function button(label: string, act: () => unknown): HTMLButtonElement {
  const node = element('button', { type: 'button' }, label);
  node.addEventListener('click', act);
  return node;
}

/** Hands a file to the browser's downloads; nothing is asked of the reader that the browser does not ask. */
function save(text: string, type: string, name: string, say: (text: string) => void): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  element('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_MS);
  say(t('panelSaved', name));
}
