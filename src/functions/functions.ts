// The worksheet functions as Excel knows them: functions.json and the associations are made from this file.
// Ids and the order of parameters never change once shipped. The comments are what users read while they type.
// The unions are written out because the metadata generator reads them only so; it declares them as "any",
// for which Excel converts nothing: a number where a text belongs then gets a sentence of ours.
import { runtime } from '../runtime/page-runtime';
import { creditsLeft, customsCode, landedCost } from './formulas';

/**
 * The customs code (HS / CN code) of goods, from their description. 1 credit for each new product; known products are free. The same text with another origin or destination is another product.
 * @customfunction HS
 * @helpurl https://localhost:3000/help.html#hs
 * @cancelable
 * @requiresAddress
 * @param description What the goods are, what they are made of and what they are for, such as "cotton T-shirt for men, knitted".
 * @param [origin] Country where the goods were made: a code such as CN, or a name such as China.
 * @param [destination] Country of import. The Netherlands when left out.
 * @param [image_url] Web address of a picture of the goods, beginning with https://.
 * @param invocation How Excel called.
 * @returns The customs code as text, such as 8518.30.00.
 */
export function hs(
  description: string | number | boolean | null,
  origin: string | number | boolean | null,
  destination: string | number | boolean | null,
  image_url: string | number | boolean | null,
  invocation: CustomFunctions.CancelableInvocation,
): Promise<string> {
  return customsCode(runtime, { description, origin, destination, imageUrl: image_url }, invocation);
}

/**
 * The customs code (HS / CN code) of goods, from their description: the same as HS. 1 credit for each new product; known products are free. The same text with another origin or destination is another product.
 * @customfunction HSCODE
 * @helpurl https://localhost:3000/help.html#hscode
 * @cancelable
 * @requiresAddress
 * @param description What the goods are, what they are made of and what they are for, such as "cotton T-shirt for men, knitted".
 * @param [origin] Country where the goods were made: a code such as CN, or a name such as China.
 * @param [destination] Country of import. The Netherlands when left out.
 * @param [image_url] Web address of a picture of the goods, beginning with https://.
 * @param invocation How Excel called.
 * @returns The customs code as text, such as 8518.30.00.
 */
export function hscode(
  description: string | number | boolean | null,
  origin: string | number | boolean | null,
  destination: string | number | boolean | null,
  image_url: string | number | boolean | null,
  invocation: CustomFunctions.CancelableInvocation,
): Promise<string> {
  return customsCode(runtime, { description, origin, destination, imageUrl: image_url }, invocation);
}

/**
 * Total landed cost of goods: customs value, duty, anti-dumping duty and VAT. Costs no credit.
 * @customfunction LANDED
 * @helpurl https://localhost:3000/help.html#landed
 * @cancelable
 * @requiresAddress
 * @param hs HS, CN or TARIC code, as text such as 8518.30.00; 6, 8 or 10 digits, with or without dots.
 * @param origin Country where the goods were made: a code such as CN, or a name such as China.
 * @param value Value of the goods without freight and insurance, in the currency.
 * @param [destination] Country of import. The Netherlands when left out.
 * @param [currency] EUR, USD, GBP or CNY. EUR when left out.
 * @param [shipping] Cost of freight, in the currency. 0 when left out.
 * @param [insurance] Cost of insurance, in the currency. 0 when left out.
 * @param invocation How Excel called.
 * @returns Total landed cost in the currency.
 */
export function landed(
  hs: string | number | boolean | null,
  origin: string | number | boolean | null,
  value: string | number | boolean | null,
  destination: string | number | boolean | null,
  currency: string | number | boolean | null,
  shipping: string | number | boolean | null,
  insurance: string | number | boolean | null,
  invocation: CustomFunctions.CancelableInvocation,
): Promise<number | string> {
  return landedCost(runtime, { hs, origin, value, destination, currency, shipping, insurance }, invocation);
}

/**
 * Import8 credits that are left. Costs no credit.
 * @customfunction CREDITS
 * @helpurl https://localhost:3000/help.html#credits
 * @cancelable
 * @requiresAddress
 * @param invocation How Excel called.
 * @returns Number of credits.
 */
export function credits(invocation: CustomFunctions.CancelableInvocation): Promise<number> {
  return creditsLeft(runtime, invocation);
}
