// What the service says of a request, for people: without the names of the wire. Takes its words, gives them as a formula's
// arguments are called, and with what the user typed in the place of the codes that were made of it.

const FIELDS: Readonly<Record<string, string>> = {
  hs_code: 'HS code',
  origin_country: 'origin',
  destination_country: 'destination',
  image_url: 'picture address',
  image_base64: 'picture',
  goods_value: 'value',
  shipping_cost: 'shipping',
  insurance_cost: 'insurance',
};

/** @param typed Codes with what the user typed for them: ["GB", "UK"]. */
export function plainWords(said: string, typed: readonly (readonly [code: string, typed: string])[]): string {
  const named = said.replace(/\b(?:data\.|items?\.\d+\.)*([a-z]+(?:_[a-z0-9]+)+)\b/g, (_, field: string) => FIELDS[field] ?? field.replaceAll('_', ' '));
  return typed.reduce((words, [code, text]) => words.replace(new RegExp(`(?<![\\w"])${code}(?!\\w)|(?<=")${code}(?=")`, 'g'), () => text), named);
}
