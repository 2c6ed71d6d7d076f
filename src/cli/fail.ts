/** One clear line on stderr and exit code 1. The stack only with KONTEKS_DEBUG=1. */
export function fail(error: unknown): never {
  const message = error instanceof Error ? error.message : String(error);
  console.error(message.startsWith('konteks:') ? message : `konteks: ${message}`);
  if (process.env.KONTEKS_DEBUG && error instanceof Error) console.error(error.stack);
  process.exit(1);
}
