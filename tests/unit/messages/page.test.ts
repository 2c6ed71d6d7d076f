/** Anything sent to the scripts in a page: only whole commands do something, nothing throws, no switch goes by itself. */
import fc from 'fast-check';
import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { onCommand } from '../../../src/page/api';
import { type Commanded, obey } from '../../../src/page/commands';
import { commandSchema } from '../../../src/shared/commands';
import { noBrief, noList } from '../../../src/shared/messages';
import { arbitraryMessage } from './arbitrary';

const CASES = Number(process.env.KONTEKS_CASES ?? 3000);

const listening = vi.hoisted(() => {
  const state = { listener: undefined as unknown };
  (globalThis as { chrome?: unknown }).chrome = {
    runtime: {
      id: 'konteks',
      onMessage: { addListener: (listener: unknown) => (state.listener = listener), removeListener() {} },
    },
  };
  return state;
});

let done: string[] = [];
const running: Commanded = {
  list: () => noList('notes'),
  brief: () => noBrief('notes'),
  step: (by) => void done.push(`step ${by}`),
  open: () => void done.push('open'),
  close: () => void done.push('close'),
  jump: (note) => {
    expect(Number.isSafeInteger(note) && note >= 0).toBe(true);
    done.push('jump');
  },
  setDisplay: ({ showDelay, hideDelay }) => {
    for (const ms of [showDelay, hideDelay]) expect(ms >= 0 && ms <= 2000).toBe(true);
    done.push('display');
  },
  outdated: () => void done.push('outdated'),
};
beforeEach(() => {
  done = [];
});

describe('stage two', () => {
  it(`does nothing but whole commands of ours, ${CASES} messages`, () => {
    let isOn = true;
    onCommand((message) => obey(message, isOn ? running : null, (on) => void done.push(`turn ${on}`)));
    fc.assert(
      fc.property(
        arbitraryMessage,
        fc.boolean(),
        fc.constantFrom('konteks', 'other', undefined),
        (m, on, id) => {
          done = [];
          isOn = on;
          const answers: unknown[] = [];
          const listener = listening.listener as (
            m: unknown,
            s: object,
            respond: (a: unknown) => void,
          ) => void;
          listener(m, { id }, (answer) => answers.push(answer));
          const isCommand = id === 'konteks' && v.is(commandSchema, m);
          if (!isCommand) expect([done, answers]).toEqual([[], []]);
          else expect(done.length + answers.length).toBeLessThanOrEqual(1);
          expect(done.some((what) => what.startsWith('turn'))).toBe(
            isCommand && m.type === 'settings' && !(on && m.on),
          );
        },
      ),
      { numRuns: CASES },
    );
  }, 3_600_000);
});

describe('stage one', () => {
  it(`goes off and on by whole words only, ${CASES} messages`, async () => {
    let looks = 0;
    const silent = () => {};
    vi.stubGlobal('location', { href: 'https://a.test/' });
    vi.stubGlobal('window', {});
    vi.stubGlobal('addEventListener', silent);
    vi.stubGlobal('CSS', { highlights: new Map() });
    vi.stubGlobal('document', { querySelectorAll: () => [], addEventListener: silent });
    vi.stubGlobal('setTimeout', () => ++looks);
    vi.stubGlobal('clearTimeout', silent);
    try {
      await import('../../../src/page/stage-one');
      const listener = listening.listener as (m: unknown, s: object, respond: (a: unknown) => void) => void;
      const state = () => {
        let answer: { state: string } | undefined;
        listener({ type: 'list' }, { id: 'konteks' }, (given) => {
          answer = given as typeof answer;
        });
        return answer!.state;
      };
      fc.assert(
        fc.property(arbitraryMessage, fc.constantFrom('konteks', 'other'), (m, id) => {
          const before = state();
          looks = 0;
          listener(m, { id }, silent);
          const said = id === 'konteks' ? (m as { type?: unknown; on?: unknown } | null) : null;
          const turned = said?.type === 'settings' && typeof said.on === 'boolean' ? said.on : null;
          expect(state()).toBe(turned === false ? 'off' : turned && before === 'off' ? 'working' : before);
          expect(looks > 0).toBe(turned === true && before === 'off');
        }),
        { numRuns: CASES },
      );
    } finally {
      vi.unstubAllGlobals();
    }
  }, 3_600_000);
});
