/**
 * Moving a pinned card: by dragging its header, by arrow keys on its grip, and, for those who cannot drag
 * (WCAG 2.5.7), by clicking the grip, which sends it from corner to corner.
 */
export interface MoveActions {
  /** From where the card is, viewport px. */
  by(dx: number, dy: number): void;
  toNextCorner(): void;
}

const STEP = 16;
/** With Shift. */
const LEAP = 96;
/** A press that moves less is a click. px */
const CLICK = 4;

const ARROWS: Readonly<Record<string, [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** `header`: what can be dragged, its buttons excepted; `grip`: the button among them that can be too. */
export function makeMovable(
  header: HTMLElement,
  grip: HTMLButtonElement,
  canMove: () => boolean,
  actions: MoveActions,
): void {
  let dragged = false;
  header.addEventListener('pointerdown', (event) => {
    const button = (event.target as Element).closest('button');
    if (!canMove() || event.button !== 0 || (button && button !== grip)) return;
    let { clientX: x, clientY: y } = event;
    const begun = { x, y };
    dragged = false;
    const move = (now: PointerEvent) => {
      if (!dragged && Math.hypot(now.clientX - begun.x, now.clientY - begun.y) < CLICK) return;
      dragged = true;
      actions.by(now.clientX - x, now.clientY - y);
      ({ clientX: x, clientY: y } = now);
    };
    const end = () => {
      header.removeEventListener('pointermove', move);
      header.removeEventListener('pointerup', end);
      header.removeEventListener('pointercancel', end);
    };
    // By what was pressed: it gets the click, too.
    (button ?? header).setPointerCapture(event.pointerId);
    header.addEventListener('pointermove', move);
    header.addEventListener('pointerup', end);
    header.addEventListener('pointercancel', end);
    // Dragging selects no text. Focus is what a press on the grip still gives.
    event.preventDefault();
    if (button) button.focus({ preventScroll: true });
  });
  grip.addEventListener('click', (event) => {
    // The end of a drag is a click, too; a click by Enter or Space has no detail.
    if (dragged && event.detail > 0) return;
    actions.toNextCorner();
  });
  grip.addEventListener('keydown', (event) => {
    const arrow = ARROWS[event.key];
    if (!arrow || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = event.shiftKey ? LEAP : STEP;
    actions.by(arrow[0] * step, arrow[1] * step);
    event.preventDefault();
    event.stopPropagation();
  });
}
