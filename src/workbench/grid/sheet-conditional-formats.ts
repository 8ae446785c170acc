// The conditional formats of the open workbook, as the grid offers them. The spreadsheet's own rules for numbers and
// texts differ from Excel's (an empty cell is no 0, text is no more than any number), so that every rule is a formula
// to it; what Excel calls the rule is kept beside that, in the same place, and so follows undo, sorting and insertion.
import { ICommandService, type Injector, type IStyleBase, type Workbook } from '@univerjs/core';
import {
  AddCfCommand,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  DeleteCfCommand,
  SetCfCommand,
  type IConditionFormattingRule,
  type IFormulaHighlightCell,
} from '@univerjs/sheets-conditional-formatting';
import { formatCells, intersection, type Rectangle } from '../address';
import type { Area, CellValueRule, ConditionalFormat, ConditionalFormatChange, ConditionalFormats } from '../grid-port';
import { areaOfRange, rangeOf } from './cell-ranges';
import { requireSheet } from './sheet-cells';

/** The spreadsheet keeps what it does not know. References in it do not follow their cells; those of the formula do. */
interface KeptRule extends IFormulaHighlightCell {
  readonly cellValue?: CellValueRule | null;
}

const NEVER = '=FALSE';
const COMPARISONS = {
  EqualTo: '=', NotEqualTo: '<>', GreaterThan: '>', LessThan: '<', GreaterThanOrEqual: '>=', LessThanOrEqual: '<=',
} as const;

export class SheetConditionalFormats implements ConditionalFormats {
  readonly #workbook: Workbook;
  readonly #model: ConditionalFormattingRuleModel;
  readonly #commands: ICommandService;
  #count = 0;

  constructor(injector: Injector, workbook: Workbook) {
    this.#workbook = workbook;
    this.#model = injector.get(ConditionalFormattingRuleModel);
    this.#commands = injector.get(ICommandService);
  }

  /** Those that an add-in made. What a person makes with the spreadsheet's own menu is none that Excel would know. */
  list(sheetId: string): ConditionalFormat[] {
    return this.#rules(sheetId).map(({ cfId, ranges, stopIfTrue, rule }) => ({
      id: cfId,
      areas: ranges.map((range) => areaOfRange(sheetId, range)),
      rule: rule.cellValue ?? null,
      fill: rule.style.bg?.rgb ?? null,
      fontColor: rule.style.cl?.rgb ?? null,
      stopIfTrue,
    }));
  }

  add(area: Area): string {
    this.#count += 1;
    const cfId = `format-${this.#workbook.getUnitId()}-${this.#count}`;
    const ranges = [rangeOf(area, requireSheet(this.#workbook, area.sheetId))];
    this.#execute(AddCfCommand.id, { ...this.#target(area.sheetId), rule: { cfId, ranges, stopIfTrue: false, rule: keptRule(null, {}, area) } });
    return cfId;
  }

  change(sheetId: string, id: string, change: ConditionalFormatChange): void {
    const before = this.#rule(sheetId, id);
    const style: IStyleBase = {
      ...before.rule.style,
      ...(change.fill === undefined ? {} : { bg: change.fill === null ? null : { rgb: change.fill } }),
      ...(change.fontColor === undefined ? {} : { cl: change.fontColor === null ? null : { rgb: change.fontColor } }),
    };
    // The cell that the spreadsheet takes a rule's references from.
    const [first] = before.ranges.toSorted((a, b) => a.startRow - b.startRow || a.startColumn - b.startColumn);
    if (first === undefined) throw new Error('A conditional format without cells cannot be changed.');
    const cellValue = change.rule === undefined ? before.rule.cellValue ?? null : change.rule;
    const rule = { ...before, stopIfTrue: change.stopIfTrue ?? before.stopIfTrue, rule: keptRule(cellValue, style, areaOfRange(sheetId, first)) };
    this.#execute(SetCfCommand.id, { ...this.#target(sheetId), cfId: id, rule });
  }

  remove(sheetId: string, id: string): void {
    this.#execute(DeleteCfCommand.id, { ...this.#target(sheetId), cfId: id });
  }

  clear(area: Area): void {
    for (const format of this.#rules(area.sheetId)) {
      const areas = format.ranges.map((range) => areaOfRange(area.sheetId, range));
      if (areas.every((one) => intersection(one, area) === undefined)) continue;
      const left = areas.flatMap((one) => without(one, area)).map((rest) => rangeOf(rest, requireSheet(this.#workbook, area.sheetId)));
      if (left.length === 0) this.remove(area.sheetId, format.cfId);
      else this.#execute(SetCfCommand.id, { ...this.#target(area.sheetId), cfId: format.cfId, rule: { ...format, ranges: left } });
    }
  }

  #rule(sheetId: string, id: string): IConditionFormattingRule<KeptRule> {
    const rule = this.#rules(sheetId).find(({ cfId }) => cfId === id);
    if (rule === undefined) throw new Error(`There is no conditional format with the id "${id}" on this sheet.`);
    return rule;
  }

  #rules(sheetId: string): IConditionFormattingRule<KeptRule>[] {
    return (this.#model.getSubunitRules(this.#workbook.getUnitId(), sheetId) ?? []).filter(isKept);
  }

  #target(sheetId: string): { unitId: string; subUnitId: string } {
    return { unitId: this.#workbook.getUnitId(), subUnitId: sheetId };
  }

  #execute(id: string, params: object): void {
    if (!this.#commands.syncExecuteCommand(id, params)) throw new Error('The spreadsheet refused to change its conditional formats.');
  }
}

function isKept(rule: IConditionFormattingRule): rule is IConditionFormattingRule<KeptRule> {
  return 'cellValue' in rule.rule;
}

function keptRule(cellValue: CellValueRule | null, style: IStyleBase, { row, column }: Rectangle): KeptRule {
  const cell = formatCells({ row, column, rows: 1, columns: 1 });
  return { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, style, value: cellValue === null ? NEVER : conditionOf(cell, cellValue), cellValue };
}

function conditionOf(cell: string, { operator, formula1, formula2 = formula1 }: CellValueRule): string {
  const [first, second] = [formula1, formula2].map((formula) => `(${formula.replace(/^=/, '')})`);
  // The same value, and no reference: for each comparison of a cell the spreadsheet goes through all cells of its column that
  // it has compared before (engine-formula 0.25.1, ArrayValueObject), the square of the rows: 63 s for 50,000 of them.
  const value = `IFERROR(${cell},${cell})`;
  switch (operator) {
    case 'Between':
      return `=AND(${value}>=${first},${value}<=${second})`;
    case 'NotBetween':
      return `=OR(${value}<${first},${value}>${second})`;
    default:
      return `=${value}${COMPARISONS[operator]}${first}`;
  }
}

/** What is left of an area: above, below, left and right of what is taken from it. */
function without(area: Area, taken: Rectangle): Area[] {
  const gone = intersection(area, taken);
  if (gone === undefined) return [area];
  const below = gone.row + gone.rows;
  const right = gone.column + gone.columns;
  const beside = { row: gone.row, rows: gone.rows };
  return [
    { ...area, rows: gone.row - area.row },
    { ...area, row: below, rows: area.row + area.rows - below },
    { ...area, ...beside, columns: gone.column - area.column },
    { ...area, ...beside, column: right, columns: area.column + area.columns - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
