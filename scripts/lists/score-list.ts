// How well a list was read, beside what its label says. Counts of what is right and what is not, and each difference in words.
import type { GoodsLine, LineFact, LineReading } from '../../src/lists/line-reading';
import type { Judgement, ListReading } from '../../src/lists/list-reading';
import { LABELLED_ROLES, type LabelledLine, type LabelledList, type LabelledRole } from './labelled-list';
import { letterOf, readList } from './read-list';

export interface RoleCounts {
  readonly right: number;
  readonly asked: number;
  readonly missed: number;
  readonly wrong: number;
}

export interface ListScore {
  readonly roles: RoleCounts;
  readonly silentlyWrongValues: number;
  readonly silentlyWrongOrigins: number;
  readonly notGoodsBought: number;
  readonly goodsLeftOut: number;
  readonly headingsWrong: number;
  /** What counts against the reading. */
  readonly differences: readonly string[];
  /** What differs and is counted nowhere: codes, charges, texts. */
  readonly remarks: readonly string[];
}

type Outcome = keyof RoleCounts | undefined;

/** The roles that make a value: asking one of them says that the value is not known. */
const OF_VALUE: readonly LabelledRole[] = ['value', 'quantity', 'currency'];

export function scoreList(list: LabelledList): ListScore {
  const { reading, lines } = readList(list);
  const goods = [...lines.values()].filter((line) => line.kind === 'goods');
  const differences: string[] = [];
  const remarks: string[] = [];
  const roles = { right: 0, asked: 0, missed: 0, wrong: 0 };
  for (const role of LABELLED_ROLES) {
    const outcome = roleOutcome(role, list, reading, lines);
    if (outcome === undefined) continue;
    roles[outcome] += 1;
    if (outcome !== 'right') differences.push(`${role}: ${outcome}, ${shownJudgement(reading.judgements[role])}; it is ${shownLabel(list, role)}${rowAsks(goods, role)}`);
  }
  const headingRow = reading.headings === undefined ? null : reading.headings.last + 1;
  const isHeadingWrong = headingRow !== list.expect.headingRow;
  if (isHeadingWrong) differences.push(`headings: row ${headingRow ?? 'none'}; they are in row ${list.expect.headingRow ?? 'none'}`);
  const rows = { values: 0, origins: 0, bought: 0, leftOut: 0 };
  for (const [row, line] of lines) {
    const isGoods = list.expect.goodsRows.includes(row);
    if (line.kind === 'goods' && !isGoods) {
      rows.bought += 1;
      differences.push(`row ${row}: bought, "${line.description}"; it is ${list.expect.notGoods[row] ?? 'not of the list'}`);
    }
  }
  for (const row of list.expect.goodsRows) {
    const line = lines.get(row);
    if (line?.kind !== 'goods') {
      rows.leftOut += 1;
      differences.push(`row ${row}: left out as ${line === undefined ? 'outside' : line.kind === 'empty' ? 'empty' : `${line.what}, "${line.text}"`}`);
      continue;
    }
    const label = list.expect.lines[row] ?? {};
    const value = valueFault(line, label, reading);
    if (value !== undefined) {
      rows.values += 1;
      differences.push(`row ${row}: ${value}`);
    }
    const origin = originFault(line, label, reading);
    if (origin !== undefined) {
      rows.origins += 1;
      differences.push(`row ${row}: ${origin}`);
    }
    remarks.push(...otherFaults(line, label).map((fault) => `row ${row}: ${fault}`));
  }
  return { roles, silentlyWrongValues: rows.values, silentlyWrongOrigins: rows.origins, notGoodsBought: rows.bought, goodsLeftOut: rows.leftOut, headingsWrong: isHeadingWrong ? 1 : 0, differences, remarks };
}

function roleOutcome(role: LabelledRole, list: LabelledList, reading: ListReading, lines: ReadonlyMap<number, LineReading>): Outcome {
  const { roles, alsoRight, mustAsk } = list.expect;
  const label = roles[role];
  const right = [label, ...(alsoRight?.[role] ?? [])].filter((each) => each !== null).map((each) => [each].flat().join());
  const judgement = reading.judgements[role];
  const taken = judgement.kind === 'taken' ? judgement.columns.map(letterOf).join() : undefined;
  const isHarmless = judgement.kind === 'taken' && judgement.columns.every((column) => isEmptyColumn(list, column));
  const goods = [...lines.values()].filter((line) => line.kind === 'goods');
  const isAsked = judgement.kind === 'asked' || goods.some((line) => asks(line, role));
  if (taken !== undefined && !right.includes(taken) && !isHarmless) return 'wrong';
  if (mustAsk.includes(role)) return isAsked || (role === 'origin' && isReadExactly(list, lines)) ? 'right' : 'missed';
  if (label === null) return isAsked && !isAsGood(role, list) ? 'asked' : undefined;
  if (isAsked) return 'asked';
  return taken !== undefined && right.includes(taken) ? 'right' : 'missed';
}

/** An origin stated elsewhere may be asked as well as read. */
function isAsGood(role: LabelledRole, list: LabelledList): boolean {
  return role === 'origin' && Object.values(list.expect.lines).some(({ origin }) => origin !== undefined);
}

function isReadExactly(list: LabelledList, lines: ReadonlyMap<number, LineReading>): boolean {
  return list.expect.goodsRows.every((row) => {
    const line = lines.get(row);
    return line?.kind === 'goods' && list.expect.lines[row]?.origin !== undefined && line.origin === list.expect.lines[row].origin;
  });
}

function isEmptyColumn(list: LabelledList, column: number): boolean {
  const from = list.expect.headingRow ?? 0;
  return list.sheet.slice(from).every((row) => (row[column] ?? null) === null);
}

function asks(line: GoodsLine, role: LabelledRole): boolean {
  return line.asked.some((fact: LineFact) => fact.role === role);
}

function valueFault(line: GoodsLine, label: LabelledLine, { judgements }: ListReading): string | undefined {
  if (OF_VALUE.some((role) => judgements[role].kind === 'asked' || asks(line, role))) return undefined;
  const said = `${line.value ?? 'no value'} ${line.currency ?? ''}`;
  const isSame = label.customsValue !== undefined && line.value !== undefined && Math.abs(line.value - label.customsValue) <= 0.01 && (label.currency ?? line.currency) === line.currency;
  return isSame ? undefined : `value ${said}; it is ${label.customsValue ?? 'asked'} ${label.currency ?? ''}`;
}

function originFault(line: GoodsLine, label: LabelledLine, { judgements }: ListReading): string | undefined {
  if (judgements.origin.kind === 'asked' || asks(line, 'origin') || line.origin === label.origin) return undefined;
  return `origin ${line.origin ?? 'none'}; it is ${label.origin ?? 'asked'}`;
}

function otherFaults(line: GoodsLine, label: LabelledLine): string[] {
  const faults: string[] = [];
  // Lists write codes of eleven and twelve digits, of which ten are read.
  const isSameCode = line.code === label.code || (label.code !== undefined && label.code.length > 10 && label.code.startsWith(line.code ?? '-'));
  if (!isSameCode && label.code !== undefined) faults.push(`code ${line.code ?? 'none'}; it is ${label.code}`);
  if (label.description !== undefined && !line.description.toLowerCase().includes(label.description.toLowerCase())) faults.push(`description "${line.description}"; it holds "${label.description}"`);
  if (label.freight !== undefined && line.freight !== label.freight) faults.push(`freight ${line.freight ?? 'none'}; it is ${label.freight}`);
  if (label.insurance !== undefined && line.insurance !== label.insurance) faults.push(`insurance ${line.insurance ?? 'none'}; it is ${label.insurance}`);
  if (label.destination !== undefined && line.destination !== label.destination) faults.push(`destination ${line.destination ?? 'none'}; it is ${label.destination}`);
  return faults;
}

function shownJudgement(judgement: Judgement): string {
  switch (judgement.kind) {
    case 'taken':
      return `taken ${judgement.columns.map(letterOf).join('+')}`;
    case 'asked':
      return `asked (${judgement.why}${judgement.candidates.map(({ column }) => ` ${letterOf(column)}`).join('')})`;
    case 'stated':
      return 'stated';
    case 'none':
      return 'none';
  }
}

function shownLabel(list: LabelledList, role: LabelledRole): string {
  const { roles, mustAsk } = list.expect;
  return `${[roles[role] ?? 'none'].flat().join('+')}${mustAsk.includes(role) ? ', to be asked' : ''}`;
}

function rowAsks(goods: readonly GoodsLine[], role: LabelledRole): string {
  const [first] = goods.filter((line) => asks(line, role));
  const fact = first?.asked.find((each) => each.role === role);
  return first === undefined || fact === undefined ? '' : ` (row ${first.row + 1}: ${fact.kind})`;
}
