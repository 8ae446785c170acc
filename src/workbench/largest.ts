// The largest of many numbers. Math.max(...numbers) takes each as an argument of its own, and ends with a RangeError
// where there are more than the stack has room for: about 120,000 in Chromium.

/** `least` where there are none, or none is larger. */
export function largest(numbers: Iterable<number>, least: number): number {
  let most = least;
  for (const number of numbers) most = Math.max(most, number);
  return most;
}
