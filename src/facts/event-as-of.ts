/** Whether an event was ahead, under way or over on a day, and how it ended. Pure. */
import { earliest, latest, surelyBefore } from './dates';
import { formatRange } from './format-date';
import { fill, wordsOf } from './labels';
import type { CardLanguage, EventRecord } from './schema';
import { type Statement, sourcesOf, statement } from './statements';

export function eventThen(event: EventRecord, date: string, lang: CardLanguage): Statement[] {
  const words = wordsOf(lang);
  const sources = sourcesOf(event, event.source);
  const range = formatRange(event.from, event.to, lang);
  if (surelyBefore(date, event.from)) return [{ text: fill(words.eventAhead, { from: range }), sources }];
  if (event.to !== undefined && surelyBefore(event.to, date))
    return [{ text: fill(words.eventOver, { from: range }), sources }, ...outcome(event, lang)];
  if (event.to !== undefined && earliest(event.from) === latest(event.to) && event.from === date)
    return [{ text: words.eventToday, sources }, ...outcome(event, lang)];
  return [statement(words.eventGoingOn, { from: event.from }, sources, lang)];
}

export function eventNow(event: EventRecord, date: string, lang: CardLanguage): Statement[] {
  const { to } = event;
  if (to === undefined || surelyBefore(to, date) || (event.from === to && to === date)) return [];
  const sources = sourcesOf(event, event.source);
  return [statement(wordsOf(lang).eventEnded, { to }, sources, lang), ...outcome(event, lang)];
}

function outcome(event: EventRecord, lang: CardLanguage): Statement[] {
  if (!event.outcome) return [];
  const text = event.outcome[lang];
  const capitalised = text.charAt(0).toUpperCase() + text.slice(1);
  return [{ text: capitalised, sources: sourcesOf(event, event.outcome.source) }];
}
