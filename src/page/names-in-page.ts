/** The only names of ours that a page can see. */
export const HOST_TAG = 'konteks-card';
export const HIGHLIGHT_PREFIX = 'konteks-';
