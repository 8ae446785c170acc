// The functions about products: what they are classified as, and everything that is known of it.
import type { ClassificationRecord, ClassificationRequest } from '../customs/classification';
import type { ClassificationDetail } from '../customs/classification-detail';
import { confidenceBand } from '../customs/confidence';
import type { CallOptions, Host, CellRuntime, KnownProduct } from '../runtime/runtime';
import { answer, shows, type Invocation, type Shown } from './call';
import { codeText } from './cell-value';
import { contentOf, type CellContent, type Entity } from './data-types';
import { DETAIL_FIELD_NAMES, detailField, type FieldValue } from './detail-fields';
import type { DetailTable, Table } from './detail-tables';
import { productEntity } from './product-entity';
import { readField, readGoods, readProduct, type GoodsArguments } from './read-arguments';
import { answerEach, type RangeArgument } from './spill';
import { quotingTyped } from './typed-words';
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
  return answerEach(runtime, invocation, { ...ranges }, async (contents, options, address) => {
    const goods = await readGoods(contents);
    if (goods === undefined) return shows('');
    return onlyCode(await quotingTyped(runtime.classify(goods, options), typedOf(goods, contents)), goods, address);
  });
}

/** A card; where cells cannot hold cards, the code. */
export function productCard(runtime: CellRuntime, ranges: GoodsRanges, invocation: Invocation): Spilled<Entity | string> {
  return answerEach(runtime, invocation, { ...ranges }, async (contents, options, address): Promise<Shown<Entity | string>> => {
    const goods = await readGoods(contents);
    if (goods === undefined) return shows('');
    const host = await runtime.host(options);
    if (!host.hasDataTypes) return onlyCode(await quotingTyped(runtime.classify(goods, options), typedOf(goods, contents)), goods, address);
    const card = await quotingTyped(runtime.card(goods, options), typedOf(goods, contents));
    const { record } = card;
    if (record.status === 'failed') return shows(codeText(record, goods.description));
    const entity = productEntity({ ...card, record }, goods, host);
    return shows(entity, { kind: card.isComplete ? 'value' : 'partial value' });
  });
}

/** A cell with nothing but a code does not show how sure that is: the pane lists those that are to be checked. */
function onlyCode(record: ClassificationRecord, { description }: ClassificationRequest, address: () => string): Shown<string> {
  const code = codeText(record, description);
  const confidence = record.status === 'completed' ? record.confidence : undefined;
  const isDoubtful = confidence !== undefined && confidenceBand(confidence) === 'low';
  return shows(code, isDoubtful ? { kind: 'value', doubtful: { address: address(), code, confidence } } : { kind: 'value' });
}

function typedOf({ origin, destination }: ClassificationRequest, contents: Pick<GoodsArguments, 'origin' | 'destination'>) {
  return [[origin, contents.origin], [destination, contents.destination]] as const;
}

export type ProductRanges = Omit<GoodsRanges, 'description'> & { readonly description_or_id: RangeArgument };

/** One field of a product that has been classified; "" for an empty row. */
export function detailOf(runtime: CellRuntime, { field, ...ranges }: ProductRanges & { readonly field: string }, invocation: Invocation): Spilled<FieldValue> {
  return answerEach(runtime, invocation, { ...ranges }, async (contents, options): Promise<Shown<FieldValue>> => {
    const product = await readProduct(contents);
    if (product === undefined) return shows('');
    // Before anything is waited for: a field that is none is told whether or not the product is known.
    const name = readField(field, DETAIL_FIELD_NAMES);
    const { detail, host } = await knownDetail(runtime, product, options);
    return shows(detailField(detail, name, host));
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
    const product = await readProduct(await usable(runtime, contents, options));
    if (product === undefined) return shows([['']]);
    const { detail, host } = await knownDetail(runtime, product, options);
    return shows(table(detail, host));
  });
}

async function knownDetail(runtime: CellRuntime, product: KnownProduct, options: CallOptions): Promise<{ detail: ClassificationDetail; host: Host }> {
  const detail = await runtime.detail(product, options);
  return { detail, host: await runtime.host(options) };
}
