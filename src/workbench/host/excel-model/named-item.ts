// Defined names. A Grid has none, so the collection is empty; looking one up answers as Excel does for an unknown name.

import { itemNotFound } from '../api-error';
import type { ModelObject} from '../model-object';
import { ModelCollection, modelType } from '../model-object';

export class NamedItemCollection extends ModelCollection {
  override readonly modelType = modelType<NamedItemCollection>('NamedItemCollection', { methods: ['getCount', 'getItem', 'getItemOrNullObject'] });

  override items(): readonly ModelObject[] { return []; }
  getCount(): number { return 0; }
  getItem(name: unknown): never { throw itemNotFound(`name "${String(name)}"`); }
  getItemOrNullObject(): null { return null; }
}
