/** Controls that several pages use. Each shows what it is told, and tells when the reader changes it. */
import { element } from './element';

export interface Control<T> {
  element: HTMLElement;
  show(value: T): void;
}

/** A switch with its label. `note`: a quiet line below. */
export function toggle(
  label: string,
  changed: (on: boolean) => void,
  note?: string,
): Control<boolean> & { input: HTMLInputElement } {
  const input = element('input', { type: 'checkbox', role: 'switch' });
  input.addEventListener('change', () => changed(input.checked));
  const text = element('span', {}, label);
  if (note) text.append(element('small', { class: 'quiet' }, note));
  return {
    element: element('label', { class: 'switch' }, text, input),
    input,
    show: (on) => {
      input.checked = on;
    },
  };
}

let groups = 0;

/** One of several, as radio buttons. `choices`: value, label, and a quiet line or ''. */
export function choice<T extends string>(
  legend: string,
  choices: readonly (readonly [value: T, label: string, note?: string])[],
  changed: (value: T) => void,
): Control<T> {
  const name = `choice-${++groups}`;
  const inputs = choices.map(([value, label, note]) => {
    const input = element('input', { type: 'radio', name, value });
    input.addEventListener('change', () => input.checked && changed(value));
    const text = element('span', {}, label);
    if (note) text.append(element('small', { class: 'quiet' }, note));
    return { input, row: element('label', { class: 'radio' }, input, text) };
  });
  return {
    element: element('fieldset', {}, element('legend', {}, legend), ...inputs.map(({ row }) => row)),
    show: (value) => {
      for (const { input } of inputs) input.checked = input.value === value;
    },
  };
}

/** ms that a slider must rest before its value counts: arrow keys would make a change of each step. */
const SLIDER_REST = 400;

/** A number of milliseconds. `format` puts it in words. */
export function delaySlider(
  label: string,
  most: number,
  format: (ms: number) => string,
  changed: (ms: number) => void,
): Control<number> {
  const input = element('input', { type: 'range', min: '0', max: String(most), step: '20' });
  const output = element('output', {});
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = () => {
    output.value = format(input.valueAsNumber);
    input.setAttribute('aria-valuetext', output.value);
  };
  input.addEventListener('input', () => {
    say();
    clearTimeout(timer);
    timer = setTimeout(() => changed(input.valueAsNumber), SLIDER_REST);
  });
  return {
    element: element('label', { class: 'slider' }, element('span', {}, label), input, output),
    show: (ms) => {
      input.value = String(ms);
      say();
    },
  };
}
