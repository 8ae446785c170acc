// Areas as the spreadsheet takes and gives them: ends instead of lengths, and no further than the sheet goes, which
// has fewer rows and columns than Excel's.
import { RANGE_TYPE, type IRange, type Worksheet } from '@univerjs/core';
import { SHEET_COLUMNS, SHEET_ROWS, type Rectangle } from '../address';
import type { Area } from '../grid-port';

export function rangeOf({ row, column, rows, columns }: Rectangle, sheet: Worksheet): IRange {
  return {
    startRow: row,
    endRow: Math.min(row + rows, sheet.getRowCount()) - 1,
    startColumn: column,
    endColumn: Math.min(column + columns, sheet.getColumnCount()) - 1,
    rangeType: rangeTypeOf({ rows, columns }),
  };
}

export function areaOfRange(sheetId: string, { startRow, endRow, startColumn, endColumn }: IRange): Area {
  return { sheetId, row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
}

function rangeTypeOf({ rows, columns }: Pick<Rectangle, 'rows' | 'columns'>): RANGE_TYPE {
  if (columns === SHEET_COLUMNS) return RANGE_TYPE.ROW;
  return rows === SHEET_ROWS ? RANGE_TYPE.COLUMN : RANGE_TYPE.NORMAL;
}
