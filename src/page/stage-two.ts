/** Injected by the background into pages that may be articles: reads, marks, and shows cards. */
import type { BriefAnswer, ChangeAnswer, ListAnswer } from '../shared/messages';
import type { PageChange } from '../shared/settings-change';
import { Announcer } from './announcer';
import { alive, ask, onCommand } from './api';
import { briefAnswer } from './brief';
import { Cards } from './card/cards';
import { type Commanded, obey } from './commands';
import { HitTest } from './hit-test';
import { currentInstance, type Instance, removeLeftovers, takeOver } from './instance';
import { listenForEscape } from './keys';
import { listEntries } from './list';
import { Marks } from './marks';
import { Pointer } from './pointer';
import { Reader, type Reading } from './reader';
import { Steps } from './steps';
import { Watcher } from './watcher';

/** Everything that notes are made of on this page; made anew when the reader switches notes on again. */
interface Running extends Commanded {
  /** The notes found last. */
  reading(): Reading;
  stop(): void;
}

let running: Running | null = null;

function start(): Running {
  const marks = new Marks(document);
  let hits: HitTest | null = null;
  const cards = new Cards({
    changed() {
      pointer.forget();
      marks.setActive(cards.all.map(({ mark }) => mark));
    },
    find: (id) => reader.card(id),
    change,
  });
  const announcer = new Announcer((text, lang) => cards.tell(text, lang));
  const steps = new Steps(cards, () => reader.reading.marks);
  const reader = new Reader(
    (root) => watcher.observe(root),
    (reading) => {
      // Same article, other nodes: an open card stays. Another article: it would speak of something else.
      if (reading.state !== 'notes') cards.closeSettled();
      marks.paint(reading.marks, reader.display);
      hits = new HitTest(reading.marks);
      cards.rebind(reading.marks);
      marks.setActive(cards.all.map(({ mark }) => mark));
      steps.reset();
      tellCount(reading);
      announcer.read(reading.marks.length);
    },
  );
  const watcher = new Watcher(
    () => (alive() ? void reader.read() : self.stop()),
    () => reader.cost,
  );
  const pointer = new Pointer(
    cards,
    () => hits,
    () => {
      if (!alive()) return self.stop();
      watcher.check();
      if (reader.reading.marks.length > 0) marks.ensure();
    },
    () => reader.display,
  );
  const stopEscape = listenForEscape(cards);
  void reader.read();
  return {
    list: () => listEntries(reader.reading),
    brief: () => briefAnswer(reader.reading, reader.article, location.href),
    step: (by) => steps.step(by),
    open: () => steps.open(),
    close: () => cards.closeByKey(),
    jump: (note) => void steps.goTo(note),
    setDisplay: (display) => reader.setDisplay(display),
    outdated: () => reader.outdated(),
    reading: () => reader.reading,
    stop() {
      reader.stop();
      watcher.stop();
      pointer.stop();
      marks.clear();
      announcer.stop();
      cards.retire(stopEscape);
    },
  };
}

/** A change of the settings that the reader asked for on a card. Never rejects. */
async function change(wanted: PageChange): Promise<boolean> {
  try {
    return (await ask<ChangeAnswer>({ type: 'change', change: wanted })).ok;
  } catch {
    return false;
  }
}

function tellCount({ marks }: Reading): void {
  ask({ type: 'count', notes: marks.length }).catch(() => {});
}

function answer(message: unknown): ListAnswer | BriefAnswer | undefined {
  return obey(message, running, (on) => {
    if (!on) running?.stop();
    running = on ? start() : null;
  });
}

const self: Instance = {
  stage: 2,
  alive,
  stop() {
    running?.stop();
    running = null;
    stopListening();
    for (const type of WAKING) removeEventListener(type, checkLife, { capture: true });
  },
};

/** What a reader does before looking at the page again: an orphan must not be found there. */
const WAKING = ['visibilitychange', 'focus', 'keydown', 'scroll'] as const;
function checkLife(): void {
  if (!alive()) self.stop();
}

let stopListening = () => {};
const before = currentInstance();
if (before?.stage !== 2 || !before.alive()) {
  removeLeftovers(document);
  takeOver(self);
  stopListening = onCommand(answer);
  for (const type of WAKING) addEventListener(type, checkLife, { capture: true, passive: true });
  // Back from the back/forward cache: the browser has cleared the badge.
  addEventListener('pageshow', (event) => {
    if (event.persisted && running && alive()) tellCount(running.reading());
  });
  running = start();
}
