// Settings an add-in keeps in the workbook through Excel's API: key to JSON value.

import { itemNotFound } from '../api-error';
import { ModelCollection, ModelObject, modelType } from '../model-object';
import { textArgument } from './arguments';

export class Setting extends ModelObject {
  override readonly modelType = modelType<Setting>('Setting', {
    scalars: ['key', 'value'], writable: ['value'], methods: ['delete'], changing: ['delete'], identity: '_Id',
  });
  readonly key: string;
  readonly #values: Map<string, unknown>;

  constructor(values: Map<string, unknown>, key: string) {
    super();
    this.#values = values;
    this.key = key;
  }

  get id(): string { return this.key; }
  get value(): unknown { return this.#values.get(this.key); }
  set value(value: unknown) { this.#values.set(this.key, value); }

  delete(): void {
    this.#values.delete(this.key);
  }
}

export class SettingCollection extends ModelCollection<Setting> {
  override readonly modelType = modelType<SettingCollection>('SettingCollection', {
    methods: ['add', 'getCount', 'getItem', 'getItemOrNullObject'], changing: ['add'],
  });
  readonly #values = new Map<string, unknown>();

  override items(): readonly Setting[] {
    return [...this.#values.keys()].map((key) => new Setting(this.#values, key));
  }

  getCount(): number { return this.#values.size; }

  /** Sets the value where the key is there already. */
  add(key: unknown, value: unknown): Setting {
    const text = textArgument(key, 'key');
    this.#values.set(text, value);
    return new Setting(this.#values, text);
  }

  getItem(key: unknown): Setting {
    const setting = this.getItemOrNullObject(key);
    if (setting === null) throw itemNotFound(`setting "${String(key)}"`);
    return setting;
  }

  getItemOrNullObject(key: unknown): Setting | null {
    const text = textArgument(key, 'key');
    return this.#values.has(text) ? new Setting(this.#values, text) : null;
  }
}
