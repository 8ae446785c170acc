// What the Rich API interpreter needs to know of an object model: which members of a class an add-in may reach.
// A model class lists its members in a ModelType; whatever is not listed does not exist for an add-in.

export interface ModelType<Member extends string = string> {
  /** The class as requirement sets name it: "Range". */
  readonly name: string;
  /** Plain values, returned by a load that names nothing. */
  readonly scalars: readonly Member[];
  /** Members that are objects themselves. */
  readonly navigation: readonly Member[];
  readonly methods: readonly Member[];
  /** Methods that change the workbook, as setting a scalar does: refused while it is read-only. */
  readonly changing: readonly Member[];
  /** Scalars an add-in may set. */
  readonly writable: readonly Member[];
  /** The name under which the object's `id` is told on instantiation. Excel says `_Id` for settings. */
  readonly identity?: 'Id' | '_Id';
  /** The add-in may ask to keep a reference across requests. */
  readonly isKeepable?: true;
}

/** Lists the members of a model class, checked against the class. What is left out is empty. */
export function modelType<Model>(
  name: string,
  members: Partial<Omit<ModelType<keyof Model & string>, 'name'>>,
): ModelType {
  return { name, scalars: [], navigation: [], methods: [], changing: [], writable: [], ...members };
}

export abstract class ModelObject {
  abstract readonly modelType: ModelType;
}

/** A collection: addressed by getItem (among its methods), loaded as its items. */
export abstract class ModelCollection<Item extends ModelObject = ModelObject> extends ModelObject {
  abstract items(): readonly Item[];
}
