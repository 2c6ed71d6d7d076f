import { expect, test } from 'vitest';
import { route } from '../../../src/page/url-change';

test.each([
  ['https://a.example/x', 'https://a.example/x'],
  ['https://a.example/x#section', 'https://a.example/x'],
  ['https://a.example/x?y=1#', 'https://a.example/x?y=1'],
  ['https://a.example/#/story/1', 'https://a.example/#/story/1'],
  ['https://a.example/#!story', 'https://a.example/#!story'],
])('the route of %s', (href, expected) => {
  expect(route(href)).toBe(expected);
});
