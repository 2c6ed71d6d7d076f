/**
 * One manifest.json for both browsers, and what each needs on top. A shared file warns on both sides:
 * Chromium knows no `background.scripts` in MV3, Firefox ignores `service_worker`, and AMO demands the
 * data-collection statement. Minimum versions: docs/decisions/002-minimum-versions.md.
 */
export type Target = 'chrome' | 'firefox';
export const TARGETS: readonly Target[] = ['chrome', 'firefox'];

export const GECKO_ID = 'konteks@konteks.example';

const PATCHES: Record<Target, Record<string, unknown>> = {
  chrome: {
    minimum_chrome_version: '128',
    background: { service_worker: 'background.js' },
    side_panel: { default_path: 'ui/panel.html' },
  },
  firefox: {
    background: { scripts: ['background.js'] },
    sidebar_action: {
      default_panel: 'ui/panel.html',
      default_title: '__MSG_panelTitle__',
      default_icon: { '16': 'icons/16.png', '32': 'icons/32.png' },
      open_at_install: false,
    },
    browser_specific_settings: {
      gecko: {
        id: GECKO_ID,
        strict_min_version: '147.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '147.0' },
    },
  },
};

/** Permissions that only one of them knows. */
const PERMISSIONS: Record<Target, string[]> = { chrome: ['sidePanel'], firefox: [] };

/** The manifest of one browser: the shared one with its patch laid over the top level. */
export function manifestFor(target: Target, shared: Record<string, unknown>): Record<string, unknown> {
  const permissions = [...(shared.permissions as string[]), ...PERMISSIONS[target]];
  return { ...shared, permissions, ...PATCHES[target] };
}
