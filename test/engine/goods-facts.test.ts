import { requestKey } from '../../src/customs/request-key';
import type { ClassifiedRecord } from '../../src/customs/classification';
import { GoodsFacts } from '../../src/run/goods-facts';
import type { RunProduct } from '../../src/run/run-plan';
import { VirtualClock } from '../fakes/virtual-clock';

function productOf(description: string, count: number): RunProduct {
  const request = { description };
  const product: RunProduct = { key: requestKey(request), request, rows: [], known: undefined, isFresh: true };
  for (let index = 0; index < count; index += 1) product.rows.push({ row: index, index, fingerprint: index, cost: undefined, product });
  return product;
}

test('200,000 rows of one product wait for the description of a code that is being asked for another', () => {
  const never = (): Promise<never> => new Promise(() => undefined);
  const facts = new GoodsFacts({
    sources: { listed: never, details: { detail: never }, duties: { dutyRates: never }, costs: { total: never } },
    needs: { confidence: false, codeDescription: true, detail: false, duties: false, cost: false },
    clock: new VirtualClock(),
    onCome: () => undefined,
  });
  const record: ClassifiedRecord = { status: 'completed', id: 'id-1', code: '69120023' };
  facts.ask(productOf('mug', 1), record);
  facts.ask(productOf('cup', 200_000), record);
  expect(facts.awaitingRows).toBe(200_001);
});
