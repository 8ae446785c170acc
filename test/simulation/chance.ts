// Chance that repeats, in the forms a world needs. Takes a seed; the same questions in the same order get the same answers.
import { createSeededRandom, type Random } from '../../src/sandbox/seeded-random';

export class Chance {
  readonly random: Random;

  constructor(seed: number) {
    this.random = createSeededRandom(seed);
  }

  is(probability: number): boolean {
    return this.random() < probability;
  }

  /** A whole number, both ends included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.random() * (most - least + 1));
  }

  between(least: number, most: number): number {
    return least + this.random() * (most - least);
  }

  /** Small ones as likely as large ones: 1 to 10 as often as 10 to 100. */
  magnitude(least: number, most: number): number {
    return least * (most / least) ** this.random();
  }

  pick<T>(items: readonly [T, ...T[]]): T {
    return items[Math.floor(this.random() * items.length)] ?? items[0];
  }

  /** undefined where there is nothing to pick from. */
  pickAny<T>(items: readonly T[]): T | undefined {
    return items[Math.floor(this.random() * items.length)];
  }

  some<T>(items: readonly T[], probability: number): T[] {
    return items.filter(() => this.is(probability));
  }
}

/** The seeds of so many runs. The first is the seed itself, so that a run on its own is the run of that seed. */
export function seedsFrom(seed: number, runs: number): number[] {
  const { random } = new Chance(seed);
  return Array.from({ length: runs }, (_, run) => (run === 0 ? seed : Math.floor(random() * 2 ** 32)));
}
