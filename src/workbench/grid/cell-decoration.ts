// How special cells look: #BUSY! is quiet and no error, a data type with a card has a mark in its corner, a formatted
// number has its format unless its cell has one.
import { CellValueType, InterceptorEffectEnum, numfmt, type ICellData, type ICellDataForSheetInterceptor } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { INTERCEPTOR_POINT, SheetInterceptorService, type ISheetLocation } from '@univerjs/sheets';
import { BUSY } from '../cell-errors';
import type { RichValue } from '../grid-port';
import { hasCard } from './card-layout';
import { isRich } from './entity-fields';
import { detailOf } from './result-values';
import type { UniverGrid } from './univer-grid';

const BUSY_STYLE = { cl: { rgb: '#8A929C' }, it: 1 } as const;
const CARD_MARK = { tr: { color: '#1F5FAE', size: 6 } } as const;
/** After the spreadsheet's mark on error cells and its number formats (10), before its last interceptors (-1), which
 *  end the chain (read in Univer 0.25.1). */
const PRIORITY = 9;

export function decorateCells({ surface: { injector } }: UniverGrid): void {
  const formulas = injector.get(FormulaDataModel);
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
    priority: PRIORITY,
    handler: (cell, location, next) => {
      if (!cell) return next(cell);
      if (cell.v === BUSY) return next({ ...cell, markers: {}, interceptorStyle: { ...cell.interceptorStyle, ...BUSY_STYLE } });
      const detail = detailOf(cell) ?? spilledDetail(formulas, cell, location);
      return next(isRich(detail) ? decorated(cell, detail) : cell);
    },
  });
}

function decorated(cell: ICellDataForSheetInterceptor, detail: RichValue): ICellDataForSheetInterceptor {
  const { numberFormat } = detail;
  const marked = hasCard(detail) ? { ...cell, markers: { ...cell.markers, ...CARD_MARK } } : cell;
  if (typeof cell.v !== 'number' || numberFormat === undefined) return marked;
  return { ...marked, v: numfmt.format(numberFormat, cell.v), t: CellValueType.NUMBER };
}

/** The spreadsheet hands over no more than the value of what a formula elsewhere spilled into the cell. */
function spilledDetail(formulas: FormulaDataModel, cell: ICellData, { unitId, subUnitId, row, col }: ISheetLocation): ReturnType<typeof detailOf> {
  const spilled = formulas.getArrayFormulaCellData()[unitId]?.[subUnitId]?.[row]?.[col];
  return spilled?.v === cell.v ? detailOf(spilled) : undefined;
}
