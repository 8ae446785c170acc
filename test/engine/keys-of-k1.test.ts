// What an earlier version of the add-in has bought, under keys of version k1, after the upgrade: nothing is bought again, and
// no cell changes its code.
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import type { ClassificationRequest } from '../../src/customs/classification';
import { requestKey, type RequestKey } from '../../src/customs/request-key';
import { Import8Database } from '../../src/store/import8-database';
import { IndexedDbJournal } from '../../src/store/indexed-db-journal';
import { IndexedDbRecordStore } from '../../src/store/indexed-db-record-store';
import { startClassifier } from '../fakes/classifier-world';
import { ListWorld, SHEET } from '../fakes/list-world';

const keyInK1 = (description: string, origin = '') => `k1:${JSON.stringify([description.normalize('NFC').replace(/[\s\u200B]+/g, ' ').trim().toLowerCase(), origin, 'NL', ''])}` as RequestKey;

const BOUGHT: readonly (readonly [text: string, code: string])[] = [
  ['Ceramic mug', '69120023'],
  ['Ceramic mug.', '69111000'],
  ['<p>Ceramic mug</p>', '69149000'],
  ['USB–C cable', '85444290'],
  ['Cotton\u00AD shirt', '61091000'],
  ['"Home" mat', '57033900'],
];

let databases = 0;

async function databaseOf(version4: { readonly records?: typeof BOUGHT; readonly origin?: string; readonly journal?: readonly { readonly entryId: string }[] }): Promise<string> {
  const name = `of version 4: ${(databases += 1)}`;
  const database = await openDB(name, 4, {
    upgrade(empty) {
      for (const store of ['records', 'ids', 'journal', 'ledger', 'details', 'runs']) empty.createObjectStore(store);
    },
  });
  for (const [index, [text, code]] of (version4.records ?? []).entries()) {
    await database.put('records', { status: 'completed', id: `id-${index}`, code, confidence: 90 }, `id-${index}`);
    await database.put('ids', `id-${index}`, keyInK1(text, version4.origin));
  }
  for (const entry of version4.journal ?? []) await database.put('journal', entry, entry.entryId);
  database.close();
  return name;
}

/** IndexedDB answers in real turns of the loop. */
async function settled(advance: (ms: number) => Promise<void>): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) {
    await advance(100);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function worldOn(name: string) {
  const database = new Import8Database(name);
  const world = startClassifier({ store: new IndexedDbRecordStore(database), journal: new IndexedDbJournal(database) });
  const ask = async (requests: readonly ClassificationRequest[]) => {
    const cells = requests.map((request) => world.ask(request));
    await settled((ms) => world.clock.advance(ms));
    return cells.map(({ shows }) => shows);
  };
  return { ...world, ask };
}

test('formulas: every cell keeps its code, also beside others of the same goods, twice over', async () => {
  const world = await worldOn(await databaseOf({ records: BOUGHT }));
  const requests = BOUGHT.map(([description]) => ({ description }));
  expect(await world.ask(requests)).toEqual(BOUGHT.map(([, code]) => code));
  expect(await world.ask([...requests].reverse())).toEqual(BOUGHT.map(([, code]) => code).reverse());
  expect(world.service.creditsSpent).toBe(0);
});

test('formulas: the same goods in a writing that was never bought cost nothing', async () => {
  const world = await worldOn(await databaseOf({ records: BOUGHT }));
  const cells = await world.ask(['ceramic  mug..', '<b>Ceramic</b> mug', 'USB-C cable', 'cotton shirt', '„Home“ mat'].map((description) => ({ description })));
  expect(cells).toEqual(['69120023', '69120023', '85444290', '61091000', '57033900']);
  expect(world.service.creditsSpent).toBe(0);
});

test('DETAIL finds the record of its own text', async () => {
  const world = await worldOn(await databaseOf({ records: BOUGHT }));
  const known = world.classifier.known({ description: 'Ceramic mug.' }, new AbortController().signal);
  await settled((ms) => world.clock.advance(ms));
  expect(await known).toMatchObject({ code: '69111000' });
});

test('what was under way is waited for, and what was uncertain stays so and can be given up', async () => {
  const entry = { ownerId: 'gone', intentAt: 0, givenUp: [] };
  const product = (description: string, id?: string) => ({ key: keyInK1(description), request: { description }, ...(id === undefined ? {} : { id }) });
  const world = await worldOn(await databaseOf({
    journal: [
      { ...entry, entryId: 'a', isUncertain: false, products: [product('Steel bolt.', 'id-7')] },
      { ...entry, entryId: 'b', isUncertain: true, products: [product('Rubber boots;')] },
    ] as never,
  }));
  void world.classifier.resume();
  await settled((ms) => world.clock.advance(ms));
  const cells = ['Steel bolt', 'steel bolt.', 'Rubber boots', 'Rubber boots;'].map((description) => world.classify(description));
  await settled((ms) => world.clock.advance(ms));
  expect(cells.slice(2).map(({ shows }) => shows)).toEqual(['submission-uncertain', 'submission-uncertain']);
  expect(world.service.creditsSpent).toBe(0);
  const again = world.classifier.submitAgain(world.classifier.uncertain);
  await settled((ms) => world.clock.advance(ms));
  await again;
  await settled((ms) => world.clock.advance(1_000 + ms));
  expect(world.service.creditsSpent).toBe(1);
  expect(world.classifier.peek(requestKey({ description: 'rubber boots' }))).toBeDefined();
});

test('a run over the list: nothing to pay, and every row gets the code it had', async () => {
  const world = await ListWorld.open({ rows: [['Description', 'Origin'], ...BOUGHT.map(([text]) => [text, 'CN'])] });
  await world.keeping.store.save(BOUGHT.map(([text, code], index) => ({ key: keyInK1(text, 'CN'), record: { status: 'completed', id: `id-${index}`, code } })));
  const { quote } = await world.run({ outputs: ['code'] });
  expect(quote).toMatchObject({ rows: BOUGHT.length, known: BOUGHT.length, fresh: 0, credits: 0 });
  expect(world.workbook.column(SHEET, 'HS code (IMPORT8)').map((code) => String(code).replace(/\D/g, ''))).toEqual(BOUGHT.map(([, code]) => code));
  expect(world.credits).toBe(0);
});
