/**
 * Answers by number, made when they are first asked for and kept up to a weight: an article asks for the same few
 * hundred again and again, and the next one for others.
 */
export class Kept<T> {
  private readonly answers = new Map<number, T>();
  private weight = 0;

  /**
   * @param most weight that is kept; above it, everything is forgotten at once
   * @param weigh weight of an answer
   */
  constructor(
    private readonly most: number,
    private readonly weigh: (answer: T) => number = () => 1,
  ) {}

  get(key: number, make: () => T): T {
    const known = this.answers.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.weight += this.weigh(made);
    if (this.weight > this.most) {
      this.answers.clear();
      this.weight = this.weigh(made);
    }
    this.answers.set(key, made);
    return made;
  }
}
