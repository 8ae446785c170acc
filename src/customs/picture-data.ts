// A picture of goods that travels itself, as "data:image/jpeg;base64,…", instead of an address on the web.
// Takes such addresses; the text of one is hundreds of thousands of characters, so it must never be shown.

const DATA_SCHEME = 'data:';

/** False for an address on the web. */
export function isPictureData(imageUrl: string): boolean {
  return imageUrl.startsWith(DATA_SCHEME);
}

/** What stands behind the comma. */
export function base64Of(pictureData: string): string {
  return pictureData.slice(pictureData.indexOf(',') + 1);
}

/** Short, and in practice another one for every other picture: the length and 192 bits of hash. "data:" followed by no picture. */
export function pictureDigest(pictureData: string): string {
  const hashes = SEEDS.map((seed) => hash64(pictureData, seed));
  return `${DATA_SCHEME}${pictureData.length}:${hashes.join('')}`;
}

// Whoever changes one of them has every picture bought again.
const SEEDS = [0x243f6a88, 0x85a308d3, 0x13198a2e];

/**
 * 16 hexadecimal digits: two products of 32 bits, mixed with each other at the end as MurmurHash3 does. Not for
 * secrets: it keeps apart what nobody has made to collide. SHA-256 of the browser would, but gives a promise.
 */
function hash64(text: string, seed: number): string {
  let one = 0xdeadbeef ^ seed;
  let other = 0x41c6ce57 ^ seed;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x9e3779b1);
    other = Math.imul(other ^ unit, 0x5f356495);
    // Turned, so that high bits reach low ones: multiplying alone carries upwards only.
    one = (one << 13) | (one >>> 19);
    other = (other << 7) | (other >>> 25);
  }
  return hex32(mixed(one ^ (other >>> 15))) + hex32(mixed(other ^ (one >>> 13)));
}

function mixed(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}

function hex32(value: number): string {
  return value.toString(16).padStart(8, '0');
}
