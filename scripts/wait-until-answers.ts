// Waits for a local server to answer.
import { get } from 'node:https';
import { setTimeout as delay } from 'node:timers/promises';

const RETRY_MS = 200;

/** Resolves when the address answers 200. The authority is the PEM text of whoever signed the server's certificate. */
export async function waitUntilAnswers(address: string, authority: string): Promise<void> {
  while (!(await isAnswering(address, authority))) {
    await delay(RETRY_MS);
  }
}

function isAnswering(address: string, authority: string): Promise<boolean> {
  return new Promise((answered) => {
    get(address, { ca: authority, agent: false }, (response) => {
      response.resume();
      answered(response.statusCode === 200);
    }).on('error', () => answered(false));
  });
}
