/** WCAG 2.2 AA: 4.5:1 for text (1.4.3), 3:1 for what is needed to understand a picture or control (1.4.11). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../../src/cli/root';

type Rgb = readonly [number, number, number];

const css = (name: string) => readFileSync(join(root, 'assets/styles', name), 'utf8');

function hex(color: string): Rgb {
  const m = /^#(\w\w)(\w\w)(\w\w)$/.exec(color);
  if (!m) throw new Error(`no hex colour: ${color}`);
  return [m[1]!, m[2]!, m[3]!].map((part) => Number.parseInt(part, 16)) as unknown as Rgb;
}

function luminance(color: Rgb): number {
  const [r, g, b] = color.map((value) => {
    const c = value / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The colours of the first rule of this selector. */
function palette(selector: string): Map<string, Rgb> {
  const sheet = css('card.css');
  const from = sheet.indexOf(`\n${selector} {`);
  const rule = sheet.slice(from, sheet.indexOf('\n}', from));
  return new Map([...rule.matchAll(/--konteks-(\w+): (#\w{6});/g)].map((m) => [m[1]!, hex(m[2]!)]));
}

describe.each([
  ['light', '.card'],
  ['dark', '.card[data-theme="dark"]'],
])('the card, %s', (_theme, selector) => {
  const colours = palette(selector);
  const of = (name: string) => colours.get(name) ?? expect.fail(`no --konteks-${name}`);

  it.each([
    ['ink', 'paper'],
    ['ink', 'then'],
    ['ink', 'now'],
    ['quiet', 'paper'],
    ['quiet', 'then'],
    ['quiet', 'now'],
    ['accent', 'paper'],
    ['accent', 'now'],
    ['ink', 'land'],
    ['ink', 'sea'],
    ['quiet', 'land'],
    ['quiet', 'sea'],
  ])('text: %s on %s', (text, ground) => {
    expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['past', 'paper'],
    ['accent', 'paper'],
    ['here', 'paper'],
    ['here', 'land'],
    ['here', 'sea'],
    ['quiet', 'land'],
  ])('pictures: %s on %s', (line, ground) => {
    expect(contrast(of(line), of(ground))).toBeGreaterThanOrEqual(3);
  });
});

describe('marks', () => {
  /** Grounds of articles, with the text that stands on them. */
  const grounds: Rgb[] = [
    [255, 255, 255],
    [24, 26, 27],
    [0, 0, 0],
  ];

  it.each(['marks.css', 'marks-subtle.css', 'marks-strong.css'])(
    'stand out from light and dark grounds: %s',
    (name) => {
      const lines = [...css(name).matchAll(/::highlight\((konteks-\w+)\)[^{]*\{([^}]*)\}/g)]
        // Later mentions are only hinted at: the first one has the mark. An open card's mark is a tint and a solid line.
        .filter(([, highlight]) => highlight !== 'konteks-later')
        .map(([, , body]) => /text-decoration(?:-color)?:[^;]*?(currentColor|rgb\([^)]*\))/.exec(body!)?.[1])
        .filter((color) => color !== undefined);
      for (const color of lines) {
        // As readable as the text itself.
        if (color === 'currentColor') continue;
        const parts = color.match(/[\d.]+/g)!.map(Number);
        expect(parts, 'no transparency').toHaveLength(3);
        for (const ground of grounds)
          expect(contrast(parts as unknown as Rgb, ground)).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it('tints leave text its contrast', () => {
    for (const name of ['marks.css', 'marks-strong.css']) {
      for (const [, alpha] of css(name).matchAll(/background-color: rgb\(128 128 128 \/ ([\d.]+)\)/g)) {
        for (const ground of grounds) {
          const text: Rgb = luminance(ground) > 0.5 ? [34, 34, 34] : [221, 221, 221];
          const tinted = ground.map((value) => value * (1 - Number(alpha)) + 128 * Number(alpha));
          expect(contrast(text, tinted as unknown as Rgb)).toBeGreaterThanOrEqual(4.5);
        }
      }
    }
  });
});
