/** The keyboard shortcuts as the browser has them now, with what each does. */
import browser from 'webextension-polyfill';

export interface Shortcut {
  name: string;
  description: string;
  /** As the browser writes it ("Alt+Shift+J"); '' when none is set. */
  keys: string;
}

/** Empty where the browser has no shortcuts (Android). */
export async function shortcuts(): Promise<Shortcut[]> {
  const all = (await browser.commands?.getAll?.()) ?? [];
  return all.flatMap(({ name, description, shortcut }) =>
    name && description ? [{ name, description, keys: shortcut ?? '' }] : [],
  );
}
