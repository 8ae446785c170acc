// Answers a load: from the names an add-in asked for to the JSON office.js fills its proxies with.
// Reads the model only through the reader it is given, which refuses what the add-in may not see.

import { ModelCollection, ModelObject } from './model-object';
import { wireName, type QueryInfo } from './rich-api-request';

export interface LoadReader {
  /** The value of a member; throws an ApiError where there is none or it is refused. */
  read(target: ModelObject, member: string): unknown;
  /** Id and reference id, as far as the object has them. */
  identity(target: ModelObject): Record<string, unknown>;
}

/** Names asked for, as a tree: "format/fill/color" gives format → fill → color. */
type LoadTree = ReadonlyMap<string, LoadTree>;
const NOTHING_BELOW: LoadTree = new Map();

export function load(target: ModelObject, query: QueryInfo, reader: LoadReader): Record<string, unknown> {
  return project(target, loadTree([...(query.Select ?? []), ...(query.Expand ?? [])]), reader, query);
}

function loadTree(paths: readonly string[]): LoadTree {
  type MutableTree = Map<string, MutableTree>;
  const tree = new Map<string, MutableTree>();
  for (const path of paths) {
    let node = tree;
    for (const part of path.split(/[/.]/)) {
      const below = node.get(part) ?? new Map<string, MutableTree>();
      node.set(part, below);
      node = below;
    }
  }
  return tree;
}

function project(target: ModelObject, tree: LoadTree, reader: LoadReader, query: QueryInfo): Record<string, unknown> {
  const result = reader.identity(target);
  if (isCollection(target)) {
    projectCollection(result, target, tree, reader, query);
  } else {
    readInto(result, target, wanted(tree, target), reader);
  }
  return result;
}

/** A collection's own scalars ("count") stand among the names of its items; office.js leaves the "items" level out. */
function projectCollection(
  result: Record<string, unknown>, target: ModelCollection, tree: LoadTree, reader: LoadReader, { Top, Skip }: QueryInfo,
): void {
  const own = target.modelType.scalars;
  const isAll = tree.size === 0 || tree.has('*');
  readInto(result, target, namesOnly(own.filter((scalar) => isAll || tree.has(scalar))), reader);

  const ofItems = new Map([...tree].filter(([member]) => !own.includes(member)));
  if (!isAll && ofItems.size === 0) return;
  const from = Skip ?? 0;
  const to = Top === undefined || Top === null ? undefined : from + Top;
  result['_Items'] = target.items().slice(from, to).map((item, index) => ({
    ...project(item, ofItems, reader, {}),
    // Without an id of its own, an item is found again by its place.
    ...(item.modelType.identity === undefined && { _Index: from + index }),
  }));
}

function readInto(result: Record<string, unknown>, target: ModelObject, tree: LoadTree, reader: LoadReader): void {
  for (const [member, below] of tree) {
    const value = reader.read(target, member);
    result[wireName(member)] = value instanceof ModelObject ? project(value, below, reader, {}) : value;
  }
}

/** Nothing named, or "*": every scalar, besides the objects that are named. */
function wanted(tree: LoadTree, { modelType }: ModelObject): LoadTree {
  const named = new Map([...tree].filter(([member]) => member !== '*'));
  if (!tree.has('*') && named.size > 0) return named;
  return new Map([...namesOnly(modelType.scalars), ...named]);
}

function namesOnly(names: readonly string[]): LoadTree {
  return new Map(names.map((name) => [name, NOTHING_BELOW]));
}

function isCollection(target: ModelObject): target is ModelCollection {
  return target instanceof ModelCollection;
}
