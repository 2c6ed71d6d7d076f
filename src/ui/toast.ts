/**
 * The line at the page's foot that says what was done, with a way back. It stays until the next change or until it is
 * closed: a message that goes by itself is gone for who reads slowly or comes by keyboard.
 */
import browser from 'webextension-polyfill';
import { element } from './element';
import type { Teller } from './settings-control';

const t = browser.i18n.getMessage;

export class Toast implements Teller {
  private readonly box = element('div', { class: 'toast', hidden: '' });
  private readonly line = element('p', { role: 'status' });
  private readonly alert = element('p', { role: 'alert', class: 'error' });
  private readonly undoButton = element('button', { type: 'button', class: 'primary' }, t('toastUndo'));
  private readonly closeButton = element('button', { type: 'button', class: 'plain' }, t('toastClose'));
  private undo: (() => Promise<void>) | null = null;
  /** Where the focus goes when the button that has it disappears. */
  private before: HTMLElement | null = null;

  constructor() {
    this.undoButton.addEventListener('click', () => void this.takeBack());
    this.closeButton.addEventListener('click', () => this.close());
    this.box.append(this.line, this.alert, this.undoButton, this.closeButton);
    this.box.addEventListener('focusin', (event) => {
      const from = event.relatedTarget;
      if (from instanceof HTMLElement && !this.box.contains(from)) this.before = from;
    });
    document.body.append(this.box);
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.box.contains(document.activeElement)) this.close();
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (!isUndo || !this.undo || isTyping(document.activeElement)) return;
      event.preventDefault();
      void this.takeBack();
    });
  }

  /** `undo` null: nothing to take back. */
  say(text: string, undo: (() => Promise<void>) | null): void {
    this.show(text, '', undo);
  }

  sayError(text: string): void {
    this.show('', text, null);
  }

  private show(text: string, error: string, undo: (() => Promise<void>) | null): void {
    this.box.hidden = false;
    this.line.textContent = text;
    this.alert.textContent = error;
    this.undo = undo;
    this.undoButton.hidden = undo === null;
  }

  private async takeBack(): Promise<void> {
    const { undo } = this;
    this.undo = null;
    if (!undo) return;
    const hadFocus = this.box.contains(document.activeElement);
    await undo();
    if (hadFocus) this.closeButton.focus();
  }

  private close(): void {
    const hadFocus = this.box.contains(document.activeElement);
    this.box.hidden = true;
    this.line.textContent = '';
    this.alert.textContent = '';
    this.undo = null;
    if (hadFocus && this.before?.isConnected) this.before.focus();
  }
}

function isTyping(element: Element | null): boolean {
  return element instanceof HTMLInputElement && /^(text|search|number)$/.test(element.type);
}
