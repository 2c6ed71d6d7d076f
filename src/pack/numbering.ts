/** Compact growing columns for building packs of millions of records. */

/** A growing list of unsigned 32-bit numbers: 4 bytes each, where an array of a class with holes would take 8 or more. */
export class Numbers {
  length = 0;
  private room = new Uint32Array(1024);

  push(...added: number[]): void {
    if (this.length + added.length > this.room.length) {
      const larger = new Uint32Array(Math.max(this.room.length * 2, this.length + added.length));
      larger.set(this.room);
      this.room = larger;
    }
    for (const value of added) this.room[this.length++] = value;
  }

  at(i: number): number {
    return this.room[i]!;
  }

  set(i: number, value: number): void {
    this.room[i] = value;
  }

  /** All of them: a view, good until the next push. */
  values(): Uint32Array {
    return this.room.subarray(0, this.length);
  }
}

/** Strings by number, in the order of first use. */
export class Numbering {
  list: string[] = [];
  private numbers = new Map<string, number>();

  number(text: string): number {
    let n = this.numbers.get(text);
    if (n === undefined) {
      n = this.list.push(text) - 1;
      this.numbers.set(text, n);
    }
    return n;
  }

  has(text: string): boolean {
    return this.numbers.has(text);
  }

  /** The strings, for the last time: what the numbering held is free again. */
  take(): string[] {
    const { list } = this;
    this.list = [];
    this.numbers = new Map();
    return list;
  }
}
