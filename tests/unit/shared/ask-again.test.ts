import { describe, expect, it, vi } from 'vitest';
import { askAgain } from '../../../src/shared/ask-again';

describe('a question', () => {
  it.each<[string, (() => Promise<unknown>)[], unknown, number]>([
    ['answered at once', [async () => 1], 1, 1],
    ['answered with null, which is an answer', [async () => null], null, 1],
    [
      'of which the background died, with and without an error',
      [async () => undefined, () => Promise.reject(new Error('closed')), async () => 3],
      3,
      3,
    ],
  ])('%s', async (_, answers, expected, times) => {
    const send = vi.fn(() => answers[send.mock.calls.length - 1]!());
    expect(await askAgain(send)).toBe(expected);
    expect(send).toHaveBeenCalledTimes(times);
  });

  it('that is only a notice is sent once, though nothing comes back', async () => {
    const send = vi.fn(async () => undefined);
    expect(await askAgain(send, () => true)).toBeUndefined();
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('fails as its last attempt failed', async () => {
    let times = 0;
    await expect(askAgain(() => Promise.reject(new Error(`${++times}`)))).rejects.toThrow('4');
  });

  it('is not asked again by an orphan', async () => {
    const send = vi.fn(() => Promise.reject(new Error('invalidated')));
    await expect(askAgain(send, undefined, () => false)).rejects.toThrow('invalidated');
    expect(send).toHaveBeenCalledTimes(1);
  });
});
