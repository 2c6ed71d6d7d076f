/** The settings as a page of ours sees and changes them: saved at once, with a way back, and shown as they are. */
import browser from 'webextension-polyfill';
import type { Settings } from '../shared/settings';
import { changed, type SettingsChange, undone } from '../shared/settings-change';
import {
  changeSettings,
  loadSettings,
  onSettingsChanged,
  SettingsError,
  type SettingsRefusal,
} from '../shared/settings-store';

const t = browser.i18n.getMessage;

const REFUSALS: Record<SettingsRefusal, string> = {
  full: 'settingsFull',
  busy: 'settingsBusy',
  refused: 'settingsRefused',
};

/** Tells the reader what was done, with how to take it back, or why it was not. */
export interface Teller {
  say(text: string, undo: (() => Promise<void>) | null): void;
  sayError(text: string): void;
}

type View = (settings: Settings) => void;

export class SettingsControl {
  private readonly views: View[] = [];

  private constructor(
    private now: Settings,
    private readonly teller: Teller,
  ) {
    // Also of other pages and machines.
    onSettingsChanged((settings) => this.show(settings));
  }

  static async load(teller: Teller): Promise<SettingsControl> {
    return new SettingsControl(await loadSettings(), teller);
  }

  get settings(): Settings {
    return this.now;
  }

  /** `view` is called now and after each change. */
  view(view: View): void {
    this.views.push(view);
    view(this.now);
  }

  /** Does the change; says `said`, or why it could not be done, and then shows what still is. */
  async change(change: SettingsChange | Transform, said: string): Promise<boolean> {
    return this.store(typeof change === 'function' ? change : (now) => changed(now, change), said, true);
  }

  private async store(change: Transform, said: string, undoable: boolean): Promise<boolean> {
    try {
      const { before, after } = await changeSettings(change);
      this.show(after);
      const undo = () => this.store((now) => undone(now, before, after), t('toastUndone'), false);
      this.teller.say(said, undoable ? async () => void (await undo()) : null);
      return true;
    } catch (error) {
      this.show(this.now);
      this.teller.sayError(t(REFUSALS[error instanceof SettingsError ? error.refusal : 'refused']));
      return false;
    }
  }

  private show(settings: Settings): void {
    this.now = settings;
    for (const view of this.views) view(settings);
  }
}

type Transform = (settings: Settings) => Settings;
