// XML parts an add-in keeps in the workbook, found by id or by the namespace of their root element.

import { invalidArgument, itemNotFound } from '../api-error';
import { ModelCollection, ModelObject, modelType } from '../model-object';
import { textArgument } from './arguments';

/** Gives the namespace of the root element; throws an Error where the text is not well-formed XML. */
export type ReadRootNamespace = (xml: string) => string;

interface StoredPart {
  readonly id: string;
  readonly xml: string;
  readonly namespaceUri: string;
}

class PartStore {
  readonly #parts = new Map<string, StoredPart>();
  readonly #readRootNamespace: ReadRootNamespace;
  #next = 1;

  constructor(readRootNamespace: ReadRootNamespace) {
    this.#readRootNamespace = readRootNamespace;
  }

  all(): readonly StoredPart[] { return [...this.#parts.values()]; }
  get(id: string): StoredPart | undefined { return this.#parts.get(id); }
  delete(id: string): void { this.#parts.delete(id); }

  add(xml: string): string {
    const id = `{00000000-0000-4000-8000-${(this.#next++).toString(16).toUpperCase().padStart(12, '0')}}`;
    this.put(id, xml);
    return id;
  }

  put(id: string, xml: string): void {
    let namespaceUri;
    try {
      namespaceUri = this.#readRootNamespace(xml);
    } catch {
      throw invalidArgument('Expected well-formed XML for a custom XML part.');
    }
    this.#parts.set(id, { id, xml, namespaceUri });
  }
}

export class CustomXmlPart extends ModelObject {
  override readonly modelType = modelType<CustomXmlPart>('CustomXmlPart', {
    scalars: ['id', 'namespaceUri'],
    methods: ['delete', 'getXml', 'setXml'],
    changing: ['delete', 'setXml'],
    identity: 'Id',
  });
  readonly id: string;
  readonly #store: PartStore;

  constructor(store: PartStore, id: string) {
    super();
    this.#store = store;
    this.id = id;
  }

  get namespaceUri(): string { return this.#stored().namespaceUri; }
  getXml(): string { return this.#stored().xml; }

  /** Excel may give the part a new id here (office-js issue 3564); this host keeps it. */
  setXml(xml: unknown): void {
    this.#stored();
    this.#store.put(this.id, textArgument(xml, 'xml'));
  }

  delete(): void {
    this.#store.delete(this.id);
  }

  #stored(): StoredPart {
    const part = this.#store.get(this.id);
    if (part === undefined) throw itemNotFound('the custom XML part was deleted');
    return part;
  }
}

abstract class Parts extends ModelCollection<CustomXmlPart> {
  protected readonly store: PartStore;

  constructor(store: PartStore) {
    super();
    this.store = store;
  }

  protected abstract stored(): readonly StoredPart[];

  override items(): readonly CustomXmlPart[] { return this.stored().map(({ id }) => new CustomXmlPart(this.store, id)); }
  getCount(): number { return this.stored().length; }

  getItem(id: unknown): CustomXmlPart {
    const part = this.getItemOrNullObject(id);
    if (part === null) throw itemNotFound(`custom XML part ${String(id)}`);
    return part;
  }

  getItemOrNullObject(id: unknown): CustomXmlPart | null {
    return this.items().find((part) => part.id === id) ?? null;
  }
}

export class CustomXmlPartCollection extends Parts {
  override readonly modelType = modelType<CustomXmlPartCollection>('CustomXmlPartCollection', {
    methods: ['add', 'getByNamespace', 'getCount', 'getItem', 'getItemOrNullObject'],
    changing: ['add'],
  });

  constructor(readRootNamespace: ReadRootNamespace) {
    super(new PartStore(readRootNamespace));
  }

  add(xml: unknown): CustomXmlPart {
    return new CustomXmlPart(this.store, this.store.add(textArgument(xml, 'xml')));
  }

  getByNamespace(namespaceUri: unknown): CustomXmlPartScopedCollection {
    return new CustomXmlPartScopedCollection(this.store, textArgument(namespaceUri, 'namespaceUri'));
  }

  protected override stored(): readonly StoredPart[] { return this.store.all(); }
}

/** The parts of one namespace. */
export class CustomXmlPartScopedCollection extends Parts {
  override readonly modelType = modelType<CustomXmlPartScopedCollection>('CustomXmlPartScopedCollection', {
    methods: ['getCount', 'getItem', 'getItemOrNullObject', 'getOnlyItem', 'getOnlyItemOrNullObject'],
  });
  readonly #namespaceUri: string;

  constructor(store: PartStore, namespaceUri: string) {
    super(store);
    this.#namespaceUri = namespaceUri;
  }

  getOnlyItem(): CustomXmlPart {
    const part = this.getOnlyItemOrNullObject();
    if (part === null) throw itemNotFound(`${this.getCount()} custom XML parts, where exactly one was expected`);
    return part;
  }

  getOnlyItemOrNullObject(): CustomXmlPart | null {
    const [only, ...others] = this.items();
    return only === undefined || others.length > 0 ? null : only;
  }

  protected override stored(): readonly StoredPart[] {
    return this.store.all().filter(({ namespaceUri }) => namespaceUri === this.#namespaceUri);
  }
}
