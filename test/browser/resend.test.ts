// A browser sends a request again by itself when the connection breaks before the answer: the production bundle on lines
// that do. Over HTTP/2 nothing is bought twice; over HTTP/1.1, where nothing prevents it, the pane tells it with the ids.
import type { Sandbox } from '../../src/sandbox/app';
import { until, WorkbenchWorld, type WorkbookWindow } from './workbench-world';
import type { Mishap } from './breaking-api';

const PRODUCTS = 10;
const CLASSIFIED_MS = 120_000;

async function buyTen(workbook: WorkbookWindow): Promise<void> {
  await workbook.enterRange(`A1:A${PRODUCTS}`, Array.from({ length: PRODUCTS }, (_, row) => [`ceramic mug for coffee, article ${row}`]));
  await workbook.enterRange(`B1:B${PRODUCTS}`, Array.from({ length: PRODUCTS }, (_, row) => [`=IMPORT8.HS(A${row + 1})`]));
  const filled = async () => (await workbook.readRange(`B1:B${PRODUCTS}`)).filter(([cell]) => /^691\d\./.test(cell?.text ?? '')).length;
  await until(filled, PRODUCTS, CLASSIFIED_MS);
}

/** Newest first. */
async function idsAt(sandbox: Sandbox): Promise<string[]> {
  const answer = await sandbox.fetch(new Request('https://import8.nl/api/v1/classifications?per_page=100', { headers: { Authorization: `Bearer ${sandbox.apiKey}` } }));
  return ((await answer.json()) as { data: { id: string }[] }).data.map(({ id }) => id);
}

describe.each(['HTTP/2', 'HTTP/1.1'] as const)('over %s', (protocol) => {
  let world: WorkbenchWorld;

  beforeAll(async () => {
    world = await WorkbenchWorld.open({ breakingLine: protocol });
  });

  afterAll(() => world.close());

  test.each<Mishap>(['the connection breaks', 'misdirected (421)'])('ten products of which the submission meets this: %s', async (mishap) => {
    // Where records do not tell whose they are, what a lost submission has bought waits for a click.
    const sandbox = world.useSandbox({ recordsTellRequests: true });
    const workbook = await world.openWorkbook();
    await workbook.connected(sandbox.apiKey);
    world.line.submissions.length = 0;
    world.line.mishaps.push(mishap);
    await buyTen(workbook);
    const told = workbook.pane.getByRole('heading', { name: /may have been charged twice/ });
    if (protocol === 'HTTP/2') {
      expect(world.line.submissions).toEqual(['HTTP/2']);
      expect(sandbox.statistics().creditsSpent).toBe(PRODUCTS);
      expect(await told.count()).toBe(0);
    } else {
      // The browser did it: this is what the test is about.
      expect(world.line.submissions).toEqual(['HTTP/1.1', 'HTTP/1.1']);
      expect(sandbox.statistics().creditsSpent).toBe(2 * PRODUCTS);
      await told.waitFor();
      expect(await told.textContent()).toBe(`${PRODUCTS} credits may have been charged twice`);
      const claim = (await workbook.pane.getByLabel('What Import8 needs to check it').textContent()) ?? '';
      const idsAfter = (word: string) => [...claim.matchAll(new RegExp(`${word}: (\\S+)`, 'g'))].map(([, id]) => id).sort();
      const ids = await idsAt(sandbox);
      // The page has seen the answer to the copy that came last.
      expect(idsAfter('first')).toEqual(ids.slice(0, PRODUCTS).sort());
      expect(idsAfter('second')).toEqual(ids.slice(PRODUCTS).sort());
    }
    await workbook.close();
  });
});
