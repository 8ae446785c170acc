// Where a cell of the active sheet is in the window: scrolled, zoomed and frozen as it is now.
import { IRenderManagerService } from '@univerjs/engine-render';
import { getViewportByCell } from '@univerjs/sheets-ui';
import type { UniverGrid } from './univer-grid';

/** Not the only canvas: the formula bar is one too. */
const CELLS_CANVAS = 'canvas[id^="univer-sheet-main-canvas"]';

/** In window coordinates; undefined before the sheet is drawn. `container` is the element the grid draws into. */
export function cellPlace({ surface }: UniverGrid, container: HTMLElement, row: number, column: number): DOMRect | undefined {
  const workbook = surface.api.getActiveWorkbook();
  const sheet = workbook?.getActiveSheet();
  const scene = workbook && surface.injector.get(IRenderManagerService).getRenderById(workbook.getId())?.scene;
  const canvas = container.querySelector(CELLS_CANVAS)?.getBoundingClientRect();
  if (!sheet || !scene || canvas === undefined) return undefined;
  // Unscrolled and at 100 %; each part of a frozen sheet is a viewport that scrolls by itself (read in Univer 0.25.1).
  const { x, y, width, height } = sheet.getRange(row, column).getCellRect();
  const { viewportScrollX = 0, viewportScrollY = 0 } = getViewportByCell(row, column, scene, sheet.getSheet()) ?? {};
  const { scaleX, scaleY } = scene.getAncestorScale();
  return new DOMRect(
    canvas.x + (x - viewportScrollX) * scaleX,
    canvas.y + (y - viewportScrollY) * scaleY,
    width * scaleX,
    height * scaleY,
  );
}
