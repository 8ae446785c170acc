// Implements window.workbench over a grid that may still be loading.
import { formatAddress, formatCells, parseAddress } from '../address';
import type { UniverGrid } from '../grid/univer-grid';
import type { Area } from '../grid-port';
import { blockAt } from './addressed-area';
import { createUserDeeds } from './user-deeds';
import type { CellReading, WorkbenchApi } from './workbench-api';

export interface RunningWorkbench {
  readonly grid: UniverGrid;
  calls(): number;
  openXlsx(bytes: ArrayBuffer): Promise<void>;
  setReadOnly(isReadOnly: boolean): void;
  setFocusElsewhere(isElsewhere: boolean): void;
}

/** `loading` is what `ready` stands for. */
export function createConsoleApi(loading: Promise<RunningWorkbench>): WorkbenchApi {
  let running: RunningWorkbench | undefined;
  const ready = loading.then((workbench) => {
    running = workbench;
  });
  // The page shows the reason of a failure; nobody has to have asked for it here.
  ready.catch(() => undefined);
  const current = (): RunningWorkbench => {
    if (running === undefined) throw new Error('The workbench is still loading: await workbench.ready first.');
    return running;
  };
  return {
    ready,
    enter: (address, input) => {
      const { grid } = current();
      const area = blockAt(grid, address);
      grid.asUser(() => grid.write(area, fill(area, input)));
    },
    enterRange: (address, inputs) => {
      const { grid } = current();
      const area = { ...blockAt(grid, address), ...sizeOf(inputs, address) };
      grid.asUser(() => grid.write(area, inputs));
    },
    read: (address) => {
      const { grid } = current();
      const [[reading] = []] = readArea(grid, blockAt(grid, address));
      if (reading === undefined) throw new Error(`There is no cell ${address}.`);
      return reading;
    },
    readRange: (address) => readArea(current().grid, blockAt(current().grid, address)),
    select: (address) => current().grid.select(blockAt(current().grid, address)),
    ...createUserDeeds(() => current().grid),
    setReadOnly: (isReadOnly) => current().setReadOnly(isReadOnly),
    setFocusElsewhere: (isElsewhere) => current().setFocusElsewhere(isElsewhere),
    idle: (timeoutMs) => current().grid.idle(timeoutMs),
    calls: () => current().calls(),
    openXlsx: (bytes) => current().openXlsx(bytes instanceof Uint8Array ? new Uint8Array(bytes).buffer : bytes),
  };
}

function fill<T>({ rows, columns }: Area, input: T): T[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => input));
}

function sizeOf(inputs: readonly (readonly unknown[])[], address: string): { rows: number; columns: number } {
  const columns = inputs[0]?.length ?? 0;
  if (columns === 0 || inputs.some((row) => row.length !== columns)) {
    throw new Error(`Expected rows of equal length for ${address}, but got ${inputs.length} rows of different or no length.`);
  }
  const { sheet, rows, columns: addressColumns, ...first } = parseAddress(address);
  const isWrongSize = rows * addressColumns > 1 && (rows !== inputs.length || addressColumns !== columns);
  if (isWrongSize) {
    const fitting = { ...first, rows: inputs.length, columns };
    const expected = sheet === undefined ? formatCells(fitting) : formatAddress(sheet, fitting);
    throw new Error(`${inputs.length} rows of ${columns} do not fit ${address}: that would be ${expected}.`);
  }
  return { rows: inputs.length, columns };
}

function readArea(grid: UniverGrid, area: Area): CellReading[][] {
  const values = grid.values(area);
  const texts = grid.texts(area);
  const formulas = grid.formulas(area);
  return values.map((row, rowOffset) =>
    row.map((value, columnOffset) => {
      const formula = formulas[rowOffset]?.[columnOffset];
      const detail = grid.rich(area.row + rowOffset, area.column + columnOffset, area.sheetId);
      return {
        value,
        text: texts[rowOffset]?.[columnOffset] ?? '',
        formula: typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : null,
        ...(detail !== undefined && 'error' in detail && typeof detail.message === 'string' ? { error: detail.message } : {}),
        ...(detail !== undefined && 'type' in detail ? { dataType: detail } : {}),
      };
    }),
  );
}
