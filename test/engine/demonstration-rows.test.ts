// What a run in the sandbox writes stays in the sheet, and must never be taken for the real thing.
import { createRuntime } from '../../src/runtime/create-runtime';
import { choicesFor } from '../fakes/list-world';
import { FakeWorkbook } from '../fakes/fake-workbook';
import { CODE_HEADING, products } from '../fakes/goods-list';
import { pageEnvironment } from '../fakes/page-environment';
import { SandboxWorld } from '../fakes/sandbox-world';

jest.setTimeout(60_000);

test('demonstration codes of a run are not taken for real ones once the user is connected', async () => {
  const live = new SandboxWorld();
  const demonstration = new SandboxWorld({ credits: 99 });
  const { clock } = live;
  const workbook = new FakeWorkbook();
  workbook.add('List', products(3));
  const runtime = createRuntime({ ...pageEnvironment({ live, demonstration }), loadRunWorkbook: async () => workbook });
  const inTime = async <T>(work: Promise<T>): Promise<T> => {
    work.catch(() => undefined);
    // The sandbox has its own clock in this test.
    for (let step = 0; step < 100; step += 1) await Promise.all([clock.advance(100), demonstration.clock.advance(100)]);
    return work;
  };
  const quoteOf = async () => {
    const list = await inTime(runtime.rows.inspect());
    return inTime(runtime.rows.quote(list, choicesFor(list, { outputs: ['code'] }), new AbortController().signal));
  };
  await inTime(runtime.connectSandbox());
  await inTime(runtime.rows.start(await quoteOf()));
  for (let step = 0; step < 20; step += 1) await inTime(Promise.resolve());
  expect(runtime.state().run).toMatchObject({ phase: 'done', codedRows: 3, isDemonstration: true });
  runtime.rows.dismiss();
  runtime.disconnect();
  await inTime(runtime.connect(live.sandbox.apiKey, 'session'));
  expect(runtime.state().connection.kind).toBe('live');
  const quoted = await quoteOf();
  const { quote } = quoted;
  // Nothing in the sheet tells the demonstration from the real thing, and filling leaves it there.
  const headings = workbook.headings('List');
  expect({ filled: quote.filled, fresh: quote.fresh, looksReal: headings.includes(CODE_HEADING) }).toEqual({ filled: 0, fresh: 3, looksReal: false });

  // The other way round: what the sandbox says of the same list never goes into the columns of real codes.
  await inTime(runtime.rows.start(quoted));
  for (let step = 0; step < 20; step += 1) await inTime(Promise.resolve());
  expect(runtime.state().run).toMatchObject({ phase: 'done', codedRows: 3, isDemonstration: false });
  const column = workbook.headings('List').indexOf(CODE_HEADING);
  workbook.enter('List', 1, column, '1111.11.11');
  const real = workbook.column('List', CODE_HEADING);
  runtime.rows.dismiss();
  await inTime(runtime.connectSandbox());
  const inSandbox = await inTime(runtime.rows.inspect());
  const again = await inTime(runtime.rows.quote(inSandbox, choicesFor(inSandbox, { mode: 'replace', outputs: ['code'] }), new AbortController().signal));
  expect(again.quote).toMatchObject({ replacedCells: 3, newColumns: [] });
  await inTime(runtime.rows.start(again));
  for (let step = 0; step < 20; step += 1) await inTime(Promise.resolve());
  expect(workbook.column('List', CODE_HEADING)).toEqual(real);
  expect(workbook.headings('List').filter((heading) => String(heading).includes('sandbox'))).toHaveLength(1);
});
