// Results at the price of as few requests as it takes.
import { ClassificationError } from '../../src/customs/errors';
import { startClassifier, type ClassifierWorld } from '../fakes/classifier-world';

const requests = ({ service }: ClassifierWorld) => ({ lists: service.lists, others: service.looks });

test('100 products are looked at once, when the last of them can be expected', async () => {
  const world = startClassifier();
  world.service.processingMs = 34_000;
  const cells = Array.from({ length: 100 }, (_, row) => world.classify(`product ${row}`));
  await world.clock.advance(34_500);
  expect(requests(world)).toEqual({ lists: 0, others: 0 });
  await world.clock.advance(1_500);
  expect(requests(world)).toEqual({ lists: 1, others: 0 });
  expect(cells.filter(({ shows }) => shows === '#BUSY!')).toEqual([]);
});

test('several submissions that are due together are looked at together', async () => {
  const world = startClassifier();
  for (let row = 0; row < 5; row += 1) {
    world.classify(`product ${row}`);
    await world.clock.advance(180);
  }
  await world.clock.advance(35_000);
  expect(world.service.submissions).toHaveLength(5);
  expect(requests(world)).toEqual({ lists: 1, others: 0 });
});

test('batches that are older than the newest hundred are read from the pages of the list that show them', async () => {
  const world = startClassifier();
  const cells = Array.from({ length: 300 }, (_, row) => world.classify(`product ${row}`));
  await world.clock.advance(60_000);
  expect(cells.filter(({ shows }) => shows === '#BUSY!')).toEqual([]);
  expect(requests(world)).toEqual({ lists: 3, others: 0 });
});

test('batches that a colleague has moved down the list by one are read from it all the same, and the last one by its id', async () => {
  const world = startClassifier();
  const cells = Array.from({ length: 500 }, (_, row) => world.classify(`product ${row}`));
  await world.clock.advance(5_000);
  world.service.file([{ description: 'of a colleague' }]);
  await world.clock.advance(60_000);
  expect(cells.filter(({ shows }) => shows === '#BUSY!')).toEqual([]);
  // Five for the results; and six for the colleague's credit, which could have been one of ours that was charged twice.
  expect(requests(world)).toEqual({ lists: 5 + 6, others: 1 });
});

test('batches that colleagues have moved far down the list are asked for by name, and after two looks in vain all of them for a while', async () => {
  const world = startClassifier();
  const send = async () => {
    const cells = Array.from({ length: 500 }, (_, row) => world.classify(`${world.clock.now()} product ${row}`));
    await world.clock.advance(5_000);
    world.service.file(Array.from({ length: 600 }, (_, row) => ({ description: `of a colleague ${row}` })));
    await world.clock.advance(60_000);
    expect(cells.filter(({ shows }) => shows === '#BUSY!')).toEqual([]);
  };
  await send();
  // What the credits of colleagues have us look for reads up to ten pages.
  const forCharges = 10;
  // The newest hundred, and two pages in vain. Each batch of which something was not shown is asked for itself.
  expect(requests(world)).toEqual({ lists: 3 + forCharges, others: 5 });
  await send();
  expect(requests(world)).toEqual({ lists: 4 + forCharges, others: 10 });
  await world.clock.advance(10 * 60_000);
  await send();
  expect(requests(world)).toEqual({ lists: 7 + 3 * forCharges, others: 15 });
});

test('a batch that lies on two pages is read from both', async () => {
  const world = startClassifier();
  const cells = Array.from({ length: 150 }, (_, row) => world.classify(`product ${row}`));
  await world.clock.advance(60_000);
  expect(cells.filter(({ shows }) => shows === '#BUSY!')).toEqual([]);
  expect(requests(world)).toEqual({ lists: 2, others: 0 });
});

test('one product that colleagues have pushed off the list is asked for by its id', async () => {
  const world = startClassifier();
  const cell = world.classify('product 7');
  await world.clock.advance(5_000);
  world.service.file(Array.from({ length: 100 }, (_, row) => ({ description: `of a colleague ${row}` })));
  await world.clock.advance(30_000);
  expect(cell.shows).toBe('00000007');
  expect(requests(world)).toEqual({ lists: 1, others: 1 });
});

test('a list that cannot be read leaves the batch', async () => {
  const world = startClassifier();
  world.service.onList = () => {
    throw new ClassificationError('protocol', 'what?');
  };
  const cells = [world.classify('product 7'), world.classify('product 8')];
  await world.clock.advance(40_000);
  expect(cells.map(({ shows }) => shows)).toEqual(['00000007', '00000008']);
});

test('a status that is never final is looked at more and more rarely, and for ever', async () => {
  const world = startClassifier();
  world.service.processingMs = Infinity;
  world.classify('product 7');
  await world.clock.advance(3_600_000);
  const inTheFirstHour = world.service.lists;
  expect(inTheFirstHour).toBeLessThan(40);
  await world.clock.advance(3_600_000);
  expect(world.service.lists - inTheFirstHour).toBe(6);
});

test('what is overdue is looked at at once when somebody says that the trouble is over', async () => {
  const world = startClassifier();
  const offline = () => {
    throw new ClassificationError('offline', 'no line');
  };
  world.service.onList = world.service.onLook = offline;
  const cell = world.classify('product 7');
  await world.clock.advance(80_000);
  world.service.onList = world.service.onLook = () => undefined;
  world.classifier.hurry();
  await world.clock.advance(100);
  expect(cell.shows).toBe('00000007');
});
