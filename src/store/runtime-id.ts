// Names for runtimes: random, so that no two runtimes ever share one.

/** 128 random bits. Not crypto.randomUUID, which is missing in just those web views that lack locks as well. */
export function newRuntimeId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
