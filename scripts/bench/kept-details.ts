// The full records of everything that was bought, put into the add-in's database as it would keep them itself: getting them
// one by one is the detail lane's matter, and is tested there.
import type { Frame } from 'playwright-core';
import { Import8Client } from '../../src/api/import8-client';
import { Import8Service } from '../../src/api/classification-service';
import type { DetailProgress } from '../../src/engine/ports';
import { systemClock } from '../../src/runtime/system-clock';
import type { Sandbox } from '../../src/sandbox/app';

const API = 'https://import8.nl/api';
const AT_ONCE = 250;

/** In the page of an add-in that has bought them. */
export async function keepDetails(addIn: Frame, sandbox: Sandbox): Promise<void> {
  const client = new Import8Client({ baseUrl: API, transport: async (request) => sandbox.fetch(request), clock: systemClock, apiKey: () => sandbox.apiKey, onAnswer: () => undefined });
  const service = new Import8Service(client);
  const database = `import8 ${API}`;
  const ids = await addIn.evaluate(idsIn, database);
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const details: DetailProgress[] = [];
    for (const id of ids.slice(start, start + AT_ONCE)) details.push(await service.detail(id));
    await addIn.evaluate(putDetails, { database, details });
  }
}

/** Runs in the page. */
function idsIn(database: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(database);
    opening.onerror = () => reject(new Error(`The database "${database}" does not open.`));
    opening.onsuccess = () => {
      const keys = opening.result.transaction('records').objectStore('records').getAllKeys();
      keys.onsuccess = () => {
        opening.result.close();
        resolve(keys.result as string[]);
      };
    };
  });
}

/** Runs in the page. */
function putDetails({ database, details }: { readonly database: string; readonly details: readonly DetailProgress[] }): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(database);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('details', 'readwrite');
      for (const detail of details) if (detail.status !== 'pending') transaction.objectStore('details').put(detail, detail.id);
      transaction.onabort = () => reject(new Error('The details were not kept.'));
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
