// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFlow, type FlowPiece, spanPieces } from '../../../src/article/flow';
import type { Flow } from '../../../src/article/types';

function flowOf(html: string): Flow {
  const box = document.createElement('div');
  const template = document.createElement('template');
  template.innerHTML = html;
  box.append(template.content);
  const pieces: FlowPiece[] = [];
  const walker = document.createTreeWalker(box);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) pieces.push({ node, pre: node.parentElement?.localName === 'pre' });
    else if ((node as Element).localName === 'br') pieces.push({ node: null, pre: false });
  }
  return buildFlow('body', pieces);
}

const live = (flow: Flow, start: number, end: number) =>
  spanPieces(flow, start, end).map((piece) => piece.node.data.slice(piece.start, piece.end));

describe('text of a flow', () => {
  it.each([
    ['  Presiden \n\t Korea  ', 'Presiden Korea'],
    ['<b>Kim</b> Jong-un', 'Kim Jong-un'],
    ['<b>Kim </b> <i> Jong</i>-un', 'Kim Jong-un'],
    ['Kim<b>\n</b>Jong', 'Kim Jong'],
    ['satu <br> dua<br><br>tiga', 'satu\ndua\ntiga'],
    ['<br>awal dan akhir<br>', 'awal dan akhir'],
    ['10&nbsp;km', '10\u00a0km'],
    ['Pyong&shy;yang', 'Pyong\u00adyang'],
    ['a&#8203;b&#8205;c', 'a\u200bb\u200dc'],
    ['<pre>a\n  b</pre>', 'a\n  b'],
    ['', ''],
    [' \n ', ''],
  ])('%j reads %j', (html, text) => {
    expect(flowOf(html).text).toBe(text);
  });
});

describe('the way back', () => {
  it('finds a name that inline elements split', () => {
    const flow = flowOf('kata <b>Kim</b> <i>Jong</i>-un pada');
    const start = flow.text.indexOf('Kim');
    expect(live(flow, start, start + 'Kim Jong-un'.length)).toEqual(['Kim', ' ', 'Jong', '-un']);
  });

  it('covers the white space inside one node as it stands', () => {
    const flow = flowOf('kata Kim\n   Jong-un pada');
    const start = flow.text.indexOf('Kim');
    expect(live(flow, start, start + 'Kim Jong-un'.length)).toEqual(['Kim\n   Jong-un']);
  });

  it('gives nothing for a line break and clamps what lies outside', () => {
    const flow = flowOf('satu<br>dua');
    expect(spanPieces(flow, 4, 5)).toEqual([]);
    expect(live(flow, -5, 100)).toEqual(['satu', 'dua']);
    expect(spanPieces(flow, 3, 3)).toEqual([]);
  });

  const inline = fc.constantFrom('b', 'i', 'a', 'span');
  const text = fc
    .array(
      fc.constantFrom('a', 'Kim', ' ', '  ', '\n', '\t ', '\u00a0', '\u00ad', '\u200b', '😀', '-', '<br>'),
      {
        maxLength: 12,
      },
    )
    .map((parts) => parts.join(''));
  const html = fc
    .array(fc.tuple(fc.option(inline), text), { maxLength: 8 })
    .map((parts) => parts.map(([tag, inner]) => (tag ? `<${tag}>${inner}</${tag}>` : inner)).join(''));

  it('every segment is verbatim, in order, and nothing but white space lies between', () => {
    fc.assert(
      fc.property(html, (source) => {
        const flow = flowOf(source);
        let at = 0;
        for (const { node, nodeStart, start, length } of flow.segments) {
          expect(length).toBeGreaterThan(0);
          expect(node.data.slice(nodeStart, nodeStart + length)).toBe(flow.text.slice(start, start + length));
          expect(start).toBeGreaterThanOrEqual(at);
          expect(flow.text.slice(at, start)).toMatch(/^[ \n]?$/);
          at = start + length;
        }
        expect(at).toBe(flow.text.length);
        expect(flow.text).not.toMatch(/[\t\r\f]| {2}|^[ \n]|[ \n]$/);
      }),
    );
  });

  it('pieces of any span hold the span’s text', () => {
    fc.assert(
      fc.property(html, fc.nat(60), fc.nat(60), (source, start, length) => {
        const flow = flowOf(source);
        const shown = flow.text.slice(start, start + length).replace(/[ \n]+/g, '');
        const found = live(flow, start, start + length).join('');
        expect(found.replace(/[ \t\n]+/g, '')).toBe(shown);
      }),
    );
  });
});
