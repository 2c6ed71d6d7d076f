/** Questions to a background that the browser may stop while it works on the answer: asking again starts it anew. */

/** Pauses before asking again, ms: at once first; longer when that meets a background that is being stopped, too. */
const PAUSES = [0, 100, 500];

/**
 * Asks until there is an answer. What tells of a stopped background: Chromium rejects ("message channel closed") or
 * answers with undefined, Firefox rejects ("Receiving end does not exist").
 * @param send asks once
 * @param isAnswer whether what came is an answer; undefined is none of a question's, and all that is had of a notice
 * @param goOn false once it is of no use to ask again
 * @throws what the last attempt threw
 */
export async function askAgain(
  send: () => Promise<unknown>,
  isAnswer: (answer: unknown) => boolean = (answer) => answer !== undefined,
  goOn: () => boolean = () => true,
): Promise<unknown> {
  for (const pause of PAUSES) {
    try {
      const answer = await send();
      if (isAnswer(answer)) return answer;
    } catch (error) {
      if (!goOn()) throw error;
    }
    await new Promise((done) => setTimeout(done, pause));
  }
  return send();
}
