/** Light or dark, from the system and from the page. */

export type Theme = 'light' | 'dark';

/**
 * Dark when the system is, or when the marked text is light: light text stands on a dark ground, whether that is
 * a colour, a picture or a gradient. One style lookup; the background would need a walk to the root.
 */
export function themeAt(element: Element | null): Theme {
  if (matchMedia('(prefers-color-scheme: dark)').matches) return 'dark';
  if (!element) return 'light';
  const lightness = lightnessOf(getComputedStyle(element).color);
  return lightness !== null && lightness > 0.6 ? 'dark' : 'light';
}

/** 0 (black) to 1 (white) of a computed colour; null when its form is unknown. Exported for tests. */
export function lightnessOf(color: string): number | null {
  const [, space, rest] = /^([a-z]+)\(([^)]*)\)$/.exec(color) ?? [];
  if (!space || !rest) return null;
  const numbers = rest.match(/-?\d*\.?\d+(?:e-?\d+)?/g)?.map(Number) ?? [];
  const [a = 0, b = 0, c = 0] = numbers;
  if (space === 'rgb' || space === 'rgba') return luma(a / 255, b / 255, c / 255);
  if (space === 'lab' || space === 'lch') return a / 100;
  if (space === 'oklab' || space === 'oklch') return a;
  // "color(srgb 1 1 1)"; other spaces are near enough. The digits of "display-p3" are not components.
  if (space === 'color') {
    const parts = rest.trim().split(/\s+/).slice(1, 4).map(Number);
    return parts.length === 3 && !parts.some(Number.isNaN) ? luma(parts[0]!, parts[1]!, parts[2]!) : null;
  }
  return null;
}

function luma(r: number, g: number, b: number): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
