// Requests, checked against the contract. Takes what was sent, gives it typed; refuses with 422 and the field at fault.
import type { Context } from 'hono';
import * as v from 'valibot';
import { isCountryCode } from '../customs/country-names';
import { Refusal } from './refusal';
import { isEuMember } from './tariff/vat-rates';

/** The body, as the schema has it. @throws Refusal 422. */
export async function readBody<const TSchema extends v.GenericSchema>(context: Context, schema: TSchema): Promise<v.InferOutput<TSchema>> {
  const text = await context.req.text();
  return check(schema, parseJson(text));
}

/** @param path Where the value stands in the request, for the message. @throws Refusal 422. */
export function check<const TSchema extends v.GenericSchema>(schema: TSchema, value: unknown, path?: string): v.InferOutput<TSchema> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const field = v.getDotPath(issue) ?? path;
  throw new Refusal(422, field === undefined ? issue.message : `${field}: ${issue.message}`);
}

/** @throws Refusal 422 unless it is an officially assigned country code, or left out. */
export function checkCountry(code: string | null | undefined, field: string): void {
  if (code === null || code === undefined || isCountryCode(code)) return;
  throw new Refusal(422, `${field}: "${code}" is not an ISO 3166 country code.`);
}

/** @throws Refusal 422 unless it is a member state of the EU, or left out: the sandbox knows no other import taxes. */
export function checkDestination(code: string | null | undefined, field: string): void {
  checkCountry(code, field);
  if (code === null || code === undefined || isEuMember(code)) return;
  throw new Refusal(422, `Landed cost is available for EU destinations only; "${code}" is outside the EU.`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(422, 'The request body must be JSON.');
  }
}
