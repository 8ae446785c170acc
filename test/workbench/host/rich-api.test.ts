import { ApiError } from '../../../src/workbench/host/api-error';
import { RichApi } from '../../../src/workbench/host/rich-api';
import { ModelCollection, ModelObject, modelType } from '../../../src/workbench/host/model-object';
import { openWorkbook, RequestWriter, valuesOf } from './wire';

describe('a request', () => {
  test('evaluates a path once, so that adding adds once', async () => {
    const { api, grid } = openWorkbook();
    const request = new RequestWriter();
    const sheet = request.method(request.property(request.root(), 'Worksheets'), 'Add', 'New');
    await request.instantiate(sheet).load(sheet, 'name').call(sheet, 'Activate').send(api);
    expect(grid.sheets().map(({ name }) => name)).toEqual(['Sheet1', 'New']);
  });

  test('ends at the first failure, with the results so far and the place', async () => {
    const { api, grid } = openWorkbook();
    const request = new RequestWriter();
    const root = request.root();
    const sheets = request.property(root, 'Worksheets');
    const missing = request.method(sheets, 'GetItem', 'nope');
    const late = request.method(sheets, 'Add', 'Late');
    const response = await request.load(root, 'name').load(missing, 'name').instantiate(late).send(api);
    expect(response.Results.map(({ Value }) => Value)).toEqual([{ Name: 'Book1.xlsx' }]);
    expect(response.Error).toMatchObject({ Code: 'ItemNotFound', Location: 'WorksheetCollection.getItem', HttpStatusCode: 404, ActionIndex: 1 });
    expect(grid.sheets()).toHaveLength(1);
  });

  test('answers null for everything below a null object', async () => {
    const { api } = openWorkbook();
    const request = new RequestWriter();
    const none = request.method(request.property(request.root(), 'Worksheets'), 'GetItemOrNullObject', 'nope');
    const below = request.method(none, 'GetRange', 'A1');
    expect(valuesOf(await request.instantiate(none).load(none, 'name').load(below, 'values').send(api))).toEqual([null, null, null]);
  });

  test('tells which traces it passed', async () => {
    const { api } = openWorkbook();
    const request = new RequestWriter();
    request.root();
    const response = await request.trace().trace().send(api);
    expect(response.TraceIds).toHaveLength(2);
    expect(response.Results.map(({ ActionId }) => ActionId)).toEqual(response.TraceIds);
  });

  test('runs after the one before it, even when that one waits for the calculation', async () => {
    const order: string[] = [];
    let settle: () => void = () => undefined;
    const settled = [new Promise<void>((resolve) => { settle = resolve; }), Promise.resolve()];
    const api = new RichApi({ root: new Noted(order), services: new Map(), guard: () => undefined, refuseIfReadOnly: () => undefined, settleBeforeActing: () => Promise.resolve(), settleBeforeReading: () => settled.shift() ?? Promise.resolve() });
    const first = new RequestWriter();
    const second = new RequestWriter();
    const answers = [first.load(first.root(), 'name').send(api), second.call(second.root(), 'Note', 'second').send(api)];
    await Promise.resolve();
    expect(order).toEqual([]);
    settle();
    await Promise.all(answers);
    expect(order).toEqual(['read', 'second']);
  });
});

describe('an add-in reaches', () => {
  test.each(['constructor', '__proto__', 'modelType', 'secret'])('no member that is not listed: %s', async (member) => {
    const api = new RichApi({ root: new Noted([]), services: new Map(), guard: () => undefined, refuseIfReadOnly: () => undefined, settleBeforeActing: () => Promise.resolve(), settleBeforeReading: () => Promise.resolve() });
    const [read, call, set] = [new RequestWriter(), new RequestWriter(), new RequestWriter()];
    const responses = await Promise.all([
      read.load(read.root(), member).send(api), call.call(call.root(), member).send(api), set.set(set.root(), member, 1).send(api),
    ]);
    expect(responses.map(({ Error: failure }) => failure?.Code)).toEqual(['ApiNotFound', 'ApiNotFound', 'ApiNotFound']);
  });

  test('no scalar for writing that can only be read', async () => {
    const api = new RichApi({ root: new Noted([]), services: new Map(), guard: () => undefined, refuseIfReadOnly: () => undefined, settleBeforeActing: () => Promise.resolve(), settleBeforeReading: () => Promise.resolve() });
    const request = new RequestWriter();
    expect((await request.set(request.root(), 'Name', 'x').send(api)).Error?.Code).toBe('InvalidArgument');
  });

  test('no member the guard refuses', async () => {
    const { api } = openWorkbook({
      guard: (typeName, member) => {
        if (`${typeName}.${member}` === 'Range.getTables') throw new ApiError('ApiNotFound', 'needs ExcelApi 1.9');
      },
    });
    const request = new RequestWriter();
    const range = request.method(request.method(request.property(request.root(), 'Worksheets'), 'GetActiveWorksheet'), 'GetRange', 'A1');
    const tables = request.method(range, 'GetTables', false);
    expect((await request.load(range, 'address').instantiate(tables).send(api)).Error).toMatchObject({ Code: 'ApiNotFound', Location: 'Range.getTables' });
  });
});

describe('references', () => {
  test('a kept range is the same range in the next request, and gone once released', async () => {
    const { api } = openWorkbook();
    const first = new RequestWriter();
    const range = first.method(first.method(first.property(first.root(), 'Worksheets'), 'GetActiveWorksheet'), 'GetRange', 'B2');
    const [, kept] = valuesOf(await first.call(range, '_KeepReference').instantiate(range).send(api));
    const { _ReferenceId: id } = kept as { _ReferenceId: string };
    expect(api.referenceCount()).toBe(1);

    const second = new RequestWriter();
    expect(valuesOf(await second.load(second.reference(id), 'address').send(api))).toEqual([{ Address: 'Sheet1!B2', _ReferenceId: id }]);

    const third = new RequestWriter();
    await third.call(third.root(), '_RemoveReference', id).send(api);
    expect(api.referenceCount()).toBe(0);
    const fourth = new RequestWriter();
    expect((await fourth.load(fourth.reference(id), 'address').send(api)).Error?.Code).toBe('InvalidReference');
  });

  test('objects with an id are not kept: the id finds them again', async () => {
    const { api } = openWorkbook();
    const request = new RequestWriter();
    const sheet = request.method(request.property(request.root(), 'Worksheets'), 'GetActiveWorksheet');
    expect(valuesOf(await request.call(sheet, '_KeepReference').instantiate(sheet).send(api))).toEqual([null, { Id: 'sheet-1' }]);
    expect(api.referenceCount()).toBe(0);
  });
});

describe('a load', () => {
  const noted = () => new RichApi({ root: new Noted([]), services: new Map(), guard: () => undefined, refuseIfReadOnly: () => undefined, settleBeforeActing: () => Promise.resolve(), settleBeforeReading: () => Promise.resolve() });

  test('that names nothing gives every scalar', async () => {
    const request = new RequestWriter();
    expect(valuesOf(await request.load(request.root()).send(noted()))).toEqual([{ Name: 'noted', Size: 3 }]);
  });

  test('that names an object gives the object, not the scalars beside it', async () => {
    const request = new RequestWriter();
    expect(valuesOf(await request.load(request.root(), 'parts/name').send(noted()))).toEqual([
      { Parts: { _Items: [{ Name: 'a', _Index: 0 }, { Name: 'b', _Index: 1 }] } },
    ]);
  });

  test('of a collection keeps to top and skip, and to its own count', async () => {
    const api = noted();
    const request = new RequestWriter();
    const parts = request.property(request.root(), 'Parts');
    expect(valuesOf(await request.load(parts, 'count').load(parts, 'name', 'count').send(api))).toEqual([
      { Count: 2 }, { Count: 2, _Items: [{ Name: 'a', _Index: 0 }, { Name: 'b', _Index: 1 }] },
    ]);
    const skipping = await api.execute({
      ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: '' }, 2: { Id: 2, ObjectPathType: 4, Name: 'Parts', ParentObjectPathId: 1 } },
      Actions: [{ Id: 3, ActionType: 2, Name: '', ObjectPathId: 2, QueryInfo: { Select: ['name'], Top: 1, Skip: 1 } }],
    });
    expect(valuesOf(skipping)).toEqual([{ _Items: [{ Name: 'b', _Index: 1 }] }]);
  });
});

/** A model of nothing in particular. */
class Noted extends ModelObject {
  override readonly modelType = modelType<Noted>('Noted', { scalars: ['name', 'size'], navigation: ['parts'], methods: ['note'] });
  readonly size = 3;
  readonly secret = 'not listed';
  readonly #order: string[];

  constructor(order: string[]) {
    super();
    this.#order = order;
  }

  get name(): string {
    this.#order.push('read');
    return 'noted';
  }

  get parts(): Parts { return new Parts(); }
  note(what: string): void { this.#order.push(what); }
}

class Part extends ModelObject {
  override readonly modelType = modelType<Part>('Part', { scalars: ['name'] });
  readonly name: string;

  constructor(name: string) {
    super();
    this.name = name;
  }
}

class Parts extends ModelCollection<Part> {
  override readonly modelType = modelType<Parts>('Parts', { scalars: ['count'] });
  readonly count = 2;
  override items(): readonly Part[] { return [new Part('a'), new Part('b')]; }
}
