import { plainFormula } from '../../../src/workbench/grid/file-formulas';

const NAMES = ['IMPORT8.HS', 'IMPORT8.LANDED'];

describe('formulas read from a file', () => {
  test.each([
    ['_xldudf_IMPORT8_HS(A2)', 'IMPORT8.HS(A2)'],
    ['ROUND(_xldudf_import8_landed(B2,"CN",C2),0)', 'ROUND(IMPORT8.LANDED(B2,"CN",C2),0)'],
    ['IMPORT8.HS(A2)', 'IMPORT8.HS(A2)'],
    ['_xldudf_OTHER_SUM(A2)', 'OTHER_SUM(A2)'],
    ['_xlfn.CONCAT(A1,A2)', 'CONCAT(A1,A2)'],
    ['_xlfn._xlws.SORT(A1:A9)', 'SORT(A1:A9)'],
    ['SUM(A1:A9)', 'SUM(A1:A9)'],
    ['_xlfn.FIELDVALUE(A2,"Price")', 'FIELDVALUE(A2,"Price")'],
    ['SUM(_FV(_FV(A2,"Risk"),"_FV(x)"))', 'SUM(FIELDVALUE(FIELDVALUE(A2,"Risk"),"_FV(x)"))'],
    ['MY_FV(A2)', 'MY_FV(A2)'],
  ])('%s is what a person types as %s', (inFile, typed) => {
    expect(plainFormula(inFile, NAMES)).toBe(typed);
  });

  test('text and sheet names are left alone', () => {
    expect(plainFormula(`"_xlfn.x ""_xldudf_IMPORT8_HS"&'_xlfn.y'!A1`, NAMES)).toBe(`"_xlfn.x ""_xldudf_IMPORT8_HS"&'_xlfn.y'!A1`);
  });
});
