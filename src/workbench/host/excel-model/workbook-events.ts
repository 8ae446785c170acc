// Turns what happens in the grid into the Office events an add-in subscribed to.
// Takes Grid events and subscriptions; gives (type, target, arguments) for each event somebody listens to.

import type { Area, CellScalar, Grid, GridEvent } from '../../grid-port';
import { formatAddress, formatCells, intersection } from '../../address';
import { valueType } from './range-cells';
import { EVENT_TYPE, WORKBOOK_TARGET, type EventSubscriptions } from './workbook-context';

/** Delivers one event; the arguments are what office.js calls the event's message. */
export type RaiseEvent = (type: number, targetId: string, args: object) => void;

export class WorkbookEvents implements EventSubscriptions {
  readonly #grid: Grid;
  readonly #raise: RaiseEvent;
  readonly #onSelection: () => void;
  readonly #counts = new Map<string, number>();
  readonly #unsubscribe: () => void;
  #activeSheetId: string;

  /** `onSelection` hears every change of the selection: an older event of office.js needs no subscription here. */
  constructor(grid: Grid, raise: RaiseEvent, onSelection: () => void) {
    this.#grid = grid;
    this.#raise = raise;
    this.#onSelection = onSelection;
    this.#activeSheetId = grid.activeSheet().id;
    this.#unsubscribe = grid.on((event) => this.#translate(event));
  }

  add(type: number, targetId: string): void {
    const key = subscriptionKey(type, targetId);
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  remove(type: number, targetId: string): void {
    const key = subscriptionKey(type, targetId);
    const count = this.#counts.get(key) ?? 0;
    if (count > 1) this.#counts.set(key, count - 1);
    else this.#counts.delete(key);
  }

  /** Forgets every subscription: the page that made them is gone. */
  clear(): void {
    this.#counts.clear();
  }

  close(): void {
    this.#unsubscribe();
    this.clear();
  }

  #translate(event: GridEvent): void {
    switch (event.kind) {
      case 'changed':
        return this.#changed(event.area, event.source, event.before);
      case 'selection':
        return this.#selected(event.areas);
      case 'calculated':
        return this.#sheetEvent(EVENT_TYPE.sheetCalculated, event.sheetId, { worksheetId: event.sheetId });
      case 'sheet-added':
        return this.#sheetEvent(EVENT_TYPE.sheetAdded, event.sheetId, { source: 'Local', worksheetId: event.sheetId });
      case 'sheet-removed':
        return this.#sheetEvent(EVENT_TYPE.sheetDeleted, event.sheetId, { source: 'Local', worksheetId: event.sheetId });
      case 'sheet-activated':
        return this.#activated(event.sheetId);
      case 'sheet-renamed':
        return;
    }
  }

  #changed(area: Area, source: 'user' | 'host', before: CellScalar | undefined): void {
    const common = { changeType: 'RangeEdited', source: 'Local', worksheetId: area.sheetId };
    this.#sheetEvent(EVENT_TYPE.sheetChanged, area.sheetId, {
      ...common,
      address: formatCells(area),
      referenceId: eventReference(area),
      triggerSource: source === 'host' ? 'ThisLocalAddin' : 'Unknown',
      shiftDirection: 'None',
      ...(before !== undefined && this.#singleCellDetails(area, before)),
    });
    for (const table of this.#grid.tables()) {
      const inside = table.area.sheetId === area.sheetId ? intersection(table.area, area) : undefined;
      if (inside === undefined) continue;
      this.#raiseTo(EVENT_TYPE.tableChanged, [table.id, area.sheetId, WORKBOOK_TARGET], {
        ...common,
        address: formatCells(inside),
        referenceId: eventReference({ sheetId: area.sheetId, ...inside }),
        tableId: table.id,
      });
    }
  }

  /** office.js makes these four the event's `details`. */
  #singleCellDetails(area: Area, before: CellScalar): object {
    const after = this.#grid.values(area)[0]?.[0] ?? null;
    const rich = this.#grid.rich(area.row, area.column, area.sheetId);
    return {
      valueBefore: before ?? '',
      valueAfter: after ?? '',
      valueTypeBefore: valueType(before, undefined),
      valueTypeAfter: valueType(after, rich),
    };
  }

  #selected(areas: readonly Area[]): void {
    this.#onSelection();
    const [first] = areas;
    if (first === undefined) return;
    const address = areas.map((area) => formatCells(area)).join(',');
    this.#sheetEvent(EVENT_TYPE.sheetSelectionChanged, first.sheetId, { address, worksheetId: first.sheetId });
    for (const table of this.#grid.tables()) {
      const inside = table.area.sheetId === first.sheetId ? intersection(table.area, first) : undefined;
      this.#raiseTo(EVENT_TYPE.tableSelectionChanged, [table.id], {
        address: inside === undefined ? '' : this.#fullAddress(table.area.sheetId, inside),
        isInsideTable: inside !== undefined,
        tableId: table.id,
        worksheetId: table.area.sheetId,
      });
    }
  }

  #activated(sheetId: string): void {
    const previous = this.#activeSheetId;
    if (previous === sheetId) return;
    this.#activeSheetId = sheetId;
    this.#sheetEvent(EVENT_TYPE.sheetDeactivated, previous, { worksheetId: previous });
    this.#sheetEvent(EVENT_TYPE.sheetActivated, sheetId, { worksheetId: sheetId });
  }

  #sheetEvent(type: number, sheetId: string, args: object): void {
    this.#raiseTo(type, [sheetId, WORKBOOK_TARGET], args);
  }

  #raiseTo(type: number, targetIds: readonly string[], args: object): void {
    for (const targetId of targetIds) {
      if (this.#counts.has(subscriptionKey(type, targetId))) this.#raise(type, targetId, args);
    }
  }

  #fullAddress(sheetId: string, inside: Parameters<typeof formatCells>[0]): string {
    const name = this.#grid.sheets().find(({ id }) => id === sheetId)?.name ?? '';
    return formatAddress(name, inside);
  }
}

/** Names the changed cells, so that the add-in can have them as a range later. */
function eventReference(area: Area): string {
  return `${area.sheetId}!${formatCells(area)}`;
}

/** The other way round. */
export function readEventReference(reference: string): { sheetId: string; cells: string } {
  const mark = reference.lastIndexOf('!');
  return { sheetId: reference.slice(0, mark), cells: reference.slice(mark + 1) };
}

function subscriptionKey(type: number, targetId: string): string {
  return `${type} ${targetId}`;
}
