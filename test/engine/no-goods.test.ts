// What names no goods is not bought by formulas; what is known, open or uncertain shows what it showed.
import { requestKey } from '../../src/customs/request-key';
import { ClassificationError } from '../../src/customs/errors';
import { sentenceOf } from '../../src/words/error-sentence';
import { startClassifier } from '../fakes/classifier-world';

const NO_GOODS = ['-', 'n/a', 'TOTAL', '12345', '8518.30.00', 'HS 8518 30 00', 'https://example.com/mug', '📦', 'Description', 'Electronics', 'Clothing', 'Auto parts', 'General cargo'];

test.each(NO_GOODS)('a formula over "%s" costs nothing, at once and also without a line, and says what to write', async (description) => {
  const world = startClassifier();
  const error: unknown = await Promise.race([
    world.classifier.classify({ description }, { signal: new AbortController().signal }).catch((reason: unknown) => reason),
    world.clock.advance(1_000).then(() => 'nothing came'),
  ]);
  expect(error).toBeInstanceOf(ClassificationError);
  expect(error).toMatchObject({ code: 'invalid-input', facts: { kind: 'no-goods', given: `"${description}"` } });
  expect(sentenceOf(error as ClassificationError)).toMatch(new RegExp(`^"${description.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}" .*nothing was spent\\. Write what the goods are`));
  expect(world.service.creditsSpent).toBe(0);
  expect(world.events.filter(({ kind }) => kind === 'refused')).toEqual([]);
});

test('goods beside it are bought', async () => {
  const world = startClassifier();
  const cells = ['TOTAL', 'ceramic mug', '-', 'mug'].map((description) => world.classify(description));
  await world.clock.advance(60_000);
  expect(cells.map(({ shows }) => shows)).toEqual(['invalid-input', expect.stringMatching(/^\d+$/), 'invalid-input', expect.stringMatching(/^\d+$/)]);
  expect(world.service.creditsSpent).toBe(2);
});

test('a picture names the goods', async () => {
  const world = startClassifier();
  const cell = world.ask({ description: '12345', imageUrl: 'https://example.com/mug.jpg' });
  await world.clock.advance(60_000);
  expect(cell.shows).toMatch(/^\d+$/);
});

test('what is known already shows its code', async () => {
  const world = startClassifier();
  await world.store.save([{ key: requestKey({ description: 'TOTAL' }), record: { status: 'completed', id: 'id-1', code: '69120023' } }]);
  const cell = world.classify('Total');
  await world.clock.advance(60_000);
  expect([cell.shows, world.service.creditsSpent]).toEqual(['69120023', 0]);
});

test('what another window has open is waited for, and what is uncertain stays so', async () => {
  const world = startClassifier();
  const entry = { ownerId: 'other', intentAt: world.clock.now(), givenUp: [] };
  const product = (description: string, id?: string) => ({ key: requestKey({ description }), request: { description }, ...(id === undefined ? {} : { id }) });
  await world.journal.add({ ...entry, entryId: 'open', isUncertain: false, products: [product('TOTAL', 'id-1')] });
  await world.journal.add({ ...entry, entryId: 'uncertain', isUncertain: true, products: [product('12345')] });
  const waiting = world.classify('TOTAL');
  await world.clock.advance(2_000);
  expect(waiting.shows).toBe('#BUSY!');
  void world.classifier.resume();
  await world.clock.advance(2_000);
  const uncertain = world.classify('12345');
  await world.clock.advance(1_000);
  expect(uncertain.shows).toBe('submission-uncertain');
  expect(world.service.creditsSpent).toBe(0);
});

test('the leave to buy it, which only a person gives, is enough', async () => {
  const world = startClassifier();
  world.classifier.approve([requestKey({ description: 'TOTAL' })]);
  const cell = world.classify('TOTAL');
  await world.clock.advance(60_000);
  expect(cell.shows).toMatch(/^\d+$/);
});
