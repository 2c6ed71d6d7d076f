/** For every capitalised run of an article: what was found, weighed and decided. For `--explain` and debug builds. Pure. */
import type { Pack } from '../pack/types';
import type { TraceEntry } from './choice-options';
import { chooseNotes } from './choose';
import { tokenize } from './tokens';
import type { Note, NotesInput } from './types';

interface Run {
  start: number;
  end: number;
}

/**
 * A table for people: one block a run, in the order of the text.
 * @param offsets where each flow begins in the whole text; left out, offsets are each flow's own
 */
export function explainNotes(pack: Pack, input: NotesInput, offsets: readonly number[] = []): string {
  const traces: TraceEntry[] = [];
  const { flows } = input;
  const notes = chooseNotes(pack, input, { trace: (entry) => traces.push(entry) });
  const lines: string[] = [];
  flows.forEach((flow, index) => {
    const own = traces.filter((trace) => trace.flow === index);
    const painted = notes.filter((note) => note.flow === index);
    const found = own.map(({ start, end }) => ({ start, end }));
    const unknown = capitalRuns(flow.text).filter((run) => !found.some((other) => overlap(run, other)));
    const spans = unique([...found, ...unknown]).sort((a, b) => a.start - b.start || b.end - a.end);
    for (const span of spans) {
      const at = (offsets[index] ?? 0) + span.start;
      const entries = own.filter((trace) => trace.start === span.start && trace.end === span.end);
      lines.push(
        `${at}\t${flow.text.slice(span.start, span.end)}\t${decision(pack, span, entries, painted)}`,
      );
      for (const entry of entries) lines.push(...candidateLines(pack, entry));
    }
  });
  return lines.join('\n');
}

function decision(pack: Pack, span: Run, entries: readonly TraceEntry[], painted: readonly Note[]): string {
  const note = painted.find((other) => other.start === span.start && other.end === span.end);
  const made = entries.find((entry) => entry.entity >= 0);
  if (note)
    return `→ ${pack.core(note.entity).id} (${note.how}, ${note.score}): ${made?.reason ?? 'explained in brackets'}`;
  const over = painted.find((other) => overlap(other, span));
  if (over) return `no note: inside the note of ${pack.core(over.entity).id}`;
  if (entries.length === 0) return 'no note: no such name in the dataset';
  return `no note: ${entries[0]!.reason}`;
}

function candidateLines(pack: Pack, entry: TraceEntry): string[] {
  return entry.candidates.map(({ entity, role, refused, evidence }) => {
    const points = evidence.map(({ what, points }) => `${what} +${points}`).join(', ');
    return `\t\t${pack.core(entity).id} [${role}] ${refused === null ? points || 'possible' : `refused: ${refused}`}`;
  });
}

/** Runs of capitalised words, joined by white space. */
export function capitalRuns(text: string): Run[] {
  const runs: Run[] = [];
  let open: Run | null = null;
  for (const token of tokenize(text)) {
    if (!token.capital) open = null;
    else if (open && token.joined) open.end = token.end;
    else {
      open = { start: token.start, end: token.end };
      runs.push(open);
    }
  }
  return runs;
}

function unique(runs: readonly Run[]): Run[] {
  return [...new Map(runs.map((run) => [`${run.start} ${run.end}`, run])).values()];
}

function overlap(a: Run, b: Run): boolean {
  return a.start < b.end && b.start < a.end;
}
