// Numbers without a format and truth values, shown as the user's language has them: 0,5 and WAAR. Numbers with a format
// are the spreadsheet's own affair.
import { CellValueType, HorizontalAlign, InterceptorEffectEnum, type Injector } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import type { Conventions } from './conventions';

/** After the number formats (10), before what is drawn on top of them (9). */
const PRIORITY = 9.5;

export function showInLanguage(injector: Injector, { language, decimal, trueText, falseText }: Conventions): void {
  if (language === 'en') return;
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
    priority: PRIORITY,
    handler: (cell, _location, next) => {
      if (!cell) return next(cell);
      if (cell.t === CellValueType.BOOLEAN) {
        const text = cell.v === 1 || cell.v === true ? trueText : falseText;
        return next({ ...cell, v: text, t: CellValueType.STRING, interceptorStyle: { ht: HorizontalAlign.CENTER, ...cell.interceptorStyle } });
      }
      return next(typeof cell.v === 'number' ? { ...cell, v: String(cell.v).replace('.', decimal) } : cell);
    },
  });
}
