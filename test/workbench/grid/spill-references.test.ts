import { withSpillCalls, withSpillMarks } from '../../../src/workbench/grid/spill-references';

test.each([
  ['=SUM(A1#)', '=SUM(ANCHORARRAY(A1))'],
  ['=$A$1#', '=ANCHORARRAY($A$1)'],
  ["='My list'!B2#*2", "=ANCHORARRAY('My list'!B2)*2"],
  ['=List!B2#+C3#', '=ANCHORARRAY(List!B2)+ANCHORARRAY(C3)'],
  ['=a1#', '=ANCHORARRAY(a1)'],
])('%s is %s', (formula, calls) => {
  expect(withSpillCalls(formula)).toBe(calls);
});

test.each(['=IFERROR(A1,#N/A)', '="A1#"', "='A1#'!B2", '=Goods[#All]', '=Goods[A1#]', '=A1', '=A1&"#"', '=#REF!'])('%s has none', (formula) => {
  expect(withSpillCalls(formula)).toBe(formula);
});

test('what a file says with ANCHORARRAY is shown with the mark', () => {
  expect(withSpillMarks("=SUM(ANCHORARRAY(A1))+ANCHORARRAY('My list'!$B$2)")).toBe("=SUM(A1#)+'My list'!$B$2#");
  expect(withSpillMarks('="ANCHORARRAY(A1)"')).toBe('="ANCHORARRAY(A1)"');
});
