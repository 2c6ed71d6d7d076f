import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serve } from '../../../src/cli/browser/serve';
import { root } from '../../../src/cli/root';

let served: Served;
beforeAll(async () => {
  served = await serve(join(root, 'tests/pages'), {
    routes: { '/': 'home.html' },
    headers: (path) => (path === '/csp.html' ? { 'x-test': 'yes' } : {}),
  });
});
afterAll(() => served.close());

/** By node's own client: fetch would tidy the path up before sending it. */
function get(path: string): Promise<{ status: number; type: string; test: string | undefined }> {
  return new Promise((resolve, reject) => {
    request(`${served.origin}`, { path }, (response) => {
      response.resume();
      resolve({
        status: response.statusCode!,
        type: response.headers['content-type'] ?? '',
        test: response.headers['x-test'] as string | undefined,
      });
    })
      .on('error', reject)
      .end();
  });
}

test.each([
  ['/sample-id.html', 200],
  ['/', 200],
  ['/missing.html', 404],
  ['/../../package.json', 404],
  ['/..%2f..%2fpackage.json', 404],
  ['/%00', 404],
  ['/%', 404],
])('%s → %i', async (path, status) => {
  const answer = await get(path);
  expect(answer.status).toBe(status);
  if (status === 200) expect(answer.type).toBe('text/html; charset=utf-8');
});

test('headers of a path', async () => {
  expect((await get('/csp.html')).test).toBe('yes');
  expect((await get('/home.html')).test).toBeUndefined();
});
