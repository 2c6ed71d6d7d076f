/** Notes of several origins made one list without overlaps. Pure. */
import type { Note } from './types';

/**
 * Sorted by flow and start. A description covers the names inside it, but never cuts a name in two or hides a
 * longer one; otherwise earlier lists win.
 */
export function mergeNotes(described: readonly Note[], ...others: readonly (readonly Note[])[]): Note[] {
  const named = others[0] ?? [];
  const namedByFlow = byFlow(named);
  const whole = described.filter((note) => {
    const around = namedByFlow.get(note.flow) ?? [];
    return !around.some((n) => overlap(n, note) && !(n.start >= note.start && n.end <= note.end));
  });
  const flows = new Map<number, Note[]>();
  for (const list of [whole, ...others]) {
    for (const [flow, notes] of byFlow(list)) flows.set(flow, laidOver(flows.get(flow) ?? [], notes));
  }
  return [...flows.entries()].sort(([a], [b]) => a - b).flatMap(([, notes]) => notes);
}

/** Both sorted; those of `below` that overlap one of `above` are left out. */
function laidOver(above: readonly Note[], below: readonly Note[]): Note[] {
  const kept = [...above];
  let at = 0;
  let end = 0;
  for (const note of below) {
    while (at < above.length && above[at]!.end <= note.start) at++;
    const free = at >= above.length || above[at]!.start >= note.end;
    if (free && note.start >= end) {
      kept.push(note);
      end = note.end;
    }
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** The notes of each flow that has any, by start. */
export function byFlow(notes: readonly Note[]): Map<number, Note[]> {
  const flows = new Map<number, Note[]>();
  for (const note of notes) {
    const list = flows.get(note.flow);
    if (list) list.push(note);
    else flows.set(note.flow, [note]);
  }
  for (const list of flows.values()) list.sort((a, b) => a.start - b.start);
  return flows;
}

function overlap(a: Note, b: Note): boolean {
  return a.start < b.end && b.start < a.end;
}
