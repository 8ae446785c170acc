// Writes Rich API requests as office.js does, for tests of the interpreter and the object model.

import { RichApi } from '../../../src/workbench/host/rich-api';
import { ACTION, OBJECT_PATH, type Action, type ObjectPath, type RichApiResponse } from '../../../src/workbench/host/rich-api-request';
import { Workbook } from '../../../src/workbench/host/excel-model/workbook';
import { WorkbookContext } from '../../../src/workbench/host/excel-model/workbook-context';
import { WorkbookEvents } from '../../../src/workbench/host/excel-model/workbook-events';
import { FakeGrid } from './fake-grid';

/** One request under construction. Paths and actions get their ids as they come. */
export class RequestWriter {
  readonly #actions: Action[] = [];
  readonly #paths: Record<string, ObjectPath> = {};
  #next = 1;

  root(): number {
    return this.#path({ ObjectPathType: OBJECT_PATH.globalObject, Name: '' });
  }

  property(parent: number, name: string): number {
    return this.#path({ ObjectPathType: OBJECT_PATH.property, Name: name, ParentObjectPathId: parent });
  }

  /** An argument { path: n } is the object of that path. */
  method(parent: number, name: string, ...args: readonly unknown[]): number {
    return this.#path({ ObjectPathType: OBJECT_PATH.method, Name: name, ParentObjectPathId: parent, ArgumentInfo: argumentInfo(args) });
  }

  reference(id: string): number {
    return this.#path({ ObjectPathType: OBJECT_PATH.reference, Name: id });
  }

  instantiate(path: number): this {
    return this.#act({ ActionType: ACTION.instantiate, Name: '', ObjectPathId: path });
  }

  load(path: number, ...names: readonly string[]): this {
    return this.#act({ ActionType: ACTION.query, Name: '', ObjectPathId: path, QueryInfo: { Select: names } });
  }

  call(path: number, name: string, ...args: readonly unknown[]): this {
    return this.#act({ ActionType: ACTION.method, Name: name, ObjectPathId: path, ArgumentInfo: argumentInfo(args) });
  }

  set(path: number, name: string, value: unknown): this {
    return this.#act({ ActionType: ACTION.setProperty, Name: name, ObjectPathId: path, ArgumentInfo: { Arguments: [value] } });
  }

  trace(): this {
    return this.#act({ ActionType: ACTION.trace, Name: '', ObjectPathId: 0 });
  }

  send(api: RichApi): Promise<RichApiResponse> {
    return api.execute({ Actions: this.#actions, ObjectPaths: this.#paths });
  }

  #path(path: Omit<ObjectPath, 'Id'>): number {
    const id = this.#next++;
    this.#paths[id] = { Id: id, ...path };
    return id;
  }

  #act(action: Omit<Action, 'Id'>): this {
    this.#actions.push({ Id: this.#next++, ...action });
    return this;
  }
}

export interface WorkbookUnderTest {
  readonly api: RichApi;
  readonly grid: FakeGrid;
  readonly context: WorkbookContext;
  /** Events raised, as [type, target, arguments]. */
  readonly raised: (readonly [type: number, targetId: string, args: object])[];
}

export function openWorkbook({ guard = () => undefined }: { guard?: (typeName: string, member: string) => void } = {}): WorkbookUnderTest {
  const grid = new FakeGrid();
  const raised: (readonly [number, string, object])[] = [];
  const events = new WorkbookEvents(grid, (...event) => raised.push(event), () => undefined);
  const context = new WorkbookContext(grid, events);
  const root = new Workbook(context, 'Book1.xlsx', (xml) => /xmlns="([^"]*)"/.exec(xml)?.[1] ?? '');
  const api = new RichApi({
    root, services: new Map(), guard,
    refuseIfReadOnly: () => context.refuseIfReadOnly(),
    settleBeforeActing: () => grid.arranged(),
    settleBeforeReading: () => grid.calculated(),
  });
  return { api, grid, context, raised };
}

/** The values of the results; throws where the request failed. */
export function valuesOf({ Results, Error: failure }: RichApiResponse): unknown[] {
  if (failure !== undefined) throw new Error(`${failure.Code} at ${failure.Location}: ${failure.Message}`);
  return Results.map(({ Value }) => Value);
}

function argumentInfo(args: readonly unknown[]): NonNullable<Action['ArgumentInfo']> {
  const paths = args.map((arg) => (typeof arg === 'object' && arg !== null && 'path' in arg ? Number(arg.path) : 0));
  return { Arguments: args.map((arg, index) => (paths[index] === 0 ? arg : null)), ReferencedObjectPathIds: paths };
}
