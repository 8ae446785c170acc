// The small window beside a cell: an error's message while the pointer rests on it, a data type's card when it is
// clicked or Ctrl+Shift+F5 is pressed. Escape, scrolling and editing close it.
import { CellAlertManagerService } from '@univerjs/sheets-ui';
import type { CellError, RichValue } from '../grid-port';
import { drawEntityCard, hasCard } from './entity-card';
import type { UniverGrid } from './univer-grid';

interface CellPlace {
  readonly row: number;
  readonly column: number;
}

const GAP_PX = 4;
const EDGE_PX = 8;
/** Not the only canvas: the formula bar is one too. */
const CELLS_CANVAS = 'canvas[id^="univer-sheet-main-canvas"]';
/** The spreadsheet's own tip on error cells; its key is not exported (read in Univer 0.25.1). */
const OWN_ERROR_TIP = 'SHEET_FORMULA_ALERT';

/** `container` is the element the grid draws into. */
export function attachCellPopover(grid: UniverGrid, container: HTMLElement): void {
  const popover = document.createElement('div');
  popover.className = 'cell-popover';
  popover.hidden = true;
  // Not into the container, whose content the spreadsheet replaces when it draws itself.
  document.body.append(popover);
  new CellPopover(grid, container, popover).listen();
}

class CellPopover {
  readonly #grid: UniverGrid;
  readonly #container: HTMLElement;
  readonly #popover: HTMLElement;
  #isCard = false;

  constructor(grid: UniverGrid, container: HTMLElement, popover: HTMLElement) {
    this.#grid = grid;
    this.#container = container;
    this.#popover = popover;
  }

  listen(): void {
    const { api } = this.#grid.surface;
    api.addEvent(api.Event.CellHover, (cell) => this.#hover(cell));
    api.addEvent(api.Event.CellClicked, (cell) => this.#showCard(cell));
    api.addEvent(api.Event.Scroll, () => this.#hide());
    api.addEvent(api.Event.SheetEditStarted, () => this.#hide());
    this.#container.addEventListener('pointerleave', () => this.#hideTip());
    document.addEventListener('keydown', (event) => this.#press(event), { capture: true });
    document.addEventListener('pointerdown', (event) => this.#pressElsewhere(event), { capture: true });
    this.#silenceOwnTip();
  }

  #hover(cell: CellPlace): void {
    if (this.#isCard) return;
    const detail = this.#detail(cell);
    if (isError(detail) && detail.message !== undefined) this.#showTip(cell, detail.error, detail.message);
    else this.#hide();
  }

  #showTip(cell: CellPlace, error: string, message: string): void {
    const title = document.createElement('strong');
    title.textContent = error;
    const text = document.createElement('p');
    text.textContent = message;
    this.#popover.setAttribute('role', 'tooltip');
    this.#show(cell, title, text);
  }

  #showCard(cell: CellPlace): void {
    const detail = this.#detail(cell);
    if (detail === undefined || isError(detail) || !hasCard(detail)) return;
    this.#isCard = true;
    this.#popover.setAttribute('role', 'dialog');
    this.#popover.setAttribute('aria-label', 'Data type card');
    this.#show(cell, drawEntityCard(detail));
  }

  #show(cell: CellPlace, ...content: Node[]): void {
    this.#popover.replaceChildren(...content);
    this.#popover.hidden = false;
    const place = this.#cellRectangle(cell);
    const { width, height } = this.#popover.getBoundingClientRect();
    const fitsBelow = place.bottom + GAP_PX + height <= window.innerHeight - EDGE_PX;
    const top = fitsBelow ? place.bottom + GAP_PX : place.top - GAP_PX - height;
    const left = Math.min(place.left, window.innerWidth - EDGE_PX - width);
    this.#popover.style.top = `${Math.max(EDGE_PX, top)}px`;
    this.#popover.style.left = `${Math.max(EDGE_PX, left)}px`;
  }

  #hide(): void {
    this.#isCard = false;
    this.#popover.hidden = true;
  }

  #hideTip(): void {
    if (!this.#isCard) this.#hide();
  }

  #press(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !this.#popover.hidden) {
      this.#hide();
    } else if (event.key === 'F5' && event.ctrlKey && event.shiftKey) {
      const [selected] = this.#grid.selection();
      if (selected === undefined) return;
      event.preventDefault();
      this.#showCard(selected);
    }
  }

  #pressElsewhere(event: PointerEvent): void {
    const isInside = event.target instanceof Node && this.#popover.contains(event.target);
    if (!isInside) this.#hide();
  }

  #detail({ row, column }: CellPlace): CellError | RichValue | undefined {
    return this.#grid.rich(row, column, this.#grid.activeSheet().id);
  }

  /** In window coordinates: the spreadsheet gives a cell's place within its canvas. */
  #cellRectangle({ row, column }: CellPlace): DOMRect {
    const sheet = this.#grid.surface.api.getActiveWorkbook()?.getActiveSheet();
    const inCanvas = sheet?.getRange(row, column).getCellRect() ?? new DOMRect();
    const canvas = this.#container.querySelector(CELLS_CANVAS)?.getBoundingClientRect() ?? new DOMRect();
    return new DOMRect(canvas.x + inCanvas.x, canvas.y + inCanvas.y, inCanvas.width, inCanvas.height);
  }

  /** Where the function gave a message, the spreadsheet's general explanation of the error would cover it. */
  #silenceOwnTip(): void {
    const alerts = this.#grid.surface.injector.get(CellAlertManagerService);
    const show = alerts.showAlert.bind(alerts);
    alerts.showAlert = (alert) => {
      const { row, col } = alert.location;
      const hasOurs = alert.key === OWN_ERROR_TIP && (this.#detail({ row, column: col }) !== undefined || this.#isBusy(row, col));
      if (!hasOurs) show(alert);
    };
  }

  #isBusy(row: number, column: number): boolean {
    const area = { sheetId: this.#grid.activeSheet().id, row, column, rows: 1, columns: 1 };
    return this.#grid.values(area)[0]?.[0] === '#BUSY!';
  }
}

function isError(detail: CellError | RichValue | undefined): detail is CellError {
  return detail !== undefined && 'error' in detail && !('type' in detail);
}
