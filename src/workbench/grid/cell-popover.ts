// The small window beside a cell: why it shows an error, while the pointer rests on it; a data type's card when it is
// clicked; either when Ctrl+Shift+F5 is pressed. Escape, scrolling and editing close it.
import { CellAlertManagerService } from '@univerjs/sheets-ui';
import { hasCard } from './card-layout';
import { cellPlace } from './cell-place';
import { drawEntityCard } from './entity-card';
import { isRich } from './entity-fields';
import { errorReason, type ErrorReason } from './error-reason';
import type { UniverGrid } from './univer-grid';

interface CellPlace {
  readonly row: number;
  readonly column: number;
}

const GAP_PX = 4;
const EDGE_PX = 8;
/** The spreadsheet's own tip on error cells; its key is not exported (read in Univer 0.25.1). */
const OWN_ERROR_TIP = 'SHEET_FORMULA_ALERT';

/** `container` is the element the grid draws into. */
export function attachCellPopover(grid: UniverGrid, container: HTMLElement): void {
  const popover = document.createElement('div');
  popover.className = 'cell-popover';
  popover.hidden = true;
  popover.tabIndex = -1;
  // Not into the container, whose content the spreadsheet replaces when it draws itself.
  document.body.append(popover);
  new CellPopover(grid, container, popover).listen();
}

class CellPopover {
  readonly #grid: UniverGrid;
  readonly #container: HTMLElement;
  readonly #popover: HTMLElement;
  readonly #alerts: CellAlertManagerService;
  /** Asked for by a click or a key: it stays when the pointer moves on. */
  #isPinned = false;
  #focusedBefore: Element | null = null;

  constructor(grid: UniverGrid, container: HTMLElement, popover: HTMLElement) {
    this.#grid = grid;
    this.#container = container;
    this.#popover = popover;
    this.#alerts = grid.surface.injector.get(CellAlertManagerService);
  }

  listen(): void {
    const { api } = this.#grid.surface;
    api.addEvent(api.Event.CellHover, (cell) => this.#hover(cell));
    api.addEvent(api.Event.CellClicked, (cell) => this.#showCard(cell));
    api.addEvent(api.Event.Scroll, () => this.#hide());
    api.addEvent(api.Event.SheetEditStarted, () => this.#hide());
    this.#popover.addEventListener('toggle', () => this.#keepInWindow(), { capture: true });
    this.#container.addEventListener('pointerleave', () => this.#leave());
    document.addEventListener('keydown', (event) => this.#press(event), { capture: true });
    document.addEventListener('pointerdown', (event) => this.#pressElsewhere(event), { capture: true });
    this.#silenceOwnTip();
  }

  #hover(cell: CellPlace): void {
    if (this.#isPinned) return;
    const reason = this.#reason(cell);
    if (reason === undefined) return this.#hide();
    this.#popover.setAttribute('role', 'tooltip');
    this.#show(cell, ...drawReason(reason));
  }

  #showCard(cell: CellPlace): boolean {
    const detail = this.#grid.rich(cell.row, cell.column, this.#grid.activeSheet().id);
    if (!isRich(detail) || !hasCard(detail)) return false;
    this.#pin('Data type card');
    this.#show(cell, drawEntityCard(detail));
    return true;
  }

  #showReason(cell: CellPlace): boolean {
    const reason = this.#reason(cell);
    if (reason === undefined) return false;
    this.#pin('Why this cell shows an error');
    this.#show(cell, ...drawReason(reason));
    return true;
  }

  #pin(label: string): void {
    this.#isPinned = true;
    this.#popover.setAttribute('role', 'dialog');
    this.#popover.setAttribute('aria-label', label);
  }

  #show({ row, column }: CellPlace, ...content: Node[]): void {
    this.#popover.replaceChildren(...content);
    this.#popover.hidden = false;
    const place = cellPlace(this.#grid, this.#container, row, column) ?? new DOMRect();
    const { width, height } = this.#popover.getBoundingClientRect();
    const fitsBelow = place.bottom + GAP_PX + height <= window.innerHeight - EDGE_PX;
    const top = fitsBelow ? place.bottom + GAP_PX : place.top - GAP_PX - height;
    const left = Math.min(place.left, window.innerWidth - EDGE_PX - width);
    this.#popover.style.top = `${Math.max(EDGE_PX, top)}px`;
    this.#popover.style.left = `${Math.max(EDGE_PX, left)}px`;
  }

  /** A part of the card was opened. */
  #keepInWindow(): void {
    const { top, height } = this.#popover.getBoundingClientRect();
    this.#popover.style.top = `${Math.max(EDGE_PX, Math.min(top, window.innerHeight - EDGE_PX - height))}px`;
  }

  #hide(): void {
    if (this.#popover.contains(document.activeElement) && this.#focusedBefore instanceof HTMLElement) this.#focusedBefore.focus();
    this.#focusedBefore = null;
    this.#isPinned = false;
    this.#popover.hidden = true;
    this.#popover.removeAttribute('aria-label');
  }

  #leave(): void {
    if (!this.#isPinned) this.#hide();
    // The spreadsheet's other tips would stay over the pane: no pointer tells it that the cell was left.
    this.#alerts.clearAlert();
  }

  #press(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !this.#popover.hidden) {
      this.#hide();
    } else if (event.key === 'F5' && event.ctrlKey && event.shiftKey) {
      const [selected] = this.#grid.selection();
      if (selected === undefined) return;
      event.preventDefault();
      this.#showToReader(selected);
    }
  }

  /** Focused, so that a screen reader reads it and its details can be reached by key. */
  #showToReader(cell: CellPlace): void {
    this.#hide();
    if (!this.#showCard(cell) && !this.#showReason(cell)) return;
    this.#focusedBefore = document.activeElement;
    this.#popover.focus();
  }

  #pressElsewhere(event: PointerEvent): void {
    const isInside = event.target instanceof Node && this.#popover.contains(event.target);
    if (!isInside) this.#hide();
  }

  #reason({ row, column }: CellPlace): ErrorReason | undefined {
    return errorReason(this.#grid, this.#grid.surface.injector, { sheetId: this.#grid.activeSheet().id, row, column });
  }

  /** Ours says more, and goes when the cell is left. */
  #silenceOwnTip(): void {
    const show = this.#alerts.showAlert.bind(this.#alerts);
    this.#alerts.showAlert = (alert) => {
      if (alert.key !== OWN_ERROR_TIP) show(alert);
    };
  }
}

function drawReason({ error, message }: ErrorReason): Node[] {
  const title = document.createElement('strong');
  title.textContent = error;
  const text = document.createElement('p');
  text.textContent = message;
  return [title, text];
}
