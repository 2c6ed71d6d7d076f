/** The bundled pack and those a reader has added, as one; a broken one does not take the others with it. Pure. */
import { CheckedPack } from './checked-pack';
import { type PackProblem, problemOf } from './describe';
import { joinPacks } from './join';
import { openPack } from './open';
import type { Pack } from './types';

export interface PackFile {
  /** By which a problem is reported: whatever the caller knows the pack by. */
  id: string;
  bytes: ArrayBuffer;
}

/** An added pack that is left out, and why. */
export type LeftOut = { id: string } & PackProblem;

/** @throws PackError when the bundled pack cannot be opened; broken added ones are left out. */
export class OpenedPacks {
  readonly leftOut: LeftOut[] = [];
  private readonly bundled: Pack;
  private added: { id: string; pack: Pack }[] = [];
  private joined: Pack;

  constructor(bundled: ArrayBuffer, added: readonly PackFile[]) {
    this.bundled = openPack(bundled);
    for (const { id, bytes } of added) {
      try {
        this.added.push({ id, pack: new CheckedPack(bytes) });
      } catch (error) {
        this.leftOut.push({ id, ...problemOf(error) });
      }
    }
    this.joined = this.join();
  }

  /**
   * An answer from all packs, the bundled first and later ones winning per claim. A pack is only read where a question
   * leads: when an added one turns out to be damaged there, it is left out from now on, and the answer is without it.
   * `ids`: those of the packs by {@link Pack.homes}' numbers, '' for the bundled one.
   */
  ask<T>(question: (pack: Pack, ids: readonly string[]) => T): T {
    const ids = ['', ...this.added.map(({ id }) => id)];
    try {
      return question(this.joined, ids);
    } catch (error) {
      if (this.added.length === 0) throw error;
      const sound = this.added.filter(({ id, pack }) => {
        const problem = problemIn(() => question(joinPacks([this.bundled, pack]), ['', id]));
        if (problem) this.leftOut.push({ id, ...problem });
        return !problem;
      });
      // Each is sound alone: nobody knows which it is.
      const all = sound.length === this.added.length;
      if (all) for (const { id } of sound) this.leftOut.push({ id, ...problemOf(error) });
      this.added = all ? [] : sound;
      this.joined = this.join();
      return this.ask(question);
    }
  }

  private join(): Pack {
    return joinPacks([this.bundled, ...this.added.map(({ pack }) => pack)]);
  }
}

function problemIn(work: () => unknown): PackProblem | null {
  try {
    work();
    return null;
  } catch (error) {
    return problemOf(error);
  }
}
