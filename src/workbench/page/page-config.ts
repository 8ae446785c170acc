// What the server tells the page to load (/workbench.json) and the little that is fetched with it.

/** Written by server.ts, read by the page. */
export interface PageConfig {
  /** Address of the add-in's XML manifest, absolute or below the page. */
  readonly manifestUrl: string;
  /** A workbook to open at the start, .xlsx or .csv, with the name it has on the screen. */
  readonly document: { readonly url: string; readonly name: string } | null;
  readonly notes: readonly PageNote[];
  /** Language tag of the host, "nl-NL"; null for the browser's own. */
  readonly locale: string | null;
  /** How long the add-in may take until it answers. */
  readonly readyTimeoutMs: number;
}

/** A fact worth knowing. */
export interface PageNote {
  /** A few words. */
  readonly text: string;
  /** What a button beside it copies. */
  readonly copy?: string;
}

/** Something the page needs did not come. The message says what, why it may be, and what to do. */
export class LoadFailure extends Error {
  override readonly name = 'LoadFailure';
}

export async function fetchPageConfig(): Promise<PageConfig> {
  return (await fetchJson('workbench.json', 'the workbench’s own configuration')) as PageConfig;
}

/** `what` completes the sentence "… could not be loaded". */
export async function fetchText(url: string, what: string): Promise<string> {
  return (await fetchOk(url, what)).text();
}

export async function fetchJson(url: string, what: string): Promise<unknown> {
  const text = await fetchText(url, what);
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new LoadFailure(`${what} at ${url} is not JSON. It begins: ${text.slice(0, 80)}`, { cause });
  }
}

export async function fetchBytes(url: string, what: string): Promise<ArrayBuffer> {
  return (await fetchOk(url, what)).arrayBuffer();
}

async function fetchOk(url: string, what: string): Promise<Response> {
  const answer = await fetch(url, { cache: 'no-store' }).catch((cause: unknown) => {
    throw new LoadFailure(
      `${what} could not be reached at ${url}. Is the add-in's server running, is its certificate trusted by this browser ` +
        '(open the address in a tab to see), and does it send Access-Control-Allow-Origin?',
      { cause },
    );
  });
  if (!answer.ok) throw new LoadFailure(`${what} could not be loaded: ${url} answered ${answer.status}. Check the address in the manifest.`);
  return answer;
}
