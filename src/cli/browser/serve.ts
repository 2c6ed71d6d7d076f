/** A static file server on loopback, for samples and tests. */
import { readFile } from 'node:fs/promises';
import { createServer, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
};

export interface Served {
  /** `http://127.0.0.1:<port>` */
  origin: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** Address path → file in the folder, for pages that must not end in .html. */
  routes?: Record<string, string>;
  /** Further headers of an address path. */
  headers?: (path: string) => OutgoingHttpHeaders;
  /** What is sent in place of a text file's content. */
  fill?: (path: string, text: string) => string;
}

/** Serves the files of `dir` until closed. Nothing outside of `dir` is reachable, nor is the server from outside. */
export async function serve(dir: string, options: ServeOptions = {}): Promise<Served> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    try {
      const file = normalize(join(dir, options.routes?.[pathname] ?? decodeURIComponent(pathname)));
      if (!file.startsWith(normalize(dir) + sep)) throw new Error('outside');
      const bytes = await readFile(file);
      const type = TYPES[extname(file)] ?? 'application/octet-stream';
      const filled = options.fill && type.includes('html');
      const content = filled ? options.fill!(pathname, bytes.toString('utf8')) : bytes;
      response.writeHead(200, {
        'content-type': type,
        'cache-control': 'no-store',
        ...options.headers?.(pathname),
      });
      response.end(content);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
