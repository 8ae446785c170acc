import { withFieldCalls } from '../../../src/workbench/grid/field-access';

describe('field access in a formula', () => {
  test.each([
    ['=B2.Confidence', '=FIELDVALUE(B2,"Confidence")'],
    ['=b2.confidence', '=FIELDVALUE(b2,"confidence")'],
    ['=B2.Risk.Level', '=FIELDVALUE(FIELDVALUE(B2,"Risk"),"Level")'],
    ['=B2.[Landed cost].Total', '=FIELDVALUE(FIELDVALUE(B2,"Landed cost"),"Total")'],
    ["=B2.[Size '[cm'], outer]", '=FIELDVALUE(B2,"Size [cm], outer")'],
    ['=B2.[12" screen]', '=FIELDVALUE(B2,"12"" screen")'],
    ['=B2:B5.Confidence', '=FIELDVALUE(B2:B5,"Confidence")'],
    ['=Sheet1!$B$2.Confidence', '=FIELDVALUE(Sheet1!$B$2,"Confidence")'],
    ["='It''s mine'!B2.Confidence", `=FIELDVALUE('It''s mine'!B2,"Confidence")`],
    ['=Goods[[#This Row],[Part]].Shelf', '=FIELDVALUE(Goods[[#This Row],[Part]],"Shelf")'],
    ['=SUM(B2:B5.Duty)*-C2.Größe&"kg"', '=SUM(FIELDVALUE(B2:B5,"Duty"))*-FIELDVALUE(C2,"Größe")&"kg"'],
    ['=ROUND(B2.Duty,2)+A1.Duty', '=ROUND(FIELDVALUE(B2,"Duty"),2)+FIELDVALUE(A1,"Duty")'],
    ['B2.Duty', 'FIELDVALUE(B2,"Duty")'],
  ])('%s means %s', (typed, meant) => {
    expect(withFieldCalls(typed)).toBe(meant);
  });

  test.each([
    '=8518.30', '=A1*0.5', '=1E2.5', '=B2.5', '=STDEV.S(B2:B5)', '=IMPORT8.HS(A2)', '=AB1.HS(A2)', '=AB1.SUB.HS(A2)', '="B2.Confidence"',
    '="a ""B2.Confidence"""', "='B2.Confidence'!A1", '=Goods[B2.Confidence]', '=TheB2.Confidence', '=_B2.Confidence', '=Rates.B2.Duty', '=B2.',
    '=B2.Confidence.', '=SUM(Goods[Price])', '=Sheet.B2!A1', '=B2', '=ABCD1.Duty',
  ])('%s has none', (formula) => {
    expect(withFieldCalls(formula)).toBe(formula);
  });
});
