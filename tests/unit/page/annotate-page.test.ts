import { JSDOM } from 'jsdom';
import { beforeEach, expect, test } from 'vitest';
import { buildFlow } from '../../../src/article/flow';
import type { Article } from '../../../src/article/types';
import type { CardModel } from '../../../src/facts/card-model';
import { marksOf, samePlaces, sameText } from '../../../src/page/annotate-page';
import { listEntries } from '../../../src/page/list';

let document: Document;

beforeEach(() => {
  const { window } = new JSDOM('<p><b>Kim</b>   Jong\u00a0Un</p><p>KCNA, kata KCNA</p>');
  document = window.document;
  globalThis.Range = window.Range;
});

function read(): Article {
  const flows = [...document.querySelectorAll('p')].map((p) => {
    const walker = document.createTreeWalker(p, 4);
    const pieces = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      pieces.push({ node: node as Text, pre: false });
    return buildFlow('body', pieces);
  });
  return { title: null, lang: 'id', date: null, flows, root: document.body };
}

function card(name: string): CardModel {
  const none = { facts: [], sources: [], then: null, now: null, nativeName: null, gloss: null, why: null };
  const pictures = { day: null, span: null, timeline: [], map: [], related: [] };
  const words = { kindLabel: '', dataDate: '', asOf: '2026-11-20' };
  return { id: name, kind: 'person', lang: 'id', name, ...none, ...pictures, ...words };
}

test('marks lie on live text, piece by piece', () => {
  // jsdom's Range needs its document as the global one.
  globalThis.document = document;
  const article = read();
  expect(article.flows[0]!.text).toBe('Kim Jong\u00a0Un');
  const marks = marksOf(article, {
    notes: [
      { flow: 0, start: 0, end: 11, how: 'name', card: 0 },
      { flow: 1, start: 0, end: 4, how: 'name', card: 1 },
      { flow: 1, start: 11, end: 15, how: 'name', card: 1 },
      { flow: 7, start: 0, end: 1, how: 'name', card: 1 },
      { flow: 1, start: 0, end: 4, how: 'name', card: 9 },
    ],
    cards: [card('Kim Jong Un'), card('KCNA')],
  });
  expect(marks.map(({ ranges }) => ranges.map(String))).toEqual([
    ['Kim', 'Jong\u00a0Un'],
    ['KCNA'],
    ['KCNA'],
  ]);
  expect(listEntries({ state: 'notes', lang: 'id', marks }).entries).toEqual([
    { note: 0, kind: 'person', name: 'Kim Jong Un', gloss: '', mentions: 1 },
    { note: 1, kind: 'person', name: 'KCNA', gloss: '', mentions: 2 },
  ]);
});

test('what changed: nothing, only nodes, or the text', () => {
  const before = read();
  expect(samePlaces(before, read())).toBe(true);
  const p = document.querySelector('p')!;
  p.replaceWith(p.cloneNode(true));
  expect(samePlaces(before, read())).toBe(false);
  expect(sameText(before, read())).toBe(true);
  document.querySelector('b')!.textContent = 'Tuan Kim';
  expect(sameText(before, read())).toBe(false);
});
