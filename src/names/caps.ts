/** Text in capitals (headlines, bold leads) says nothing about acronyms: "AS SERANG IRAN", "APA AS MENANG". */
import { isLower, isUpper } from './fold';

/** UTF-16 units looked at on each side. */
const REACH = 60;
const MIN_LETTERS = 4;

/** True when the match itself has no lower-case letter and at least 9 of 10 letters around it are capitals too. */
export function isInCapitals(text: string, start: number, end: number): boolean {
  let own = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (isLower(unit)) return false;
    if (isUpper(unit)) own++;
  }
  if (own === 0) return false;
  let upper = 0;
  let lower = 0;
  const count = (unit: number) => {
    if (isUpper(unit)) upper++;
    else if (isLower(unit)) lower++;
  };
  const to = Math.min(text.length, end + REACH);
  for (let i = end; i < to && lower <= REACH / 5; i++) count(text.charCodeAt(i));
  for (let i = start - 1; i >= Math.max(0, start - REACH) && lower <= REACH / 5; i--)
    count(text.charCodeAt(i));
  return upper >= MIN_LETTERS && upper >= 9 * lower;
}
