/** What pages of ours ask the background about packs. */
import browser from 'webextension-polyfill';
import type { PackDescription, PackProblem } from '../pack/describe';
import type { LeftOut } from '../pack/open-all';
import type { PackProgress } from '../shared/messages';
import { ask } from './ask';

const t = browser.i18n.getMessage;

const PROBLEMS: Record<Exclude<PackProblem['refusal'], 'record'>, string> = {
  foreign: 'packForeign',
  version: 'packVersion',
  truncated: 'packTruncated',
  damaged: 'packDamaged',
  gone: 'packGone',
};

export function problemText({ refusal, record, message }: PackProblem): string {
  if (refusal !== 'record') return t(PROBLEMS[refusal]);
  return record ? t('packRecord', [record.id, record.field, record.reason]) : message;
}

/**
 * What is in a pack; null: the one that came with the extension. Reads all of it. `progress`: called with the share that
 * is done, from 0 to 1, when it takes longer than a moment.
 */
export async function describe(
  id: string | null,
  progress: (share: number) => void = () => {},
): Promise<PackDescription> {
  const listener = (message: unknown) => {
    const { type, id: of, share } = message as Partial<PackProgress>;
    if (type === 'pack-progress' && of === id && share !== undefined) progress(share);
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  try {
    return await ask({ type: 'describe-pack', id });
  } finally {
    browser.runtime.onMessage.removeListener(listener);
  }
}

/** Packs that are switched on and do not take part, and why. */
export function leftOut(): Promise<LeftOut[]> {
  return ask({ type: 'packs-left-out' });
}
