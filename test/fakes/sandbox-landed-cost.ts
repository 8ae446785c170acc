// What the stand-in API says goods cost landed, asked as the add-in asks.
import type { Sandbox } from '../../src/sandbox/app';

/** @param hsCode Ten digits. @param value In EUR. @returns The total in EUR, for the destination NL. */
export async function sandboxLandedCost(sandbox: Sandbox, hsCode: string, origin: string, value: number): Promise<number> {
  const answer = await sandbox.fetch(
    new Request('https://sandbox.invalid/api/v1/landed-cost', {
      method: 'POST',
      headers: { 'Authorization': `Bearer ${sandbox.apiKey}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ hs_code: hsCode, origin_country: origin, value }),
    }),
  );
  return ((await answer.json()) as { data: { total_landed_cost: number } }).data.total_landed_cost;
}
