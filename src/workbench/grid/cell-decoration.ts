// How special cells look: #BUSY! is quiet and no error, a data type with a card has a mark in its corner.
import { InterceptorEffectEnum } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import { hasCard } from './entity-card';
import { BUSY, detailOf } from './result-values';
import type { UniverGrid } from './univer-grid';

const BUSY_STYLE = { cl: { rgb: '#8A929C' }, it: 1 } as const;
const CARD_MARK = { tr: { color: '#1F5FAE', size: 6 } } as const;
/** After the spreadsheet's mark on error cells (10), before its last interceptors (-1), which end the chain
 *  (read in Univer 0.25.1). */
const PRIORITY = 9;

export function decorateCells(grid: UniverGrid): void {
  grid.surface.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
    priority: PRIORITY,
    handler: (cell, _location, next) => {
      if (!cell) return next(cell);
      if (cell.v === BUSY) return next({ ...cell, markers: {}, interceptorStyle: { ...cell.interceptorStyle, ...BUSY_STYLE } });
      const detail = detailOf(cell);
      const isCard = detail !== undefined && 'type' in detail && hasCard(detail);
      return next(isCard ? { ...cell, markers: { ...cell.markers, ...CARD_MARK } } : cell);
    },
  });
}
