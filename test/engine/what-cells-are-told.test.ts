// What a cell says must be so: about money above all.
import { ClassificationError } from '../../src/customs/errors';
import type { RecordStore } from '../../src/engine/ports';
import { MemoryRecordStore } from '../../src/store/memory-record-store';
import { startClassifier } from '../fakes/classifier-world';

const start = (store?: RecordStore) => startClassifier(store === undefined ? {} : { store });

test('a cell whose product has been sent is never told that nothing was spent', async () => {
  const { clock, service, admission, classify } = start();
  admission.observe({ limit: 60, remaining: 0, resetInMs: 50_000 });
  const submit = service.submit.bind(service);
  service.submit = async (requests) => {
    const answer = await submit(requests);
    await new Promise<void>((r) => clock.schedule(r, 55_000));
    return answer;
  };
  const cell = classify('product 7');
  await clock.advance(91_000);
  expect(service.creditsSpent).toBe(1);
  expect(cell.says).not.toMatch(/Nothing was spent/);
});

test('a store that never answers is told as the store, not as the pace', async () => {
  const store = new MemoryRecordStore();
  store.find = () => new Promise(() => undefined);
  const { clock, classify } = start(store);
  const cell = classify('product 7');
  await clock.advance(91_000);
  expect(cell.shows).toBe('store-unreadable');
});

test('an answer that gives two products one id is not believed: the list tells which is whose', async () => {
  const { clock, service, classify } = start();
  const submit = service.submit.bind(service);
  service.submit = async (requests) => {
    const b = await submit(requests);
    return { ...b, ids: b.ids.map(() => b.ids[0] ?? '') };
  };
  const cells = [classify('product 1'), classify('product 2')];
  await clock.advance(600_000);
  expect(cells.map((c) => c.shows)).toEqual(['00000001', '00000002']);
});

test('while the free request is answered 503 no product is sent into it', async () => {
  const { clock, service, admission, classify } = start();
  await admission.run('cost', () => Promise.reject(new ClassificationError('offline', ''))).catch(() => undefined);
  const down = () => {
    throw new ClassificationError('service-unavailable', '503');
  };
  service.onProbe = down;
  service.onSubmit = down;
  const cell = classify('product 7');
  await clock.advance(30_000);
  expect(cell.shows).toBe('#BUSY!');
});

test('a product that was refused for its rate says at the deadline that nothing was spent', async () => {
  const { clock, service, classify } = start();
  service.onSubmit = () => {
    throw new ClassificationError('rate-limited', '', { retryAfterMs: 200_000 });
  };
  const cell = classify('product 7');
  await clock.advance(91_000);
  expect(cell).toMatchObject({ shows: 'rate-limited', says: expect.stringMatching(/Nothing was spent/) });
});
test('a key that is refused is told to all batches that wait', async () => {
  const { clock, service, admission, classify } = start();
  admission.observe({ limit: 60, remaining: 1, resetInMs: 60_000 });
  service.onSubmit = () => {
    throw new ClassificationError('key-rejected', '');
  };
  const cells = Array.from({ length: 300 }, (_, i) => classify(`product ${i}`));
  await clock.advance(5_000);
  expect(new Set(cells.map((c) => c.shows))).toEqual(new Set(['key-rejected']));
});
