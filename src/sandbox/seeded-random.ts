// Chance that repeats. Takes a seed, gives numbers in [0, 1) and identifiers made of them; never for secrets.

/** A number in [0, 1). */
export type Random = () => number;

const UINT32 = 2 ** 32;

/** The same seed gives the same numbers in the same order: a 32-bit counter, mixed until neighbours look unrelated. */
export function createSeededRandom(seed: number): Random {
  let counter = seed >>> 0;
  return () => {
    counter = (counter + 0x9e3779b9) >>> 0;
    let mixed = counter;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / UINT32;
  };
}

/** Lower-case hexadecimal digits. */
export function randomHex(random: Random, length: number): string {
  return Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('');
}

/** A UUID of version 4. */
export function randomUuid(random: Random): string {
  const variant = '89ab'.charAt(Math.floor(random() * 4));
  return [
    randomHex(random, 8),
    randomHex(random, 4),
    `4${randomHex(random, 3)}`,
    `${variant}${randomHex(random, 3)}`,
    randomHex(random, 12),
  ].join('-');
}
