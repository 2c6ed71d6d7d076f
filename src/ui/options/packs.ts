/** Packs: what is there, adding by file or by dropping one, order, switches, removal. */
import browser from 'webextension-polyfill';
import { KINDS } from '../../facts/schema';
import type { PackDescription } from '../../pack/describe';
import type { LeftOut } from '../../pack/open-all';
import { type ListedPack, listPacks, tidyPacks } from '../../shared/pack-store';
import { element } from '../element';
import { KIND_MESSAGES } from '../messages';
import { describe, leftOut, problemText } from '../packs-client';
import type { Toast } from '../toast';
import { PackChanges } from './pack-changes';
import { type ImportProblem, importPack } from './pack-import';
import { button, day, number, percentage, type Section, section, size } from './section';

const t = browser.i18n.getMessage;

export function packsSection(toast: Toast): Section {
  const box = element('ul', { class: 'packs', 'aria-label': t('optionsPacks') });
  const progress = element('p', { role: 'status', class: 'progress' });
  const problems = element('ul', { class: 'plain-list' });
  const alarm = element('div', { class: 'error', role: 'alert' }, problems);
  const file = element('input', {
    type: 'file',
    accept: '.pack',
    multiple: '',
    class: 'unseen',
    tabindex: '-1',
    'aria-hidden': 'true',
  });
  const add = button(t('packAdd'), () => file.click());
  const dropZone = element(
    'div',
    { class: 'drop' },
    add,
    element('span', { class: 'quiet' }, t('packDrop')),
    file,
  );

  const changes = new PackChanges(toast, () => render());
  let bundled: PackDescription | null = null;

  async function render(): Promise<void> {
    const packs = await listPacks().catch(() => null);
    const focus = focusIn(box);
    const rows = (packs ?? []).map((pack, i) => packRow(pack, i, packs!, changes));
    box.replaceChildren(bundledRow(bundled), ...rows);
    if (!packs) problems.replaceChildren(element('li', {}, t('packStoreBroken')));
    focus.restore();
    showLeftOut(box, await leftOut().catch(() => []));
  }

  async function addFiles(files: readonly File[]): Promise<void> {
    problems.replaceChildren();
    for (const each of files) {
      const bar = element('progress', { 'aria-label': each.name, max: '1' });
      // Not read out: screen readers have the bar.
      const percent = element('span', { 'aria-hidden': 'true' });
      progress.replaceChildren(bar, t('packChecking', each.name), ' ', percent);
      const result = await importPack(each, (share) => {
        bar.value = share;
        percent.textContent = percentage(share);
      });
      progress.replaceChildren();
      if ('problem' in result) problems.append(element('li', {}, problemLine(each, result.problem)));
      else await changes.added(result.pack);
    }
  }

  add.setAttribute('aria-describedby', 'pack-note');
  file.addEventListener('change', () => {
    const chosen = [...(file.files ?? [])];
    file.value = '';
    void addFiles(chosen);
  });
  const part = section(
    'packs',
    t('optionsPacks'),
    element('p', { class: 'quiet', id: 'pack-note' }, t('packNote')),
    box,
    dropZone,
    progress,
    alarm,
  );
  acceptDrops(part.element, addFiles);
  void (async () => {
    await render();
    bundled = await describe(null).catch(() => null);
    await render();
    await tidyPacks().catch(() => {});
  })();
  return part;
}

/** On the whole section; without this a file that misses its goal would replace the page. */
function acceptDrops(target: HTMLElement, addFiles: (files: File[]) => void): void {
  const carries = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  addEventListener('dragover', (event) => carries(event) && event.preventDefault());
  addEventListener('drop', (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    target.classList.remove('dropping');
    addFiles([...(event.dataTransfer?.files ?? [])]);
  });
  addEventListener('dragenter', (event) => carries(event) && target.classList.add('dropping'));
  addEventListener(
    'dragleave',
    (event) => event.relatedTarget === null && target.classList.remove('dropping'),
  );
}

function problemLine(file: File, problem: ImportProblem): string {
  return t('packRefused', [file.name, problemWords(problem, size(file.size))]);
}

function problemWords(problem: ImportProblem, fileSize: string): string {
  switch (problem.refusal) {
    case 'no-room':
      return t('packNoRoom', fileSize);
    case 'too-large':
      return t('packTooLarge', fileSize);
    default:
      return problemText(problem);
  }
}

function bundledRow(pack: PackDescription | null): HTMLLIElement {
  const meta = pack ? metaLine(pack) : '…';
  return element(
    'li',
    { class: 'pack' },
    element(
      'div',
      { class: 'about' },
      element('strong', {}, t('packBundled')),
      element('small', { class: 'quiet' }, meta),
    ),
  );
}

function packRow(
  pack: ListedPack,
  at: number,
  all: readonly ListedPack[],
  changes: PackChanges,
): HTMLLIElement {
  const input = element('input', {
    type: 'checkbox',
    role: 'switch',
    'aria-label': t('packUse', pack.name),
    'data-focus': `${pack.id} use`,
  });
  input.checked = pack.on;
  input.addEventListener('change', () => void changes.switch(pack, input.checked));
  const move = (by: -1 | 1, label: string, sign: string) => {
    const node = button(sign, () => void changes.move(all, at, by), {
      'aria-label': label,
      title: label,
      'data-focus': `${pack.id} ${by}`,
    });
    node.disabled = all[at + by] === undefined;
    return node;
  };
  return element(
    'li',
    { class: 'pack', 'data-id': pack.id },
    element(
      'div',
      { class: 'about' },
      element('strong', {}, pack.name),
      element('small', { class: 'quiet' }, metaLine(pack)),
      element('small', { class: 'error', hidden: '' }),
    ),
    element(
      'div',
      { class: 'actions' },
      element('label', { class: 'switch' }, input),
      move(-1, t('packUp', pack.name), '↑'),
      move(1, t('packDown', pack.name), '↓'),
      button(t('optionsRemove'), () => void changes.remove(pack), {
        'aria-label': t('packRemove', pack.name),
        'data-focus': `${pack.id} remove`,
      }),
    ),
  );
}

function metaLine(pack: Pick<PackDescription, 'records' | 'kinds' | 'bytes' | 'date' | 'made'>): string {
  const kinds = KINDS.filter((kind) => pack.kinds[kind])
    .map((kind) => `${t(KIND_MESSAGES[kind])} ${number(pack.kinds[kind]!)}`)
    .join(', ');
  const parts = [t('packRecords', [number(pack.records), kinds]), size(pack.bytes)];
  if (pack.date) parts.push(t('packDate', day(pack.date)));
  if (pack.made) parts.push(t('packMade', day(pack.made)));
  return parts.join(' · ');
}

function showLeftOut(box: HTMLElement, problems: readonly LeftOut[]): void {
  for (const row of box.querySelectorAll<HTMLElement>('li[data-id]')) {
    const problem = problems.find(({ id }) => id === row.dataset.id);
    const line = row.querySelector<HTMLElement>('.error')!;
    line.hidden = !problem;
    line.textContent = problem ? t('packLeftOut', problemText(problem)) : '';
  }
}

/** The control that has the focus, found again in rows made anew; else one of its pack's, else of the row in its place. */
function focusIn(box: HTMLElement): { restore(): void } {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || !box.contains(active)) return { restore: () => {} };
  const wanted = active.dataset.focus ?? '';
  const row = [...box.children].findIndex((child) => child.contains(active));
  const id = (box.children[row] as HTMLElement | undefined)?.dataset.id;
  return {
    restore: () => {
      const controls = [...box.querySelectorAll<HTMLInputElement | HTMLButtonElement>('[data-focus]')].filter(
        (node) => !node.disabled,
      );
      const own = controls.find((node) => node.dataset.focus === wanted);
      const rows = [...box.children] as HTMLElement[];
      const same = id === undefined ? undefined : rows.find((child) => child.dataset.id === id);
      const inRow = (same ?? rows[row] ?? rows.at(-1))?.querySelector<HTMLElement>(
        '[data-focus]:not(:disabled)',
      );
      (own ?? inRow ?? document.querySelector<HTMLElement>('#packs .drop button'))?.focus();
    },
  };
}
