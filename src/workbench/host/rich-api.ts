// The Rich API interpreter: runs the actions of a request, in order, on an object model, and tells the results.
// Takes a root object and service objects; must never know what the model is about.

import { ApiError, invalidArgument } from './api-error';
import { ModelObject } from './model-object';
import { load } from './rich-api-load';
import {
  ACTION, memberName, OBJECT_PATH,
  type Action, type ArgumentInfo, type ObjectPath, type RichApiRequest, type RichApiResponse,
} from './rich-api-request';

export interface RichApiOptions {
  readonly root: ModelObject;
  /** Objects the add-in creates by type name, such as "Microsoft.ExcelServices.CustomFunctions". */
  readonly services: ReadonlyMap<string, ModelObject>;
  /** Throws an ApiError where a member's requirement set is not announced. */
  readonly guard: (typeName: string, member: string) => void;
  /** Throws an ApiError while nothing may be changed. */
  readonly refuseIfReadOnly: () => void;
  /** Resolves when nothing is on the move that an action could get in the way of. */
  readonly settleBeforeActing: () => Promise<void>;
  /** Resolves when reading gives what was written before it. */
  readonly settleBeforeReading: () => Promise<void>;
}

/** One request under way. */
interface Run {
  readonly request: RichApiRequest;
  /** Values of the object paths so far: each path is evaluated once, for adding has to add once. */
  readonly paths: Map<number, unknown>;
  /** The member last touched, told to the add-in where an action fails: "WorksheetCollection.getItem". */
  location: string;
}

export class RichApi {
  readonly #options: RichApiOptions;
  readonly #references = new References();
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: RichApiOptions) {
    this.#options = options;
  }

  /** Runs a request after those that came before it. Never rejects: the first failing action ends it with an Error. */
  execute(request: RichApiRequest): Promise<RichApiResponse> {
    const response = this.#last.then(() => this.#run(request));
    this.#last = response;
    return response;
  }

  /** Objects the add-in keeps across requests. More than 0 after every Excel.run has ended is a leak. */
  referenceCount(): number {
    return this.#references.count();
  }

  /** Drops what a page kept that is gone now. */
  forgetReferences(): void {
    this.#references.clear();
  }

  async #run(request: RichApiRequest): Promise<RichApiResponse> {
    const run: Run = { request, paths: new Map(), location: '' };
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        await this.#options.settleBeforeActing();
        if (action.ActionType === ACTION.query) await this.#options.settleBeforeReading();
        if (action.ActionType === ACTION.trace) traces.push(action.Id);
        const value = this.#perform(action, run);
        results.push({ ActionId: action.Id, Value: value ?? null });
      } catch (error) {
        return { Results: results, TraceIds: traces, Error: { ...describe(error), Location: run.location, ActionIndex: index } };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  #perform(action: Action, run: Run): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const target = this.#resolve(action.ObjectPathId, run);
    // Whatever is asked of a null object is null; that is how the add-in learns isNullObject.
    if (target === null) {
      if (action.ActionType === ACTION.setProperty) throw new ApiError('InvalidOperation', 'The object is null, so nothing can be set on it.');
      return null;
    }
    if (!(target instanceof ModelObject)) throw new ApiError('InvalidObjectPath', `The object path ${action.ObjectPathId} is not an object.`);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.#identity(target);
      case ACTION.query:
        return load(target, action.QueryInfo ?? {}, {
          read: (object, member) => this.#read(object, member, run),
          identity: (object) => this.#identity(object),
        });
      case ACTION.method:
        return this.#call(target, action.Name, action.ArgumentInfo, run);
      case ACTION.setProperty:
        return this.#assign(target, memberName(action.Name), this.#arguments(action.ArgumentInfo, run)[0], run);
      default:
        throw new ApiError('NotImplemented', `Rich API action type ${action.ActionType} is not available in this development host.`);
    }
  }

  #resolve(pathId: number, run: Run): unknown {
    if (run.paths.has(pathId)) return run.paths.get(pathId);
    const path = run.request.ObjectPaths[pathId];
    if (path === undefined) throw new ApiError('InvalidObjectPath', `The request has no object path ${pathId}.`);
    const value = this.#evaluate(path, run) ?? null;
    run.paths.set(pathId, value);
    return value;
  }

  #evaluate(path: ObjectPath, run: Run): unknown {
    switch (path.ObjectPathType) {
      case OBJECT_PATH.globalObject:
        return this.#options.root;
      case OBJECT_PATH.nullObject:
        return null;
      case OBJECT_PATH.reference:
        return this.#references.get(path.Name);
      case OBJECT_PATH.newObject: {
        const service = this.#options.services.get(path.Name);
        if (service === undefined) throw new ApiError('ApiNotFound', `This development host has no ${path.Name}.`);
        return service;
      }
    }
    if (path.ParentObjectPathId === undefined) throw new ApiError('InvalidObjectPath', `The object path ${path.Id} has no parent.`);
    const parent = this.#resolve(path.ParentObjectPathId, run);
    if (parent === null) return null;
    if (!(parent instanceof ModelObject)) throw new ApiError('InvalidObjectPath', `The parent of ${path.Name} is not an object.`);
    switch (path.ObjectPathType) {
      case OBJECT_PATH.property:
        return this.#read(parent, memberName(path.Name), run);
      case OBJECT_PATH.indexer:
        return this.#call(parent, 'GetItem', path.ArgumentInfo, run);
      case OBJECT_PATH.method:
        return this.#call(parent, path.Name, path.ArgumentInfo, run);
      default:
        throw new ApiError('InvalidObjectPath', `Object paths of type ${path.ObjectPathType} are unknown.`);
    }
  }

  #arguments(info: ArgumentInfo | undefined, run: Run): unknown[] {
    const resolveAll = (values: readonly unknown[], ids: readonly unknown[]): unknown[] => values.map((value, index) => {
      const id = ids[index];
      if (Array.isArray(id)) return resolveAll(Array.isArray(value) ? value : [], id);
      if (typeof id === 'number' && id > 0) return this.#resolve(id, run);
      if (isObjectReference(value)) return this.#resolve(value._ObjectPathId, run);
      return value;
    });
    return resolveAll(info?.Arguments ?? [], info?.ReferencedObjectPathIds ?? []);
  }

  #call(target: ModelObject, name: string, info: ArgumentInfo | undefined, run: Run): unknown {
    const args = this.#arguments(info, run);
    if (name === '_KeepReference') return this.#references.keep(target);
    if (name === '_RemoveReference') return this.#references.release(args[0]);
    const member = memberName(name);
    this.#check(target, member, target.modelType.methods, run);
    if (target.modelType.changing.includes(member)) this.#options.refuseIfReadOnly();
    const method: unknown = Reflect.get(target, member);
    if (typeof method !== 'function') throw new TypeError(`${run.location} is listed as a method and is none.`);
    return Reflect.apply(method, target, args);
  }

  #read(target: ModelObject, member: string, run: Run): unknown {
    this.#check(target, member, [...target.modelType.scalars, ...target.modelType.navigation], run);
    return Reflect.get(target, member);
  }

  #assign(target: ModelObject, member: string, value: unknown, run: Run): void {
    this.#check(target, member, target.modelType.scalars, run);
    if (!target.modelType.writable.includes(member)) throw invalidArgument(`${run.location} cannot be set.`);
    this.#options.refuseIfReadOnly();
    Reflect.set(target, member, value);
  }

  /** Throws where the add-in may not reach the member, and notes where the request has come to. */
  #check({ modelType }: ModelObject, member: string, members: readonly string[], run: Run): void {
    run.location = `${modelType.name}.${member}`;
    this.#options.guard(modelType.name, member);
    if (!members.includes(member)) throw new ApiError('ApiNotFound', `This development host has no ${run.location}.`);
  }

  #identity(target: ModelObject): Record<string, unknown> {
    const { identity } = target.modelType;
    const referenceId = this.#references.idOf(target);
    return {
      ...(identity !== undefined && { [identity]: Reflect.get(target, 'id') as unknown }),
      ...(referenceId !== undefined && { _ReferenceId: referenceId }),
    };
  }
}

/** Objects kept alive between requests, by the id the add-in knows them by. */
class References {
  readonly #byId = new Map<string, ModelObject>();
  readonly #ids = new Map<ModelObject, string>();
  #next = 1;

  keep(target: ModelObject): void {
    if (target.modelType.isKeepable !== true || this.#ids.has(target)) return;
    const id = `reference-${this.#next++}`;
    this.#byId.set(id, target);
    this.#ids.set(target, id);
  }

  get(id: string): ModelObject {
    const target = this.#byId.get(id);
    if (target === undefined) throw new ApiError('InvalidReference', 'This reference is not valid for the current operation.');
    return target;
  }

  idOf(target: ModelObject): string | undefined {
    return this.#ids.get(target);
  }

  release(id: unknown): void {
    const target = this.#byId.get(String(id));
    if (target === undefined) return;
    this.#byId.delete(String(id));
    this.#ids.delete(target);
  }

  count(): number {
    return this.#byId.size;
  }

  clear(): void {
    this.#byId.clear();
    this.#ids.clear();
  }
}

function isObjectReference(value: unknown): value is { readonly _ObjectPathId: number } {
  return typeof value === 'object' && value !== null && '_ObjectPathId' in value && typeof value._ObjectPathId === 'number';
}

function describe(error: unknown): { Code: string; Message: string; HttpStatusCode: number } {
  if (error instanceof ApiError) return { Code: error.code, Message: error.message, HttpStatusCode: error.httpStatus };
  const detail = error instanceof Error ? error.message : String(error);
  return { Code: 'GeneralException', Message: `The development host failed: ${detail}`, HttpStatusCode: 500 };
}
