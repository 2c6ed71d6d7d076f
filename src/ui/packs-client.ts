/** What pages of ours ask the background about packs. */
import browser from 'webextension-polyfill';
import type { PackDescription, PackProblem } from '../pack/describe';
import type { LeftOut } from '../pack/open-all';
import { ask } from './ask';

const t = browser.i18n.getMessage;

const PROBLEMS: Record<PackProblem['refusal'], string> = {
  foreign: 'packForeign',
  version: 'packVersion',
  truncated: 'packTruncated',
  damaged: 'packDamaged',
  gone: 'packGone',
};

export function problemText(refusal: PackProblem['refusal']): string {
  return t(PROBLEMS[refusal]);
}

/** What is in a pack; null: the one that came with the extension. Reads all of it. */
export function describe(id: string | null): Promise<PackDescription> {
  return ask({ type: 'describe-pack', id });
}

/** Packs that are switched on and do not take part, and why. */
export function leftOut(): Promise<LeftOut[]> {
  return ask({ type: 'packs-left-out' });
}
