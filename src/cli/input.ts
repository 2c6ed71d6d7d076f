/** Reads what a command is given: a file or standard input, HTML or plain text. */
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';

export interface InputText {
  text: string;
  isHtml: boolean;
}

/** Larger files are taken for a mistake: no article has so many bytes. */
const MOST_BYTES = 64 * 1024 * 1024;

/** `-` is standard input. Throws with one clear line for a missing file, a directory, binary data. */
export async function readInput(path: string): Promise<InputText> {
  const bytes = path === '-' ? await readStdin() : await readOne(path);
  const text = decode(bytes, path);
  return { text, isHtml: isHtml(path, text) };
}

async function readOne(path: string): Promise<Buffer> {
  const info = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new Error(error.code === 'ENOENT' ? `no such file: ${path}` : `cannot read ${path}: ${error.code}`);
  });
  if (info.isDirectory()) throw new Error(`is a directory, not a file: ${path}`);
  if (info.size > MOST_BYTES) throw new Error(`too large for an article (over 64 MB): ${path}`);
  return readFile(path);
}

async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** UTF-8, or UTF-16 with its mark. Control characters that no text has mean binary data. */
function decode(bytes: Buffer, path: string): string {
  const isUtf16 =
    bytes.length >= 2 &&
    ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff));
  try {
    const encoding = isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what tells binary data from text
    if (/[\0-\x08\x0e-\x1a]/.test(text)) throw new Error('control characters');
    return text;
  } catch {
    throw new Error(`is no text in UTF-8: ${path === '-' ? 'standard input' : path}`);
  }
}

function isHtml(path: string, text: string): boolean {
  const extension = extname(path).toLowerCase();
  if (['.html', '.htm', '.xhtml', '.mhtml'].includes(extension)) return true;
  if (['.txt', '.md', '.text'].includes(extension)) return false;
  return /^\s*(?:<!--|<!doctype html|<html|<head|<body|<article|<\?xml)/i.test(text.slice(0, 2048));
}
