// What a claim to the service says of submissions that may have been charged twice. Takes what was noticed and the words of a
// language, gives plain text to be copied; pure.
import type { DoubleCharge, DoubleProduct } from '../runtime/runtime';
import type { Formats } from './strings/formats';
import type { Strings } from './strings/en';

type Words = Strings['doubleCharges'];

export function claimText(charges: readonly DoubleCharge[], words: Words, formats: Formats): string {
  return charges.map((charge) => [words.sent(formats.moment(charge.sentAt), charge.credits), ...productLines(charge.products, words)].join('\n')).join('\n\n');
}

function productLines(products: readonly DoubleProduct[], words: Words): string[] {
  if (products.length === 0) return [words.idsUnknown];
  return products.flatMap(({ description, first, seconds }) => [
    description === '' ? words.picture : description,
    `  ${words.first}: ${first ?? words.unknown}`,
    ...seconds.map((id) => `  ${words.second}: ${id}`),
  ]);
}
