// Addresses of pictures of goods.
import { invalidInput } from './errors';
import { namedValue } from './given';

/** @throws ClassificationError invalid-input for what is no address on the web. */
export function parseImageAddress(input: string): string {
  const text = input.trim();
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw invalidInput(`The image address must begin with https://. This is ${namedValue(text)}.`);
}
