// The functions about products: what they are classified as, and everything that is known of it.
import type { ClassificationDetail } from '../customs/classification-detail';
import type { CallOptions, Host, CellRuntime } from '../runtime/runtime';
import { answer, shows, type Invocation, type Shown } from './call';
import { codeText } from './cell-value';
import { contentOf, type CellContent, type Entity } from './data-types';
import { DETAIL_FIELD_NAMES, detailField, type FieldValue } from './detail-fields';
import type { DetailTable, Table } from './detail-tables';
import { productEntity } from './product-entity';
import { readField, readGoods, readProduct, type ProductArguments } from './read-arguments';
import { answerEach, type RangeArgument } from './spill';
import { onlyCell, usable } from './usable-contents';

export interface GoodsRanges {
  readonly description: RangeArgument;
  readonly origin: RangeArgument;
  readonly destination: RangeArgument;
  readonly image_url: RangeArgument;
}

type Spilled<T> = Promise<(T | CustomFunctions.Error)[][]>;

/** "8518.30.00", or "" for an empty row. */
export function customsCode(runtime: CellRuntime, ranges: GoodsRanges, invocation: Invocation): Spilled<string> {
  return answerEach(runtime, invocation, { ...ranges }, async (contents, options) => {
    const goods = readGoods(contents);
    return shows(goods === undefined ? '' : codeText(await runtime.classify(goods, options), goods.description));
  });
}

/** A card; where cells cannot hold cards, the code. */
export function productCard(runtime: CellRuntime, ranges: GoodsRanges, invocation: Invocation): Spilled<Entity | string> {
  return answerEach(runtime, invocation, { ...ranges }, async (contents, options): Promise<Shown<Entity | string>> => {
    const goods = readGoods(contents);
    if (goods === undefined) return shows('');
    const host = await runtime.host(options);
    if (!host.hasDataTypes) return shows(codeText(await runtime.classify(goods, options), goods.description));
    const card = await runtime.card(goods, options);
    const { record } = card;
    if (record.status === 'failed') return shows(codeText(record, goods.description));
    const entity = productEntity({ ...card, record }, goods, host);
    return shows(entity, { kind: card.isComplete ? 'value' : 'partial value' });
  });
}

export type ProductRanges = Omit<GoodsRanges, 'description'> & { readonly description_or_id: RangeArgument };

/** One field of a product that has been classified; "" for an empty row. */
export function detailOf(runtime: CellRuntime, { field, ...ranges }: ProductRanges & { readonly field: string }, invocation: Invocation): Spilled<FieldValue> {
  return answerEach(runtime, invocation, { ...ranges }, async (contents, options): Promise<Shown<FieldValue>> => {
    const known = await knownDetail(runtime, contents, options);
    if (known === undefined) return shows('');
    return shows(detailField(known.detail, readField(field, DETAIL_FIELD_NAMES), known.host));
  });
}

/** A table with headings; an empty cell for an empty row. */
export function detailTable(runtime: CellRuntime, ranges: ProductRanges, table: DetailTable, invocation: Invocation): Promise<Table> {
  return answer(runtime, invocation, async (options): Promise<Shown<Table>> => {
    const only = (range: RangeArgument): CellContent => contentOf(onlyCell(range, 'product'));
    const contents = {
      description_or_id: only(ranges.description_or_id),
      origin: only(ranges.origin),
      destination: only(ranges.destination),
      image_url: only(ranges.image_url),
    };
    const known = await knownDetail(runtime, await usable(runtime, contents, options), options);
    return shows(known === undefined ? [['']] : table(known.detail, known.host));
  });
}

async function knownDetail(runtime: CellRuntime, contents: ProductArguments, options: CallOptions): Promise<{ detail: ClassificationDetail; host: Host } | undefined> {
  const product = readProduct(contents);
  if (product === undefined) return undefined;
  const detail = await runtime.detail(product, options);
  return { detail, host: await runtime.host(options) };
}
