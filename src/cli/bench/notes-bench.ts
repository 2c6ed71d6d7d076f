/** How long the choice of notes takes once the names are found, by the length of the text. */

import type { NameMatch } from '../../names/types';
import { chooseNotes } from '../../notes/choose';
import type { NotesInput } from '../../notes/types';
import type { Pack } from '../../pack/types';

export interface NotesFigures {
  /** UTF-16 units of the text. */
  units: number;
  notes: number;
  /** Median and 90th percentile of all rounds, milliseconds: the names of the dictionary … */
  namesMs: number;
  /** … and the choice after them. */
  choiceMs: number;
  choiceP90: number;
  /** Quickest round, and the median of the processor's own time: what other jobs on the machine disturb least. */
  choiceBest: number;
  choiceCpu: number;
}

/** An article of about `units` units out of the samples, in paragraphs, as a page has it. */
export function articleOf(samples: readonly string[], units: number): NotesInput['flows'] {
  const flows: NotesInput['flows'] = [];
  let length = 0;
  for (let i = 0; length < units; i++) {
    for (const text of samples[i % samples.length]!.split(/\n+/)) {
      if (text === '' || length >= units) continue;
      flows.push({ kind: flows.length === 0 ? 'title' : 'body', text });
      length += text.length;
    }
  }
  return flows;
}

/** @param now a clock in milliseconds */
export function benchNotes(pack: Pack, input: NotesInput, rounds: number, now: () => number): NotesFigures {
  const found = new Map(input.flows.map(({ text }) => [text, pack.findNames(text)]));
  // The same pack with the names found already; names inside names are still looked up.
  const prepared: Pack = Object.create(pack, {
    findNames: { value: (text: string): NameMatch[] => found.get(text) ?? pack.findNames(text) },
  });
  const names: number[] = [];
  const choice: number[] = [];
  const cpu: number[] = [];
  let notes = 0;
  for (let round = 0; round < rounds; round++) {
    let started = now();
    for (const { text } of input.flows) pack.findNames(text);
    names.push(now() - started);
    const used = process.cpuUsage();
    started = now();
    notes = chooseNotes(prepared, input).length;
    choice.push(now() - started);
    cpu.push(process.cpuUsage(used).user / 1000);
  }
  const units = input.flows.reduce((sum, { text }) => sum + text.length, 0);
  return {
    units,
    notes,
    namesMs: at(names, 0.5),
    choiceMs: at(choice, 0.5),
    choiceP90: at(choice, 0.9),
    choiceBest: at(choice, 0),
    choiceCpu: at(cpu, 0.5),
  };
}

function at(times: readonly number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * share)]!;
}
