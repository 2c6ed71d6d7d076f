import { JSDOM } from 'jsdom';
import { beforeEach, expect, test } from 'vitest';
import { buildFlow } from '../../../src/article/flow';
import type { Article } from '../../../src/article/types';
import type { CardModel } from '../../../src/facts/card-model';
import { marksOf, samePlaces, sameText } from '../../../src/page/annotate-page';
import { listEntries } from '../../../src/page/list';
import type { AnnotateAnswer } from '../../../src/shared/messages';

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
  const pictures = { day: null, dayText: null, span: null, timeline: [], map: [], related: [] };
  const words = { kindLabel: '', dataDate: '', asOf: '2026-11-20' };
  return { id: name, kind: 'person', lang: 'id', name, ...none, ...pictures, ...words };
}

test('marks lie on live text, piece by piece', () => {
  // jsdom's Range needs its document as the global one.
  globalThis.document = document;
  const article = read();
  expect(article.flows[0]!.text).toBe('Kim Jong\u00a0Un');
  const answer: Pick<AnnotateAnswer, 'notes' | 'cards'> = {
    notes: [
      { flow: 0, start: 0, end: 11, how: 'name', card: 0 },
      { flow: 1, start: 0, end: 4, how: 'name', card: 1 },
      { flow: 1, start: 11, end: 15, how: 'name', card: 1 },
      { flow: 7, start: 0, end: 1, how: 'name', card: 1 },
      { flow: 1, start: 0, end: 4, how: 'name', card: 9 },
    ],
    cards: [card('Kim Jong Un'), card('KCNA')],
  };
  const marks = marksOf(article, answer, { kindsOff: [], hidden: [] });
  expect(marks.map(({ ranges }) => ranges.map(String))).toEqual([
    ['Kim', 'Jong\u00a0Un'],
    ['KCNA'],
    ['KCNA'],
  ]);
  expect(listEntries({ state: 'notes', lang: 'id', marks, off: { kinds: {}, hidden: 0 } }).entries).toEqual([
    { note: 0, kind: 'person', name: 'Kim Jong Un', gloss: '', mentions: 1 },
    { note: 1, kind: 'person', name: 'KCNA', gloss: '', mentions: 2 },
  ]);
});

test('only the first mention that is shown is the first; hidden entities and kinds make no marks', () => {
  globalThis.document = document;
  const article = read();
  const answer: Pick<AnnotateAnswer, 'notes' | 'cards'> = {
    notes: [
      { flow: 0, start: 0, end: 11, how: 'name', card: 0 },
      { flow: 1, start: 0, end: 4, how: 'name', card: 1 },
      { flow: 1, start: 11, end: 15, how: 'name', card: 1 },
    ],
    cards: [card('Kim Jong Un'), card('KCNA')],
  };
  const shown = (display: Parameters<typeof marksOf>[2]) =>
    marksOf(article, answer, display).map(({ index, card: { id }, first }) => [index, id, first]);
  expect(shown({ kindsOff: ['place'], hidden: ['Naryshkin'] })).toEqual([
    [0, 'Kim Jong Un', true],
    [1, 'KCNA', true],
    [2, 'KCNA', false],
  ]);
  expect(shown({ kindsOff: [], hidden: ['Kim Jong Un'] })).toEqual([
    [0, 'KCNA', true],
    [1, 'KCNA', false],
  ]);
  expect(shown({ kindsOff: ['person'], hidden: [] })).toEqual([]);
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
