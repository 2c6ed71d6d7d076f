import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  HOVER_START,
  HOVER_TIMES,
  type HoverState,
  type HoverStep,
  type PointerSample,
  pointerMoved,
  timeRanOut,
} from '../../../src/page/hover-intent';

/** [t ms, x px, mark, toCard px]; toCard 0 is inside the card. */
type Move = [t: number, x: number, mark: number | null, toCard?: number];

/** Plays moves and the timers that fall between them, until `end`; returns what was shown and hidden, and when. */
function play(moves: Move[], end: number): string[] {
  let state: HoverState = HOVER_START;
  const timers: { at: number; token: number }[] = [];
  const log: string[] = [];
  const take = (step: HoverStep, t: number) => {
    state = step.state;
    for (const effect of step.effects) {
      if (effect.do === 'wait') timers.push({ at: t + effect.ms, token: effect.token });
      else log.push(effect.do === 'show' ? `${t} show ${effect.mark}` : `${t} hide`);
    }
  };
  const runUntil = (t: number) => {
    for (;;) {
      timers.sort((a, b) => a.at - b.at);
      const due = timers[0];
      if (!due || due.at > t) return;
      timers.shift();
      take(timeRanOut(state, due.token), due.at);
    }
  };
  for (const [t, x, mark, toCard] of moves) {
    runUntil(t);
    const sample: PointerSample = { t, x, y: 0, mark, inCard: toCard === 0, toCard: toCard ?? null };
    take(pointerMoved(state, sample), t);
  }
  runUntil(end);
  return log;
}

const { dwell, hide } = HOVER_TIMES;

describe('hover intent', () => {
  const cases: [name: string, moves: Move[], log: string[]][] = [
    ['resting on a mark shows its card after the dwell', [[0, 0, 1]], [`${dwell} show 1`]],
    [
      'small movements while resting do not put it off',
      [
        [0, 0, 1],
        [60, 3, 1],
        [120, 5, 1],
      ],
      [`${dwell} show 1`],
    ],
    [
      'leaving before the dwell shows none',
      [
        [0, 0, 1],
        [100, 9, null],
      ],
      [],
    ],
    [
      'a fast mouse shows none, however long the mark is',
      [
        [0, 0, 1],
        [100, 80, 1],
        [200, 160, 1],
        [300, 240, 1],
        [400, 320, null],
      ],
      [],
    ],
    [
      'a fast mouse that stops on the mark shows it, counted from the stop',
      [
        [0, 0, 1],
        [100, 80, 1],
        [110, 90, 1],
      ],
      [`${110 + dwell} show 1`],
    ],
    [
      'leaving hides, later than showing shows',
      [
        [0, 0, 1],
        [500, 5, null, 50],
      ],
      [`${dwell} show 1`, `${500 + hide} hide`],
    ],
    [
      'coming back in time keeps the card',
      [
        [0, 0, 1],
        [500, 5, null, 50],
        [700, 0, 1, 40],
      ],
      [`${dwell} show 1`],
    ],
    [
      'entering the card keeps it, for as long as the pointer is in it',
      [
        [0, 0, 1],
        [500, 5, null, 20],
        [600, 5, null, 0],
        [5000, 6, null, 0],
      ],
      [`${dwell} show 1`],
    ],
    [
      'leaving the card hides it',
      [
        [0, 0, 1],
        [600, 5, null, 0],
        [1000, 50, null, 30],
      ],
      [`${dwell} show 1`, `${1000 + hide} hide`],
    ],
    [
      'a slow way to the card, over another mark, is safe',
      [
        [0, 0, 1],
        [500, 5, null, 100],
        [600, 10, 2, 80],
        [720, 15, 2, 60],
        [840, 20, 2, 40],
        [960, 25, null, 20],
        [1080, 30, null, 0],
      ],
      [`${dwell} show 1`],
    ],
    [
      'resting on another mark replaces the card',
      [
        [0, 0, 1],
        [500, 200, 2, 100],
      ],
      [`${dwell} show 1`, `${500 + dwell} show 2`],
    ],
    [
      'coming nearer for ever does not keep the card for ever',
      [[0, 0, 1], ...Array.from({ length: 30 }, (_, i): Move => [500 + i * 200, 5 + i, null, 1000 - i])],
      [`${dwell} show 1`, '2200 hide'],
    ],
  ];
  test.each(cases)('%s', (_, moves, log) => {
    expect(play(moves, 20_000)).toEqual(log);
  });

  test('whatever the mouse does, shows and hides make sense', () => {
    const move = fc.record({
      dt: fc.integer({ min: 1, max: 400 }),
      x: fc.integer({ min: 0, max: 1000 }),
      mark: fc.option(fc.integer({ min: 0, max: 3 })),
      toCard: fc.option(fc.integer({ min: 0, max: 200 })),
    });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
        let t = 0;
        const samples = moves.map(({ dt, x, mark, toCard }): Move => {
          t += dt;
          return toCard === null ? [t, x, mark] : [t, x, mark, toCard];
        });
        let open: string | null = null;
        let at = 0;
        for (const entry of play(samples, t + 10_000)) {
          const [time, what, mark] = entry.split(' ');
          expect(Number(time)).toBeGreaterThanOrEqual(at);
          at = Number(time);
          if (what === 'hide') expect(open).not.toBeNull();
          else expect(mark).not.toBe(open);
          open = what === 'show' ? mark! : null;
        }
        // Nothing is left open that the pointer is neither on nor in.
        const last = samples.at(-1);
        if (last && last[2] === null && last[3] !== 0) expect(open).toBeNull();
      }),
      { numRuns: 500 },
    );
  });
});
