// API keys as users paste them. Takes text, gives the key, and a hint that shows it without giving it away.
import { invalidInput } from '../customs/errors';

/** @throws ClassificationError invalid-input. */
export function readKey(input: string): string {
  const key = input.trim();
  // Only printable ASCII can travel in a header; anything else is a slip of the clipboard.
  if (!/^[\x21-\x7e]{8,}$/.test(key)) {
    throw invalidInput('An API key is one word such as c8_…, from the dashboard at import8.nl. Copy it there and paste it here.');
  }
  return key;
}

/** "c8_…4f2a" */
export function keyHint(key: string): string {
  return `${key.slice(0, 3)}…${key.slice(-4)}`;
}
