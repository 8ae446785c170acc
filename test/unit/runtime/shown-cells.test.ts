import { requestKey } from '../../../src/customs/request-key';
import { ShownCells } from '../../../src/runtime/shown-cells';
import { VirtualClock } from '../../fakes/virtual-clock';

function start() {
  const clock = new VirtualClock();
  const refreshed: (readonly string[])[] = [];
  const changes: unknown[] = [];
  const shown = new ShownCells({ clock, refreshCells: async (addresses) => void refreshed.push(addresses), onChanged: (change) => changes.push(change) });
  return { clock, refreshed, changes, shown };
}

test('a cell is calculated again at once; those that follow within a moment go together, each once', async () => {
  const { clock, refreshed, shown } = start();
  for (let row = 0; row < 100; row += 1) {
    shown.calculateAgain([`Sheet1!B${row % 50}`]);
    await clock.advance(2);
  }
  await clock.advance(1_000);
  expect(refreshed[0]).toEqual(['Sheet1!B0']);
  expect(refreshed).toHaveLength(2);
  expect(new Set(refreshed[1])).toEqual(new Set(Array.from({ length: 50 }, (_, row) => `Sheet1!B${row}`)));
  expect(refreshed[1]).toHaveLength(50);
});

test('what comes after a quiet time is calculated at once again', async () => {
  const { clock, refreshed, shown } = start();
  shown.calculateAgain(['Sheet1!B1']);
  await clock.advance(1_000);
  shown.calculateAgain(['Sheet1!B2']);
  expect(refreshed).toEqual([['Sheet1!B1'], ['Sheet1!B2']]);
});

test('a thousand cells that settle together change the pane once, and cells with mere values not at all', async () => {
  const { clock, changes, shown } = start();
  for (let row = 0; row < 1_000; row += 1) shown.settle({ address: `Sheet1!B${row}` }, { kind: 'value' }, false);
  await clock.advance(1_000);
  expect(changes).toEqual([]);
  for (let row = 0; row < 1_000; row += 1) shown.settle({ address: `Sheet1!C${row}` }, { kind: 'problem', problem: { code: 'offline', message: 'no line' } }, false);
  await clock.advance(1_000);
  expect(changes).toEqual([expect.objectContaining({ cellProblems: [{ code: 'offline', message: 'no line', count: 1_000, addresses: expect.arrayContaining(['Sheet1!C0', 'Sheet1!C49']) }] })]);
});

test('landed costs that are on their way are counted until they settle, whatever comes of them', async () => {
  const { clock, changes, shown } = start();
  const pending = () => (changes.at(-1) as { landedCosts: { pending?: number } } | undefined)?.landedCosts.pending;
  const settlers: (() => void)[] = [];
  const works = [new Promise<void>((resolve) => settlers.push(resolve)), new Promise<void>((_, reject) => settlers.push(() => reject(new Error('no line'))))].map((work) => shown.whileCosting(work).catch(() => undefined));
  const [succeed, fail] = settlers;
  await clock.advance(100);
  expect(pending()).toBe(2);
  succeed?.();
  await clock.advance(100);
  expect(pending()).toBe(1);
  fail?.();
  await Promise.all(works);
  await clock.advance(100);
  expect([changes.length, pending()]).toEqual([3, undefined]);
});

test('a card that gave up on one part, which came before the other had settled, is calculated again', async () => {
  const { clock, refreshed, shown } = start();
  const card = { address: 'Sheet1!B1' };
  shown.begin(card.address, false);
  shown.log.asks(card, { detail: 'id-1' });
  shown.calculateAgain(shown.log.takeAskingDetails(['id-1']));
  expect(refreshed).toEqual([]);
  shown.settle(card, { kind: 'partial value' }, false);
  await clock.advance(1_000);
  expect(refreshed).toEqual([['Sheet1!B1']]);
});

test('a card that shows all there is stays, whatever came while it was made', async () => {
  const { clock, refreshed, shown } = start();
  const card = { address: 'Sheet1!B1' };
  shown.begin(card.address, false);
  shown.log.asks(card, { detail: 'id-1' });
  shown.log.takeAskingDetails(['id-1']);
  shown.settle(card, { kind: 'value' }, false);
  await clock.advance(1_000);
  expect(refreshed).toEqual([]);
});

test('a part that settled before does not have its cell calculated again by what comes for another cell', async () => {
  const { clock, refreshed, shown } = start();
  const [card, other] = [{ address: 'Sheet1!B1' }, { address: 'Sheet1!B2' }];
  shown.log.asks(card, { detail: 'id-1' });
  shown.settle(card, { kind: 'value' }, false);
  shown.log.asks(other, { detail: 'id-1' });
  shown.log.takeAskingDetails(['id-1']);
  shown.settle(other, { kind: 'partial value' }, false);
  await clock.advance(1_000);
  expect(refreshed).toEqual([['Sheet1!B2']]);
});

test('cells that are due while the workbook still calculates others wait for that, and go together', async () => {
  const clock = new VirtualClock();
  const refreshed: (readonly string[])[] = [];
  let calculated = (): void => undefined;
  const refreshCells = (addresses: readonly string[]): Promise<void> => {
    refreshed.push(addresses);
    return new Promise((resolve) => (calculated = resolve));
  };
  const shown = new ShownCells({ clock, refreshCells, onChanged: () => undefined });
  shown.calculateAgain(['Sheet1!B1']);
  for (let row = 2; row < 12; row += 1) {
    shown.calculateAgain([`Sheet1!B${row}`]);
    await clock.advance(1_000);
  }
  expect(refreshed).toEqual([['Sheet1!B1']]);
  calculated();
  await clock.advance(1_000);
  expect(refreshed[1]).toHaveLength(10);
});

test('cells that the workbook refuses to calculate are still in the pane’s list, and in no list twice', async () => {
  const clock = new VirtualClock();
  let refusal: Error | undefined = new Error('busy');
  const shown = new ShownCells({ clock, refreshCells: () => (refusal === undefined ? Promise.resolve() : Promise.reject(refusal)), onChanged: () => undefined });
  const product = requestKey({ description: 'mug' });
  const part = { address: 'Sheet1!B1' };
  shown.begin(part.address, false);
  shown.log.asks(part, { product });
  shown.settle(part, { kind: 'problem', problem: { code: 'approval-needed', message: 'approve it' } }, false);
  await expect(shown.calculateNow(shown.log.takeAskingFor([product]))).rejects.toThrow('busy');
  expect(shown.log.quote('approval-needed')).toEqual({ cells: 1, products: [product] });
  refusal = undefined;
  // Found by its product again, as before.
  expect(shown.log.takeAskingFor([product])).toEqual([part.address]);
  expect(shown.log.quote('approval-needed')).toBeUndefined();
});
