/** The sentence around a span, for lists: rough and cheap. Pure. */

/** What ends a sentence, when white space (or the text's end) follows the quotes and brackets after it. */
const ENDS = /[.!?…]["'”’»)\]]*(?=\s|$)/g;
/** Initials, and titles and the like that are written with a full stop in the middle of a sentence. */
const ABBREVIATED =
  /(?:^|[\s("“])(?:(?:\p{Lu}\.)*\p{Lu}|Dr|Drs|Prof|Ir|Mr|Mrs|Ms|St|Jr|Sr|No|Gen|Lt|Col|Sgt|Sen|Rep|Gov|Jend|Letjen|Mayjen|Brigjen|Kol|Purn|Kep|Hj)\.$/u;
const LONGEST = 280;

export interface Sentence {
  text: string;
  /** The span's place in `text`, UTF-16 units. */
  start: number;
  end: number;
}

/** The sentence of `text` that holds `[start, end)`, shortened around the span at words when it is long. */
export function sentenceAround(text: string, start: number, end: number): Sentence {
  let from = 0;
  let to = text.length;
  for (const match of text.matchAll(ENDS)) {
    const at = match.index + match[0].length;
    if (ABBREVIATED.test(text.slice(Math.max(0, at - 10), at))) continue;
    if (at <= start) from = at;
    else if (at >= end) {
      to = at;
      break;
    }
  }
  from += text.slice(from, start).match(/^\s*/)![0].length;
  const room = Math.max(0, (LONGEST - (end - start)) / 2);
  const left = start - from > room ? wordStart(text, start - room, start) : from;
  const right = to - end > room ? wordEnd(text, end + room, end) : to;
  const before = left > from ? '…' : '';
  const sentence = before + text.slice(left, right) + (right < to ? '…' : '');
  const shift = before.length - left;
  return { text: sentence, start: start + shift, end: end + shift };
}

function wordStart(text: string, at: number, limit: number): number {
  const space = text.indexOf(' ', Math.floor(at));
  return space < 0 || space >= limit ? limit : space + 1;
}

function wordEnd(text: string, at: number, limit: number): number {
  const space = text.lastIndexOf(' ', Math.floor(at));
  return Math.max(space, limit);
}
